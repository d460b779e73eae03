using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The unit holds that it is no nonconformity, with a reason.</summary>
public static class RejectNonconformity
{
    public sealed record Command(Guid Id, int Version, string Reason) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            record.Reject(command.Reason, work.Actor.Author).TellAsync(work, record, "NoticeRejected", Audience.Raiser | Audience.Followers, cancellationToken, more: command.Reason);
    }
}
