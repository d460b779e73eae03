using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>The reminder letters that went out to a unit (R31), the latest first.</summary>
public static class RemindersOf
{
    public sealed record Query(Guid UnitId) : IQuery<Query, IReadOnlyList<Row>>;

    /// <param name="IsVoid">The letter was taken back since.</param>
    public sealed record Row(Guid Id, string Reference, DateOnly SentOn, int LateItems, DateOnly? AnswerBy, Guid? FileId, Guid PlanId, string Plan, bool IsVoid);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Row>>
    {
        public Permission Permission => OfficialDocumentsRoom.See;

        public async Task<Outcome<IReadOnlyList<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<Row>>.Done(await (
                from notice in reading.Db.Set<ReminderNotice>()
                join plan in reading.Db.Set<QmsPlan>() on notice.PlanId equals plan.Id
                where notice.UnitId == query.UnitId
                orderby notice.SentOn descending, notice.Id descending
                select new Row(
                    notice.Id, notice.Reference, notice.SentOn, notice.LateItems, notice.AnswerBy, notice.FileId, notice.PlanId, plan.Header.Title,
                    notice.IsVoid)).ToListAsync(cancellationToken));
    }
}
