using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Tries a message no more; the notice in the program stays.</summary>
public static class GiveUpMail
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, IMailCommand;

    public sealed class Handler : MailHandler<Command>
    {
        protected override Ruling Act(OutgoingMail mail, Work work) => mail.GiveUp();
    }
}
