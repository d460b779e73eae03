using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>Tells what was done at once about the effect, at any time before the closing.</summary>
public static class RecordCorrection
{
    public sealed record Command(Guid Id, int Version, string Correction, DateOnly On) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Correction).Given(text, "CorrectionMissing");
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Demand DemandOver(Demand demand) => demand.Or(NonconformitiesRoom.Follow);

        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.Correct(command.Correction, command.On, work.Actor.Author, work.Today));
    }
}
