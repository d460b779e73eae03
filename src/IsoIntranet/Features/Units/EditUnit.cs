using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Keeps a unit's facts: stage, leader, contact, duties (R3, R8, R10), and puts slips of the pen right.</summary>
public static class EditUnit
{
    public sealed record Command(
        Guid UnitId, int Version, string Name, string ShortName, Guid KindId, UnitStage Stage,
        Guid? LeaderId, Guid? ContactId, string? Duties, int SortOrder)
        : ICommand<Command, Nothing>, IUnitCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Name).Given(text, "NameMissing", OrgUnit.NameLength);
            RuleFor(command => command.ShortName).AtMost(text, OrgUnit.ShortNameLength);
            RuleFor(command => command.KindId).Chosen(text, "KindMissing");
            RuleFor(command => command.Duties).AtMost(text, 4000);
        }
    }

    public sealed class Handler : UnitHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, OrgUnit unit, Work work, CancellationToken cancellationToken)
        {
            if (!await work.Db.Set<UnitKind>().AnyAsync(kind => kind.Id == command.KindId, cancellationToken))
                return new Refusal("Units.KindMissing");
            var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
            if (unit.IsActive && hierarchy.IsNameTaken(command.Name, unit.ParentId, unit.Id))
                return new Refusal("Units.NameTaken", command.Name.Trim());
            foreach (var chosen in new[] { command.LeaderId, command.ContactId }.Except([unit.LeaderId, unit.ContactId]).OfType<Guid>())
            {
                if (!await work.Db.Set<Person>().AnyAsync(person => person.Id == chosen && !person.HasLeft, cancellationToken))
                    return new Refusal("Units.PersonMissing");
            }
            unit.Correct(command.Name, command.ShortName, command.KindId);
            unit.Stage = command.Stage;
            unit.LeaderId = command.LeaderId;
            unit.ContactId = command.ContactId;
            unit.Duties = string.IsNullOrWhiteSpace(command.Duties) ? null : command.Duties.Trim();
            unit.SortOrder = command.SortOrder;
            return Nothing.Value;
        }
    }
}
