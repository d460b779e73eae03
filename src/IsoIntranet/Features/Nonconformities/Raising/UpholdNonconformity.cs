using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>A nonconformity stands although the unit rejected it, with a reason; the unit answers again.</summary>
public static class UpholdNonconformity
{
    public sealed record Command(Guid Id, int Version, string Reason) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Follow)
    {
        /// <summary>What was dropped stays so for people; only a target that is missed again brings it back.</summary>
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) => record.IsDropped
            ? Task.FromResult(Ruling.Refuse("Nonconformities.NotInState"))
            : record.Uphold(command.Reason, work.Today).TellAsync(work, record, "NoticeUpheld", Audience.Unit, cancellationToken, more: command.Reason);
    }
}
