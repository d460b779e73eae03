using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>Begins a year's objectives: blank, from those of another year, or from an imported text.</summary>
public static class CreateObjectiveSet
{
    /// <param name="CopyOf">The set whose text is taken over; none otherwise.</param>
    /// <param name="Content">A text that is there already, for example imported; none otherwise.</param>
    public sealed record Command(Guid OwnerUnitId, int Year, Guid? CopyOf = null, ObjectiveSetContent? Content = null) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text)
        {
            RuleFor(command => command.Year).InclusiveBetween(2000, 2100).WithMessage(_ => text["YearRange"]);
            RuleFor(command => command.Content!).SetValidator(new ObjectiveRules(text)).When(command => command.Content is not null);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private OrgUnit? _owner;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _owner = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken);
            return _owner is null ? null : new Demand(ObjectivesRoom.Keep, _owner.Id);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!_owner!.IsActive)
                return new Refusal("Objectives.UnitHasEnded", _owner.Name);
            var set = new ObjectiveSet(command.OwnerUnitId, command.Year);
            if (command.CopyOf is { } source)
            {
                if (await work.Db.Set<ObjectiveSet>().AsNoTracking().VisibleTo(work.Actor).WholeAsync(source, cancellationToken) is not { } former)
                    return Outcome<Guid>.NotFound();
                if (former.OwnerUnitId == set.OwnerUnitId && former.State != ObjectiveSetState.Draft)
                    set = former.Renew(command.Year);
                else
                    set.Revise(former.Content().Copied());
            }
            else if (command.Content is { } content)
            {
                if (!await ObjectiveRules.KnowsAsync(work.Db, content, cancellationToken))
                    return new Refusal("Objectives.PartyGone");
                set.Revise(content);
            }
            work.Db.Add(set);
            return set.Id;
        }
    }
}
