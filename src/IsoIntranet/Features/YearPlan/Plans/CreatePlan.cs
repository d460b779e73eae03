using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Begins a plan of one or several years: blank, or from the text of a former one with its results (R15, R36).</summary>
public static class CreatePlan
{
    /// <param name="CopyOf">The plan whose sections, rows and bases are taken over; none to start blank.</param>
    /// <param name="ToYear">Last year of a plan over several years; none for one year.</param>
    /// <param name="Carry">What of the former plan is taken over; none for its text as it stands.</param>
    public sealed record Command(Guid OwnerUnitId, int Year, string Title, Guid? CopyOf = null, int? ToYear = null, CarryChoice? Carry = null)
        : ICommand<Command, Guid>
    {
        /// <summary>Most years of one plan.</summary>
        public const int MostYears = 10;
    }

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlansText> text)
        {
            RuleFor(command => command.Year).InclusiveBetween(2000, 2100).WithMessage(_ => text["YearRange"]);
            RuleFor(command => command.ToYear).Must((command, last) => last is null || (last >= command.Year && last < command.Year + Command.MostYears))
                .WithMessage(_ => text["ToYearRange", Command.MostYears]);
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
            var plan = new QmsPlan(command.OwnerUnitId, command.Year, command.Title, command.ToYear);
            if (command.CopyOf is { } source)
            {
                if (await work.Db.Set<QmsPlan>().AsNoTracking().VisibleTo(work.Actor).WholeAsync(source, cancellationToken) is not { } former)
                    return Outcome<Guid>.NotFound();
                var text = former.Content();
                var by = command.Year - former.Year;
                if (command.Carry is { } carry)
                {
                    // Results are told by whoever keeps the former plan; a choice from the browser cannot change that.
                    var results = former.Edition > 0 && work.Actor.MayKeep(former)
                        ? await CarriedResults.OfAsync(work.Db, former.Id, cancellationToken) : new Dictionary<Guid, CarriedResult>();
                    text = NextPlan.Of(text, carry, former.Year, former.ToYear, by, results);
                }
                var copy = text.Copied();
                var header = copy.Header with { Title = plan.Header.Title, Number = null, IssuedOn = null, KickOff = null };
                plan.Revise(
                    copy with
                    {
                        Header = header with { From = plan.Header.From, To = plan.Header.To },
                        Milestones = [.. copy.Milestones.Select(milestone => milestone with { Due = milestone.Due.AddYears(by) })],
                    },
                    reader);
            }
            work.Db.Add(plan);
            return plan.Id;
        }
    }
}
