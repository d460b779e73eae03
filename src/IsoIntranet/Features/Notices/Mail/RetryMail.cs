using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Sends a message again that waits, was refused or was given up.</summary>
public static class RetryMail
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, IMailCommand;

    public sealed class Handler : MailHandler<Command>
    {
        protected override Ruling Act(OutgoingMail mail, Work work) => mail.Retry(work.Now);
    }
}
