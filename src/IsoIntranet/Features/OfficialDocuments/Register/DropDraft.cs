using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Gives a draft up; the number that it had goes to the next draft of its kind.</summary>
public static class DropDraft
{
    public sealed record Command(Guid EntryId, int Version, string? Reason = null) : ICommand<Command, int>, IEntryCommand, IBeginsAnew;

    public sealed class Handler : EntryHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, RegisterEntry entry, Work work, CancellationToken cancellationToken)
        {
            var ruling = entry.Drop(command.Reason, out var number);
            if (ruling.IsAllowed && number is { } returned)
                (await work.Db.SeriesAsync(entry.UnitId, entry.Kind, entry.Year, cancellationToken)).GiveBack(returned);
            return ruling;
        }
    }
}
