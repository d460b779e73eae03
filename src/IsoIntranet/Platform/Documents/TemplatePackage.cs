using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Documents;

/// <summary>
/// Reads a template's archive before anything else does: nothing that runs, nothing that swells, nothing that reaches out of the
/// file gets through, as each document made of it is opened by other people on other machines.
/// </summary>
internal static partial class TemplatePackage
{
    public static readonly Refusal Broken = new("Platform.TemplateBroken");

    private const int MostEntries = 2_000;
    private const long MostBytes = 100 * 1024 * 1024;
    private const string MainType = WordPackage.ContentType + ".main+xml";
    /// <summary>“Strict Open XML”, whose names are others throughout.</summary>
    private const string StrictNames = "http://purl.oclc.org/ooxml/";
    private const string TemplateType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private static readonly XNamespace W = WordPackage.Main;
    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Kinds of parts that run or hold a program, or take in another file.</summary>
    private static readonly string[] Active = ["macroEnabled", "vbaProject", "activeX", "oleObject", "vbaData"];

    public static (MemoryStream? Package, Refusal? Refusal) Read(Stream template)
    {
        try
        {
            if (Copy(template) is not { } file)
                return (null, new Refusal("Platform.TemplateTooLarge", DocumentTemplate.MaximumSize / (1024 * 1024)));
            if (!file.GetBuffer().AsSpan(0, (int)file.Length).StartsWith("PK\u0003\u0004"u8))
                return (null, new Refusal("Platform.TemplateNotWord"));
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            return Read(archive);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return (null, Broken);
        }
    }

