using System.IO.Compression;
using System.Text;
using System.Xml;

namespace IsoIntranet.Platform.Documents;

/// <summary>A Word file as an archive: put together from its parts, and written so that equal documents are equal bytes.</summary>
internal static class WordPackage
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Start = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Names = $"""xmlns:w="{Main}" xmlns:r="{Relations}" """;

    /// <summary>The earliest moment that an archive can name: a document's bytes do not depend on when it was written.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Types = Start + $"""
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{ContentType}.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>
        """;

    private const string RootRelations = Start + $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    private const string DocumentRelations = Start + $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relations}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Relations}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="{Relations}/header" Target="header1.xml"/><Relationship Id="rId4" Type="{Relations}/header" Target="header2.xml"/></Relationships>
        """;

    /// <summary>The mode of Word 2013 and later, so that the file does not open as one of an older Word.</summary>
    private const string Settings = Start + $"""
        <w:settings {Names}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>
        """;

    private static readonly string PageNumber = Start + $"""
        <w:hdr {Names}><w:p><w:pPr><w:pStyle w:val="{WordStyle.PageNumber.Id}"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:hdr>
        """;

    private static readonly string FirstPage = Start + $"""<w:hdr {Names}><w:p><w:pPr><w:pStyle w:val="{WordStyle.PageNumber.Id}"/></w:pPr></w:p></w:hdr>""";

    /// <summary>A file with the decree's page, styles and page numbers.</summary>
    /// <param name="body">What stands in w:body, with its last section.</param>
    public static byte[] Create(string body)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", Types);
            Add(archive, "_rels/.rels", RootRelations);
            Add(archive, "word/document.xml", $"{Start}<w:document {Names}><w:body>{body}</w:body></w:document>");
            Add(archive, "word/_rels/document.xml.rels", DocumentRelations);
            Add(archive, "word/styles.xml", $"{Start}<w:styles {Names}>{Defaults}{string.Concat(WordStyle.All.Select(style => style.Xml()))}{TableStyle}</w:styles>");
            Add(archive, "word/settings.xml", Settings);
            Add(archive, "word/header1.xml", PageNumber);
            Add(archive, "word/header2.xml", FirstPage);
        }
        return file.ToArray();
    }

    /// <summary>The same archive, its entries in one order and with one time.</summary>
    public static void WriteEqual(Stream package, Stream output)
    {
        var file = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // The list of types has to be first for programs that look at the beginning only.
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        file.Position = 0;
        file.CopyTo(output);
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        using (var writer = XmlWriter.Create(escaped, new XmlWriterSettings { ConformanceLevel = ConformanceLevel.Fragment }))
            writer.WriteString(text);
        return escaped.ToString();
    }

    private const string Defaults = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
        """;

    /// <summary>Word expects its own “Normal Table” in every file.</summary>
    private const string TableStyle = """
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
        """;

    private static void Add(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
