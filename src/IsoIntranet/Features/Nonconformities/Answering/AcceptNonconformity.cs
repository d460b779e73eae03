using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The unit takes a nonconformity on.</summary>
public static class AcceptNonconformity
{
    public sealed record Command(Guid Id, int Version) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(record.Accept(work.Actor.Author));
    }
}
