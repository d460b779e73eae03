using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Writes down what came of an attempt, and with it when the next one is.</summary>
public static class RecordMailAttempt
{
    public sealed record Command(Guid Id, MailAttempt Attempt) : ICommand<Command, Nothing>, IBeginsAnew;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private OutgoingMail? _mail;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _mail = await db.Set<OutgoingMail>().SingleOrDefaultAsync(mail => mail.Id == command.Id, cancellationToken);
            return _mail is null ? null : new Demand(NoticesRoom.Clockwork);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            _mail!.Record(command.Attempt);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}
