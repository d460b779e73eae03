using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>The monitoring unit hands a result back, with a reason.</summary>
public static class ReturnResult
{
    public sealed record Command(Guid Id, int Version, string? Reason) : ICommand<Command, int>, IResultCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text) => RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(Measurement.NoteLength).WithMessage(_ => text["TooLong", Measurement.NoteLength]);
    }

    public sealed class Handler(ResultWording words) : ResultHandler<Command>(byMonitor: true)
    {
        protected override Task<Ruling> ActAsync(Command command, Measurement result, QualityObjective objective, Work work, CancellationToken cancellationToken) =>
            result.Return(command.Reason).TellAsync(work, result, objective, "NoticeResultReturned", words, cancellationToken);
    }
}
