using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>The rows below the headings of one table: what each is, and its words column by column. Reads no times and no parties.</summary>
internal sealed class RowReader(SourceTable table, TableLayout layout, IReadOnlyList<PlanColumn> columns, IReadOnlyDictionary<string, RowEdit> edits)
{
    private readonly List<ReadRow> _rows = [];
    private readonly List<LeftOut> _leftOut = [];
    private readonly bool _isNumbered = columns.Contains(PlanColumn.Number)
        && table.Rows.Skip(layout.FirstRow).Count(row => RowSigns.IsNumber(row.Cells[columns.ToList().IndexOf(PlanColumn.Number)].Text)) * 3 > table.Rows.Count - layout.FirstRow;

    public IReadOnlyList<ReadRow> Rows => _rows;

    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    public static string KeyOf(SourceTable table, SourceRow row) => $"{table.Number}.{row.Number}";

    public RowReader Read()
    {
        for (var index = layout.HeadingFrom; index < layout.FirstRow; index++)
        {
            if (RowSigns.AreColumnNumbers(table.Rows[index]))
                Leave(LeftOutKind.ColumnNumbers, table.Rows[index]);
        }
        for (var index = layout.FirstRow; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            if (row.Cells.All(cell => cell.IsBlank && cell.Merge != CellMerge.FromAbove) || row.Cells.All(cell => cell.IsBlank) && row.Cells.All(cell => cell.Merge == CellMerge.FromAbove))
                continue;
            if (RowSigns.IsEllipsis(row))
                Leave(LeftOutKind.Ellipsis, row);
            else if (IsHeadingAgain(row))
                Leave(LeftOutKind.RepeatedHeading, row);
            else if (RowSigns.AreColumnNumbers(row) && (row.IsRepeatedHeading || (index > 0 && IsHeadingAgain(table.Rows[index - 1]))))
                Leave(LeftOutKind.ColumnNumbers, row);
            else
                Take(row, index);
        }
        return this;
    }

    private void Leave(LeftOutKind kind, SourceRow row) =>
        _leftOut.Add(new LeftOut(kind, string.Join(" | ", row.Cells.Where(cell => !cell.IsBlank).Select(cell => cell.Text)), table.Number, row.Number));

    private bool IsHeadingAgain(SourceRow row)
    {
        if (!layout.HasHeadings)
            return false;
        var said = row.Cells.Index().Where(cell => !cell.Item.IsBlank).ToList();
        if (said.Count < 2)
            return said.Count == 1 && layout.FirstRow - layout.HeadingFrom > 1 && IsOf(said[0]) && row.IsRepeatedHeading;
        return said.Count(IsOf) >= said.Count - said.Count / 4;

        bool IsOf((int Index, SourceCell Item) cell)
        {
            var form = PlanHeadings.FormOf(cell.Item.Text);
            return table.Rows.Take(layout.FirstRow).Skip(layout.HeadingFrom).Any(head => PlanHeadings.FormOf(head.Cells[cell.Index].Text) is var known
                && (known == form || Likeness.Distance(known, form, 2) <= Math.Min(2, form.Length / 5)));
        }
    }

    private void Take(SourceRow row, int index)
    {
        var key = KeyOf(table, row);
        var edit = edits.GetValueOrDefault(key) ?? new RowEdit();
        var read = ReadOf(row, index, key);
        if (edit.Kind is { } kind && kind != read.Kind)
            read = kind == ReadRowKind.Section ? SectionOf(row, read with { Doubts = [] }) : ItemOf(row, index, key) with { Doubts = [] };
        read = Edited(read, edit);
        if (!read.IsTaken)
            Leave(LeftOutKind.Row, row);
        else if (edit.JoinsAbove == true && _rows.FindLastIndex(above => above is { IsTaken: true, Kind: ReadRowKind.Item }) is >= 0 and var at && read.Kind == ReadRowKind.Item)
        {
            _rows[at] = Joined(_rows[at], read);
            return;
        }
        _rows.Add(read);
    }

    private static ReadRow Edited(ReadRow row, RowEdit edit) => row with
    {
        IsTaken = edit.IsTaken ?? true,
        Number = edit.Number ?? row.Number,
        Content = edit.Content ?? row.Content,
        LeadWords = edit.LeadWords ?? row.LeadWords,
        PartnerWords = edit.PartnerWords ?? row.PartnerWords,
        Time = edit.Time ?? row.Time,
        Meaning = edit.Meaning,
        Product = edit.Product ?? row.Product,
        Remark = edit.Remark ?? row.Remark,
        // Whoever said that it is a row of its own, or struck it out, has looked.
        Doubts = edit.JoinsAbove is not null || edit.Kind is not null
            ? [.. row.Doubts.Where(doubt => doubt.Kind is not (ReadDoubtKind.Continued or ReadDoubtKind.SectionGuessed))] : row.Doubts,
    };

