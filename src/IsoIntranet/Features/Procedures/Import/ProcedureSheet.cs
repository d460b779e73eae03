using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>Knows the columns of a list of procedures, and reads its rows.</summary>
public static partial class ProcedureSheet
{
    private static readonly ListHeadings<ProcedureColumn> Headings = new(
        ("ngày quyết định", ProcedureColumn.DecidedOn), ("ngày công bố", ProcedureColumn.DecidedOn), ("ngày ban hành", ProcedureColumn.DecidedOn),
        ("quyết định", ProcedureColumn.Decision), ("QĐ công bố", ProcedureColumn.Decision), ("văn bản công bố", ProcedureColumn.Decision), ("decision", ProcedureColumn.Decision),
        ("thời hạn", ProcedureColumn.TimeLimit), ("thời gian giải quyết", ProcedureColumn.TimeLimit), ("thời gian thực hiện", ProcedureColumn.TimeLimit), ("thời gian", ProcedureColumn.TimeLimit), ("time limit", ProcedureColumn.TimeLimit),
        ("hình thức", ProcedureColumn.Delivery), ("cách thức", ProcedureColumn.Delivery), ("mức độ", ProcedureColumn.Delivery), ("dịch vụ công", ProcedureColumn.Delivery), ("DVC", ProcedureColumn.Delivery), ("delivery", ProcedureColumn.Delivery),
        ("lĩnh vực", ProcedureColumn.Field), ("field", ProcedureColumn.Field),
        ("cơ quan", ProcedureColumn.Unit), ("đơn vị", ProcedureColumn.Unit), ("phòng ban", ProcedureColumn.Unit), ("bộ phận", ProcedureColumn.Unit), ("phụ trách", ProcedureColumn.Unit), ("chủ trì", ProcedureColumn.Unit), ("unit", ProcedureColumn.Unit),
        ("tên", ProcedureColumn.Name), ("name", ProcedureColumn.Name),
        ("mã", ProcedureColumn.Code), ("ký hiệu", ProcedureColumn.Code), ("code", ProcedureColumn.Code),
        ("thủ tục", ProcedureColumn.Name), ("TTHC", ProcedureColumn.Name), ("quy trình", ProcedureColumn.Name), ("procedure", ProcedureColumn.Name),
        ("cấp", ProcedureColumn.Level), ("thẩm quyền", ProcedureColumn.Level), ("level", ProcedureColumn.Level),
        ("ghi chú", ProcedureColumn.Remark), ("remark", ProcedureColumn.Remark), ("note", ProcedureColumn.Remark),
        ("nội dung", ProcedureColumn.Name));

    public static Outcome<ListSheet<ProcedureColumn>> Read(SourceDocument source) =>
        ListReader.Read(source, ProcedureColumn.Name, Headings.Columns, new Refusal("Procedures.ImportNoName"), new Refusal("Procedures.ImportNoRows"));

    /// <summary>Where the list has no column for the field, the line that heads a group names it ("II. LĨNH VỰC HỘ TỊCH").</summary>
    public static ProcedureRow RowOf(ListLine<ProcedureColumn> line)
    {
        var (decision, decidedOn) = DecisionOf(line[ProcedureColumn.Decision]);
        return new ProcedureRow
        {
            Number = line.Number,
            Source = line.Source,
            Name = line[ProcedureColumn.Name],
            Code = line[ProcedureColumn.Code],
            Field = line[ProcedureColumn.Field] is { Length: > 0 } field ? field : FieldOf(line.Section),
            LevelText = line[ProcedureColumn.Level],
            UnitText = line[ProcedureColumn.Unit],
            TimeLimit = line[ProcedureColumn.TimeLimit],
            Decision = decision,
            DecidedOn = DayOf(line[ProcedureColumn.DecidedOn]) ?? decidedOn,
            DeliveryText = line[ProcedureColumn.Delivery],
            Remark = line[ProcedureColumn.Remark],
        };
    }

    public static AuthorityLevel? LevelOf(string text) => ListWords.Of(text).Split(' ') switch
    {
        [""] => null,
        var words when words.Contains("xa") || words.Contains("phuong") => AuthorityLevel.Commune,
        var words when words.Contains("huyen") => AuthorityLevel.District,
        var words when words.Contains("tinh") || words.Contains("so") => AuthorityLevel.Province,
        var words when words.Contains("uong") || words.Contains("bo") || words.Contains("tw") => AuthorityLevel.Central,
        _ => null,
    };

    public static DeliveryForm? DeliveryOf(string text) => ListWords.Of(text) switch
    {
        "" => null,
        var words when words.Contains("toan trinh", StringComparison.Ordinal) || words is "4" || words.EndsWith("muc do 4", StringComparison.Ordinal) => DeliveryForm.FullyOnline,
        var words when words.Contains("mot phan", StringComparison.Ordinal) || words is "3" || words.EndsWith("muc do 3", StringComparison.Ordinal) => DeliveryForm.PartlyOnline,
        var words when words.Contains("truc tiep", StringComparison.Ordinal) => DeliveryForm.InPerson,
        _ => null,
    };

    /// <summary>“Quyết định số 1012/QĐ-UBND ngày 12/5/2026 của …” is a number and a day; what is written otherwise stays as it is.</summary>
    private static (string Number, DateOnly? On) DecisionOf(string text)
    {
        var number = DecisionNumber().Match(text) is { Success: true } match ? match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal) : text;
        return (number, DayOf(text));
    }

    private static DateOnly? DayOf(string text) =>
        Day().Match(text) is { Success: true } match && DateOnly.TryParseExact(
            $"{match.Groups["d"].Value}/{match.Groups["m"].Value}/{match.Groups["y"].Value}", "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;

    private static string FieldOf(string section)
    {
        var words = SectionStart().Replace(section, "").Trim();
        // Official lists write them in capitals; the register does not shout.
        return words.Length > 1 && words == words.ToUpper(CultureInfo.GetCultureInfo("vi-VN")) ? words[..1] + words[1..].ToLower(CultureInfo.GetCultureInfo("vi-VN")) : words;
    }

    [GeneratedRegex(@"(?:^|\s)(?<n>\d+[A-Za-z]?\s?/\s?(?:\d{4}\s?/\s?)?QĐ\s?-\s?[\p{L}.]+(?:-[\p{L}.]+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex DecisionNumber();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(?<m>\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(?<y>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\s*(?:(?:[IVXLC]+|\d+|[A-Z])\s*[.)\-–:]\s*)?(?:lĩnh\s+vực\s*[:.]?\s*)?", RegexOptions.IgnoreCase)]
    private static partial Regex SectionStart();
}
