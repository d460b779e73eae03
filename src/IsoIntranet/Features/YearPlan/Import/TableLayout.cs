using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Where a table's headings are, what its columns hold, and whether it is a plan at all.</summary>
/// <param name="HeadingFrom">Index of the first heading row; what stands above it is text.</param>
/// <param name="FirstRow">Index of the first row below the headings.</param>
internal sealed record TableLayout(TableKind Kind, bool IsGuessed, int HeadingFrom, int FirstRow, IReadOnlyList<ReadColumn> Columns)
{
    /// <summary>Rows within which headings are looked for; above them a workbook has the plan's title and bases.</summary>
    private const int HeadingWithin = 200;

    public bool HasHeadings => FirstRow > HeadingFrom;

    /// <summary>The same columns by the same headings.</summary>
    public bool IsLike(TableLayout other) =>
        Columns.Select(column => column.Column).SequenceEqual(other.Columns.Select(column => column.Column));

    public static TableLayout Of(SourceTable table, ScheduleReader reader, Func<string, bool> isParty)
    {
        if (table.Columns < 2)
            return new TableLayout(TableKind.Other, false, 0, 0, Blank(table));
        if (HeadingRow(table, reader) is { } at)
            return Headed(table, at);
        if (LooksLikeLetterhead(table))
            return new TableLayout(TableKind.Letterhead, false, 0, 0, Blank(table));
        return Guess(table, reader, isParty) ?? new TableLayout(TableKind.Other, false, 0, 0, Blank(table));
    }

    private static int? HeadingRow(SourceTable table, ScheduleReader reader)
    {
        for (var index = 0; index < Math.Min(HeadingWithin, table.Rows.Count); index++)
        {
            var meanings = table.Rows[index].Cells.Where(cell => !cell.IsBlank).Select(cell => PlanHeadings.Of(cell.Text)).ToList();
            var known = meanings.OfType<PlanColumn>().Distinct().ToList();
            // A row of the plan may hold a short “Phòng Kinh tế” and a “Kế hoạch”; a row of headings holds hardly anything else.
            if (known.Count >= 2 && known.Count * 2 >= meanings.Count && (known.Contains(PlanColumn.Content) || known.Count >= 3)
                && !table.Rows[index].Cells.Any(cell => IsFigure(cell.Text) || IsTime(cell.Text, reader)))
                return index;
        }
        return null;
    }

    private static TableLayout Headed(SourceTable table, int at)
    {
        var first = at + 1;
        var upper = Headings(table.Rows[at]);
        var headings = upper.ToList();
        if (first < table.Rows.Count && IsSecondHeading(table.Rows[at], table.Rows[first]))
        {
            var lower = table.Rows[first].Cells;
            // The lower row says what the column is; the upper one, for several columns, what they have in common.
            headings = [.. upper.Index().Select(head => lower[head.Index].IsBlank ? head.Item : $"{head.Item} {lower[head.Index].Text}".Trim())];
            upper = [.. upper.Index().Select(head => lower[head.Index].IsBlank || PlanHeadings.Of(lower[head.Index].Text) is null ? headings[head.Index] : lower[head.Index].Text)];
            first++;
        }
        if (first < table.Rows.Count && RowSigns.AreColumnNumbers(table.Rows[first]))
            first++;
        var columns = Distinct([.. upper.Index().Select(head => new ReadColumn(head.Index, headings[head.Index], Meaning(table, head.Index, head.Item, first)))]);
        var kinds = columns.Select(column => column.Column).ToList();
        var kind = PlanHeadings.AreOfObjectives(headings) ? TableKind.Objectives
            : kinds.Contains(PlanColumn.Content) && (kinds.Contains(PlanColumn.Time) || kinds.Contains(PlanColumn.Lead) || kinds.Contains(PlanColumn.Partner)) ? TableKind.Plan
            : TableKind.Other;
        return new TableLayout(kind, false, at, first, columns);
    }

    private static List<string> Headings(SourceRow row)
    {
        var headings = row.Cells.Select(cell => cell.Text).ToList();
        for (var index = 1; index < headings.Count; index++)
        {
            if (row.Cells[index].Merge == CellMerge.FromLeft)
                headings[index] = headings[index - 1];
        }
        return headings;
    }

    private static bool IsSecondHeading(SourceRow upper, SourceRow lower)
    {
        var spans = upper.Cells.Any(cell => cell.Merge == CellMerge.FromLeft);
        var covered = lower.Cells.Any(cell => cell.Merge == CellMerge.FromAbove);
        var said = lower.Cells.Where(cell => !cell.IsBlank).ToList();
        return (spans || covered) && said.Count > 0 && said.Count < lower.Cells.Count && said.TrueForAll(cell => cell.Text.Length <= 60)
            && said.Exists(cell => PlanHeadings.Of(cell.Text) is not null)
            && upper.Cells.Index().All(cell => cell.Item.IsBlank || cell.Item.Merge == CellMerge.FromLeft || lower.Cells[cell.Index].IsBlank || SpansOver(upper, cell.Index));
    }

