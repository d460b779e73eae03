using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Puts the scan of the signed and stamped paper to its entry.</summary>
public static class AddScan
{
    /// <param name="Content">Lies in the store already.</param>
    public sealed record Command(Guid EntryId, int Version, StoredContent Content, string FileName) : ICommand<Command, int>, IEntryCommand;

    public sealed class Handler(FileStore store) : EntryHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, RegisterEntry entry, Work work, CancellationToken cancellationToken)
        {
            if (!store.Keep(command.Content.Sha256))
                return Task.FromResult(Ruling.Refuse("Platform.FileGone", command.FileName));
            var file = new StoredFile(command.Content, command.FileName, entry.UnitId, entry.Id, work.Actor.Author);
            var ruling = entry.PutScan(file.Id, command.Content.MediaType);
            if (ruling.IsAllowed)
                work.Db.Add(file);
            return Task.FromResult(ruling);
        }
    }
}
