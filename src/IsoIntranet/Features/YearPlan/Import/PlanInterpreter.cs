using System.Text.RegularExpressions;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>
/// Understands a source as a plan (R16-R21). A function of source, choices and directory alone: the same preview whenever it
/// is asked for, and what is confirmed is what was seen. Keeps what it has read once, so that an edit costs little.
/// </summary>
public sealed partial class PlanInterpreter(SourceDocument source, PartyDirectory directory, ScheduleReader reader, int thisYear)
{
    /// <summary>“Như nội dung trên” at the longest.</summary>
    private const int LongestDitto = 20;

    private readonly PartyMatcher _matcher = new(directory);
    private readonly Dictionary<(string, int, DateOnly, DateOnly), ScheduleReading> _times = [];
    private readonly Dictionary<(string, PartyRole), IReadOnlyList<PartyPiece>> _pieces = [];
    private readonly Dictionary<int, TableLayout> _layouts = [];

    public ReadPlan Read(ImportChoices choices)
    {
        var tables = new TableChain(source, LayoutOf, choices).Read();
        var lines = TextOf(tables);
        var header = new HeaderReader(lines, reader);
        var (proposed, year) = header.Read(NameOfSource, thisYear, choices.Year);
        var shown = choices.Header ?? proposed;
        var rows = new List<ReadRow>();
        var leftOut = new List<LeftOut>();
        foreach (var table in tables)
        {
            if (!table.Read.IsTaken)
            {
                if (table.Read.Kind is not TableKind.Letterhead)
                    leftOut.AddRange(RowsOf(table.Source, 0).Select(row => new LeftOut(LeftOutKind.OtherTable, row.Words, table.Source.Number, row.Number)));
                continue;
            }
            if (table.Section is { } section)
                rows.Add(Captioned(section, choices));
            // The next page's headings are those of the first once more.
            if (table.Read.ContinuesAbove)
                leftOut.AddRange(RowsOf(table.Source, 0).Where(row => table.Source.Rows.Take(table.Layout.FirstRow).Skip(table.Layout.HeadingFrom).Any(head => head.Number == row.Number))
                    .Select(row => new LeftOut(LeftOutKind.RepeatedHeading, row.Words, table.Source.Number, row.Number)));
            var read = new RowReader(table.Source, table.Layout, [.. table.Read.Columns.Select(column => column.Column)], choices.Rows).Read();
            rows.AddRange(read.Rows);
            leftOut.AddRange(read.LeftOut);
        }
        LeaveTail(rows, leftOut, choices);
        var captions = tables.Where(table => table.Section is not null).Select(table => table.CaptionBlock).ToHashSet();
        leftOut.AddRange(lines.Where(line => !header.Used.Contains(line.Index) && !captions.Contains(line.Index) && line.Text.Any(char.IsLetterOrDigit))
            .Select(line => new LeftOut(LeftOutKind.Paragraph, line.Text, line.Table, line.Row)));
        var names = new NameBook(directory, choices.Names);
        var understood = new List<ReadRow>();
        foreach (var row in rows)
            understood.Add(row.Kind == ReadRowKind.Section ? Checked(row) : Understood(row, understood.FindLast(above => above.IsTaken), shown, year, names, choices));
        return new ReadPlan(year, shown, [.. tables.Select(table => table.Read)], understood, names.All, leftOut, header.Times(shown, year));
    }

    private string NameOfSource => Path.GetFileNameWithoutExtension(source.Name);

    private TableLayout LayoutOf(SourceTable table)
    {
        if (!_layouts.TryGetValue(table.Number, out var layout))
            _layouts[table.Number] = layout = TableLayout.Of(table, reader, words => _matcher.Like(words.Split([';', '\n', ','])[0]).IsFound);
        return layout;
    }