    private static bool SpansOver(SourceRow row, int index) => index + 1 < row.Cells.Count && row.Cells[index + 1].Merge == CellMerge.FromLeft;

    /// <summary>An unknown heading over something is kept under its words; one over nothing matters to nobody.</summary>
    private static PlanColumn Meaning(SourceTable table, int index, string heading, int first) =>
        PlanHeadings.Of(heading) ?? (heading.Length == 0 && index == 0 && table.Rows.Skip(first).Count(row => RowSigns.IsNumber(row.Cells[0].Text)) > 0
            ? PlanColumn.Number : PlanColumn.Extra);

    /// <summary>A second column of works, numbers or remarks is something else; several of the others belong together.</summary>
    private static List<ReadColumn> Distinct(List<ReadColumn> columns)
    {
        var seen = new HashSet<PlanColumn>();
        return [.. columns.Select(column => seen.Add(column.Column) || column.Column is not (PlanColumn.Content or PlanColumn.Number or PlanColumn.Remark)
            ? column : column with { Column = PlanColumn.Extra })];
    }

    private static bool LooksLikeLetterhead(SourceTable table)
    {
        var words = string.Join(' ', table.Rows.SelectMany(row => row.Cells).Where(cell => !cell.IsBlank).Select(cell => SearchForm.Of(cell.Text)));
        string[] signs = ["cong hoa xa hoi", "doc lap", "noi nhan", "tm. ", "kt. ", "tl. ", "chu tich", "giam doc", "luu: vt", "truong ban", "nguoi lap"];
        return table.Columns <= 4 && table.Rows.Count <= 12 && words.Length < 2500 && signs.Any(sign => words.Contains(sign, StringComparison.Ordinal));
    }

    /// <summary>Knows the columns by what stands in them: numbers, times, units, and the longest text.</summary>
    private static TableLayout? Guess(SourceTable table, ScheduleReader reader, Func<string, bool> isParty)
    {
        var facts = Enumerable.Range(0, table.Columns).Select(index => ColumnFacts.Of(table, index, reader, isParty)).ToList();
        var time = facts.Where(fact => fact.Times >= 0.5).MaxBy(fact => fact.Times);
        var content = facts.Where(fact => fact != time && fact.Numbers < 0.5).MaxBy(fact => fact.Length);
        if (time is null || content is null || content.Length < 12)
            return null;
        var columns = new List<ReadColumn>();
        foreach (var fact in facts)
        {
            bool Has(PlanColumn column) => columns.Exists(known => known.Column == column);
            var column = fact == time ? PlanColumn.Time
                : fact == content ? PlanColumn.Content
                : fact.Numbers >= 0.5 && !Has(PlanColumn.Number) && !Has(PlanColumn.Content) ? PlanColumn.Number
                : fact.Parties >= 0.4 && !Has(PlanColumn.Lead) ? PlanColumn.Lead
                : fact.Parties >= 0.4 && !Has(PlanColumn.Partner) ? PlanColumn.Partner
                : Has(PlanColumn.Content) && Has(PlanColumn.Time) && !Has(PlanColumn.Product) ? PlanColumn.Product
                : PlanColumn.Extra;
            columns.Add(new ReadColumn(fact.Index, "", column));
        }
        return new TableLayout(TableKind.Plan, true, 0, 0, columns);
    }

    private static bool IsFigure(string text) => text.Length > 0 && text.All(character => char.IsAsciiDigit(character) || character is '.' or ')');

    private static bool IsTime(string text, ScheduleReader reader) => text.Length is > 3 and <= 80 && !RowSigns.IsNumber(text)
        && reader.Read(text, 2026) is { Unread.Count: 0, Kind: ScheduleKind.Once or ScheduleKind.Recurring or ScheduleKind.Ongoing };

    private static IReadOnlyList<ReadColumn> Blank(SourceTable table) =>
        [.. Enumerable.Range(0, table.Columns).Select(index => new ReadColumn(index, "", PlanColumn.Extra))];

    /// <param name="Length">Mean characters of what is not blank.</param>
    private sealed record ColumnFacts(int Index, double Numbers, double Times, double Parties, double Length)
    {
        public static ColumnFacts Of(SourceTable table, int index, ScheduleReader reader, Func<string, bool> isParty)
        {
            var said = table.Rows.Select(row => row.Cells[index]).Where(cell => !cell.IsBlank).Take(60).Select(cell => cell.Text).ToList();
            return said.Count == 0 ? new ColumnFacts(index, 0, 0, 0, 0) : new ColumnFacts(
                index, Share(RowSigns.IsNumber), Share(text => IsTime(text, reader)), Share(isParty), said.Average(text => text.Length));

            double Share(Func<string, bool> holds) => (double)said.Count(holds) / said.Count;
        }
    }
}
