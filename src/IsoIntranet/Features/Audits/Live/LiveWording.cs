using System.Globalization;
using IsoIntranet.Platform.Clock;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>What the live board says about findings, chapters and moments.</summary>
public sealed class LiveWording(IStringLocalizer<AuditsText> text, AuditWording words, OrganisationClock clock)
{
    /// <summary>The time of today, else day and time.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = clock.Local(at);
        return local.ToString(DateOnly.FromDateTime(local.DateTime) == clock.Today ? "HH:mm" : "dd/MM HH:mm", CultureInfo.InvariantCulture);
    }

    public static string Chapter(LiveChapter chapter) =>
        $"{chapter.Number}. {(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? chapter.EnglishTitle : chapter.Title)}";

    /// <summary>“Nặng 1, Nhẹ 2”: what is there; none where nothing is.</summary>
    public string Counts(IReadOnlyList<int> byGrade)
    {
        var told = string.Join(", ", LiveFigures.Grades.Where(grade => byGrade[(int)grade] > 0).Select(grade => $"{words.ShortGrade(grade)} {byGrade[(int)grade]}"));
        return told.Length > 0 ? told : text["Live_NoFindings"];
    }

    /// <summary>The class that gives a grade its colour in bars and cells.</summary>
    public static string ColourOf(FindingGrade grade) => $"audit-g-{grade}";
}
