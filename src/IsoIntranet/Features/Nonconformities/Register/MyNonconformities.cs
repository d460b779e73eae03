using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>What waits for the viewer: the next step of records that is theirs to do, and their own open actions.</summary>
public static class MyNonconformities
{
    public sealed record Query : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Step> Steps, IReadOnlyList<OwnAction> Actions);

    /// <param name="Due">None where nobody's time runs.</param>
    public sealed record Step(Guid Id, string Number, string Title, string Unit, NonconformityState State, bool IsFoundEffective, NonconformityGrade Grade, DateOnly? Due, int DaysLate);

    public sealed record OwnAction(Guid Id, Guid NonconformityId, string Number, string Title, string Content, TrackedActionState State, int Percent, DateOnly Due, int DaysLate, bool AwaitsExtension);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        private static readonly NonconformityState[] OfUnit = [Raised, Accepted, Analysed, PlanApproved, Implementing, Ineffective];

        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var rows = await (
                from record in db.Set<Nonconformity>()
                join unit in db.Set<OrgUnit>() on record.UnitId equals unit.Id
                where record.State != Closed && (record.State != Rejected || record.ClosedOn == null)
                select new { record.Id, record.Number, record.Title, record.UnitId, Unit = unit.Name, record.State, record.IsFoundEffective, record.Grade, record.Due })
                .ToListAsync(cancellationToken);
            var actor = reading.Actor;
            var steps = rows.Where(row => row.State switch
            {
                EffectivenessCheck when row.IsFoundEffective => actor.May(NonconformitiesRoom.Approve, row.UnitId),
                EffectivenessCheck => row.Due <= reading.Today && actor.May(NonconformitiesRoom.Follow, row.UnitId),
                ActionPlanned => actor.May(NonconformitiesRoom.Approve, row.UnitId),
                Implemented or Rejected => actor.May(NonconformitiesRoom.Follow, row.UnitId),
                var state => OfUnit.Contains(state) && actor.May(NonconformitiesRoom.Answer, row.UnitId),
            });
            var person = await db.PersonOfAsync(actor, cancellationToken);
            var actions = person is null ? [] : await (
                // An action is its owner's in whatever unit the nonconformity is.
                from action in db.Set<CorrectiveAction>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                join record in db.Set<Nonconformity>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]) on action.NonconformityId equals record.Id
                where action.OwnerId == person && action.Round == record.Round && (record.State == PlanApproved || record.State == Implementing)
                    && action.State != TrackedActionState.Done && action.State != TrackedActionState.Verified
                orderby action.Due
                select new { action, record.Number, record.Title }).ToListAsync(cancellationToken);
            return new View(
                [.. steps.OrderBy(row => row.Due ?? DateOnly.MaxValue).ThenBy(row => row.Number, StringComparer.Ordinal).Select(row => new Step(
                    row.Id, row.Number, row.Title, row.Unit, row.State, row.IsFoundEffective, row.Grade, row.Due, DaysLate(row.Due)))],
                [.. actions.Select(row => new OwnAction(
                    row.action.Id, row.action.NonconformityId, row.Number, row.Title, row.action.Content, row.action.State, row.action.Percent, row.action.Due,
                    DaysLate(row.action.Due), row.action.Extension == ExtensionState.Requested))]);

            int DaysLate(DateOnly? due) => due < reading.Today ? reading.Today.DayNumber - due.Value.DayNumber : 0;
        }
    }
}
