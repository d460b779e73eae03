using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The unit tells the root cause, by five whys or a fishbone.</summary>
public static class SaveAnalysis
{
    public sealed record Command(Guid Id, int Version, AnalysisContent Content) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) =>
            RuleFor(command => command.Content.RootCause).Given(text, "RootCauseMissing").OverridePropertyName("RootCause");
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.Analyse(command.Content, work.Actor.Author, work.Today));
    }
}
