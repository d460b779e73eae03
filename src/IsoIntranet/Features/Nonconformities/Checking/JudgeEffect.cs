using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Checking;

/// <summary>Says, after the set time, whether the actions helped; what did not help goes back to the analysis.</summary>
public static class JudgeEffect
{
    /// <param name="Evidence">What was looked at, and what it showed.</param>
    public sealed record Command(Guid Id, int Version, bool IsEffective, string Evidence) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Evidence).Given(text, "EvidenceMissing");
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Follow)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            await record.JudgeEffect(command.IsEffective, command.Evidence, work.Actor.Author, await work.Db.PersonOfAsync(work.Actor, cancellationToken), work.Today)
                .TellAsync(work, record, command.IsEffective ? "NoticeEffective" : "NoticeIneffective", command.IsEffective ? Audience.Leader : Audience.Unit, cancellationToken);
    }
}
