using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// A room's word on who reads files of its records, where that hangs on more than the unit: a seat in a team, a task of one's own,
/// or what is not shown yet. Found by its type, like handlers.
/// </summary>
public interface IFileSight
{
    /// <returns>Whether the reader may; none where the file is not this room's to judge, and the unit decides.</returns>
    Task<bool?> MayReadAsync(StoredFile file, Reading reading, CancellationToken cancellationToken);
}
