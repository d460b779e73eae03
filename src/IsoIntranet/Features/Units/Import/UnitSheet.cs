using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units.Import;

/// <summary>What a column of a list of units can hold.</summary>
public enum SheetColumn
{
    Name,
    ShortName,
    Kind,
    Parent,
    Leader,
    LeaderPosition,
    LeaderEmail,
    LeaderPhone,
    Contact,
    ContactPosition,
    ContactEmail,
    ContactPhone,
}

/// <summary>A column that was found.</summary>
/// <param name="Heading">As the sheet words it.</param>
/// <param name="Index">From 0.</param>
public sealed record FoundColumn(SheetColumn Column, string Heading, int Index);

/// <summary>Finds the heading row and its columns, in any order and spelling, and reads the rows below it.</summary>
public sealed record UnitSheet(IReadOnlyList<FoundColumn> Columns, IReadOnlyList<string> Ignored, IReadOnlyList<ImportRow> Rows)
{
    private const int HeadingWithin = 30;

    /// <summary>In search form; a heading is known by the first of these that it begins with or contains.</summary>
    private static readonly (string Words, Meaning Meaning)[] Headings =
    [
        ("ten viet tat", Meaning.ShortName), ("ten ngan", Meaning.ShortName), ("ten rut gon", Meaning.ShortName), ("viet tat", Meaning.ShortName), ("short", Meaning.ShortName),
        ("loai", Meaning.Kind), ("kind", Meaning.Kind), ("type", Meaning.Kind),
        ("truc thuoc", Meaning.Parent), ("cap tren", Meaning.Parent), ("don vi chu quan", Meaning.Parent), ("parent", Meaning.Parent),
        ("chuc vu", Meaning.Position), ("chuc danh", Meaning.Position), ("position", Meaning.Position),
        ("email", Meaning.Email), ("e-mail", Meaning.Email), ("thu dien tu", Meaning.Email), ("hop thu", Meaning.Email),
        ("dien thoai", Meaning.Phone), ("di dong", Meaning.Phone), ("sdt", Meaning.Phone), ("so dt", Meaning.Phone), ("phone", Meaning.Phone),
        ("dau moi", Meaning.Contact), ("lien he", Meaning.Contact), ("can bo theo doi", Meaning.Contact), ("contact", Meaning.Contact),
        ("lanh dao", Meaning.Leader), ("thu truong", Meaning.Leader), ("nguoi dung dau", Meaning.Leader), ("leader", Meaning.Leader), ("head", Meaning.Leader),
        ("ten don vi", Meaning.Name), ("don vi", Meaning.Name), ("ten co quan", Meaning.Name), ("co quan", Meaning.Name), ("name", Meaning.Name), ("unit", Meaning.Name), ("ten", Meaning.Name),
    ];

    private enum Meaning
    {
        Name,
        ShortName,
        Kind,
        Parent,
        Leader,
        Contact,
        Position,
        Email,
        Phone,
    }

    public static Outcome<UnitSheet> Read(IReadOnlyList<string[]> rows)
    {
        var heading = rows.Take(HeadingWithin).Index()
            .Select(row => (row.Index, Columns: ColumnsOf(row.Item)))
            .Where(row => row.Columns.Find(column => column.Column == SheetColumn.Name) is { } name && !IsTitle(rows[row.Index], name))
            .OrderByDescending(row => row.Columns.Count).ThenBy(row => row.Index)
            .FirstOrDefault();
        if (heading.Columns is null)
            return new Refusal("Units.ImportNoName");
        var found = heading.Columns;
        var units = rows.Index().Skip(heading.Index + 1)
            .Select(row => RowOf(row.Index + 1, row.Item, found))
            .Where(row => row is not null && !IsHeadingAgain(row, found)).OfType<ImportRow>().ToList();
        if (units.Count == 0)
            return new Refusal("Units.ImportEmpty");
        var ignored = rows[heading.Index].Index().Where(cell => cell.Item.Length > 0 && !found.Exists(column => column.Index == cell.Index)).Select(cell => cell.Item);
        return new UnitSheet(found, [.. ignored], units);
    }

