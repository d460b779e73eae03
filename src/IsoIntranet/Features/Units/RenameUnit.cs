using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Đổi tên by a decision; the former name stays readable (D10).</summary>
public static class RenameUnit
{
    public sealed record Command(Guid UnitId, int Version, string Name, string ShortName, Guid KindId, DateOnly On, string? Decision)
        : ICommand<Command, Nothing>, IUnitCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Name).Given(text, "NameMissing", OrgUnit.NameLength);
            RuleFor(command => command.ShortName).AtMost(text, OrgUnit.ShortNameLength);
            RuleFor(command => command.KindId).Chosen(text, "KindMissing");
            RuleFor(command => command.On).Dated(text);
            RuleFor(command => command.Decision).AtMost(text, OrgUnit.DecisionLength);
        }
    }

    public sealed class Handler : UnitHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, OrgUnit unit, Work work, CancellationToken cancellationToken)
        {
            if (!await work.Db.Set<UnitKind>().AnyAsync(kind => kind.Id == command.KindId, cancellationToken))
                return new Refusal("Units.KindMissing");
            var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
            if (hierarchy.IsNameTaken(command.Name, unit.ParentId, unit.Id))
                return new Refusal("Units.NameTaken", command.Name.Trim());
            return unit.Rename(command.Name, command.ShortName, command.KindId, new UnitDecision(command.On, command.Decision), work.Today).Answer();
        }
    }
}
