using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Verified figures turn out to be wrong: they change with a reason, and their nonconformity follows.</summary>
public static class CorrectResult
{
    public sealed record Command(Guid Id, int Version, MeasuredFigures Figures, string? Reason) : ICommand<Command, int>, IResultCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text) => RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(Measurement.NoteLength).WithMessage(_ => text["TooLong", Measurement.NoteLength]);
    }

    public sealed class Handler(MissedTargets misses) : ResultHandler<Command>(byMonitor: false)
    {
        protected override async Task<Ruling> ActAsync(Command command, Measurement result, QualityObjective objective, Work work, CancellationToken cancellationToken)
        {
            var ruling = result.Correct(command.Figures, command.Reason, work.Actor.Author, work.Today);
            if (!ruling.IsAllowed || await MeasuredSet.FindAsync(work.Db, result.SetId, cancellationToken) is not { } measured)
                return ruling;
            return await misses.SettleAsync(result, objective, measured, work, cancellationToken);
        }
    }
}
