using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Begins a plan: blank, or from the text of a former one (R36).</summary>
public static class CreatePlan
{
    /// <param name="CopyOf">The plan whose sections, rows and bases are taken over; none to start blank.</param>
    public sealed record Command(Guid OwnerUnitId, int Year, string Title, Guid? CopyOf = null) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text)
        {
            RuleFor(command => command.Year).InclusiveBetween(2000, 2100).WithMessage(_ => text["YearRange"]);
            RuleFor(command => command.Title).NotEmpty().WithMessage(_ => text["TitleMissing"])
                .MaximumLength(PlanContentRules.TitleLength).WithMessage(_ => text["TooLong", PlanContentRules.TitleLength]);
        }
    }

    public sealed class Handler(ScheduleReader reader) : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken)
                ? new Demand(YearPlanRoom.Keep, command.OwnerUnitId) : null;

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var plan = new QmsPlan(command.OwnerUnitId, command.Year, command.Title);
            if (command.CopyOf is { } source)
            {
                if (await work.Db.Set<QmsPlan>().AsNoTracking().VisibleTo(work.Actor).WholeAsync(source, cancellationToken) is not { } former)
                    return Outcome<Guid>.NotFound();
                var copy = former.Content().Copied();
                var header = copy.Header with { Title = plan.Header.Title, Number = null, IssuedOn = null, KickOff = null };
                plan.Revise(copy with { Header = header with { From = plan.Header.From, To = plan.Header.To } }, reader);
            }
            work.Db.Add(plan);
            return plan.Id;
        }
    }
}
