using System.Xml;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Import.Docx;
using IsoIntranet.Platform.Import.Pasted;
using IsoIntranet.Platform.Import.Xlsx;

namespace IsoIntranet.Platform.Import;

/// <summary>
/// Reads a Word file or a workbook, or a table pasted from one. A source is known by its content, not by its name. Whatever is
/// wrong with it comes back as one refusal; nothing is written, nothing is fetched, and what it costs is bounded by <see cref="ImportLimits"/>.
/// </summary>
public static class SourceReader
{
    private const int Megabyte = 1024 * 1024;

    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Outcome<SourceDocument> Read(byte[] content, string fileName, CancellationToken cancellationToken = default) =>
        Read(new MemoryStream(content, writable: false), fileName, cancellationToken);

    /// <param name="content">Can be sought in; left open.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Outcome<SourceDocument> Read(Stream content, string fileName, CancellationToken cancellationToken = default)
    {
        if (content.Length > ImportLimits.MaximumFileMegabytes * (long)Megabyte)
            return new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes);
        if (content.Length == 0)
            return new Refusal("Platform.FileEmpty");
        return Guarded(budget =>
        {
            var head = new byte[FileKind.HeadSize];
            var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            content.Position = 0;
            return SourceKind.RefusalOf(head.AsSpan(0, read), content) is { } no ? no : ReadOffice(content, fileName, budget);
        }, cancellationToken);
    }

    /// <summary>Reads what was pasted. A clipboard holds the same in several forms: the one that has a table is taken, HTML before plain text.</summary>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public static Outcome<SourceDocument> ReadPasted(string? html, string? text, CancellationToken cancellationToken = default)
    {
        // HTML of a clipboard is mostly styles; only what is unpacked of an archive can be larger.
        if ((html?.Length ?? 0) + (text?.Length ?? 0) > ImportLimits.MaximumFileMegabytes * Megabyte)
            return new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes);
        var fromHtml = string.IsNullOrWhiteSpace(html) ? null : Guarded(budget => Found("", SourceFormat.Pasted, new HtmlReader(html, budget).Read(), budget), cancellationToken);
        if (fromHtml is { IsDone: true } && fromHtml.Value.Tables.Any() || string.IsNullOrWhiteSpace(text))
            return fromHtml ?? new Refusal("Platform.ImportNothing");
        var fromText = Guarded(budget => Found("", SourceFormat.Pasted, new PlainTextReader(text, budget).Read(), budget), cancellationToken);
        return fromHtml is null || (fromText is { IsDone: true } && fromText.Value.Tables.Any()) ? fromText : fromHtml;
    }

    private static Outcome<SourceDocument> ReadOffice(Stream content, string fileName, ImportBudget budget)
    {
        using var archive = SourceArchive.Open(content, budget);
        if (SourceKind.RefusalOf(archive) is { } no)
            return no;
        var main = archive.RelationshipsOf("").FirstOrDefault(one => one.Kind == "officeDocument")?.Target;
        var isWord = main is not null && IsRoot(archive, main, "document", budget);
        if (!isWord && (main is null || !IsRoot(archive, main, "workbook", budget)))
            return new Refusal(main is null ? "Platform.ImportUnknown" : "Platform.ImportBroken");
        var blocks = isWord ? new DocxReader(budget).Read(archive, main!) : new XlsxReader(budget).Read(archive, main!);
        return Found(fileName, isWord ? SourceFormat.Word : SourceFormat.Workbook, blocks, budget);
    }

    private static bool IsRoot(SourceArchive archive, string main, string root, ImportBudget budget)
    {
        using var part = archive.Part(main);
        return part is not null && part.Open(root);
    }

    private static Outcome<SourceDocument> Found(string name, SourceFormat format, IReadOnlyList<SourceBlock> blocks, ImportBudget budget) =>
        blocks.Count == 0 ? new Refusal("Platform.ImportNothing") : new SourceDocument(name, format, blocks, budget.LeftOut);

    private static Outcome<SourceDocument> Guarded(Func<ImportBudget, Outcome<SourceDocument>> read, CancellationToken cancellationToken)
    {
        try
        {
            return read(new ImportBudget(cancellationToken));
        }
        catch (ImportLimitException limit)
        {
            return limit.Refusal;
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            // An archive that lies about itself, XML that ends too early, a packing that nobody knows.
            return new Refusal("Platform.ImportBroken");
        }
    }
}
