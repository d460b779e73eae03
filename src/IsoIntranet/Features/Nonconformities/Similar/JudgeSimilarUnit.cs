using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Similar;

/// <summary>Tells what was found when somebody looked for the like in another unit.</summary>
public static class JudgeSimilarUnit
{
    /// <param name="CheckedBy">Who looked; whoever writes it where none.</param>
    public sealed record Command(Guid CheckId, int Version, bool IsFound, string Result, string? CheckedBy) : ICommand<Command, Nothing>, ISimilarCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Result).Given(text, "SimilarResultMissing");
            RuleFor(command => command.CheckedBy).Bounded(text, 200);
        }
    }

    public sealed class Handler : SimilarHandler<Command>
    {
        protected override Ruling Act(Command command, Nonconformity record, SimilarCheck check, Work work) =>
            record.JudgeSimilar(check, command.IsFound, command.Result, command.CheckedBy, work.Actor.Author, work.Today);
    }
}