    private static (MemoryStream? Package, Refusal? Refusal) Read(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => entry.Length) > MostBytes
            || archive.Entries.Select(entry => entry.FullName).Distinct(StringComparer.OrdinalIgnoreCase).Count() != archive.Entries.Count)
            return (null, Broken);
        var parts = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        var left = MostBytes;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            if (Content(entry, ref left) is not { } content)
                return (null, Broken);
            parts.Add(entry.FullName, content);
        }
        if (!parts.TryGetValue("[Content_Types].xml", out var types) || !parts.ContainsKey("_rels/.rels"))
            return (null, new Refusal("Platform.TemplateNotWord"));
        var kinds = Encoding.UTF8.GetString(types);
        if (Active.Any(kind => kinds.Contains(kind, StringComparison.OrdinalIgnoreCase)) || parts.Keys.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            return (null, new Refusal("Platform.TemplateHasMacros"));
        if (!kinds.Contains(MainType, StringComparison.OrdinalIgnoreCase) && !kinds.Contains(TemplateType, StringComparison.OrdinalIgnoreCase))
            return (null, new Refusal("Platform.TemplateNotWord"));
        if (parts.TryGetValue("word/document.xml", out var text) && Load(text).Root?.Name.NamespaceName.StartsWith(StrictNames, StringComparison.Ordinal) == true)
            return (null, new Refusal("Platform.TemplateNotWord"));
        // A .dotx makes documents, and a document is no template.
        parts["[Content_Types].xml"] = Encoding.UTF8.GetBytes(kinds.Replace(TemplateType, MainType, StringComparison.OrdinalIgnoreCase));
        return Clean(parts) ? (Pack(parts), null) : (null, new Refusal("Platform.TemplateFetches"));
    }

    /// <returns>False where a field or a part takes in something that is not in the file.</returns>
    private static bool Clean(Dictionary<string, byte[]> parts)
    {
        foreach (var name in parts.Keys.Where(name => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !IsTypes(name)).ToList())
        {
            var relationsName = $"{name[..(name.LastIndexOf('/') + 1)]}_rels/{name[(name.LastIndexOf('/') + 1)..]}.rels";
            var part = Load(parts[name]);
            if (Fetches(part))
                return false;
            if (!parts.TryGetValue(relationsName, out var content))
                continue;
            var relations = Load(content);
            if (relations.Descendants(Package + "Relationship").Any(relation => TypeOf(relation).EndsWith("/aFChunk", StringComparison.Ordinal)))
                return false;
            var gone = RemoveExternal(relations);
            if (gone.Count == 0)
                continue;
            RemoveUses(part, gone);
            parts[name] = Save(part);
            parts[relationsName] = Save(relations);
        }
        var root = Load(parts["_rels/.rels"]);
        RemoveExternal(root);
        parts["_rels/.rels"] = Save(root);
        return true;
    }

    private static HashSet<string> RemoveExternal(XDocument relations)
    {
        var outside = relations.Descendants(Package + "Relationship")
            .Where(relation => string.Equals(relation.Attribute("TargetMode")?.Value, "External", StringComparison.OrdinalIgnoreCase) && !IsHarmlessLink(relation)).ToList();
        outside.ForEach(relation => relation.Remove());
        return [.. outside.Select(relation => relation.Attribute("Id")?.Value).OfType<string>()];
    }

    /// <summary>A link that somebody has to click, to a page or a mailbox.</summary>
    private static bool IsHarmlessLink(XElement relation) => TypeOf(relation).EndsWith("/hyperlink", StringComparison.Ordinal)
        && Uri.TryCreate(relation.Attribute("Target")?.Value, UriKind.Absolute, out var target) && target.Scheme is "http" or "https" or "mailto";

    private static void RemoveUses(XDocument part, HashSet<string> gone)
    {
        var uses = part.Descendants().Attributes().Where(attribute => attribute.Name.NamespaceName == WordPackage.Relations && gone.Contains(attribute.Value)).ToList();
        foreach (var use in uses.Where(use => use.Parent is not null))
        {
            var element = use.Parent!;
            use.Remove();
            // A picture that is also in the file stays.
            if (element.Attributes().Any(other => other.Name.NamespaceName == WordPackage.Relations && other.Name.LocalName == "embed"))
                continue;
            if (element.AncestorsAndSelf().FirstOrDefault(outer => outer.Name == W + "drawing" || outer.Name == W + "pict" || outer.Name == W + "object") is { } drawing)
                drawing.Remove();
            else if (element.Name == W + "hyperlink")
                element.ReplaceWith(element.Nodes());
            else
                element.Remove();
        }
        part.Descendants(W + "mailMerge").Remove();
    }

    private static bool Fetches(XDocument part)
    {
        var instruction = new StringBuilder();
        foreach (var element in part.Descendants().Where(element => element.Name == W + "fldChar" || element.Name == W + "instrText" || element.Name == W + "fldSimple"))
        {
            if (element.Name == W + "fldChar")
                instruction.Append('\n');
            else
                instruction.Append(element.Name == W + "instrText" ? element.Value : $"\n{element.Attribute(W + "instr")?.Value}\n");
        }
        return FetchingField().IsMatch(instruction.ToString());
    }

    private static string TypeOf(XElement relation) => relation.Attribute("Type")?.Value ?? "";

    private static bool IsTypes(string name) => name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private static XDocument Load(byte[] content)
    {
        using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static byte[] Save(XDocument part)
    {
        using var content = new MemoryStream();
        part.Save(content, SaveOptions.DisableFormatting);
        return content.ToArray();
    }

    private static MemoryStream Pack(Dictionary<string, byte[]> parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }
        file.Position = 0;
        return file;
    }

    private static MemoryStream? Copy(Stream template)
    {
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = template.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if (file.Length + read > DocumentTemplate.MaximumSize)
                return null;
            file.Write(buffer, 0, read);
        }
        return file;
    }

    /// <summary>An archive may say that an entry is small and unpack it without end.</summary>
    private static byte[]? Content(ZipArchiveEntry entry, ref long left)
    {
        using var from = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = from.Read(buffer, 0, buffer.Length)) > 0;)
        {
            left -= read;
            if (left < 0)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }

    [GeneratedRegex(@"(?<![\w\\])(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE|RD|MACROBUTTON|EMBED|CONTROL)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex FetchingField();
}
