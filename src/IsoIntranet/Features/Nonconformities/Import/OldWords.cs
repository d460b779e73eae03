using System.Globalization;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>What the words and days of old lists mean. What cannot be read is none, and is asked about; it is never guessed.</summary>
public static partial class OldWords
{
    // The special before the general: "chưa đóng" holds "đóng".
    private static readonly (string Words, NonconformityState State)[] States =
    [
        ("chua hieu luc", NonconformityState.Ineffective), ("khong hieu luc", NonconformityState.Ineffective), ("mo lai", NonconformityState.Ineffective),
        ("khong chap nhan", NonconformityState.Rejected), ("tu choi", NonconformityState.Rejected), ("rejected", NonconformityState.Rejected),
        ("chua dong", NonconformityState.Implementing), ("chua hoan thanh", NonconformityState.Implementing), ("chua xong", NonconformityState.Implementing), ("dang", NonconformityState.Implementing), ("qua han", NonconformityState.Implementing),
        ("cho xac minh", NonconformityState.Implemented), ("theo doi hieu luc", NonconformityState.EffectivenessCheck), ("cho duyet", NonconformityState.ActionPlanned), ("da duyet", NonconformityState.PlanApproved),
        ("da phan tich", NonconformityState.Analysed), ("tiep nhan", NonconformityState.Accepted), ("moi", NonconformityState.Raised), ("chua xu ly", NonconformityState.Raised),
        ("dong", NonconformityState.Closed), ("hoan thanh", NonconformityState.Closed), ("ket thuc", NonconformityState.Closed), ("da xong", NonconformityState.Closed), ("closed", NonconformityState.Closed), ("open", NonconformityState.Implementing),
    ];

    private static readonly (string Words, NonconformitySource Source)[] Sources =
    [
        ("dau ra", NonconformitySource.NonconformingOutput), ("muc tieu", NonconformitySource.MissedObjective), ("khieu nai", NonconformitySource.Complaint), ("phan anh", NonconformitySource.Complaint),
        ("kien nghi", NonconformitySource.Complaint), ("gop y", NonconformitySource.Complaint), ("van ban phap luat", NonconformitySource.LegalDeadline), ("phap luat", NonconformitySource.LegalDeadline), ("phap ly", NonconformitySource.LegalDeadline),
        ("xem xet cua lanh dao", NonconformitySource.ManagementReview), ("xem xet", NonconformitySource.ManagementReview), ("hop xem xet", NonconformitySource.ManagementReview), ("rui ro", NonconformitySource.Risk),
        ("danh gia", NonconformitySource.Audit), ("dgnb", NonconformitySource.Audit), ("audit", NonconformitySource.Audit), ("kiem tra", NonconformitySource.Inspection), ("thanh tra", NonconformitySource.Inspection),
        ("tu phat hien", NonconformitySource.ByHand), ("khac", NonconformitySource.ByHand),
    ];

    private static readonly (string Words, NonconformityGrade Grade)[] Grades =
    [
        ("nang", NonconformityGrade.Major), ("lon", NonconformityGrade.Major), ("major", NonconformityGrade.Major), ("nghiem trong", NonconformityGrade.Major),
        ("nhe", NonconformityGrade.Minor), ("nho", NonconformityGrade.Minor), ("minor", NonconformityGrade.Minor),
    ];

    private static readonly (string Words, CauseCategory Category)[] Groups =
    [
        ("con nguoi", CauseCategory.People), ("nhan su", CauseCategory.People), ("can bo", CauseCategory.People), ("quy trinh", CauseCategory.Procedure), ("phuong phap", CauseCategory.Procedure),
        ("thiet bi", CauseCategory.Equipment), ("phan mem", CauseCategory.Equipment), ("may moc", CauseCategory.Equipment), ("ho so", CauseCategory.Input), ("thong tin", CauseCategory.Input), ("dau vao", CauseCategory.Input),
        ("moi truong", CauseCategory.Environment), ("phoi hop", CauseCategory.Environment), ("kiem tra", CauseCategory.Control), ("giam sat", CauseCategory.Control), ("do luong", CauseCategory.Control),
    ];

    public static NonconformityState? StateOf(string words) => Find(States, words);

    public static NonconformitySource? SourceOf(string words) => Find(Sources, words);

    public static NonconformityGrade? GradeOf(string words) => Find(Grades, words);

    public static CauseCategory? GroupOf(string words) => Find(Groups, words);

    /// <summary>Observations and recommendations are no nonconformities.</summary>
    public static bool IsObservation(string words) => $" {ListWords.Of(words)} " is var form && (form.Contains(" luu y ", StringComparison.Ordinal) || form.Contains(" khuyen nghi ", StringComparison.Ordinal) || form.Contains(" obs ", StringComparison.Ordinal) || form.Contains(" ofi ", StringComparison.Ordinal));

    /// <summary>Day before month, as is usual here; years of two digits are of this century. ISO days and Excel's own numbers are read, too.</summary>
    public static DateOnly? Day(string text)
    {
        text = text.Trim();
        if (IsoForm().Match(text) is { Success: true } iso)
            return Of(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        if (DayForm().Match(text) is { Success: true } day)
            return Of(day.Groups[3].Value, day.Groups[2].Value, day.Groups[1].Value);
        if (WordForm().Match(ListWords.Of(text)) is { Success: true } words)
            return Of(words.Groups[3].Value, words.Groups[2].Value, words.Groups[1].Value);
        // Excel counts days from 1899-12-30; what is no day of the years 2000 to 2079 is some other number.
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 36525 and < 65746 ? new DateOnly(1899, 12, 30).AddDays(serial) : null;
    }

    /// <summary>Numbers of clauses, “8.5.1; 7.5” or “Điều 9.2”; what is neither number nor filling is named as unreadable.</summary>
    public static IReadOnlyList<string> Clauses(string text) =>
        [.. text.Split([',', ';', '/', '\n', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => ClauseForm().Match(part) is { Success: true } number ? number.Value.TrimEnd('.') : part).Distinct()];

    /// <summary>The first sentence, or as much as a title holds.</summary>
    public static string TitleOf(string description)
    {
        var end = description.IndexOfAny(['.', ';', ':']);
        var first = end > 10 && end <= Nonconformity.TitleLength ? description[..end] : description;
        return first.Length <= Nonconformity.TitleLength ? first.Trim() : first[..(Nonconformity.TitleLength - 1)].Trim() + "…";
    }

    private static T? Find<T>((string Words, T Meaning)[] known, string words) where T : struct
    {
        var form = $" {ListWords.Of(words)} ";
        foreach (var (spelling, meaning) in known)
        {
            if (form.Contains($" {spelling} ", StringComparison.Ordinal))
                return meaning;
        }
        return null;
    }

    private static DateOnly? Of(string year, string month, string day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        y = y < 100 ? 2000 + y : y;
        return y is >= 2000 and < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"^(?:[Nn]gày\s+)?(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})(?:\s.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayForm();

    [GeneratedRegex(@"^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex WordForm();

    [GeneratedRegex(@"\d{1,2}(?:\.\d{1,2}){0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseForm();
}
