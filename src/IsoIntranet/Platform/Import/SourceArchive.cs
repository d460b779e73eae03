using System.IO.Compression;
using System.Text;
using System.Xml;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Platform.Import;

/// <summary>
/// The parts of an Office file. A part is unpacked while it is read, within the budget: the sizes that an archive states about
/// itself are not believed. What lies outside the archive, as linked pictures and attached templates do, is never asked for.
/// </summary>
internal sealed class SourceArchive : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly ImportBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private SourceArchive(ZipArchive archive, ImportBudget budget)
    {
        (_archive, _budget) = (archive, budget);
        foreach (var entry in archive.Entries)
            _entries.TryAdd(entry.FullName.Replace('\\', '/'), entry);
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <exception cref="InvalidDataException">It is no archive, or one with more entries than any document has.</exception>
    public static SourceArchive Open(Stream content, ImportBudget budget)
    {
        if (OfficeArchive.EntryCount(content) is not (> 0 and <= ImportLimits.MaximumEntries))
            throw new InvalidDataException();
        return new SourceArchive(new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true), budget);
    }

    public bool Has(string name) => _entries.ContainsKey(name);

    public XmlPart? Part(string? name) =>
        name is not null && _entries.TryGetValue(name, out var entry) ? new XmlPart(new PartStream(entry.Open(), _budget), _budget) : null;

    /// <summary>The beginning of a small part, as text.</summary>
    public string Head(string name)
    {
        if (!_entries.TryGetValue(name, out var entry))
            return "";
        using var reader = new StreamReader(new PartStream(entry.Open(), _budget), Encoding.UTF8);
        var buffer = new char[512 * 1024];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }

    /// <summary>What a part points to within the archive.</summary>
    /// <param name="part">Blank for the archive itself.</param>
    public IReadOnlyList<Relationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var found = new List<Relationship>();
        using var xml = Part($"{part[..slash]}_rels/{part[slash..]}.rels");
        if (xml is null || !xml.Open("Relationships"))
            return found;
        xml.Children(name =>
        {
            if (name == "Relationship" && xml["TargetMode"] != "External" && xml["Id"] is { } id && xml["Target"] is { } target)
                found.Add(new Relationship(id, KindOf(xml["Type"] ?? ""), Resolve(part[..slash], target)));
        });
        return found;
    }

    public void Dispose() => _archive.Dispose();

    private static string KindOf(string type) => type[(type.LastIndexOf('/') + 1)..];

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count > 0)
                path.RemoveAt(path.Count - 1);
            else if (step is not ("." or ".."))
                path.Add(step);
        }
        return string.Join('/', path);
    }

    /// <param name="Kind">The last word of its type, as “officeDocument” or “styles”.</param>
    /// <param name="Target">Name of a part.</param>
    internal sealed record Relationship(string Id, string Kind, string Target);

    /// <summary>Counts what is unpacked, and refuses tags of megabytes before the XML reader takes them into memory.</summary>
    private sealed class PartStream(Stream inner, ImportBudget budget) : Stream
    {
        private long _sinceTag;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            budget.Unpack(read);
            for (var rest = buffer[..read]; ;)
            {
                var tag = rest.IndexOf((byte)'<');
                _sinceTag += tag < 0 ? rest.Length : tag;
                if (_sinceTag > ImportLimits.LongestTag)
                    throw new XmlException("Longer than any tag.");
                if (tag < 0)
                    return read;
                _sinceTag = 0;
                rest = rest[(tag + 1)..];
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
