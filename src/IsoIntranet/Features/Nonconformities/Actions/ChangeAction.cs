using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The unit changes an action while it writes its plan.</summary>
public static class ChangeAction
{
    public sealed record Command(Guid ActionId, int Version, string Content, Guid OwnerId, DateOnly Due, string? Resources) : ICommand<Command, int>, IActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Content).Given(text, "ActionMissing");
            RuleFor(command => command.Resources).Bounded(text);
            RuleFor(command => command.OwnerId).NotEmpty().WithMessage(_ => text["OwnerMissing"]);
        }
    }

    public sealed class Handler() : ActionHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override async Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            await work.Db.OwnerAsync(command.OwnerId, cancellationToken) is { } owner
                ? record.ChangeAction(action, new ActionContent(command.Content, command.OwnerId, owner, command.Due, command.Resources), work.Today)
                : Ruling.Refuse("Nonconformities.OwnerMissing");
    }
}
