using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>Confirms, on looking, that an action was done as planned. Nobody verifies the own work.</summary>
public static class VerifyAction
{
    public sealed record Command(Guid ActionId, int Version, string? Note) : ICommand<Command, int>, IActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Note).Bounded(text);
    }

    public sealed class Handler() : ActionHandler<Command>(NonconformitiesRoom.Follow)
    {
        protected override async Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken) =>
            record.VerifyAction(action, command.Note, work.Actor.Author, await work.Db.PersonOfAsync(work.Actor, cancellationToken), work.Today);
    }
}
