using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Who did what to a plan and when, the latest first: one line for each saving, from the change log.</summary>
public static class PlanHistory
{
    public const int Most = 200;

    public sealed record Query(Guid PlanId) : IQuery<Query, IReadOnlyList<Row>>;

    /// <param name="Records">How many records the saving touched.</param>
    public sealed record Row(Guid TransactionId, DateTimeOffset At, string AuthorName, string? Command, int Records);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (!await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor).AnyAsync(plan => plan.Id == query.PlanId, cancellationToken))
                return Outcome<IReadOnlyList<Row>>.NotFound();
            return await reading.Db.ChangeLog.Where(row => row.RootId == query.PlanId)
                .GroupBy(row => row.TransactionId)
                .Select(saving => new { saving.Key, At = saving.Max(row => row.At), Author = saving.Max(row => row.AuthorName), Command = saving.Max(row => row.Command), Records = saving.Count() })
                .OrderByDescending(saving => saving.At).Take(Most)
                .Select(saving => new Row(saving.Key, saving.At, saving.Author!, saving.Command, saving.Records))
                .ToListAsync(cancellationToken);
        }
    }
}
