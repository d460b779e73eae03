using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Puts a unit, with all below it, under another one (D10). Takes the right over the old place and the new.</summary>
public static class MoveUnit
{
    public sealed record Command(Guid UnitId, int Version, Guid? ParentId, DateOnly On, string? Decision)
        : ICommand<Command, Nothing>, IUnitCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.On).Dated(text);
            RuleFor(command => command.Decision).AtMost(text, OrgUnit.DecisionLength);
        }
    }

    public sealed class Handler : UnitHandler<Command>
    {
        protected override bool IsDecidedAbove => true;

        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, OrgUnit unit, Work work, CancellationToken cancellationToken)
        {
            if (!UnitAccess.Below(command.ParentId).IsMetBy(work.Actor))
                return Outcome<Nothing>.Forbidden();
            var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
            if (hierarchy.IsNameTaken(unit.Name, command.ParentId, unit.Id))
                return new Refusal("Units.NameTaken", unit.Name);
            return unit.Move(command.ParentId, hierarchy, new UnitDecision(command.On, command.Decision), work.Today).Answer();
        }
    }
}
