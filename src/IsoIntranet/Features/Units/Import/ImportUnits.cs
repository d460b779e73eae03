using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Text;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.Import;

/// <summary>Makes units and people of the rows that were looked at, all of them or none.</summary>
public static class ImportUnits
{
    /// <param name="ValidFrom">Since when the units exist.</param>
    public sealed record Command(IReadOnlyList<ImportRow> Rows, Guid? Below, DateOnly ValidFrom) : ICommand<Command, Result>;

    public sealed record Result(int Units, int People);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.ValidFrom).Dated(text);
            RuleFor(command => command.Rows.Count).LessThanOrEqualTo(ImportLimits.MaximumRows).WithMessage(_ => text["ImportTooLong", ImportLimits.MaximumRows]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Result>
    {
        private readonly Dictionary<int, OrgUnit> _made = [];
        private int _people;

        /// <summary>Whether the right is held over each row's place is part of the look at the rows.</summary>
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(UnitsRoom.Keep));

        public async Task<Outcome<Result>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var world = await ImportWorlds.OpenAsync(work.Db, work.Actor, command.Below, cancellationToken);
            var rows = ImportCheck.Look([.. command.Rows.Where(row => row.Include)], world);
            if (rows.Count(row => row.HasErrors) is var wrong and > 0)
                return new Refusal("Units.ImportHasErrors", wrong);
            var wanted = rows.Where(row => row.IsNew).ToDictionary(row => row.Number);
            if (wanted.Count == 0)
                return new Refusal("Units.ImportNothing");
            foreach (var place in wanted.Values.Select(row => row.Parent!.UnitId).OfType<Guid>().Distinct())
            {
                if (world.Units.Single(unit => unit.Id == place).MayTakeIn(command.ValidFrom).Refusal is { } no)
                    return no;
            }
            foreach (var row in wanted.Values.OrderBy(row => row.Number))
                Make(row, wanted, command.ValidFrom, work.Db);
            return new Result(_made.Count, _people);
        }

        private OrgUnit Make(ImportRow row, Dictionary<int, ImportRow> wanted, DateOnly validFrom, IsoContext db)
        {
            if (_made.TryGetValue(row.Number, out var made))
                return made;
            var parent = row.Parent!.Row is { } above ? Make(wanted[above], wanted, validFrom, db).Id : row.Parent.UnitId;
            var unit = new OrgUnit(row.Name, row.ShortName, row.KindId!.Value, parent, validFrom) { SortOrder = row.Number };
            _made.Add(row.Number, unit);
            db.Add(unit);
            var leader = Make(row.Leader, unit, db);
            // One line of the sheet may name one person twice.
            var contact = SearchForm.Of(row.Contact.Name) == SearchForm.Of(row.Leader.Name) ? leader : Make(row.Contact, unit, db);
            if (contact is not null && contact == leader)
                contact.Describe(contact.FullName, contact.Position, contact.Email ?? EmailOf(row.Contact), contact.Phone ?? row.Contact.Phone);
            unit.LeaderId = leader?.Id;
            unit.ContactId = contact?.Id;
            return unit;
        }

        private Person? Make(ImportPerson wanted, OrgUnit unit, IsoContext db)
        {
            if (wanted.IsNobody)
                return null;
            var person = new Person(wanted.Name, wanted.Position, unit.Id);
            person.Describe(wanted.Name, wanted.Position, EmailOf(wanted), wanted.Phone);
            db.Add(person);
            _people++;
            return person;
        }

        private static string? EmailOf(ImportPerson person) => ImportCheck.IsEmail(person.Email) ? person.Email : null;
    }
}
