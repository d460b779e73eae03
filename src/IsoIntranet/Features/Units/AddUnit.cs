using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Takes a unit into the system (R1).</summary>
public static class AddUnit
{
    /// <param name="ParentId">The unit that it stands below, or none at the top.</param>
    public sealed record Command(
        string Name, string ShortName, Guid KindId, Guid? ParentId, DateOnly ValidFrom, UnitStage Stage, int SortOrder)
        : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Name).Given(text, "NameMissing", OrgUnit.NameLength);
            RuleFor(command => command.ShortName).AtMost(text, OrgUnit.ShortNameLength);
            RuleFor(command => command.KindId).Chosen(text, "KindMissing");
            RuleFor(command => command.ValidFrom).Dated(text);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(UnitAccess.Below(command.ParentId));

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
            if (!await work.Db.Set<UnitKind>().AnyAsync(kind => kind.Id == command.KindId, cancellationToken))
                return new Refusal("Units.KindMissing");
            if (command.ParentId is { } parentId)
            {
                if (hierarchy.Find(parentId) is not { } parent)
                    return new Refusal("Units.ParentMissing");
                if (parent.MayTakeIn(command.ValidFrom).Refusal is { } no)
                    return no;
            }
            if (hierarchy.IsNameTaken(command.Name, command.ParentId))
                return new Refusal("Units.NameTaken", command.Name.Trim());
            var unit = new OrgUnit(command.Name, command.ShortName, command.KindId, command.ParentId, command.ValidFrom)
            {
                Stage = command.Stage,
                SortOrder = command.SortOrder,
            };
            work.Db.Add(unit);
            return unit.Id;
        }
    }
}
