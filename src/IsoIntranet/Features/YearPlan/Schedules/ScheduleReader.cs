using IsoIntranet.Features.YearPlan.Schedules.Grammar;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>
/// Reads the time that a Vietnamese plan states in words, by grammar. Any text is read without throwing. Stateless and safe
/// to share between threads.
/// </summary>
/// <param name="calendar">Used only where the words themselves name the day that a counted period starts from.</param>
public sealed class ScheduleReader(WorkingCalendar? calendar = null)
{
    /// <summary>Characters; a time cell is a line, not a page. What is beyond is kept as unread.</summary>
    private const int LongestRead = 4000;

    private readonly WorkingCalendar _calendar = calendar ?? WorkingCalendar.WeekendsOnly;

    /// <summary>Reads a time cell or a deadline.</summary>
    /// <param name="words">As written; markup and any Unicode form are tolerated.</param>
    /// <param name="planYear">The plan's year, 1 to 9998, for words that name none. It may differ from the year of issue.</param>
    /// <param name="planFrom">First day of the plan's window; 1 January of the plan's year unless given.</param>
    /// <param name="planTo">Last day of the plan's window; 31 December unless given.</param>
    public ScheduleReading Read(string? words, int planYear, DateOnly? planFrom = null, DateOnly? planTo = null)
    {
        words ??= string.Empty;
        var (year, frame) = FrameOf(planYear, planFrom, planTo);
        var plain = PlainText.Of(words);
        var read = plain.Length <= LongestRead ? plain : plain[..LongestRead];
        var pieces = ScheduleGrammar.Parse(read);
        if (read.Length < plain.Length)
            pieces.Add(new UnreadPiece(DoubtCode.NotUnderstood) { Words = plain[LongestRead..] });
        return new Composer(frame, year, _calendar).Compose(words, plain, pieces);
    }

    /// <summary>The same, with what an official said of the words going first while they are still those words.</summary>
    public ScheduleReading Read(string? words, ScheduleMeaning? meaning, int planYear, DateOnly? planFrom = null, DateOnly? planTo = null)
    {
        if (meaning is null || !meaning.Fits(words))
            return Read(words, planYear, planFrom, planTo);
        var (year, frame) = FrameOf(planYear, planFrom, planTo);
        return meaning.In(words ?? string.Empty, year, frame, _calendar);
    }

    private static (int Year, ScheduleWindow Frame) FrameOf(int planYear, DateOnly? planFrom, DateOnly? planTo)
    {
        var year = Math.Clamp(planYear, 1, 9998);
        var from = planFrom ?? new DateOnly(year, 1, 1);
        var to = planTo ?? new DateOnly(year, 12, 31);
        return (year, new ScheduleWindow(from, to < from ? from : to));
    }
}
