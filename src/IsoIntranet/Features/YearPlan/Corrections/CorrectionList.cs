using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Corrections;

/// <summary>The corrected readings, the latest first.</summary>
public static class CorrectionList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("words", row => row.Words)
        .Add("author", row => row.AuthorName)
        .Add("changed", row => row.ChangedAt)
        .SearchIn(row => row.SearchText, row => row.Words, row => row.AuthorName)
        .SortedBy("changed", true);

    public sealed record Query(PageRequest Page) : IQuery<Query, PageOf<Row>>;

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public string Words { get; init; } = "";

        public string SearchText { get; init; } = "";

        public ScheduleMeaning Meaning { get; init; } = default!;

        public string AuthorName { get; init; } = "";

        public DateTimeOffset ChangedAt { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => YearPlanRoom.Keep;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows = reading.Db.Set<ScheduleCorrection>().Select(correction => new Row
            {
                Id = correction.Id,
                Version = correction.Version,
                Words = correction.Words,
                SearchText = correction.SearchText,
                Meaning = correction.Meaning,
                AuthorName = correction.AuthorName,
                ChangedAt = correction.ChangedAt,
            });
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}

/// <summary>What was corrected before, by the common form of the words: for offers beside a reading.</summary>
public static class KnownCorrections
{
    private const int Most = 5000;

    public sealed record Query : IQuery<Query, IReadOnlyDictionary<string, Known>>;

    public sealed record Known(ScheduleMeaning Meaning, string AuthorName, DateOnly On);

    public sealed class Handler(OrganisationClock clock) : IQueryHandler<Query, IReadOnlyDictionary<string, Known>>
    {
        public Permission Permission => YearPlanRoom.KeepOwn;

        public async Task<Outcome<IReadOnlyDictionary<string, Known>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows = await reading.Db.Set<ScheduleCorrection>().OrderByDescending(correction => correction.ChangedAt).Take(Most)
                .Select(correction => new { correction.Words, correction.Meaning, correction.AuthorName, correction.ChangedAt }).ToListAsync(cancellationToken);
            return rows.DistinctBy(row => SchedulePhrase.Of(row.Words))
                .ToDictionary(row => SchedulePhrase.Of(row.Words), row => new Known(row.Meaning, row.AuthorName, clock.DayOf(row.ChangedAt)));
        }
    }
}
