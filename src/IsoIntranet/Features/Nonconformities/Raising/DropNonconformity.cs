using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Raising;

/// <summary>Agrees with the unit that it is no nonconformity; the reason is kept among the remarks.</summary>
public static class DropNonconformity
{
    public sealed record Command(Guid Id, int Version, string Reason) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler(IEnumerable<INonconformityEnd> ends) : NonconformityHandler<Command>(NonconformitiesRoom.Follow)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken)
        {
            var ruling = record.Drop(command.Reason, work.Actor.Author, work.Today);
            if (!ruling.IsAllowed)
                return ruling;
            work.Db.Add(new NonconformityComment(record, command.Reason, work.Actor.Author));
            foreach (var end in ends)
                await end.EndedAsync(record, work, cancellationToken);
            return await ruling.TellAsync(work, record, "NoticeDropped", Audience.Raiser | Audience.Unit, cancellationToken, more: command.Reason);
        }
    }
}