    /// <summary>A line by itself above the table, “Danh sách đơn vị”; a table of one column is headed by “Tên …”.</summary>
    private static bool IsTitle(string[] cells, FoundColumn name) =>
        cells.Count(cell => cell.Length > 0) == 1 && !SearchForm.Of(name.Heading).StartsWith("ten ", StringComparison.Ordinal);

    private static List<FoundColumn> ColumnsOf(string[] cells)
    {
        var found = new List<FoundColumn>();
        var named = cells.Index().Select(cell => (cell.Index, cell.Item, Meaning: MeaningOf(cell.Item))).Where(cell => cell.Meaning is not null).ToList();
        var hasContact = named.Exists(cell => cell.Meaning == Meaning.Contact);
        Meaning? person = null;
        foreach (var (index, heading, meaning) in named)
        {
            if (meaning is Meaning.Leader or Meaning.Contact)
                person = meaning;
            // Position, mail and telephone belong to the person named before them, and to whom the heading names itself.
            var form = SearchForm.Of(heading);
            var whose = form.Contains("dau moi", StringComparison.Ordinal) ? Meaning.Contact
                : form.Contains("lanh dao", StringComparison.Ordinal) ? Meaning.Leader
                : person ?? (hasContact ? Meaning.Contact : Meaning.Leader);
            var column = ColumnOf(meaning!.Value, whose);
            if (!found.Exists(one => one.Column == column))
                found.Add(new FoundColumn(column, heading, index));
        }
        return found;
    }

    private static Meaning? MeaningOf(string heading)
    {
        // A sentence above the table is no heading, whatever words are in it.
        if (SearchForm.Of(heading) is not { Length: > 0 and <= 60 } form)
            return null;
        foreach (var (words, meaning) in Headings)
        {
            if (form.Contains(words, StringComparison.Ordinal))
                return meaning;
        }
        return null;
    }

    private static SheetColumn ColumnOf(Meaning meaning, Meaning whose) => (meaning, whose) switch
    {
        (Meaning.Name, _) => SheetColumn.Name,
        (Meaning.ShortName, _) => SheetColumn.ShortName,
        (Meaning.Kind, _) => SheetColumn.Kind,
        (Meaning.Parent, _) => SheetColumn.Parent,
        (Meaning.Leader, _) => SheetColumn.Leader,
        (Meaning.Contact, _) => SheetColumn.Contact,
        (Meaning.Position, Meaning.Contact) => SheetColumn.ContactPosition,
        (Meaning.Email, Meaning.Contact) => SheetColumn.ContactEmail,
        (Meaning.Phone, Meaning.Contact) => SheetColumn.ContactPhone,
        (Meaning.Position, _) => SheetColumn.LeaderPosition,
        (Meaning.Email, _) => SheetColumn.LeaderEmail,
        _ => SheetColumn.LeaderPhone,
    };

    private static ImportRow? RowOf(int number, string[] cells, List<FoundColumn> columns)
    {
        var row = new ImportRow
        {
            Number = number,
            Name = Cell(SheetColumn.Name),
            ShortName = Cell(SheetColumn.ShortName),
            KindText = Cell(SheetColumn.Kind),
            ParentText = Cell(SheetColumn.Parent),
            Leader = new ImportPerson(Cell(SheetColumn.Leader), Cell(SheetColumn.LeaderPosition), Cell(SheetColumn.LeaderEmail), Cell(SheetColumn.LeaderPhone)),
            Contact = new ImportPerson(Cell(SheetColumn.Contact), Cell(SheetColumn.ContactPosition), Cell(SheetColumn.ContactEmail), Cell(SheetColumn.ContactPhone)),
        };
        return columns.TrueForAll(column => Cell(column.Column).Length == 0) ? null : row;

        string Cell(SheetColumn wanted) =>
            columns.Find(column => column.Column == wanted) is { } column && column.Index < cells.Length ? cells[column.Index] : "";
    }

    /// <summary>Long tables repeat their headings on every page.</summary>
    private static bool IsHeadingAgain(ImportRow row, List<FoundColumn> columns) =>
        SearchForm.Of(row.Name) == SearchForm.Of(columns.Find(column => column.Column == SheetColumn.Name)!.Heading);
}
