using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Objectives.Measuring.Import;

/// <summary>What a column of the one-stop software's list can count.</summary>
public enum OneStopColumn
{
    Unit,
    CarriedOver,
    Received,

    /// <summary>Carried over and received together.</summary>
    TotalIn,
    Early,
    OnTime,

    /// <summary>Trước hạn và đúng hạn in one column.</summary>
    InTime,
    Late,

    /// <summary>All that was settled.</summary>
    Settled,
    PendingNotDue,
    PendingOverdue,

    /// <summary>All that is pending.</summary>
    Pending,
    Returned,

    /// <summary>The column means nothing here, whatever its words.</summary>
    Nothing,
}

/// <summary>
/// Knows the lists of the one-stop software in several layouts: a row for each unit; rows by field below a line with the unit's
/// name; totals with or without their parts. What it cannot know somebody says, and that is kept (<see cref="OneStopMapping"/>).
/// </summary>
public static class OneStopSheet
{
    private static readonly ListHeadings<OneStopColumn> Headings = new(
        ("đang giải quyết quá hạn", OneStopColumn.PendingOverdue), ("đang giải quyết trễ hạn", OneStopColumn.PendingOverdue), ("đang xử lý quá hạn", OneStopColumn.PendingOverdue),
        ("chưa giải quyết quá hạn", OneStopColumn.PendingOverdue), ("tồn quá hạn", OneStopColumn.PendingOverdue), ("pending overdue", OneStopColumn.PendingOverdue),
        ("đang giải quyết trong hạn", OneStopColumn.PendingNotDue), ("đang giải quyết chưa đến hạn", OneStopColumn.PendingNotDue), ("đang xử lý trong hạn", OneStopColumn.PendingNotDue),
        ("chưa giải quyết trong hạn", OneStopColumn.PendingNotDue), ("chưa đến hạn", OneStopColumn.PendingNotDue), ("pending not due", OneStopColumn.PendingNotDue),
        ("đang giải quyết", OneStopColumn.Pending), ("đang xử lý", OneStopColumn.Pending), ("pending", OneStopColumn.Pending),
        ("trước hạn và đúng hạn", OneStopColumn.InTime), ("trước và đúng hạn", OneStopColumn.InTime), ("đúng và trước hạn", OneStopColumn.InTime),
        ("trước hạn", OneStopColumn.Early), ("sớm hạn", OneStopColumn.Early), ("early", OneStopColumn.Early),
        ("tỷ lệ", OneStopColumn.Nothing), ("tỉ lệ", OneStopColumn.Nothing),
        ("đúng hạn", OneStopColumn.OnTime), ("trong hạn", OneStopColumn.OnTime), ("on time", OneStopColumn.OnTime),
        ("quá hạn", OneStopColumn.Late), ("trễ hạn", OneStopColumn.Late), ("late", OneStopColumn.Late),
        ("kỳ trước", OneStopColumn.CarriedOver), ("chuyển sang", OneStopColumn.CarriedOver), ("tồn", OneStopColumn.CarriedOver), ("carried over", OneStopColumn.CarriedOver),
        ("không tiếp nhận", OneStopColumn.Returned), ("trả lại", OneStopColumn.Returned), ("từ chối", OneStopColumn.Returned), ("rút", OneStopColumn.Returned), ("returned", OneStopColumn.Returned),
        ("tổng số tiếp nhận", OneStopColumn.TotalIn), ("tổng tiếp nhận", OneStopColumn.TotalIn), ("tiếp nhận tổng số", OneStopColumn.TotalIn), ("tổng số hồ sơ", OneStopColumn.TotalIn),
        ("tiếp nhận", OneStopColumn.Received), ("trong kỳ", OneStopColumn.Received), ("received", OneStopColumn.Received),
        ("giải quyết", OneStopColumn.Settled), ("settled", OneStopColumn.Settled),
        ("đơn vị", OneStopColumn.Unit), ("cơ quan", OneStopColumn.Unit), ("phòng ban", OneStopColumn.Unit), ("lĩnh vực", OneStopColumn.Unit), ("unit", OneStopColumn.Unit));

