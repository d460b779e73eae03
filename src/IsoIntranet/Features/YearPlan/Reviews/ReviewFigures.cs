using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>
/// Everything a review counts, as plain values: kept as it is when the review is issued, and read by whoever writes the report.
/// </summary>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period.</param>
/// <param name="AsOf">The day at whose end the figures were true: the period's last, or earlier where it has not come yet.</param>
/// <param name="Sections">By section of the plan, in its order.</param>
/// <param name="Items">By row of the plan, in its order.</param>
/// <param name="Units">By unit, in the order of the units.</param>
/// <param name="Statuses">How many assignments of the whole plan stand where.</param>
/// <param name="Late">What was due in the period and not handed in, longest late first.</param>
/// <param name="Difficulties">What units said until then, with the answers.</param>
public sealed record ReviewFigures(
    DateOnly From, DateOnly To, DateOnly AsOf, ReviewCounts Total, IReadOnlyList<SectionFigures> Sections, IReadOnlyList<ItemFigures> Items,
    IReadOnlyList<UnitFigures> Units, IReadOnlyList<StatusCount> Statuses, IReadOnlyList<LateLine> Late, IReadOnlyList<DifficultyLine> Difficulties);

/// <summary>Counts, never averages: sums of parts are the whole's, and a share names what it is a share of.</summary>
/// <param name="Total">Assignments of the plan that apply, ongoing work's periods aside.</param>
/// <param name="Done">Of them: accepted.</param>
/// <param name="Due">Of them: due in the period. The four that follow are parts of these.</param>
/// <param name="OnTime">Handed in by the due day, and accepted.</param>
/// <param name="DoneLate">Handed in after the due day, and accepted.</param>
/// <param name="Waiting">Handed in, not decided on.</param>
/// <param name="Late">Past the due day and not handed in.</param>
/// <param name="Periods">Periods of ongoing work (thường xuyên) that ended in the review's period; they are confirmed, never late (R25).</param>
/// <param name="Confirmed">Of them: confirmed.</param>
/// <param name="Evidence">Files of evidence.</param>
public sealed record ReviewCounts(
    int Total, int Done, int Due, int OnTime, int DoneLate, int Waiting, int Late, int Periods, int Confirmed, int Evidence)
{
    public static readonly ReviewCounts None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Due in the period, but not past the day as of which is counted.</summary>
    [JsonIgnore]
    public int Open => Due - OnTime - DoneLate - Waiting - Late;

    /// <summary>Whole per cent of what was due that was on time, rounded down; none where nothing was due (không phát sinh).</summary>
    [JsonIgnore]
    public int? OnTimePercent => Due == 0 ? null : 100 * OnTime / Due;

    /// <summary>Whole per cent of all work that is done, rounded down.</summary>
    [JsonIgnore]
    public int? DonePercent => Total == 0 ? null : 100 * Done / Total;

    public static ReviewCounts operator +(ReviewCounts one, ReviewCounts other) => new(
        one.Total + other.Total, one.Done + other.Done, one.Due + other.Due, one.OnTime + other.OnTime, one.DoneLate + other.DoneLate,
        one.Waiting + other.Waiting, one.Late + other.Late, one.Periods + other.Periods, one.Confirmed + other.Confirmed, one.Evidence + other.Evidence);
}

public sealed record SectionFigures(string Title, ReviewCounts Counts);

/// <param name="Number">Section numeral and number.</param>
/// <param name="Product">What the row asks for; blank where it asks for nothing.</param>
/// <param name="Units">Units that lead it.</param>
/// <param name="Delivered">Of them: have had all of it accepted that was due by then.</param>
public sealed record ItemFigures(Guid ItemId, string Number, string Text, string Product, int Units, int Delivered, ReviewCounts Counts);

public sealed record UnitFigures(Guid UnitId, string Name, ReviewCounts Counts);

public sealed record StatusCount([property: JsonConverter(typeof(JsonStringEnumConverter<CellStatus>))] CellStatus Status, int Count);

/// <param name="Why">What the unit said of it, or why it was returned or paused; blank where nobody said anything.</param>
public sealed record LateLine(string Number, string Text, string UnitName, DateOnly Due, int Days, string Why);

/// <param name="Answer">None while it waits.</param>
public sealed record DifficultyLine(string Number, string UnitName, string Words, string? Answer, string? AnsweredBy);
