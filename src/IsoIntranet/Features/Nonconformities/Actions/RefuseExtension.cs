using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The leader does not give more time, with a reason.</summary>
public static class RefuseExtension
{
    public sealed record Command(Guid ActionId, int Version, string Reason) : ICommand<Command, int>, IActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : ActionHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            record.RefuseExtension(action, command.Reason, work.Actor.Author).TellAsync(work, record, "NoticeExtensionRefused", Audience.Asker | Audience.Owners, cancellationToken, action);
    }
}
