using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>Enters and changes procedures as the rows that were looked at say, all of them or none.</summary>
public static class ImportProcedures
{
    /// <param name="Kind">Of procedures whose code does not tell it.</param>
    /// <param name="Unit">The unit of rows that name none that is known.</param>
    public sealed record Command(IReadOnlyList<ProcedureRow> Rows, ProcedureKind Kind, Guid? Unit) : ICommand<Command, Result>;

    public sealed record Result(int Added, int Changed);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProceduresText> text)
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.Rows.Count).LessThanOrEqualTo(ImportLimits.MaximumRows).WithMessage(_ => text["ImportTooLong", ImportLimits.MaximumRows]);
        }
    }

    public sealed class Handler(IStringLocalizer<ProceduresText> text) : ICommandHandler<Command, Result>
    {
        /// <summary>Whether the right is held over each row's unit is part of the look at the rows.</summary>
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(ProceduresRoom.Keep));

        public async Task<Outcome<Result>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var world = await ProcedureWorlds.OpenAsync(work.Db, work.Actor, command.Kind, command.Unit, cancellationToken);
            var shown = command.Rows.Where(row => row.Include).DistinctBy(row => row.Number).ToDictionary(row => row.Number);
            var rows = ProcedureCheck.Look([.. shown.Values], world);
            if (rows.Count(row => row.HasErrors) is var wrong and > 0)
                return new Refusal("Procedures.ImportHasErrors", wrong);
            var wanted = rows.Where(row => row.IsNew).ToList();
            if (wanted.Count == 0)
                return new Refusal("Procedures.ImportNothing");
            // Somebody changed the register since: what would be done now is not what was shown.
            if (wanted.Find(row => row.ExistingId != shown[row.Number].ExistingId || row.ExistingVersion != shown[row.Number].ExistingVersion) is { } stale)
                return new Refusal("Procedures.ImportStale", stale.Name);
            var form = new ProcedureRules.Validator(text);
            var register = world.Register.ToDictionary(procedure => procedure.Id);
            foreach (var row in wanted)
            {
                if (form.Validate(row.Facts!) is { IsValid: false } invalid)
                    return new Refusal("Procedures.ImportRowWrong", row.Number, invalid.Errors[0].ErrorMessage);
                if (row.ExistingId is not { } id)
                    work.Db.Add(new AdminProcedure(row.Facts!));
                else if (register[id].Describe(row.Facts!).Refusal is { } refused)
                    return refused;
            }
            return new Result(wanted.Count(row => row.ExistingId is null), wanted.Count(row => row.ExistingId is not null));
        }
    }
}
