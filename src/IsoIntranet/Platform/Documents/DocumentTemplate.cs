using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform.Documents;

/// <summary>An agency's own layout: a Word file whose content controls have the tags of <see cref="OfficialFields"/>.</summary>
public static class DocumentTemplate
{
    /// <summary>Of a template as a file, in bytes.</summary>
    public const int MaximumSize = 20 * 1024 * 1024;

    /// <summary>Says whether documents of the kind can be made of the file, and what it lacks.</summary>
    public static TemplateCheck Check(Stream template, DocumentKind kind)
    {
        var (package, refusal) = TemplatePackage.Read(template);
        if (package is null)
            return new TemplateCheck(refusal, [], []);
        using (package)
        {
            try
            {
                using var word = WordprocessingDocument.Open(package, isEditable: true);
                if (word.MainDocumentPart?.Document?.Body is null)
                    return new TemplateCheck(TemplatePackage.Broken, [], []);
                var check = Check(word.MainDocumentPart, kind);
                // What cannot be filled in is found out now, and not when the first document is wanted.
                if (check.IsUsable)
                    new TemplateFiller(word.MainDocumentPart, Probe(kind)).Fill();
                return check;
            }
            catch (Exception exception) when (IsBroken(exception))
            {
                return new TemplateCheck(TemplatePackage.Broken, [], []);
            }
        }
    }

    /// <summary>A copy that can be written to, without anything that reaches out of the file.</summary>
    internal static MemoryStream Open(Stream template, DocumentKind kind)
    {
        using var copy = new MemoryStream();
        template.CopyTo(copy);
        copy.Position = 0;
        var check = Check(copy, kind);
        if (check.Refusal is { } refusal)
            throw new InvalidDataException($"{refusal.Code}: {string.Join(", ", refusal.Arguments)}");
        copy.Position = 0;
        return TemplatePackage.Read(copy).Package!;
    }

    /// <summary>What the SDK throws at a file that is an archive of well-formed XML and yet no document.</summary>
    private static bool IsBroken(Exception exception) => exception is OpenXmlPackageException or FileFormatException or System.Xml.XmlException
        or InvalidDataException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException or NullReferenceException or IOException or KeyNotFoundException;

    private static OfficialDocument Probe(DocumentKind kind) => new()
    {
        Kind = kind,
        Letterhead = new Letterhead("A", "A", "A"),
        Notation = "A",
        Year = 2000,
        Subject = "A",
        AddressedTo = ["A", "B"],
        LegalBases = ["A"],
        Body = [new DocumentParagraph("A"), new DocumentTable([new DocumentColumn("A", 1)], []), new DocumentChart("A", ChartShape.Bars, ["A"], [new ChartSeries("A", [1])])],
        Signature = new Signature(["A"], "A", "A"),
        SecondSignature = new Signature([], "A", "A"),
        Recipients = ["A"],
        Annexes = [new DocumentAnnex("A", [], IsLandscape: true)],
    };

    private static TemplateCheck Check(MainDocumentPart main, DocumentKind kind)
    {
        var controls = new OpenXmlElement?[] { main.Document.Body }
            .Concat(main.HeaderParts.Select(part => (OpenXmlElement?)part.Header)).Concat(main.FooterParts.Select(part => (OpenXmlElement?)part.Footer))
            .SelectMany(root => root?.Descendants<SdtElement>() ?? []).ToList();
        var known = controls.Select(TemplateFiller.FieldOf).OfType<TemplateField>().ToHashSet();
        var missing = OfficialFields.RequiredFor(kind).Where(field => !known.Contains(field)).ToList();
        var unknown = controls.Where(control => TemplateFiller.FieldOf(control) is null)
            .Select(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value).OfType<string>().Where(tag => tag.Length > 0).Distinct().ToList();
        return new TemplateCheck(
            missing.Count == 0 ? null : new Refusal("Platform.TemplateLacks", string.Join(", ", missing.Select(field => $"{field.Label} ({field.Tag})"))), missing, unknown);
    }
}

/// <param name="Refusal">Why no document can be made of the file; none where it is usable.</param>
/// <param name="Missing">The fields that the kind needs and the template has not.</param>
/// <param name="Unknown">Tags that mean nothing here and are left as they are: a remark, and mostly a slip of the pen.</param>
public sealed record TemplateCheck(Refusal? Refusal, IReadOnlyList<TemplateField> Missing, IReadOnlyList<string> Unknown)
{
    public bool IsUsable => Refusal is null;
}
