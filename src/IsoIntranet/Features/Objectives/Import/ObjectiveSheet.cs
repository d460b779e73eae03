using System.Globalization;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Objectives.Import;

/// <summary>What a column of a decision's tables can hold.</summary>
public enum ObjectiveColumn
{
    Number,
    Content,
    Target,

    /// <summary>Đơn vị tính, where the target's figure stands alone.</summary>
    Measure,
    Monitor,
    Method,
    Source,
    Measures,
    Lead,
    Partner,
    Time,
}

/// <summary>What a source says of a year's objectives.</summary>
/// <param name="Year">None where the source names none, or several.</param>
/// <param name="Decision">Which decision the source calls its own; proposed when the objectives are issued.</param>
/// <param name="Guessed">Units that were taken for words that come near: the words, and the unit's name.</param>
/// <param name="NotTaken">What of the source is in none of the objectives, in its order.</param>
/// <param name="Columns">Headings found, and what they mean.</param>
public sealed record ObjectiveReading(
    ObjectiveSetContent Content, int? Year, StatedDecision? Decision, IReadOnlyList<(string Words, string Unit)> Guessed, IReadOnlyList<string> NotTaken,
    IReadOnlyList<(string Heading, ObjectiveColumn Column)> Columns, IReadOnlyList<SourceOmission> LeftOut);

/// <param name="Number">Without blanks, as "589/QĐ-UBND".</param>
/// <param name="On">None where the source leaves the day open.</param>
public sealed record StatedDecision(string Number, DateOnly? On);

/// <summary>
/// Reads the objectives out of a decision as officials write it (seed 4): a table of objectives whose content, method and
/// measures span the rows of its units, and a table of actions for each objective below a caption that names it. A workbook may
/// hold all of it in one sheet, so that captions and headings are looked for among rows as well as among paragraphs.
/// </summary>
public static class ObjectiveSheet
{
    private static readonly ListHeadings<ObjectiveColumn> Headings = new(
        ("phương pháp", ObjectiveColumn.Method), ("cách tính", ObjectiveColumn.Method), ("cách thức đo", ObjectiveColumn.Method), ("công thức", ObjectiveColumn.Method),
        ("biện pháp", ObjectiveColumn.Measures), ("giải pháp", ObjectiveColumn.Measures),
        ("nguồn", ObjectiveColumn.Source), ("căn cứ số liệu", ObjectiveColumn.Source),
        ("chủ trì", ObjectiveColumn.Lead), ("phối hợp", ObjectiveColumn.Partner),
        ("mục tiêu đề ra", ObjectiveColumn.Target), ("chỉ tiêu", ObjectiveColumn.Target), ("mức đạt", ObjectiveColumn.Target), ("mức phấn đấu", ObjectiveColumn.Target), ("kết quả cần đạt", ObjectiveColumn.Target),
        ("đơn vị tính", ObjectiveColumn.Measure), ("ĐVT", ObjectiveColumn.Measure),
        ("theo dõi", ObjectiveColumn.Monitor), ("báo cáo", ObjectiveColumn.Monitor), ("cơ quan", ObjectiveColumn.Monitor), ("đơn vị", ObjectiveColumn.Monitor), ("CQCM", ObjectiveColumn.Monitor),
        ("thời gian", ObjectiveColumn.Time), ("thời hạn", ObjectiveColumn.Time), ("tiến độ", ObjectiveColumn.Time),
        ("nội dung", ObjectiveColumn.Content), ("tên mục tiêu", ObjectiveColumn.Content), ("mục tiêu chất lượng", ObjectiveColumn.Content), ("công việc", ObjectiveColumn.Content), ("hoạt động", ObjectiveColumn.Content),
        ("mục tiêu", ObjectiveColumn.Target),
        ("STT", ObjectiveColumn.Number), ("TT", ObjectiveColumn.Number), ("số", ObjectiveColumn.Number));

    /// <returns>None where no table has contents with targets.</returns>
    public static ObjectiveReading? Read(SourceDocument source, IReadOnlyCollection<OrgUnit> units, IReadOnlyCollection<UnitKind> kinds)
    {
        var parties = new ObjectiveParties(units, kinds);
        var reader = new ObjectiveTables(parties);
        foreach (var block in source.Blocks)
        {
            if (block is SourceParagraph paragraph)
                reader.Say(paragraph.Text);
            else if (block is SourceTable table)
                reader.Take(table, row => HeadingOf(table, row));
        }
        var objectives = reader.Finish();
        if (objectives.Count == 0)
            return null;
        var words = ObjectiveWords.Of(reader.Said);
        return new ObjectiveReading(
            new ObjectiveSetContent(words.Header, [.. objectives]), words.Year, words.Decision, parties.Guessed, [.. words.NotTaken, .. reader.Lost], [.. reader.Columns.Distinct()], source.LeftOut);
    }

    /// <summary>The columns of a row of headings: most of its cells are some, with contents, and either targets or who does it and when.</summary>
    private static IReadOnlyList<FoundColumn<ObjectiveColumn>>? HeadingOf(SourceTable table, int row)
    {
        var texts = table.Rows[row].Cells.Select(cell => ListWords.Line(cell.Text)).ToList();
        var found = Headings.Columns(texts).ToList();
        // "Mục tiêu" beside "Chỉ tiêu" is what is aimed at, not how far.
        if (found.TrueForAll(column => column.Column != ObjectiveColumn.Content) && found.FindIndex(column => column.Column == ObjectiveColumn.Target) is >= 0 and var first
            && texts.FindIndex(found[first].Index + 1, text => Headings.Read(text) == ObjectiveColumn.Target) is > 0 and var second)
        {
            found[first] = found[first] with { Column = ObjectiveColumn.Content };
            found.Add(new FoundColumn<ObjectiveColumn>(ObjectiveColumn.Target, texts[second], second));
        }
        var columns = found.Select(column => column.Column).ToHashSet();
        return columns.Contains(ObjectiveColumn.Content) && found.Count >= 2 && found.Count * 2 > texts.Count(text => text.Length > 0)
            && (columns.Contains(ObjectiveColumn.Target) || columns.Contains(ObjectiveColumn.Lead) || columns.Contains(ObjectiveColumn.Time)) ? found : null;
    }

    /// <summary>Numbers by place where the source gives none.</summary>
    internal static string Number(string words, int place) =>
        words.Trim().TrimEnd('.', ')') is { Length: > 0 and <= 20 } number ? number : (place + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>Whom a cell of units means: a unit by name, or every unit of a kind.</summary>
internal sealed class ObjectiveParties(IReadOnlyCollection<OrgUnit> units, IReadOnlyCollection<UnitKind> kinds)
{
    private readonly UnitNames _names = new(units);
    private readonly List<(string Words, string Unit)> _guessed = [];

    public IReadOnlyList<(string Words, string Unit)> Guessed => [.. _guessed.Distinct()];

    public TargetContent Name(TargetContent target)
    {
        var form = ListWords.Of(target.PartyWords);
        if (form.Length == 0)
            return target;
        var (unit, isSure) = _names.Find(target.PartyWords);
        if (unit is not null && isSure)
            return target with { UnitId = unit.Id };
        if (kinds.FirstOrDefault(kind => kind.AliasList.Prepend(kind.Name).Any(alias => ListWords.Of(alias) == form)) is { } known)
            return target with { KindId = known.Id };
        if (unit is null)
            return target;
        _guessed.Add((target.PartyWords, unit.Name));
        return target with { UnitId = unit.Id };
    }
}
