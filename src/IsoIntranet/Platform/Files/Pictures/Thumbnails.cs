using System.Collections.Concurrent;

namespace IsoIntranet.Platform.Files.Pictures;

/// <summary>
/// Small pictures of stored photos, made when they are first asked for and kept in memory: a screen of sixty takes as much as one
/// photo. A picture that is small already, or of a kind that is not read, has none; the photo itself is shown then.
/// </summary>
public sealed class Thumbnails(FileStore store)
{
    /// <summary>Pixels of the longer edge.</summary>
    public const int Edge = 240;

    /// <summary>An eighth of anything shorter would be a blur.</summary>
    private const int LeastEighth = 90;

    /// <summary>Small pictures kept, at about 10 KB each.</summary>
    private const int MostKept = 500;

    /// <summary>Bytes of a photo that is read into memory.</summary>
    private const long LargestRead = 30_000_000;

    private readonly ConcurrentDictionary<string, byte[]?> _kept = new();
    private readonly SemaphoreSlim _gate = new(2);

    /// <returns>A JPEG; none where the photo itself has to do.</returns>
    public async Task<byte[]?> OfAsync(string sha256, CancellationToken cancellationToken = default)
    {
        if (_kept.TryGetValue(sha256, out var kept))
            return kept;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_kept.TryGetValue(sha256, out kept))
                return kept;
            if (_kept.Count >= MostKept)
                _kept.Clear();
            return _kept[sha256] = await MakeAsync(sha256, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<byte[]?> MakeAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var file = store.Open(sha256);
        if (file.Length > LargestRead)
            return null;
        var data = new byte[file.Length];
        await file.ReadExactlyAsync(data, cancellationToken);
        return JpegReader.ReadEighth(data) is { } picture && Math.Max(picture.Width, picture.Height) >= LeastEighth ? JpegWriter.Write(picture.Within(Edge)) : null;
    }
}
