using System.IO.Compression;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Import;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
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

        Assert.Equal(["STT"], view.Ignored);
        Assert.Equal(
            [SheetColumn.Kind, SheetColumn.Name, SheetColumn.Parent, SheetColumn.Leader, SheetColumn.LeaderPosition, SheetColumn.Contact, SheetColumn.ContactEmail, SheetColumn.ContactPhone],
            view.Columns.Select(column => column.Column));
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

    public static TheoryData<string, byte[]> BrokenFiles => new()
    {
        { "nothing", [] },
        { "noise", [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * 31 % 251))] },
        { "an archive of something else", Zip(("readme.txt", "chào")) },
        { "a workbook that is no XML", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook"), ("_rels/.rels", "<x")) },
        { "a workbook with an entity of its own", Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook>&e;</workbook>")) },
        { "a workbook without sheets", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>")) },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public async Task A_broken_file_gets_one_clear_sentence(string what, byte[] content)
    {
        await using var town = await Town.BuildAsync();

        var outcome = await town.House.Queries.AskAsync(new ImportPreview.Query(content, null), town.Secretary);

        Assert.True(outcome.Refusal?.Code is "Units.ImportBroken" or "Units.ImportNoName", $"{what}: {outcome.Kind} {outcome.Refusal?.Code}");
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_not_unpacked()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var blank = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 120; megabyte++)
                entry.Write(blank);
        }

        Assert.InRange(memory.Length, 1, Spreadsheet.MaximumMegabytes * 1024 * 1024);
        Assert.Equal("Units.ImportTooLarge", Spreadsheet.Read(memory.ToArray()).Refusal?.Code);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_opened_at_all() =>
        Assert.Equal("Units.ImportTooLarge", Spreadsheet.Read(new byte[(Spreadsheet.MaximumMegabytes * 1024 * 1024) + 1]).Refusal?.Code);

    [Fact]
    public async Task A_sheet_without_names_says_what_is_missing()
    {
        await using var town = await Town.BuildAsync();
        var nameless = await SheetAsync(town, ["Cột một", "Cột hai"], ["a", "b"]);
        var empty = await SheetAsync(town, ["Tên đơn vị", "Loại"]);

        Assert.Equal("Units.ImportNoName", (await town.House.Queries.AskAsync(new ImportPreview.Query(nameless, null), town.Secretary)).Refusal?.Code);
        Assert.Equal("Units.ImportEmpty", (await town.House.Queries.AskAsync(new ImportPreview.Query(empty, null), town.Secretary)).Refusal?.Code);
    }

    private static (bool, string)[] Problems(ImportRow row) => [.. row.Problems.Select(problem => (problem.IsError, problem.Words.Code))];

    /// <summary>A sheet as the template makes it: title and note above the headings.</summary>
    private static async Task<byte[]> SheetAsync(Town town, string[] headings, params string[][] rows)
    {
        using var memory = new MemoryStream();
        await town.House.Get<XlsxWriter>().WriteAsync(
            memory, new XlsxSheet("Danh sách đơn vị", "Mỗi dòng một đơn vị.", [.. headings.Select(heading => new XlsxColumn(heading))]), rows.Select(row => (object?[])row).ToAsyncEnumerable());
        return memory.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return memory.ToArray();
    }
}
