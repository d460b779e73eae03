using IsoIntranet.Features.YearPlan.Schedules.Grammar;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>A day named by hand. Without a year it falls in the plan's, or <paramref name="YearShift"/> years beside it.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; beyond the month's end it is the month's last day.</param>
/// <param name="Year">Only where the plan's words name the year themselves.</param>
/// <param name="YearShift">For work that runs over New Year.</param>
public sealed record MeantDay(int Month, int Day, int? Year = null, int YearShift = 0)
{
    /// <summary>As it stands in a plan of <paramref name="planYear"/>; the year is kept only where the words name it.</summary>
    public static MeantDay Of(DateOnly day, int planYear, bool keepsYear) => keepsYear
        ? new(day.Month, day.Day, day.Year)
        : new(day.Month, day.Day, null, day.Year - planYear);

    public DateOnly In(int planYear)
    {
        var year = Math.Clamp(Year ?? (planYear + YearShift), 1, 9998);
        var month = Math.Clamp(Month, 1, 12);
        return new DateOnly(year, month, Math.Clamp(Day, 1, DateTime.DaysInMonth(year, month)));
    }
}

/// <summary>A window named by hand; null is an open side.</summary>
public sealed record MeantWindow(MeantDay? From, MeantDay? To, bool EndInclusive = true);

/// <summary>
/// What an official says that a row's words mean, where the reader is not right (R22). It goes before the reader as long as
/// the words stay as they were; it names years only where the words do, so that it is right in next year's plan as well.
/// </summary>
public sealed record ScheduleMeaning
{
    /// <summary>The words it was said of.</summary>
    public required string Words { get; init; }

    public required ScheduleKind Kind { get; init; }

    /// <summary>For <see cref="ScheduleKind.Once"/>, and where ongoing work runs only for a while.</summary>
    public IReadOnlyList<MeantWindow> Windows { get; init; } = [];

    /// <summary>One completion in any of the windows is enough.</summary>
    public bool AnyOneSuffices { get; init; }

    public IReadOnlyList<ScheduleRecurrence> Recurrences { get; init; } = [];

    /// <summary>A counted period; its anchor's day is in <see cref="AnchorDay"/>.</summary>
    public ScheduleRelative? Relative { get; init; }

    public MeantDay? AnchorDay { get; init; }

    /// <summary>The event, or the other text.</summary>
    public string? Anchor { get; init; }

    /// <summary>What a reading says, said of other words: as when a row that points above takes the time above it.</summary>
    /// <returns>None where the reading says no time itself.</returns>
    public static ScheduleMeaning? Of(ScheduleReading reading, string words, int planYear)
    {
        if (reading.Kind is ScheduleKind.Empty or ScheduleKind.Unreadable or ScheduleKind.Reference)
            return null;
        var keepsYear = SchedulePhrase.NamesYear(reading.Words);
        return new ScheduleMeaning
        {
            Words = words,
            Kind = reading.Kind,
            Windows = reading.Relative is null ? [.. reading.Windows.Select(window => new MeantWindow(Day(window.From), Day(window.To), window.EndInclusive))] : [],
            AnyOneSuffices = reading.AnyOneSuffices,
            Recurrences = reading.Recurrences,
            Relative = reading.Relative is null ? null : reading.Relative with { AnchorDay = null },
            AnchorDay = Day(reading.Relative?.AnchorDay),
            Anchor = reading.Anchor,
        };

        MeantDay? Day(DateOnly? day) => day is { } known ? MeantDay.Of(known, planYear, keepsYear) : null;
    }

    /// <summary>Whether it still holds for the row's words; spelling, case and Unicode variants are the same words.</summary>
    public bool Fits(string? words) => words == Words || SchedulePhrase.Of(words) == SchedulePhrase.Of(Words);

