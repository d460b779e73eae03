using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>A wish of an administrator about one message, made at the version that was seen.</summary>
public interface IMailCommand
{
    Guid Id { get; }

    int Version { get; }
}

public abstract class MailHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IMailCommand
{
    private OutgoingMail? _mail;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _mail = await db.Set<OutgoingMail>().SingleOrDefaultAsync(mail => mail.Id == command.Id, cancellationToken);
        return _mail is null ? null : new Demand(NoticesRoom.Post).At(_mail, command.Version);
    }

    public Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Nothing>>(Act(_mail!, work).Refusal is { } refused ? refused : Nothing.Value);

    protected abstract Ruling Act(OutgoingMail mail, Work work);
}
