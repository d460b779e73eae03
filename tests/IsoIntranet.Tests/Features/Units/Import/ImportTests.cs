using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Import;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units.Import;

public sealed class ImportTests
{
    [Fact]
    public async Task A_sheet_with_headings_of_any_order_and_spelling_is_read_row_by_row()
    {
        await using var town = await Town.BuildAsync();
        var file = await SheetAsync(town,
            ["STT", "LOẠI ĐƠN VỊ", "Tên cơ quan, đơn vị", "Đơn vị cấp trên", "Lãnh đạo phụ trách", "Chức vụ", "Đầu mối ISO", "Email", "Số điện thoại"],
            ["1", "xã", "Xã Đông", "Thị xã", "Phạm Văn Mẫu", "Chủ tịch", "Hồ Thị Thử", "thu@venbien.example", "0912 000 111"],
            ["2", "", "Phòng chuyên môn A", "XÃ ĐÔNG", "", "", "", "", ""],
            ["3", "Bệnh viện", "Trạm", "", "", "", "", "", ""],
            ["4", "Xã", "Xã Bắc", "UBND thị xã mẫu", "", "", "", "", ""]);

        var view = (await town.House.Queries.AskAsync(new ImportPreview.Query(file, town.Top.Id), town.Secretary)).Value!;

        Assert.Equal(["STT"], view.Sheet.Ignored);
        Assert.Equal(
            [SheetColumn.Kind, SheetColumn.Name, SheetColumn.Parent, SheetColumn.Leader, SheetColumn.LeaderPosition, SheetColumn.Contact, SheetColumn.ContactEmail, SheetColumn.ContactPhone],
            view.Sheet.Columns.Select(column => column.Column));
        var (east, division, station, north) = (view.Rows[0], view.Rows[1], view.Rows[2], view.Rows[3]);
        Assert.Equal((town.Commune.Id, town.Top.Id, "Chủ tịch", "0912 000 111"), (east.KindId!.Value, east.Parent!.UnitId!.Value, east.Leader.Position, east.Contact.Phone));
        Assert.Empty(east.Problems);
        Assert.Equal((town.Division.Id, east.Number), (division.KindId!.Value, division.Parent!.Row!.Value));
        Assert.Equal([(false, "Units.Row_KindGuessed")], Problems(division));
        Assert.Equal([(true, "Units.Row_KindUnknown")], Problems(station));
        Assert.True(north.Exists);
    }

    [Fact]
    public async Task Confirming_makes_units_and_people_together_and_cancelling_leaves_nothing()
    {
        await using var town = await Town.BuildAsync();
        var file = await SheetAsync(town,
            ["Tên đơn vị", "Loại", "Trực thuộc", "Lãnh đạo", "Đầu mối"],
            ["Đội Một", "Phòng chuyên môn", "Xã Đông", "Lê Văn Thử", "Lê Văn Thử"],
            ["Xã Đông", "Xã", "", "Phạm Văn Mẫu", "Hồ Thị Thử"]);
        var view = (await town.House.Queries.AskAsync(new ImportPreview.Query(file, town.Top.Id), town.Secretary)).Value!;
        await using (var before = town.House.Open())
            Assert.Equal(4, await before.Set<OrgUnit>().CountAsync());

        var done = await town.House.Commands.RunAsync(new ImportUnits.Command(view.Rows, town.Top.Id, Town.Founded), town.Secretary);

        Assert.Equal((2, 3), (done.Value!.Units, done.Value.People));
        await using var db = town.House.Open();
        var (team, east) = (await db.Set<OrgUnit>().SingleAsync(unit => unit.Name == "Đội Một"), await db.Set<OrgUnit>().SingleAsync(unit => unit.Name == "Xã Đông"));
        Assert.Equal((east.Id, town.Top.Id), (team.ParentId!.Value, east.ParentId!.Value));
        Assert.Equal(team.LeaderId, team.ContactId);
        Assert.Equal("Hồ Thị Thử", (await db.Set<Person>().SingleAsync(person => person.Id == east.ContactId)).FullName);
        Assert.Single(await db.ChangeLog.Where(row => row.Command == "ImportUnits").Select(row => row.TransactionId).Distinct().ToListAsync());
    }

