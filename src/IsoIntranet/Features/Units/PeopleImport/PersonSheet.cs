using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Units.PeopleImport;

/// <summary>Knows the columns of a list of people, and reads its rows.</summary>
public static class PersonSheet
{
    private static readonly ListHeadings<PersonColumn> Headings = new(
        ("chức vụ", PersonColumn.Position), ("chức danh", PersonColumn.Position), ("vị trí", PersonColumn.Position), ("position", PersonColumn.Position), ("title", PersonColumn.Position),
        ("email", PersonColumn.Email), ("e-mail", PersonColumn.Email), ("thư điện tử", PersonColumn.Email), ("hộp thư", PersonColumn.Email), ("mail", PersonColumn.Email),
        ("điện thoại", PersonColumn.Phone), ("di động", PersonColumn.Phone), ("SĐT", PersonColumn.Phone), ("số ĐT", PersonColumn.Phone), ("ĐT", PersonColumn.Phone), ("phone", PersonColumn.Phone), ("mobile", PersonColumn.Phone),
        ("họ và tên", PersonColumn.Name), ("họ tên", PersonColumn.Name), ("họ, tên", PersonColumn.Name), ("tên cán bộ", PersonColumn.Name), ("cán bộ", PersonColumn.Name), ("công chức", PersonColumn.Name), ("full name", PersonColumn.Name),
        ("đơn vị", PersonColumn.Unit), ("cơ quan", PersonColumn.Unit), ("nơi công tác", PersonColumn.Unit), ("phòng ban", PersonColumn.Unit), ("phòng", PersonColumn.Unit), ("bộ phận", PersonColumn.Unit), ("unit", PersonColumn.Unit), ("department", PersonColumn.Unit),
        ("tên", PersonColumn.Name), ("name", PersonColumn.Name));

    public static Outcome<ListSheet<PersonColumn>> Read(SourceDocument source) =>
        ListReader.Read(source, PersonColumn.Name, Headings.Columns, new Refusal("Units.ImportNoPerson"), new Refusal("Units.ImportNoPeople"));

    /// <summary>Without a unit of its own, somebody belongs to the unit whose name heads the group.</summary>
    public static PersonRow RowOf(ListLine<PersonColumn> line) => new()
    {
        Number = line.Number,
        Source = line.Source,
        Name = line[PersonColumn.Name],
        UnitText = line[PersonColumn.Unit] is { Length: > 0 } unit ? unit : line.Section,
        Position = line[PersonColumn.Position],
        Phone = line[PersonColumn.Phone],
        Email = line[PersonColumn.Email],
    };
}
