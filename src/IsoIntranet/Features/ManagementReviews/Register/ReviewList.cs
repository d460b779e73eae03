using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Register;

/// <summary>The reviews of the agencies that concern the viewer, the latest first.</summary>
public static class ReviewList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("number", row => row.Number, row => row.Year * 1000 + row.Sequence)
        .Add("title", row => row.Title, row => row.SearchText)
        .Add("agency", row => row.Agency)
        .Add("held", row => row.HeldOn)
        .Add("chair", row => row.Chair)
        .Add("state", row => row.State)
        .SearchIn(row => row.SearchText, row => row.Title)
        .SortedBy("held", descending: true);

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Row>>;

    /// <param name="Year">Numbered in this year.</param>
    /// <param name="Open">Only those that are neither closed nor cancelled.</param>
    public sealed record Filter(ManagementReviewState? State = null, int? Year = null, Guid? AgencyId = null, bool Open = false);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public int Year { get; init; }

        public int Sequence { get; init; }

        public string Number { get; init; } = "";

        public string Title { get; init; } = "";

        public Guid AgencyId { get; init; }

        public string Agency { get; init; } = "";

        public ManagementReviewState State { get; init; }

        public DateOnly HeldOn { get; init; }

        public TimeOnly StartsAt { get; init; }

        public string Place { get; init; } = "";

        public string Chair { get; init; } = "";

        /// <summary>First day of the period looked at.</summary>
        public DateOnly From { get; init; }

        /// <summary>Last day of the period looked at.</summary>
        public DateOnly Until { get; init; }

        public int Participants { get; init; }

        public int Decisions { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => ManagementReviewsRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var agencies = await AgencyTree.SeenByAsync(db, reading.Scope, cancellationToken);
            var (state, year, agency, isOpen) = query.Filter;
            var rows =
                from review in db.Set<ManagementReview>()
                join unit in db.Set<OrgUnit>() on review.AgencyId equals unit.Id
                where agencies.Contains(review.AgencyId) && (state == null || review.State == state) && (year == null || review.Year == year)
                    && (agency == null || review.AgencyId == agency)
                    && (!isOpen || review.State != ManagementReviewState.Closed && review.State != ManagementReviewState.Cancelled)
                select new Row
                {
                    Id = review.Id,
                    Version = review.Version,
                    Year = review.Year,
                    Sequence = review.Sequence,
                    Number = review.Number,
                    Title = review.Title,
                    AgencyId = unit.Id,
                    Agency = unit.Name,
                    State = review.State,
                    HeldOn = review.HeldOn,
                    StartsAt = review.StartsAt,
                    Place = review.Place,
                    Chair = review.ChairName,
                    From = review.From,
                    Until = review.Until,
                    Participants = review.Participants.Count(),
                    Decisions = review.Decisions.Count(),
                    SearchText = review.SearchText,
                };
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}