    private static ReadRow Joined(ReadRow above, ReadRow row) => above with
    {
        SourceRows = [.. above.SourceRows, .. row.SourceRows],
        Content = Join(above.Content, row.Content),
        LeadWords = Join(above.LeadWords, row.LeadWords),
        PartnerWords = Join(above.PartnerWords, row.PartnerWords),
        Time = Join(above.Time, row.Time),
        Product = Join(above.Product, row.Product),
        Remark = Join(above.Remark, row.Number.Length > 0 ? Join(row.Number, row.Remark) : row.Remark),
    };

    /// <summary>A sentence goes on; anything else is a line of its own. What a merged cell says twice is said once.</summary>
    private static string Join(string above, string below) =>
        below.Length == 0 || below == above ? above : above.Length == 0 ? below : above + (RowSigns.BeginsSmall(below) ? " " : "\n") + below;

    private ReadRow ReadOf(SourceRow row, int index, string key)
    {
        var said = row.Cells.Index().Where(cell => !cell.Item.IsBlank).ToList();
        var blank = new ReadRow { Key = key, Table = table.Number, SourceRows = [row.Number] };
        if (row.Cells.Any(cell => cell.Merge == CellMerge.FromAbove) || said.Any(cell => columns[cell.Index] is not (PlanColumn.Number or PlanColumn.Content) && said.Count > 1))
            return IsRomanTitle(row, said) ? SectionOf(row, blank) : ItemOf(row, index, key);
        var number = Text(row, PlanColumn.Number);
        var first = said[0];
        var spans = first.Index + 1 < row.Cells.Count && row.Cells[first.Index + 1].Merge == CellMerge.FromLeft;
        if (said.Count == 1 && (spans || columns[first.Index] != PlanColumn.Content))
        {
            // What spans the table, or stands where no work stands, heads what follows.
            var isNumber = columns[first.Index] == PlanColumn.Number && !spans && RowSigns.IsNumber(first.Item.Text);
            return isNumber && !RowSigns.IsSectionNumeral(first.Item.Text) || !spans && columns[first.Index] is not (PlanColumn.Number or PlanColumn.Content)
                ? ItemOf(row, index, key)
                : SectionOf(row, blank with { Doubts = RowSigns.Split(first.Item.Text).Numeral.Length > 0 ? [] : [new(ReadDoubtKind.SectionGuessed, first.Item.Text)] });
        }
        if (SpansTheRest(row, said[^1].Index) || RowSigns.IsSectionNumeral(number) || number.Length == 0 && RowSigns.Split(first.Item.Text).Numeral.Length > 0 && first.Item.Text.Length <= 300)
            return SectionOf(row, blank);
        var heads = number.Length > 0 && IsHeadOf(number, index);
        return heads || number.Length == 0 && first.Item.IsBold && !table.Rows.Skip(layout.FirstRow).All(other => other.Cells[first.Index].IsBold || other.Cells[first.Index].IsBlank)
            ? SectionOf(row, heads ? blank : blank with { Doubts = [new(ReadDoubtKind.SectionGuessed, first.Item.Text)] })
            : ItemOf(row, index, key);
    }

    /// <summary>“II | TÊN PHẦN |  |  | Năm 2025”: bold, with a Roman numeral, and with something more.</summary>
    private bool IsRomanTitle(SourceRow row, List<(int Index, SourceCell Item)> said) =>
        RowSigns.IsSectionNumeral(Text(row, PlanColumn.Number)) && said.Count <= 3 && said.TrueForAll(cell => cell.Item.IsBold)
        && columns.Index().Where(column => column.Item is PlanColumn.Lead or PlanColumn.Time).All(column => row.Cells[column.Index].IsBlank);

    /// <summary>“1 | Mục tiêu số 1 …” over all columns: leaves no room for anything that work has.</summary>
    private static bool SpansTheRest(SourceRow row, int at) =>
        row.Cells.Count - at > 2 && row.Cells.Skip(at + 1).All(cell => cell.Merge == CellMerge.FromLeft);

    /// <summary>“1” above “1.1”: the heading of what is numbered below it.</summary>
    private bool IsHeadOf(string number, int index)
    {
        var bare = number.TrimEnd('.', ')', ' ');
        return index + 1 < table.Rows.Count && Text(table.Rows[index + 1], PlanColumn.Number) is var next
            && next.StartsWith(bare + ".", StringComparison.Ordinal) && next.Length > bare.Length + 1 && char.IsAsciiDigit(next[bare.Length + 1]);
    }