    /// <param name="known">What headings mean, by <see cref="ListWords.Of"/> of their words; comes before what they are guessed to mean.</param>
    public static Outcome<ListSheet<OneStopColumn>> Read(SourceDocument source, IReadOnlyDictionary<string, OneStopColumn> known)
    {
        var (missing, empty) = (new Refusal("Objectives.OneStopNoTable"), new Refusal("Objectives.OneStopNoRows"));
        var byUnit = ListReader.Read(source, OneStopColumn.Unit, headings => Columns(headings, known), missing, empty);
        return byUnit.IsDone ? byUnit : ListReader.Read(source, OneStopColumn.Received, headings => Columns(headings, known), missing, empty);
    }

    /// <summary>A total of the list is no unit's.</summary>
    public static bool IsTotal(string words) => ListWords.Of(words) is var form && (form is "cong" || form.StartsWith("tong ", StringComparison.Ordinal) || form is "tong"
        || form.StartsWith("tong cong", StringComparison.Ordinal) || form.StartsWith("toan ", StringComparison.Ordinal));

    /// <summary>The counts of a row; where the list has totals without their parts, the part follows from them.</summary>
    /// <returns>The figures, or the first cell that is no count.</returns>
    public static (MeasuredFigures? Figures, string? Wrong) Figures(ListLine<OneStopColumn> line)
    {
        string? wrong = null;
        long? At(OneStopColumn column)
        {
            if (!line.Cells.ContainsKey(column))
                return null;
            if (Count(line[column]) is { } count)
                return count;
            wrong ??= line[column];
            return 0;
        }

        var (carried, total, late, early) = (At(OneStopColumn.CarriedOver) ?? 0, At(OneStopColumn.TotalIn), At(OneStopColumn.Late) ?? 0, At(OneStopColumn.Early) ?? 0);
        var (overdue, pending) = (At(OneStopColumn.PendingOverdue) ?? 0, At(OneStopColumn.Pending));
        var figures = new MeasuredFigures
        {
            CarriedOver = carried,
            Received = At(OneStopColumn.Received) ?? (total - carried) ?? 0,
            Early = early,
            OnTime = At(OneStopColumn.OnTime) ?? (At(OneStopColumn.InTime) - early) ?? (At(OneStopColumn.Settled) - late - early) ?? 0,
            Late = late,
            PendingNotDue = At(OneStopColumn.PendingNotDue) ?? (pending - overdue) ?? 0,
            PendingOverdue = overdue,
            Returned = At(OneStopColumn.Returned) ?? 0,
        };
        return wrong is null ? (figures, null) : (null, wrong);
    }

    /// <summary>“1.234”, “1,234”, “1 234”; nothing, “-” and “0” are none.</summary>
    public static long? Count(string text)
    {
        var digits = text.Trim().Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal);
        if (digits is "" or "-" or "–")
            return 0;
        var groups = digits.Split('.', ',');
        if (groups.Length > 1 && groups.Skip(1).Any(group => group.Length != 3))
            return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var exact) && exact == decimal.Truncate(exact) ? (long)exact : null;
        return long.TryParse(string.Concat(groups), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    private static IReadOnlyList<FoundColumn<OneStopColumn>> Columns(IReadOnlyList<string> headings, IReadOnlyDictionary<string, OneStopColumn> known) =>
    [
        .. headings.Index().Select(cell => (cell.Index, cell.Item, Column: known.TryGetValue(ListWords.Of(cell.Item), out var said) ? said : Headings.Read(cell.Item)))
            .Where(cell => cell.Column is not null and not OneStopColumn.Nothing)
            .Select(cell => new FoundColumn<OneStopColumn>(cell.Column!.Value, cell.Item, cell.Index)).DistinctBy(column => column.Column),
    ];
}