    /// <summary>Whether it keeps within what a plan may say; it comes from a form, and a form from anybody.</summary>
    public bool IsSound =>
        Enum.IsDefined(Kind) && Kind is not (ScheduleKind.Empty or ScheduleKind.Unreadable)
        && Words.Length <= 4000 && Anchor is null or { Length: <= 4000 } && Windows.Count <= 60 && Recurrences.Count <= 24
        && Windows.All(window => Sound(window.From) && Sound(window.To)) && Sound(AnchorDay) && Relative is null or { Amount: >= 1 and <= 9999 }
        && Recurrences.All(rule => Enum.IsDefined(rule.Unit) && rule is { Every: >= 1 and <= 60, Times: >= 1 and <= 9999, Slots.Count: <= 60 }
            && rule.Slots.All(slot => slot is { FromMonth: >= 1 and <= 48, ToMonth: >= 1 and <= 48, FromDay: null or (>= 1 and <= 31), ToDay: null or (>= 1 and <= 31) }
                && slot.ToMonth >= slot.FromMonth));

    private static bool Sound(MeantDay? day) =>
        day is null or { Month: >= 1 and <= 12, Day: >= 1 and <= 31, Year: null or (>= 1900 and <= 2200), YearShift: >= -100 and <= 100 };

    /// <summary>The reading that it stands for.</summary>
    public ScheduleReading In(string words, int planYear, ScheduleWindow frame, WorkingCalendar calendar)
    {
        List<ScheduleWindow> windows = [.. Windows.Select(window => window.In(planYear))];
        var relative = Relative is null ? null : Relative with { AnchorDay = AnchorDay?.In(planYear) };
        if (relative is { AnchorDay: { } day })
            windows = [relative.WindowAfter(day, calendar)];
        windows = [.. windows.Distinct().OrderBy(window => window.From ?? DateOnly.MinValue).ThenBy(window => window.LastDay ?? DateOnly.MaxValue)];
        return new ScheduleReading
        {
            Words = words,
            Kind = Kind,
            Frame = frame,
            Windows = windows,
            AnyOneSuffices = AnyOneSuffices && windows.Count > 1,
            Recurrences = Recurrences,
            Relative = relative,
            Anchor = Anchor,
            IsCorrected = true,
        };
    }

    /// <inheritdoc/>
    public bool Equals(ScheduleMeaning? other) =>
        other is not null && Words == other.Words && SameMeaning(other);

    /// <summary>Whether both say the same, whatever of which words.</summary>
    public bool SameMeaning(ScheduleMeaning other) =>
        Kind == other.Kind && AnyOneSuffices == other.AnyOneSuffices && Relative == other.Relative && AnchorDay == other.AnchorDay
        && Anchor == other.Anchor && Windows.SequenceEqual(other.Windows) && Recurrences.SequenceEqual(other.Recurrences);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Words, Kind, Windows.Count, Recurrences.Count, Anchor);
}

internal static class MeantWindows
{
    /// <summary>A window that would end before it begins, as 29/02 may in a common year, ends on its first day.</summary>
    public static ScheduleWindow In(this MeantWindow window, int planYear)
    {
        var meant = new ScheduleWindow(window.From?.In(planYear), window.To?.In(planYear), window.EndInclusive);
        return meant.LastDay < meant.From ? meant with { To = meant.From, EndInclusive = true } : meant;
    }
}

/// <summary>The form in which two writings of the same words are equal: one spelling, one case, no marks of punctuation at the ends.</summary>
public static class SchedulePhrase
{
    public static string Of(string? words) =>
        string.Join(' ', Lexer.Cut(PlainText.Of(words ?? "")).Select(token => token.Kind == TokenKind.Break ? ";" : token.Text)).Trim(' ', '.', ',', ';', ':');

    /// <summary>Whether the words name a year themselves, so that they mean that year in any plan.</summary>
    public static bool NamesYear(string? words)
    {
        var tokens = Lexer.Cut(PlainText.Of(words ?? ""));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Number, Length: 4, Value: >= 1990 and <= 2100 })
                return true;
            // "30/11/25", "tháng 10/25".
            if (tokens[i] is { Kind: TokenKind.Number, Length: 2, Value: > 12 } && i > 1 && tokens[i - 1].IsMark('/') && tokens[i - 2].Kind == TokenKind.Number
                && (i < 4 || tokens[i - 3].IsMark('/') || tokens[i - 3].Kind == TokenKind.Word))
                return true;
        }

        return false;
    }
}