    private ReadRow SectionOf(SourceRow row, ReadRow blank)
    {
        var number = Text(row, PlanColumn.Number);
        var isNumber = number.Length > 0 && (RowSigns.IsNumber(number) || RowSigns.IsSectionNumeral(number));
        var title = string.Join('\n', row.Cells.Index().Where(cell => !cell.Item.IsBlank && !(isNumber && columns[cell.Index] == PlanColumn.Number)).Select(cell => cell.Item.Text));
        var parts = isNumber ? (Numeral: number, Title: title) : RowSigns.Split(title) is { Numeral.Length: > 0 } split ? split : RowSigns.SplitCaption(title);
        var more = row.Cells.Index().Any(cell => !cell.Item.IsBlank && columns[cell.Index] is not (PlanColumn.Number or PlanColumn.Content)) && title.Contains('\n', StringComparison.Ordinal);
        return blank with
        {
            Kind = ReadRowKind.Section,
            Number = parts.Numeral.TrimEnd('.'),
            Content = parts.Title,
            Doubts = more ? [.. blank.Doubts, new ReadDoubt(ReadDoubtKind.SectionHasMore, title)] : blank.Doubts,
        };
    }

    private ReadRow ItemOf(SourceRow row, int index, string key)
    {
        var doubts = new List<ReadDoubt>();
        var number = Words(PlanColumn.Number, "");
        var content = Words(PlanColumn.Content, "\n");
        var extra = columns.Index().Where(column => column.Item == PlanColumn.Extra).Select(column => (column.Index, Words: Cell(column.Index)))
            .Where(cell => cell.Words.Length > 0).Select(cell => layout.Columns[cell.Index].Heading is { Length: > 0 } heading ? $"{heading}: {cell.Words}" : cell.Words);
        foreach (var (at, column) in columns.Index().Where(column => column.Item == PlanColumn.NotTaken))
        {
            if (row.Cells[at].Text is { Length: > 0 } words)
                _leftOut.Add(new LeftOut(LeftOutKind.Cell, words, table.Number, row.Number));
        }
        var merged = columns.Index().Where(column => row.Cells[column.Index].Merge == CellMerge.FromAbove && column.Item != PlanColumn.NotTaken && Cell(column.Index).Length > 0).ToList();
        if (merged.Exists(column => column.Item is PlanColumn.Content))
            doubts.Add(new ReadDoubt(ReadDoubtKind.ContentMerged, content));
        else if (merged.Count > 0)
            doubts.Add(new ReadDoubt(ReadDoubtKind.MergedDown, string.Join("; ", merged.Where(column => column.Item != PlanColumn.Number).Select(column => Cell(column.Index)))));
        var item = new ReadRow
        {
            Key = key,
            Table = table.Number,
            SourceRows = [row.Number],
            Number = number,
            Content = content,
            LeadWords = Words(PlanColumn.Lead, "; "),
            PartnerWords = Words(PlanColumn.Partner, "; "),
            Time = Words(PlanColumn.Time, " - "),
            Product = Words(PlanColumn.Product, "; "),
            Remark = string.Join('\n', extra.Prepend(Words(PlanColumn.Remark, "\n")).Where(words => words.Length > 0)),
        };
        if (LooksContinued(item, merged.Count))
            doubts.Add(new ReadDoubt(ReadDoubtKind.Continued, content));
        return item with { Doubts = doubts };

        string Words(PlanColumn wanted, string between) =>
            string.Join(between, columns.Index().Where(column => column.Item == wanted).Select(column => Cell(column.Index)).Where(words => words.Length > 0).Distinct());

        string Cell(int column) => row.Cells[column].Merge == CellMerge.FromAbove ? Above(index, column) : row.Cells[column].Text;
    }

    private bool LooksContinued(ReadRow item, int merged)
    {
        if (item.Number.Length > 0 || merged > 0 || !_rows.Exists(above => above.Kind == ReadRowKind.Item))
            return false;
        var alone = item is { LeadWords: "", PartnerWords: "", Time: "", Product: "" };
        return item.Content.Length == 0 || RowSigns.BeginsSmall(item.Content) || _isNumbered && alone;
    }

    /// <summary>What the cell says that a merged one covers; nothing where that one is a heading.</summary>
    private string Above(int index, int column)
    {
        while (index >= layout.FirstRow && table.Rows[index].Cells[column].Merge == CellMerge.FromAbove)
            index--;
        return index >= layout.FirstRow ? table.Rows[index].Cells[column].Text : "";
    }

    private string Text(SourceRow row, PlanColumn column) =>
        columns.ToList().IndexOf(column) is >= 0 and var index ? row.Cells[index].Text : "";
}
