using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Checking;

/// <summary>The committee's head closes what was found effective.</summary>
public static class CloseNonconformity
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler(IEnumerable<INonconformityEnd> ends) : NonconformityHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override async Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken)
        {
            var ruling = record.Close(work.Actor.Author, work.Today);
            if (!ruling.IsAllowed)
                return ruling;
            foreach (var end in ends)
                await end.EndedAsync(record, work, cancellationToken);
            return await ruling.TellAsync(work, record, "NoticeClosed", Audience.Raiser | Audience.Unit, cancellationToken);
        }
    }
}
