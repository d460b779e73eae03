using System.Globalization;
using DocumentFormat.OpenXml.Packaging;

namespace IsoIntranet.Platform.Documents;

/// <summary>
/// Writes official documents as Word files in the format of Nghị định 30/2020/NĐ-CP. An agency's own layout comes as a template;
/// without one the built-in template is filled in just the same way. Equal documents give equal bytes.
/// </summary>
public sealed class OfficialWriter
{
    public const string ContentType = WordPackage.ContentType;

    /// <param name="output">May be forward-only; stays open.</param>
    /// <param name="template">One that <see cref="DocumentTemplate.Check"/> found usable.</param>
    /// <exception cref="InvalidDataException">The template is not usable.</exception>
    public void Write(OfficialDocument document, Stream output, Stream? template = null)
    {
        using var file = template is null ? Expandable(WordLayout.Template(document.Kind)) : DocumentTemplate.Open(template, document.Kind);
        using (var word = WordprocessingDocument.Open(file, isEditable: true))
        {
            new TemplateFiller(word.MainDocumentPart!, document).Fill();
            DescribeAs(word, document);
        }
        file.Position = 0;
        WordPackage.WriteEqual(file, output);
    }

    /// <summary>The built-in layout as a file with content controls, to be changed in Word and given back as a template.</summary>
    public byte[] DefaultTemplate(DocumentKind kind)
    {
        using var file = new MemoryStream();
        WordPackage.WriteEqual(new MemoryStream(WordLayout.Template(kind)), file);
        return file.ToArray();
    }

    /// <summary>Title and author of the file are the document's, not those of whoever made the template.</summary>
    private static void DescribeAs(WordprocessingDocument word, OfficialDocument document)
    {
        var part = word.CoreFilePropertiesPart ?? word.AddNewPart<CoreFilePropertiesPart>("rIdIsoCore");
        var title = WordPackage.Escape($"{OfficialText.NameOf(document.Kind)} {OfficialText.Line(document.Subject)}".TrimEnd());
        var author = WordPackage.Escape(OfficialText.Line(document.Letterhead.AgencyInText ?? document.Letterhead.Agency));
        var created = document.Date is { } day ? $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z</dcterms:created>" : "";
        var core = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><cp:lastModifiedBy>{author}</cp:lastModifiedBy>{created}<dc:language>vi-VN</dc:language></cp:coreProperties>";
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(core));
        part.FeedData(content);
    }

    private static MemoryStream Expandable(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }
}
