using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>Begins a unit's own plan beneath a higher issued one (R17): its rows are those that concern the unit.</summary>
public static class DerivePlan
{
    /// <param name="ItemIds">Rows of the higher plan that are taken; rows that do not concern the unit are left out.</param>
    public sealed record Command(Guid HigherPlanId, Guid UnitId, string Title, IReadOnlyList<Guid> ItemIds) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text) => RuleFor(command => command.Title).NotEmpty().WithMessage(_ => text["TitleMissing"])
            .MaximumLength(PlanContentRules.TitleLength).WithMessage(_ => text["TooLong", PlanContentRules.TitleLength]);
    }

    public sealed class Handler(ScheduleReader reader) : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken)
                ? new Demand(YearPlanRoom.KeepOwn, command.UnitId) : null;

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var db = work.Db;
            if (await db.Set<QmsPlan>().AsNoTracking().VisibleTo(work.Actor).WholeAsync(command.HigherPlanId, cancellationToken) is not { } higher)
                return Outcome<Guid>.NotFound();
            if (!higher.IsRunning)
                return new Refusal("YearPlan.OnlyIssuedIsDerived");
            if (higher.OwnerUnitId == command.UnitId)
                return new Refusal("YearPlan.DerivedByItself");
            if (await db.Set<QmsPlan>().AnyAsync(
                plan => plan.HigherPlanId == higher.Id && plan.OwnerUnitId == command.UnitId && plan.State != PlanState.Cancelled, cancellationToken))
                return new Refusal("YearPlan.AlreadyDerived");
            var units = await db.UnitsOnAsync(work.Today, cancellationToken);
            if (units.Find(unit => unit.Id == command.UnitId) is not { } owner)
                return new Refusal("YearPlan.UnitIsGone");
            var parts = Derivation.PartsOf(higher, owner.Id, units);
            if (parts.Count == 0)
                return new Refusal("YearPlan.NothingForUnit");
            var issuer = await db.Set<OrgUnit>().Where(unit => unit.Id == higher.OwnerUnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var plan = new QmsPlan(owner.Id, higher, command.Title);
            plan.Revise(Derivation.TextOf(higher, owner, issuer, plan.Header, parts, command.ItemIds.ToHashSet()), reader);
            db.Add(plan);
            return plan.Id;
        }
    }
}
