using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Platform.Files;

/// <summary>
/// A file's row. The bytes lie in the store under their SHA-256 and are there before the row is: a row without its file
/// cannot come about, a file without its row is swept away.
/// </summary>
public sealed class StoredFile : Record, IUnitScoped
{
    private StoredFile() { }

    public StoredFile(StoredContent content, string name, Guid unitId, Guid rootId, Author? by = null)
    {
        Sha256 = content.Sha256;
        Size = content.Size;
        MediaType = content.MediaType;
        Name = Path.GetFileName(name.Replace('\\', '/')) is { Length: > 0 } bare ? Shorten(bare) : "file";
        UnitId = unitId;
        AttachedTo = rootId;
        AddedBy = by?.Name;
    }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Recognised from the content, never taken from the name or the browser.</summary>
    public string MediaType { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The unit whose file it is; who may read that unit's records may read it.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The record that it is evidence of.</summary>
    public Guid AttachedTo { get; private set; }

    public string? AddedBy { get; private set; }

    /// <summary>Taken back. The row and the bytes stay, for they were once shown as evidence.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public override Guid RootId => AttachedTo;

    public bool IsPicture => MediaType.StartsWith("image/", StringComparison.Ordinal);

    public Ruling Withdraw(Author by, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return Ruling.Refuse("Platform.FileWithdrawn");
        WithdrawnAt = now;
        WithdrawnBy = by.Name;
        return Ruling.Allowed;
    }

    private static string Shorten(string name)
    {
        const int most = 200;
        if (name.Length <= most)
            return name;
        var extension = Path.GetExtension(name) is { Length: < 20 } kept ? kept : "";
        return name[..(most - extension.Length)] + extension;
    }
}

/// <summary>Bytes that lie safely in the store.</summary>
public sealed record StoredContent(string Sha256, long Size, string MediaType);
