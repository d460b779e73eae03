using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The unit asks for more time for an action.</summary>
public static class AskExtension
{
    public sealed record Command(Guid ActionId, int Version, DateOnly To, string Reason) : ICommand<Command, int>, IActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler : OwnerHandler<Command>
    {
        protected override Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            record.AskExtension(action, command.To, command.Reason, work.Actor.Author).TellAsync(work, record, "NoticeExtensionAsked", Audience.Leader, cancellationToken, action);
    }
}
