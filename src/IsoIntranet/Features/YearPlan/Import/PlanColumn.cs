using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>What a column of a progress table holds (R18).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlanColumn>))]
public enum PlanColumn
{
    /// <summary>TT, STT.</summary>
    Number,

    /// <summary>Nội dung công việc.</summary>
    Content,

    /// <summary>Chủ trì.</summary>
    Lead,

    /// <summary>Phối hợp.</summary>
    Partner,

    /// <summary>Thời gian.</summary>
    Time,

    /// <summary>Kết quả, sản phẩm.</summary>
    Product,

    /// <summary>Ghi chú.</summary>
    Remark,

    /// <summary>Something a plan has no field for (người đứng đầu, kinh phí …): kept in the remark, under its heading.</summary>
    Extra,

    /// <summary>Left out by the importer's choice, and named in the report.</summary>
    NotTaken,
}

/// <summary>Knows columns by their headings, in any order, spelling and case. The words are those that officials head columns with.</summary>
internal static partial class PlanHeadings
{
    /// <summary>Characters; a longer text heads no column.</summary>
    private const int LongestHeading = 90;

    private static readonly string[] Numbers = ["tt", "stt", "so tt", "s tt", "so thu tu", "thu tu", "so", "no"];

    /// <summary>The first that is found decides, so what is more telling stands before what is less.</summary>
    private static readonly (string Words, PlanColumn Column)[] Known =
    [
        ("phoi hop", PlanColumn.Partner), ("tham gia", PlanColumn.Partner),
        ("thoi gian", PlanColumn.Time), ("thoi han", PlanColumn.Time), ("thoi diem", PlanColumn.Time), ("tien do", PlanColumn.Time),
        ("han hoan thanh", PlanColumn.Time), ("ngay hoan thanh", PlanColumn.Time), ("lich thuc hien", PlanColumn.Time), ("ngay bat dau", PlanColumn.Time), ("ngay ket thuc", PlanColumn.Time),
        ("ket qua", PlanColumn.Product), ("san pham", PlanColumn.Product), ("dau ra", PlanColumn.Product), ("minh chung", PlanColumn.Product),
        ("ghi chu", PlanColumn.Remark),
        ("lanh dao phu trach", PlanColumn.Extra), ("lanh dao chi dao", PlanColumn.Extra), ("lanh dao theo doi", PlanColumn.Extra), ("nguoi dung dau", PlanColumn.Extra),
        ("kinh phi", PlanColumn.Extra), ("du toan", PlanColumn.Extra),
        ("chu tri", PlanColumn.Lead), ("phu trach", PlanColumn.Lead), ("nguoi thuc hien", PlanColumn.Lead), ("don vi thuc hien", PlanColumn.Lead),
        ("co quan thuc hien", PlanColumn.Lead), ("bo phan thuc hien", PlanColumn.Lead), ("ca nhan thuc hien", PlanColumn.Lead),
        ("trach nhiem", PlanColumn.Lead), ("phan cong", PlanColumn.Lead), ("dau moi", PlanColumn.Lead),
        ("noi dung", PlanColumn.Content), ("nhiem vu", PlanColumn.Content), ("cong viec", PlanColumn.Content), ("hoat dong", PlanColumn.Content),
        ("hang muc", PlanColumn.Content), ("dau viec", PlanColumn.Content), ("cong tac", PlanColumn.Content),
        ("don vi", PlanColumn.Lead), ("co quan", PlanColumn.Lead), ("bo phan", PlanColumn.Lead),
    ];

    private static readonly HashSet<string> Common = ["don vi", "co quan", "bo phan", "cong tac", "hoat dong"];

    /// <summary>A table that sets targets is no plan of work, though it has contents and units as well.</summary>
    private static readonly string[] Targets = ["muc tieu", "chi tieu"];

    private static readonly string[] Measures = ["phuong phap tinh", "cach tinh", "bien phap", "theo doi va bao cao", "don vi tinh", "phuong phap do"];

    /// <returns>None where the words head nothing that is known.</returns>
    public static PlanColumn? Of(string heading)
    {
        if (FormOf(heading) is not { Length: > 0 and <= LongestHeading } form)
            return null;
        if (Numbers.Contains(form))
            return PlanColumn.Number;
        // A sentence speaks of works and units, too; a heading is a few words.
        if (form.Count(character => character == ' ') > 12)
            return null;
        foreach (var (words, column) in Known)
        {
            // What any sentence may hold has to begin the heading.
            if (Common.Contains(words) ? form.StartsWith(words, StringComparison.Ordinal) : form.Contains(words, StringComparison.Ordinal))
                return column;
        }
        return form.Length < 6 ? null : Known
            .Where(known => known.Words.Length >= 7 && Likeness.Contains(form, known.Words, known.Words.Length >= 13 ? 2 : 1))
            .Select(known => (PlanColumn?)known.Column).FirstOrDefault();
    }

    public static bool AreOfObjectives(IReadOnlyList<string> headings)
    {
        var forms = headings.Select(FormOf).ToList();
        return forms.Exists(form => Targets.Any(word => form.Contains(word, StringComparison.Ordinal)))
            && forms.Exists(form => Measures.Any(word => form.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Search form, with single spaces for all that is neither letter nor digit.</summary>
    public static string FormOf(string words) => NeitherLetterNorDigit().Replace(SearchForm.Of(words), " ").Trim();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NeitherLetterNorDigit();
}
