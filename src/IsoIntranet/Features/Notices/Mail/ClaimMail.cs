using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Takes a message for one attempt. Of several nodes one succeeds; the others are told of a conflict, or that it is not due.</summary>
public static class ClaimMail
{
    public sealed record Command(Guid Id) : ICommand<Command, Claimed>;

    public sealed record Claimed(Guid Id, string ToName, string ToAddress, Letter Letter);

    public sealed class Handler : ICommandHandler<Command, Claimed>
    {
        private OutgoingMail? _mail;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _mail = await db.Set<OutgoingMail>().SingleOrDefaultAsync(mail => mail.Id == command.Id, cancellationToken);
            return _mail is null ? null : new Demand(NoticesRoom.Clockwork);
        }

        public Task<Outcome<Claimed>> HandleAsync(Command command, Work work, CancellationToken cancellationToken) =>
            Task.FromResult<Outcome<Claimed>>(_mail!.Claim(work.Now).Refusal is { } refused ? refused
                : new Claimed(_mail.Id, _mail.ToName, _mail.ToAddress, new Letter(_mail.Subject, _mail.Text, _mail.Html)));
    }
}
