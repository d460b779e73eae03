using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Procedures;

/// <summary>Changes what the register says of a procedure. Another unit in charge takes the right over that unit, too.</summary>
public static class EditProcedure
{
    public sealed record Command(Guid ProcedureId, int Version, ProcedureFacts Facts) : ICommand<Command, Nothing>, IProcedureCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProceduresText> text) => RuleFor(command => command.Facts).SetValidator(new ProcedureRules.Validator(text));
    }

    public sealed class Handler : ProcedureHandler<Command>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, AdminProcedure procedure, Work work, CancellationToken cancellationToken)
        {
            if (!work.Actor.May(ProceduresRoom.Keep, command.Facts.UnitId))
                return Outcome<Nothing>.Forbidden();
            return await ProcedureRules.WhyUnfitAsync(command.Facts, procedure, work.Db, cancellationToken) is { } unfit
                ? unfit
                : procedure.Describe(command.Facts).Answer();
        }
    }
}
