using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>Hands an action back that is not done, with a reason.</summary>
public static class ReturnAction
{
    public sealed record Command(Guid ActionId, int Version, string Reason) : ICommand<Command, int>, IActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ActionHandler<Command>(NonconformitiesRoom.Follow)
    {
        protected override Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            record.ReturnAction(action, command.Reason, work.Actor.Author).TellAsync(work, record, "NoticeActionReturned", Audience.Unit | Audience.Owners, cancellationToken, action);
    }
}
