using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Text;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>What leaders decided, over all reviews: the actions of the units that the viewer sees, late ones first.</summary>
public static class ReviewActionList
{
    internal static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("urgency", row => row.Urgency)
        .Add("number", row => row.Number, row => row.Year * 100000 + row.Sequence * 1000 + row.Place)
        .Add("content", row => row.Content)
        .Add("kind", row => row.Kind)
        .Add("owner", row => row.OwnerName)
        .Add("unit", row => row.Unit)
        .Add("due", row => row.Due)
        .Add("state", row => row.State)
        .Add("percent", row => row.Percent)
        .SearchIn(row => row.SearchText, row => row.Content)
        .SortedBy("urgency");

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="Mine">Those that the viewer owns, or whose unit the viewer answers for.</param>
    /// <param name="Open">Neither verified nor dropped.</param>
    /// <param name="Overdue">Still to be done although the day has passed.</param>
    public sealed record Filter(
        Guid? ReviewId = null, TrackedActionState? State = null, DecisionKind? Kind = null, Guid? UnitId = null, bool Mine = false, bool Open = false, bool Overdue = false, bool Dropped = false);

    /// <param name="DaysLate">0 where it is on time, or nobody's turn.</param>
    public sealed record Item(
        Guid Id, int Version, Guid ReviewId, string Number, int Place, DecisionKind Kind, string Content, string Owner, Guid UnitId, string Unit, DateOnly Due,
        TrackedActionState State, int Percent, bool IsDropped, ExtensionState Extension, int DaysLate);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public Guid ReviewId { get; init; }

        public string Number { get; init; } = "";

        public int Year { get; init; }

        public int Sequence { get; init; }

        public int Place { get; init; }

        public DecisionKind Kind { get; init; }

        public string Content { get; init; } = "";

        public string OwnerName { get; init; } = "";

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public DateOnly Due { get; init; }

        public TrackedActionState State { get; init; }

        public int Percent { get; init; }

        public bool IsDropped { get; init; }

        public ExtensionState Extension { get; init; }

        public string SearchText { get; init; } = "";

        /// <summary>0 late, 1 open, 2 over: what is late comes first.</summary>
        public int Urgency { get; init; }
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var (db, today) = (reading.Db, reading.Today);
            var actions = await MatchingAsync(reading, query.Filter, cancellationToken);
            var rows =
                from action in actions
                join review in db.Set<ManagementReview>() on action.ReviewId equals review.Id
                join unit in db.Set<OrgUnit>() on action.UnitId equals unit.Id
                select new Row
                {
                    Id = action.Id,
                    Version = action.Version,
                    ReviewId = action.ReviewId,
                    Number = review.Number,
                    Year = review.Year,
                    Sequence = review.Sequence,
                    Place = action.Place,
                    Kind = action.Kind,
                    Content = action.Content,
                    OwnerName = action.OwnerName,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    Due = action.Due,
                    State = action.State,
                    Percent = action.Percent,
                    IsDropped = action.DropReason != null,
                    Extension = action.Extension,
                    SearchText = action.SearchText,
                    Urgency = action.DropReason != null || action.State == TrackedActionState.Verified ? 2
                        : action.State != TrackedActionState.Done && action.Due < today ? 0 : 1,
                };
            var page = await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
            return new PageOf<Item>([.. page.Items.Select(row => new Item(
                row.Id, row.Version, row.ReviewId, row.Number, row.Place, row.Kind, row.Content, row.OwnerName, row.UnitId, row.Unit, row.Due, row.State, row.Percent,
                row.IsDropped, row.Extension, row.Urgency == 0 ? today.DayNumber - row.Due.DayNumber : 0))], page.Total);
        }

        /// <summary>What the filter leaves, not yet ordered. What one owns oneself is seen wherever it belongs.</summary>
        private static async Task<IQueryable<ReviewAction>> MatchingAsync(Reading reading, Filter filter, CancellationToken cancellationToken)
        {
            var (db, today) = (reading.Db, reading.Today);
            var rows = db.Set<ReviewAction>().AsQueryable();
            if (filter.Mine)
            {
                var person = await db.PersonOfAsync(reading.Actor, cancellationToken);
                var answered = reading.Actor.ScopeOf(ManagementReviewsRoom.Contribute);
                Guid[] units = answered.IsNothing || answered.IsEverything ? [] : [.. answered.Units];
                rows = db.Set<ReviewAction>().IgnoreQueryFilters([Platform.Data.IsoContext.UnitScopeFilter])
                    .Where(row => (person != null && row.OwnerId == person) || units.Contains(row.UnitId));
            }
            if (filter.ReviewId is { } review)
                rows = rows.Where(row => row.ReviewId == review);
            if (filter.State is { } state)
                rows = rows.Where(row => row.State == state && row.DropReason == null);
            if (filter.Dropped)
                rows = rows.Where(row => row.DropReason != null);
            if (filter.Kind is { } kind)
                rows = rows.Where(row => row.Kind == kind);
            if (filter.UnitId is { } unit)
                rows = rows.Where(row => row.UnitId == unit);
            if (filter.Open)
                rows = rows.Where(row => row.DropReason == null && row.State != TrackedActionState.Verified);
            if (filter.Overdue)
                rows = rows.Where(row => row.DropReason == null && row.State != TrackedActionState.Verified && row.State != TrackedActionState.Done && row.Due < today);
            return rows;
        }
    }
}
