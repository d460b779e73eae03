using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>
/// Brings what an amendment of the higher plan changed into a unit's own plan (R17): into the draft, or, once the plan is issued,
/// into an amendment, which is begun where none is open.
/// </summary>
public static class TakeOverHigher
{
    /// <param name="ItemIds">Rows of the higher plan; none says that nothing of it asks for a change.</param>
    public sealed record Command(Guid PlanId, int Version, IReadOnlyList<Guid> ItemIds) : ICommand<Command, Guid?>;

    /// <summary>The result is the amendment; none where the plan itself was changed.</summary>
    public sealed class Handler(ScheduleReader reader) : ICommandHandler<Command, Guid?>
    {
        private QmsPlan? _plan;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _plan = await db.Set<QmsPlan>().WholeAsync(command.PlanId, cancellationToken);
            return _plan is null ? null : new Demand(YearPlanRoom.KeepOf(_plan), _plan.OwnerUnitId).At(_plan, command.Version);
        }

        public async Task<Outcome<Guid?>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var (db, plan) = (work.Db, _plan!);
            if (plan.HigherPlanId is not { } higherId || await db.Set<QmsPlan>().AsNoTracking().WholeAsync(higherId, cancellationToken) is not { } higher)
                return new Refusal("YearPlan.NotDerived");
            if (command.ItemIds.Count == 0)
                return plan.AcknowledgeHigher(higher.Edition).Refusal is { } refused ? refused : Outcome<Guid?>.Done(null);
            var units = await db.UnitsOnAsync(work.Today, cancellationToken);
            if (units.Find(unit => unit.Id == plan.OwnerUnitId) is not { } owner)
                return new Refusal("YearPlan.UnitIsGone");
            var was = await db.TextOfEditionAsync(higher, plan.HigherEdition ?? 1, cancellationToken);
            var parts = Derivation.PartsOf(higher, owner.Id, units);
            var chosen = command.ItemIds.ToHashSet();
            if (plan.State == PlanState.Draft)
            {
                var revised = plan.Revise(Derivation.TakeOver(plan.Content(), was, higher, owner, parts, chosen), reader);
                return revised.Refusal is { } notRevised ? notRevised : Outcome<Guid?>.Done(null);
            }
            if (!plan.IsRunning)
                return new Refusal("YearPlan.OnlyIssuedIsAmended");
            var open = await db.Set<PlanAmendment>().SingleOrDefaultAsync(row => row.PlanId == plan.Id && row.State == AmendmentState.Draft, cancellationToken);
            // Words of the document that carries the amendment.
            var reason = $"Kế hoạch {(higher.Header.Number is { } number ? $"số {number} " : "")}của cấp trên đã được điều chỉnh, bổ sung.";
            var amendment = open ?? new PlanAmendment(plan, reason);
            if (open is null)
                db.Add(amendment);
            var ruling = amendment.Revise(Derivation.TakeOver(amendment.Proposed, was, higher, owner, parts, chosen), amendment.Reason);
            return ruling.Refusal is { } notTaken ? notTaken : Outcome<Guid?>.Done(amendment.Id);
        }
    }
}
