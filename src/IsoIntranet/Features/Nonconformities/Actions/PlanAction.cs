using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The unit plans an action against the root cause.</summary>
public static class PlanAction
{
    /// <param name="OwnerId">Somebody of the directory.</param>
    public sealed record Command(Guid Id, int Version, string Content, Guid OwnerId, DateOnly Due, string? Resources) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Content).Given(text, "ActionMissing");
            RuleFor(command => command.Resources).Bounded(text);
            RuleFor(command => command.OwnerId).NotEmpty().WithMessage(_ => text["OwnerMissing"]);
        }
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            await work.Db.OwnerAsync(command.OwnerId, cancellationToken) is { } owner
                ? record.PlanAction(new ActionContent(command.Content, command.OwnerId, owner, command.Due, command.Resources), work.Today)
                : Ruling.Refuse("Nonconformities.OwnerMissing");
    }

    /// <summary>Name of somebody in service.</summary>
    internal static Task<string?> OwnerAsync(this IsoContext db, Guid personId, CancellationToken cancellationToken) =>
        db.Set<Person>().Where(person => person.Id == personId && !person.HasLeft).Select(person => person.FullName).SingleOrDefaultAsync(cancellationToken);
}
