using System.Buffers;
using System.Security.Cryptography;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// Files by their content, outside the web root. A file is complete and on the disk before its name exists, so a crash
/// leaves at most an unfinished temporary file behind.
/// </summary>
public sealed class FileStore(FileStoreOptions options, TimeProvider time)
{
    private const string Swept = "swept-";

    private readonly string _temporary = Path.Combine(options.Root, "incoming");

    /// <summary>Streams a file in, refusing what is too large, empty or of no allowed kind.</summary>
    /// <exception cref="IOException">The disk is full or cannot be written.</exception>
    public async Task<Outcome<StoredContent>> SaveAsync(Stream content, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(_temporary);
        var path = Path.Combine(_temporary, Guid.CreateVersion7().ToString("n"));
        try
        {
            return await ReceiveAsync(content, path, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public Stream Open(string sha256) =>
        new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read, 81_920, useAsync: true);

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>
    /// Spares a file from sweeping for another day; to be called before a row names it. False where it is gone already.
    /// </summary>
    public bool Keep(string sha256)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathOf(sha256), time.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Deletes files that no row names and that have lain for a day: what crashes and cancelled forms leave.</summary>
    /// <param name="isNamed">Whether a row names the file with this SHA-256.</param>
    /// <returns>How many were deleted.</returns>
    public async Task<int> SweepAsync(Func<string, Task<bool>> isNamed, CancellationToken cancellationToken = default)
    {
        if (!Directory.Exists(options.Root))
            return 0;
        var deleted = 0;
        var limit = time.GetUtcNow().UtcDateTime.AddDays(-1);
        foreach (var path in Directory.EnumerateFiles(options.Root, "*", SearchOption.AllDirectories).ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (File.GetLastWriteTimeUtc(path) > limit)
                continue;
            if (Path.GetDirectoryName(path) == _temporary)
            {
                if (await RescueAsync(path, isNamed))
                    continue;
                File.Delete(path);
            }
            else if (await isNamed(Path.GetFileName(path)) || !Discard(path, limit))
                continue;
            deleted++;
        }
        return deleted;
    }

    /// <summary>
    /// Moves the file out of everybody's reach before looking at its time for good: a form that kept it meanwhile
    /// gets it back, and one that comes later is told that it is gone.
    /// </summary>
    private bool Discard(string path, DateTime limit)
    {
        Directory.CreateDirectory(_temporary);
        var aside = Path.Combine(_temporary, Swept + Path.GetFileName(path));
        File.Move(path, aside, overwrite: true);
        if (File.GetLastWriteTimeUtc(aside) > limit)
        {
            File.Move(aside, path, overwrite: true);
            return false;
        }
        File.Delete(aside);
        return true;
    }

    /// <summary>Puts back what a crash in the middle of <see cref="Discard"/> left aside although a row names it.</summary>
    private async Task<bool> RescueAsync(string path, Func<string, Task<bool>> isNamed)
    {
        var name = Path.GetFileName(path);
        if (!name.StartsWith(Swept, StringComparison.Ordinal) || !await isNamed(name[Swept.Length..]))
            return false;
        File.Move(path, PathOf(name[Swept.Length..]), overwrite: true);
        return true;
    }

    private async Task<Outcome<StoredContent>> ReceiveAsync(Stream content, string path, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var head = new byte[FileKind.HeadSize];
        long size = 0;
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            while (await content.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (size < head.Length)
                    buffer.AsSpan(0, (int)Math.Min(read, head.Length - size)).CopyTo(head.AsSpan((int)size));
                size += read;
                if (size > options.MaximumSize)
                    return new Refusal("Platform.FileTooLarge", options.MaximumSize / (1024 * 1024));
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
            file.Flush(flushToDisk: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        if (size == 0)
            return new Refusal("Platform.FileEmpty");
        if (FileKind.Recognise(head.AsSpan(0, (int)Math.Min(size, head.Length)), path) is not { } mediaType)
            return new Refusal("Platform.FileKindNotAllowed");
        var sha256 = Convert.ToHexStringLower(hash.GetHashAndReset());
        var target = PathOf(sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!Keep(sha256))
        {
            File.SetLastWriteTimeUtc(path, time.GetUtcNow().UtcDateTime);
            File.Move(path, target, overwrite: true);
        }
        return new StoredContent(sha256, size, mediaType);
    }

    private string PathOf(string sha256)
    {
        if (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigitLower))
            throw new ArgumentException("Not a SHA-256 in lower-case hexadecimal.", nameof(sha256));
        return Path.Combine(options.Root, sha256[..2], sha256[2..4], sha256);
    }
}

/// <param name="Root">Directory of the store, outside the web root.</param>
/// <param name="MaximumSize">Largest file taken, in bytes.</param>
public sealed record FileStoreOptions(string Root, long MaximumSize);