    [Fact]
    public async Task Rows_with_errors_hold_everything_back_until_they_are_put_right_or_left_out()
    {
        await using var town = await Town.BuildAsync();
        var file = await SheetAsync(town, ["Tên đơn vị", "Loại", "Trực thuộc"], ["Xã Đông", "Xã", ""], ["Trạm", "Bệnh viện", ""], ["Đội", "Phòng chuyên môn", "Trạm"]);
        var rows = (await town.House.Queries.AskAsync(new ImportPreview.Query(file, town.Top.Id), town.Secretary)).Value!.Rows;

        var held = await town.House.Commands.RunAsync(new ImportUnits.Command(rows, town.Top.Id, Town.Founded), town.Secretary);
        var right = (await town.House.Queries.AskAsync(
            new ImportLookAgain.Query([rows[0] with { Include = false }, rows[1] with { KindId = town.Division.Id }, rows[2]], town.Top.Id), town.Secretary)).Value!;
        var done = await town.House.Commands.RunAsync(new ImportUnits.Command(right, town.Top.Id, Town.Founded), town.Secretary);

        Assert.Equal("Units.Row_ParentLeftOut", rows[2].Problems[0].Words.Code);
        Assert.Equal(("Units.ImportHasErrors", 2), (held.Refusal!.Code, (int)held.Refusal.Arguments[0]!));
        Assert.Equal(2, done.Value!.Units);
    }

    [Fact]
    public async Task What_a_client_says_about_rows_is_not_believed()
    {
        await using var town = await Town.BuildAsync();
        var row = new ImportRow { Number = 4, Name = "Xã Lạ", KindId = town.Commune.Id, Parent = new ImportParent(town.South.Id, null), Problems = [] };

        var foreign = await town.House.Commands.RunAsync(new ImportUnits.Command([row], null, Town.Founded), town.NorthSecretary);
        var top = await town.House.Commands.RunAsync(new ImportUnits.Command([row with { Parent = ImportParent.Top }], null, Town.Founded), town.NorthSecretary);
        var contact = await town.House.Commands.RunAsync(new ImportUnits.Command([row], null, Town.Founded), town.NorthContact);
        var circle = await town.House.Commands.RunAsync(
            new ImportUnits.Command([row with { Parent = new ImportParent(null, 5) }, row with { Number = 5, Name = "Xã Quen", Parent = new ImportParent(null, 4) }], null, Town.Founded), town.Secretary);

        Assert.Equal(["Units.ImportHasErrors", "Units.ImportHasErrors", "Units.ImportHasErrors"], new[] { foreign, top, circle }.Select(outcome => outcome.Refusal?.Code));
        Assert.Equal(OutcomeKind.Forbidden, contact.Kind);
        await using var db = town.House.Open();
        Assert.Equal(4, await db.Set<OrgUnit>().CountAsync());
    }

    [Fact]
    public async Task A_list_that_begins_with_the_agency_itself_means_the_one_that_is_there()
    {
        await using var town = await Town.BuildAsync();
        var file = await SheetAsync(town, ["Tên đơn vị", "Loại"], ["UBND THỊ XÃ MẪU", "Xã"], ["Xã Đông", "Xã"]);

        var rows = (await town.House.Queries.AskAsync(new ImportPreview.Query(file, town.Top.Id), town.Secretary)).Value!.Rows;

        Assert.Equal([true, false], rows.Select(row => row.Exists));
        Assert.Equal([(false, "Units.Row_Exists")], Problems(rows[0]));
    }

    [Fact]
    public async Task The_same_unit_twice_in_a_sheet_is_an_error()
    {
        await using var town = await Town.BuildAsync();
        var file = await SheetAsync(town, ["Tên đơn vị", "Loại"], ["Xã Đông", "Xã"], ["xã đông", "Xã"]);

        var rows = (await town.House.Queries.AskAsync(new ImportPreview.Query(file, town.Top.Id), town.Secretary)).Value!.Rows;

        Assert.Equal([(true, "Units.Row_Twice")], Problems(rows[1]));
    }

