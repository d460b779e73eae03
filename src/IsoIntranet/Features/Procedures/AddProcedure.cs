using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Procedures;

/// <summary>Enters a procedure in the register (R46, R49).</summary>
public static class AddProcedure
{
    public sealed record Command(ProcedureFacts Facts) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProceduresText> text) => RuleFor(command => command.Facts).SetValidator(new ProcedureRules.Validator(text));
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            // Who has not chosen a unit yet is told so by the form's own rules.
            Task.FromResult<Demand?>(new Demand(ProceduresRoom.Keep, command.Facts.UnitId == Guid.Empty ? null : command.Facts.UnitId));

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await ProcedureRules.WhyUnfitAsync(command.Facts, null, work.Db, cancellationToken) is { } unfit)
                return unfit;
            var procedure = new AdminProcedure(command.Facts);
            work.Db.Add(procedure);
            return procedure.Id;
        }
    }
}
