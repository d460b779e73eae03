using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Checking;

/// <summary>The committee's head closes what was found effective.</summary>
public static class CloseNonconformity
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            record.Close(work.Actor.Author, work.Today).TellAsync(work, record, "NoticeClosed", Audience.Raiser | Audience.Unit, cancellationToken);
    }
}