    [Fact]
    public async Task A_sheet_without_names_says_what_is_missing()
    {
        await using var town = await Town.BuildAsync();
        var nameless = await SheetAsync(town, ["Cột một", "Cột hai"], ["a", "b"]);
        var empty = await SheetAsync(town, ["Tên đơn vị", "Loại"]);

        Assert.Equal("Units.ImportNoName", (await town.House.Queries.AskAsync(new ImportPreview.Query(nameless, null), town.Secretary)).Refusal?.Code);
        Assert.Equal("Units.ImportEmpty", (await town.House.Queries.AskAsync(new ImportPreview.Query(empty, null), town.Secretary)).Refusal?.Code);
    }

    [Fact]
    public async Task A_list_out_of_Word_or_the_clipboard_is_read_like_a_sheet()
    {
        await using var town = await Town.BuildAsync();
        var word = SourceReader.Read(new DocxFile()
            .Paragraph("DANH SÁCH ĐƠN VỊ", bold: true, centred: true)
            .Table(
                DocxRow.Heading(DocxCell.Down("TT"), DocxCell.Down("Tên đơn vị"), DocxCell.Down("Loại"), new DocxCell("Đầu mối", Span: 2)),
                DocxRow.Heading(DocxCell.Continued, DocxCell.Continued, DocxCell.Continued, "Họ tên", "SĐT"),
                DocxRow.Of("(1)", "(2)", "(3)", "(4)", "(5)"),
                DocxRow.Of(DocxCell.Bold("I"), DocxCell.Bold("Khối xã", span: 4)),
                DocxRow.Of("1", "Xã\nĐông", "Xã", "Hồ Thị Thử", "0912 000 111"),
                DocxRow.Of("TT", "Tên đơn vị", "Loại", "Họ tên", "SĐT"),
                DocxRow.Of("2", "Xã Tây", "Xã", "", "")).Build(), "x.docx").Value!;
        var pasted = SourceReader.ReadPasted(null, "TT\tTên đơn vị\tLoại\n1\tXã Đông\tXã\n").Value!;

        var fromWord = (await town.House.Queries.AskAsync(new ImportPreview.Query(word, town.Top.Id), town.Secretary)).Value!;
        var fromPasted = (await town.House.Queries.AskAsync(new ImportPreview.Query(pasted, town.Top.Id), town.Secretary)).Value!;

        Assert.Equal(["Xã Đông", "Xã Tây"], fromWord.Rows.Select(row => row.Name));
        Assert.Equal(["Đầu mối Họ tên", "Đầu mối SĐT"], fromWord.Sheet.Columns.Skip(2).Select(column => column.Heading));
        Assert.Equal(("Hồ Thị Thử", "0912 000 111"), (fromWord.Rows[0].Contact.Name, fromWord.Rows[0].Contact.Phone));
        Assert.Equal(["Khối xã"], fromWord.Sheet.Sections);
        Assert.Equal("Xã Đông", Assert.Single(fromPasted.Rows).Name);
    }

    private static (bool, string)[] Problems(ImportRow row) => [.. row.Problems.Select(problem => (problem.IsError, problem.Words.Code))];

    /// <summary>A sheet as the template makes it: title and note above the headings.</summary>
    private static async Task<SourceDocument> SheetAsync(Town town, string[] headings, params string[][] rows)
    {
        using var memory = new MemoryStream();
        await town.House.Get<XlsxWriter>().WriteAsync(
            memory, new XlsxSheet("Danh sách đơn vị", "Mỗi dòng một đơn vị.", [.. headings.Select(heading => new XlsxColumn(heading))]), rows.Select(row => (object?[])row).ToAsyncEnumerable());
        return SourceReader.Read(memory.ToArray(), "don-vi.xlsx").Value!;
    }
}