    private static IEnumerable<(int Number, string Words)> RowsOf(SourceTable table, int from) => table.Rows.Skip(from)
        .Select(row => (row.Number, string.Join(" | ", row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text)))).Where(row => row.Item2.Length > 0);

    /// <summary>Paragraphs, and what stands in tables that only arrange text, and above the headings of a sheet.</summary>
    private List<TextLine> TextOf(IReadOnlyList<ChainedTable> tables)
    {
        var lines = new List<TextLine>();
        foreach (var block in source.Blocks)
        {
            if (block is SourceParagraph paragraph)
                lines.Add(new TextLine(lines.Count, Plain(paragraph.Text), paragraph.IsBold, paragraph.IsCentred));
            else if (block is SourceTable table && tables.First(chained => chained.Source.Number == table.Number) is var chained)
            {
                var rows = chained.Read.IsTaken ? table.Rows.Take(chained.Layout.HeadingFrom) : chained.Read.Kind == TableKind.Letterhead ? table.Rows : [];
                // Column by column: what is signed stands beside the recipients, not below them.
                var first = lines.Count;
                lines.AddRange(rows.SelectMany(row => row.Cells.Index().Select(cell => (row.Number, cell.Index, cell.Item))).Where(cell => !cell.Item.IsBlank)
                    .OrderBy(cell => chained.Read.IsTaken ? 0 : cell.Index).ThenBy(cell => cell.Number).ToList()
                    .Select((cell, place) => new TextLine(first + place, Plain(cell.Item.Text), cell.Item.IsBold, false, table.Number, cell.Number)));
            }
        }
        return lines;
    }

    /// <summary>
    /// Below a sheet's last row stand the text's end, the recipients and the signer, and in any table a heading may head nothing.
    /// They are struck out, and named; the importer may take them back.
    /// </summary>
    private void LeaveTail(List<ReadRow> rows, List<LeftOut> leftOut, ImportChoices choices)
    {
        var isSheet = source.Format == SourceFormat.Workbook;
        for (var index = rows.Count - 1; index > 0 && rows.Take(index).Any(row => row is { Kind: ReadRowKind.Item, IsTaken: true }); index--)
        {
            var row = rows[index];
            var isTail = row.Kind == ReadRowKind.Section ? isSheet || row.Doubts.Any(doubt => doubt.Kind == ReadDoubtKind.SectionGuessed)
                : isSheet && row.Number.Length == 0 && (row.Content.Length == 0 || row is { LeadWords: "", PartnerWords: "", Time: "", Product: "", Remark: "" } || EndWords().IsMatch(row.Content));
            if (!isTail || row.SourceRows.Count == 0 || choices.Rows.GetValueOrDefault(row.Key) is { IsTaken: true } or { Kind: not null })
                return;
            if (row.IsTaken)
                leftOut.Add(new LeftOut(LeftOutKind.Paragraph, string.Join(" | ", new[] { row.Number, row.Content, row.LeadWords, row.PartnerWords, row.Time, row.Product, row.Remark }.Where(words => words.Length > 0)), row.Table, row.SourceRows[0]));
            rows[index] = row with { IsTaken = false };
        }
    }

    /// <summary>Without the stars of a text that was once marked up.</summary>
    private static string Plain(string text) => text.Contains('*', StringComparison.Ordinal) ? Stars().Replace(text, "").Trim() : text;

    [GeneratedRegex(@"\*{2,3}|^\*(?=\S)|(?<=\S)\*$", RegexOptions.Multiline)]
    private static partial Regex Stars();

    [GeneratedRegex(@"^\s*(?:Nơi nhận|TM\s*\.|KT\s*\.|TL\s*\.|- Lưu)")]
    private static partial Regex EndWords();

    private static ReadRow Captioned(ReadRow section, ImportChoices choices)
    {
        var edit = choices.Rows.GetValueOrDefault(section.Key);
        return edit is null ? section : section with { IsTaken = edit.IsTaken ?? true, Number = edit.Number ?? section.Number, Content = edit.Content ?? section.Content };
    }

    private ReadRow Understood(ReadRow row, ReadRow? above, PlanHeader header, int year, NameBook names, ImportChoices choices)
    {
        var doubts = row.Doubts.ToList();
        if (!_times.TryGetValue((row.Time, year, header.From, header.To), out var reading))
            _times[(row.Time, year, header.From, header.To)] = reading = reader.Read(row.Time, year, header.From, header.To);
        if (row.Meaning is { } meaning)
            reading = reader.Read(row.Time, meaning, year, header.From, header.To);
        if (row.Time.Length == 0)
            doubts.Add(new ReadDoubt(ReadDoubtKind.NoTime));
        else if (reading.Asks)
            doubts.Add(new ReadDoubt(ReadDoubtKind.Time, row.Time));
        var picked = choices.Rows.GetValueOrDefault(row.Key)?.Parties;
        var parties = picked ?? [.. PartiesOf(row.LeadWords, PartyRole.Lead).Concat(PartiesOf(row.PartnerWords, PartyRole.Partner)).Distinct()];
        return Checked(row with { Parties = parties, Schedule = reading, Doubts = doubts });

        // “Như trên” is no name that could be answered once for all rows.
        IEnumerable<PartyContent> PartiesOf(string words, PartyRole role) =>
            words.Length is > 0 and <= LongestDitto && above is { Kind: ReadRowKind.Item } && reader.Read(words, year) is { PointsAbove: true, Unread.Count: 0 }
                ? TakeAbove(words, role) : Split(words, role).SelectMany(piece => names.Take(piece, row, doubts));

        List<PartyContent> TakeAbove(string words, PartyRole role)
        {
            var taken = above!.Parties.Where(party => party.Role == role).ToList();
            doubts.Add(new ReadDoubt(ReadDoubtKind.PartyAbove, words, taken.Count == 0 ? role == PartyRole.Lead ? above.LeadWords : above.PartnerWords
                : string.Join("; ", taken.Select(party => directory.NameOf(new PartyRef((party.UnitId ?? party.KindId)!.Value, party.KindId is not null))))));
            return taken;
        }
    }

    private IReadOnlyList<PartyPiece> Split(string words, PartyRole role)
    {
        if (!_pieces.TryGetValue((words, role), out var pieces))
            _pieces[(words, role)] = pieces = new PartySplitter(_matcher).Split(words, role);
        return pieces;
    }

    /// <summary>Nothing is cut: what is too long for the plan's field has to be shortened by somebody.</summary>
    private static ReadRow Checked(ReadRow row)
    {
        var isSection = row.Kind == ReadRowKind.Section;
        var tooLong = new[] { (row.Number, 20), (row.Content, isSection ? 500 : 4000), (row.LeadWords, 4000), (row.PartnerWords, 4000), (row.Time, 4000), (row.Product, 4000), (row.Remark, 4000) }
            .Where(field => field.Item1.Length > field.Item2).Select(field => new ReadDoubt(ReadDoubtKind.TooLong, field.Item1)).ToList();
        return tooLong.Count == 0 ? row : row with { Doubts = [.. row.Doubts, .. tooLong] };
    }
}
