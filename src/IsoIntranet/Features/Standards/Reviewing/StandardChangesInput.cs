using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Standards.Reviewing;

/// <summary>9.3.2 b: editions of the standard that the organisation went over to, and clauses that were left out. When an edition was adopted the change log tells.</summary>
public sealed class StandardChangesInput(OrganisationClock clock) : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Changes;

    public Words Title => Words.Of("Standards.Review_Changes");

    public int Order => 20;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, clock.StartOf(scope.From), clock.StartOf(scope.Until.AddDays(1)));
        var adopted = await (
            from row in db.ChangeLog
            join version in db.Set<StandardVersion>() on row.RecordId equals version.Id
            where row.RecordType == nameof(StandardVersion) && row.Command == nameof(AdoptStandard) && row.At >= first && row.At < last && version.IsCurrent
            orderby row.At
            select new { version.Id, version.Number, version.Title, row.At }).ToListAsync(cancellationToken);
        var excluded = await (
            from exclusion in db.Set<ClauseExclusion>()
            join clause in db.Set<Clause>() on exclusion.ClauseId equals clause.Id
            where exclusion.CreatedAt >= first && exclusion.CreatedAt < last && ids.Contains(exclusion.AgencyId)
            orderby clause.Place
            select new { clause.Number, clause.Title, exclusion.AgencyId, exclusion.Reason, exclusion.CreatedAt }).ToListAsync(cancellationToken);
        var facts = new ReviewFactsBuilder("Standards");
        return facts.Table("Review_ChangeList", ["Review_What", "Review_Change", "Review_Reason", "Review_On"],
            adopted.Select(row => Row("standards", Words.Plain($"{row.Number} {row.Title}"), facts.Say("Review_Adopted"), Words.Plain(""), Said.Day(clock.DayOf(row.At))))
                .Concat(excluded.Select(row => Row("standards", Words.Plain($"{row.Number} {row.Title}"), facts.Say("Review_Excluded"), Words.Plain(row.Reason), Said.Day(clock.DayOf(row.CreatedAt)))))).Done();
    }
}
