using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>Saves the whole text of a draft.</summary>
public static class SaveObjectives
{
    public sealed record Command(Guid SetId, int Version, ObjectiveSetContent Content) : ICommand<Command, int>, IObjectiveSetCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text) => RuleFor(command => command.Content).SetValidator(new ObjectiveRules(text));
    }

    public sealed class Handler() : ObjectiveSetHandler<Command>(ObjectivesRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, ObjectiveSet set, Work work, CancellationToken cancellationToken) =>
            await ObjectiveRules.KnowsAsync(work.Db, command.Content, cancellationToken)
                ? set.Revise(command.Content)
                : Ruling.Refuse("Objectives.PartyGone");
    }
}
