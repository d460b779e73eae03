using System.Collections.Immutable;

namespace IsoIntranet.Features.Notices;

/// <summary>
/// The bells of this node, by account. What was read is no row of the change log (decision 0018), so the reader's other open
/// pages are told here; those on another node see it with their next notice.
/// </summary>
public sealed class NoticeBells
{
    private ImmutableList<(Guid Account, Func<Task> Ring)> _bells = [];

    public int Count => _bells.Count;

    public IDisposable Hang(Guid accountId, Func<Task> ring)
    {
        var bell = (accountId, ring);
        ImmutableInterlocked.Update(ref _bells, bells => bells.Add(bell));
        return new Removal(() => ImmutableInterlocked.Update(ref _bells, bells => bells.Remove(bell)));
    }

    /// <summary>Never waits for a page.</summary>
    public void Ring(Guid accountId)
    {
        foreach (var (_, ring) in _bells.Where(bell => bell.Account == accountId))
            _ = ring();
    }

    private sealed class Removal(Action remove) : IDisposable
    {
        public void Dispose() => remove();
    }
}
