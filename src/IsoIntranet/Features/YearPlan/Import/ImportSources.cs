using System.Text;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>A source that was read, and whose bytes lie in the store.</summary>
public sealed record TakenSource(SourceDocument Document, StoredContent File);

/// <summary>Takes files and pasted tables in, a few at a time: what is wrong with one is one sentence, and costs nobody else anything.</summary>
public sealed class ImportSources(FileStore store) : IDisposable
{
    /// <summary>Each is held in memory while it is read.</summary>
    private readonly SemaphoreSlim _places = new(2);

    public async Task<Outcome<TakenSource>> TakeAsync(Stream content, string name, CancellationToken cancellationToken = default)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            if (await BufferAsync(content, cancellationToken) is not { } buffer)
                return new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes);
            await using var held = buffer;
            var read = await Task.Run(() => SourceReader.Read(buffer, Path.GetFileName(name.Replace('\\', '/')), cancellationToken), cancellationToken);
            if (!read.IsDone)
                return read.Failure<TakenSource>();
            buffer.Position = 0;
            var stored = await store.SaveAsync(buffer, cancellationToken);
            return stored.IsDone ? new TakenSource(read.Value, stored.Value) : stored.Failure<TakenSource>();
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>What was pasted: the clipboard's HTML where there is any, else its text.</summary>
    public async Task<Outcome<TakenSource>> TakeAsync(string? html, string? text, string? name, CancellationToken cancellationToken = default)
    {
        var read = await Task.Run(() => SourceReader.ReadPasted(html, text, cancellationToken), cancellationToken);
        return read.IsDone ? await KeepTextAsync(read.Value with { Name = string.IsNullOrWhiteSpace(name) ? "Bảng dán.txt" : name.Trim() }, cancellationToken) : read.Failure<TakenSource>();
    }

    private async Task<Outcome<TakenSource>> KeepTextAsync(SourceDocument document, CancellationToken cancellationToken)
    {
        // The store knows text by its beginning, and takes none that begins like a page or a program.
        var text = new StringBuilder(document.Name).AppendLine().AppendLine();
        foreach (var block in document.Blocks)
        {
            if (block is SourceParagraph paragraph)
                text.AppendLine(paragraph.Text);
            else if (block is SourceTable table)
                table.Rows.ToList().ForEach(row => text.AppendJoin('\t', row.Cells.Select(cell => cell.Text.Replace('\n', ' '))).AppendLine());
        }
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var stored = await store.SaveAsync(content, cancellationToken);
        return stored.IsDone ? new TakenSource(document, stored.Value) : stored.Failure<TakenSource>();
    }

    /// <returns>None where there is more than may be read.</returns>
    private static async Task<MemoryStream?> BufferAsync(Stream content, CancellationToken cancellationToken)
    {
        const long most = ImportLimits.MaximumFileMegabytes * 1024L * 1024;
        var buffer = new MemoryStream();
        var piece = new byte[81_920];
        while (await content.ReadAsync(piece, cancellationToken) is var read and > 0)
        {
            if (buffer.Length + read > most)
                return null;
            buffer.Write(piece, 0, read);
        }
        buffer.Position = 0;
        return buffer;
    }
}
