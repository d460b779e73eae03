using IsoIntranet.Features.YearPlan;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>One unit's part in one row of a plan, as reports and reminders need it, on the day of the report.</summary>
/// <param name="Period">0 for work done once.</param>
/// <param name="Percent">0 to 100.</param>
/// <param name="DaysLate">0 unless late.</param>
public sealed record CellFacts(
    Guid UnitId, string Unit, Guid SectionId, string Section, string Number, string Work, string Time, int Period, DateOnly? From, DateOnly? Due,
    CellStatus Status, int Percent, int DaysLate, string? Note, string? Difficulty, string? Answer, string? Reason)
{
    public bool IsLate => DaysLate > 0;

    public bool IsDone => Status is CellStatus.Done or CellStatus.DoneLate or CellStatus.Confirmed;

    /// <summary>Whether it counts among what is to be done: not what does not apply, rests, or waits for an event.</summary>
    public bool Counts => Status is not (CellStatus.NotApplicable or CellStatus.Paused or CellStatus.AwaitingEvent);

    /// <summary>Why it is late, as far as the unit or the standing body has said.</summary>
    public string Cause => string.Join("; ", new[] { Difficulty, Reason }.Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim().TrimEnd('.', ';')));

    public string Named => Number.Length > 0 ? $"{Number}. {Work}" : Work;
}

/// <summary>How many parts stand where.</summary>
/// <param name="Waiting">Handed in, not decided on.</param>
public sealed record CellCounts(int Total, int Done, int DoneLate, int Waiting, int Running, int NotStarted, int Late, int Percent)
{
    public static CellCounts Of(IEnumerable<CellFacts> cells)
    {
        var counting = cells.Where(cell => cell.Counts).ToList();
        var late = counting.Count(cell => cell.IsLate);
        var done = counting.Count(cell => cell.IsDone);
        var waiting = counting.Count(cell => cell.Status == CellStatus.Submitted);
        var open = counting.Where(cell => !cell.IsLate && !cell.IsDone && cell.Status != CellStatus.Submitted).ToList();
        var notStarted = open.Count(cell => cell.Percent == 0);
        return new CellCounts(
            counting.Count, done, counting.Count(cell => cell.Status == CellStatus.DoneLate), waiting, open.Count - notStarted, notStarted, late,
            // Rounded down: 99.9 is not 100.
            counting.Count == 0 ? 0 : counting.Sum(cell => cell.IsDone ? 100 : cell.Percent) / counting.Count);
    }
}
