using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Giải thể: ends a unit without a successor; what it did stays readable (D10).</summary>
public static class DissolveUnit
{
    /// <param name="On">The first day on which it exists no more.</param>
    public sealed record Command(Guid UnitId, int Version, DateOnly On, string? Decision) : ICommand<Command, Nothing>, IUnitCommand;

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

        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, OrgUnit unit, Work work, CancellationToken cancellationToken) =>
            unit.Dissolve(await UnitAccess.HierarchyAsync(work.Db, cancellationToken), new UnitDecision(command.On, command.Decision), work.Today).Answer();
    }
}
