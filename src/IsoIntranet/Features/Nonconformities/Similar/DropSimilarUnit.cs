using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Nonconformities.Similar;

/// <summary>Takes back a unit that was named by mistake, as long as nobody looked there.</summary>
public static class DropSimilarUnit
{
    public sealed record Command(Guid CheckId, int Version) : ICommand<Command, Nothing>, ISimilarCommand;

    public sealed class Handler : SimilarHandler<Command>
    {
        protected override Ruling Act(Command command, Nonconformity record, SimilarCheck check, Work work) => record.DropSimilar(check);
    }
}
