using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

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

/// <summary>Knows the columns of a list of units, and reads its rows.</summary>
public static class UnitSheet
{
    private static readonly ListHeadings<Meaning> Headings = new(
        ("tên viết tắt", Meaning.ShortName), ("tên ngắn", Meaning.ShortName), ("tên rút gọn", Meaning.ShortName), ("tên gọi tắt", Meaning.ShortName), ("viết tắt", Meaning.ShortName), ("short", Meaning.ShortName),
        ("loại", Meaning.Kind), ("loại hình", Meaning.Kind), ("kind", Meaning.Kind), ("type", Meaning.Kind),
        ("trực thuộc", Meaning.Parent), ("cấp trên", Meaning.Parent), ("đơn vị chủ quản", Meaning.Parent), ("cơ quan chủ quản", Meaning.Parent), ("parent", Meaning.Parent),
        ("chức vụ", Meaning.Position), ("chức danh", Meaning.Position), ("position", Meaning.Position),
        ("email", Meaning.Email), ("e-mail", Meaning.Email), ("thư điện tử", Meaning.Email), ("hộp thư", Meaning.Email),
        ("điện thoại", Meaning.Phone), ("di động", Meaning.Phone), ("SĐT", Meaning.Phone), ("số ĐT", Meaning.Phone), ("ĐT", Meaning.Phone), ("phone", Meaning.Phone),
        ("đầu mối", Meaning.Contact), ("liên hệ", Meaning.Contact), ("cán bộ theo dõi", Meaning.Contact), ("người theo dõi", Meaning.Contact), ("contact", Meaning.Contact),
        ("lãnh đạo", Meaning.Leader), ("thủ trưởng", Meaning.Leader), ("người đứng đầu", Meaning.Leader), ("leader", Meaning.Leader), ("head", Meaning.Leader),
        ("tên đơn vị", Meaning.Name), ("đơn vị", Meaning.Name), ("tên cơ quan", Meaning.Name), ("cơ quan", Meaning.Name), ("name", Meaning.Name), ("unit", Meaning.Name), ("tên", Meaning.Name));

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

    public static Outcome<ListSheet<SheetColumn>> Read(SourceDocument source) =>
        ListReader.Read(source, SheetColumn.Name, ColumnsOf, new Refusal("Units.ImportNoName"), new Refusal("Units.ImportEmpty"));

    public static ImportRow RowOf(ListLine<SheetColumn> line) => new()
    {
        Number = line.Number,
        Source = line.Source,
        Name = line[SheetColumn.Name],
        ShortName = line[SheetColumn.ShortName],
        KindText = line[SheetColumn.Kind],
        ParentText = line[SheetColumn.Parent],
        Leader = new ImportPerson(line[SheetColumn.Leader], line[SheetColumn.LeaderPosition], line[SheetColumn.LeaderEmail], line[SheetColumn.LeaderPhone]),
        Contact = new ImportPerson(line[SheetColumn.Contact], line[SheetColumn.ContactPosition], line[SheetColumn.ContactEmail], line[SheetColumn.ContactPhone]),
    };

    private static IReadOnlyList<FoundColumn<SheetColumn>> ColumnsOf(IReadOnlyList<string> cells)
    {
        var found = new List<FoundColumn<SheetColumn>>();
        var named = cells.Index().Select(cell => (cell.Index, cell.Item, Meaning: Headings.Read(cell.Item))).Where(cell => cell.Meaning is not null).ToList();
        var hasContact = named.Exists(cell => cell.Meaning == Meaning.Contact);
        Meaning? person = null;
        foreach (var (index, heading, meaning) in named)
        {
            if (meaning is Meaning.Leader or Meaning.Contact)
                person = meaning;
            // Position, mail and telephone belong to the person named before them, and to whom the heading names itself.
            var form = ListWords.Of(heading);
            var whose = form.Contains("dau moi", StringComparison.Ordinal) ? Meaning.Contact
                : form.Contains("lanh dao", StringComparison.Ordinal) ? Meaning.Leader
                : person ?? (hasContact ? Meaning.Contact : Meaning.Leader);
            var column = ColumnOf(meaning!.Value, whose);
            if (!found.Exists(one => one.Column == column))
                found.Add(new FoundColumn<SheetColumn>(column, heading, index));
        }
        return found;
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
}
