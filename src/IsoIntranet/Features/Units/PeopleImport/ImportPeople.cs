using FluentValidation;
using IsoIntranet.Features.Units.Import;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.PeopleImport;

/// <summary>Makes people of the rows that were looked at, all of them or none.</summary>
public static class ImportPeople
{
    /// <param name="Unit">The unit of rows that name none.</param>
    public sealed record Command(IReadOnlyList<PersonRow> Rows, Guid? Unit) : ICommand<Command, int>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text) =>
            RuleFor(command => command.Rows.Count).LessThanOrEqualTo(ImportLimits.MaximumRows).WithMessage(_ => text["ImportTooLong", ImportLimits.MaximumRows]);
    }

    public sealed class Handler : ICommandHandler<Command, int>
    {
        /// <summary>Whether the right is held over each row's unit is part of the look at the rows.</summary>
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(UnitsRoom.Keep));

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var world = await PersonWorlds.OpenAsync(work.Db, work.Actor, command.Unit, cancellationToken);
            var rows = PersonCheck.Look([.. command.Rows.Where(row => row.Include)], world);
            if (rows.Count(row => row.HasErrors) is var wrong and > 0)
                return new Refusal("Units.ImportHasErrors", wrong);
            var wanted = rows.Where(row => row.IsNew).ToList();
            if (wanted.Count == 0)
                return new Refusal("Units.ImportNothing");
            foreach (var row in wanted)
            {
                var person = new Person(row.Name, row.Position, row.UnitId!.Value);
                person.Describe(row.Name, row.Position, ImportCheck.IsEmail(row.Email) ? row.Email : null, row.Phone);
                work.Db.Add(person);
            }
            return wanted.Count;
        }
    }
}
