using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.PeopleImport;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units.PeopleImport;

public sealed class ImportPeopleTests
{
    [Fact]
    public async Task A_directory_is_read_with_its_units_in_any_spelling()
    {
        await using var town = await Town.BuildAsync();
        var rows = await LookAsync(town, XlsxFile.Of(
            ["DANH BẠ", null, null, null, null],
            ["STT", "HỌ VÀ TÊN", "Chức danh", "Đơn vị công tác", "Số ĐT", "E-mail"],
            [1, "Nguyễn Văn Mẫu", "Chủ tịch", "UBND xã Bắc", "0912000111", "mau@venbien.example"],
            [2, "Trần Thị Thử", "", "X. Nam", "", "không có"],
            [3, "Lê Văn Ví Dụ", "", "van phong", "", ""],
            [4, "Hồ Văn Thử", "", "Phòng Không Có", "", ""],
            [5, "", "Văn thư", "Văn phòng", "", ""]).Build());

        Assert.Equal([town.North.Id, town.South.Id, town.Office.Id, null, town.Office.Id], rows.Select(row => row.UnitId));
        Assert.Equal(("Chủ tịch", "0912000111", "mau@venbien.example"), (rows[0].Position, rows[0].Phone, rows[0].Email));
        Assert.Equal(["", "~EmailWrong", "", "!UnitUnknown", "!FullNameMissing"], rows.Select(Problems));
        Assert.Equal([true, true, true, false, false], rows.Select(row => row.IsNew));
    }

    [Fact]
    public async Task A_line_that_heads_a_group_names_the_unit_of_those_below()
    {
        await using var town = await Town.BuildAsync();
        var rows = await LookAsync(town, new DocxFile().Table(
            DocxRow.Heading("TT", "Họ tên", "Chức vụ"),
            DocxRow.Of(DocxCell.Bold("I"), DocxCell.Bold("Xã Bắc", span: 2)),
            DocxRow.Of("1", "Nguyễn Văn Mẫu", "Chủ tịch"),
            DocxRow.Of(DocxCell.Bold("II"), DocxCell.Bold("Xã Nam", span: 2)),
            DocxRow.Of("1", "Trần Thị Thử", "Văn thư")).Build());

        Assert.Equal([(town.North.Id, "Nguyễn Văn Mẫu"), (town.South.Id, "Trần Thị Thử")], rows.Select(row => (row.UnitId!.Value, row.Name)));
        Assert.Equal([3, 5], rows.Select(row => row.Number));
    }

    [Fact]
    public async Task Whoever_is_there_already_is_recognised_and_doubles_are_refused()
    {
        await using var town = await Town.BuildAsync();
        var rows = await LookAsync(town, XlsxFile.Of(
            ["Họ tên", "Đơn vị"],
            ["NGUYỄN THỊ MẪU", "Xã Bắc"],
            ["Nguyễn Thị Mẫu", "Xã Nam"],
            ["Lê Văn Thử", "Xã Nam"],
            ["Lê văn Thử", "xã nam"],
            ["Lê Văn Thử", "Văn phòng"]).Build());

        Assert.Equal(["~PersonExists", "~NameElsewhere", "", "!Twice", ""], rows.Select(Problems));

        var held = await town.House.Commands.RunAsync(new ImportPeople.Command(rows, null), town.Secretary);
        var done = await town.House.Commands.RunAsync(new ImportPeople.Command([.. rows.Select(row => row with { Include = row.Number != 5 })], null), town.Secretary);

        Assert.Equal("Units.ImportHasErrors", held.Refusal?.Code);
        Assert.Equal(3, done.Value);
        await using var db = town.House.Open();
        Assert.Equal(5, await db.Set<Person>().CountAsync());
        Assert.Single(await db.ChangeLog.Where(row => row.Command == "ImportPeople").Select(row => row.TransactionId).Distinct().ToListAsync());
    }

    [Fact]
    public async Task Nobody_takes_people_into_a_unit_that_they_do_not_keep()
    {
        await using var town = await Town.BuildAsync();
        var row = new PersonRow { Number = 1, Name = "Lê Văn Thử", UnitId = town.South.Id };

        var foreign = await town.House.Commands.RunAsync(new ImportPeople.Command([row], null), town.NorthSecretary);
        var contact = await town.House.Commands.RunAsync(new ImportPeople.Command([row], null), town.NorthContact);
        var own = await town.House.Commands.RunAsync(new ImportPeople.Command([row with { UnitId = null }], town.North.Id), town.NorthSecretary);

        Assert.Equal("Units.ImportHasErrors", foreign.Refusal?.Code);
        Assert.Equal(OutcomeKind.Forbidden, contact.Kind);
        Assert.Equal(1, own.Value);
    }

    [Theory]
    [InlineData("xã Bắc", "Xã Bắc", true)]
    [InlineData("UỶ BAN NHÂN DÂN XÃ NAM", "Xã Nam", true)]
    [InlineData("X. Nam", "Xã Nam", true)]
    [InlineData("VP", "Văn phòng", true)]
    [InlineData("Văn phòng HĐND và UBND", "Văn phòng", false)]
    [InlineData("Văn phòngg", "Văn phòng", false)]
    [InlineData("Xã", null, false)]
    [InlineData("Xã Tây", null, false)]
    [InlineData("", null, false)]
    public async Task A_unit_is_found_by_its_name_or_by_what_comes_near(string words, string? name, bool isSure)
    {
        await using var town = await Town.BuildAsync();

        var (unit, sure) = new UnitNames([town.Top, town.North, town.South, town.Office]).Find(words);

        Assert.Equal((name, isSure), (unit?.Name, sure));
    }

    private static async Task<IReadOnlyList<PersonRow>> LookAsync(Town town, byte[] file)
    {
        var source = SourceReader.Read(file, "nhan-su");
        var outcome = await town.House.Queries.AskAsync(new PeoplePreview.Query(source.Value!, null), town.Secretary);
        Assert.True(outcome.IsDone, outcome.Refusal?.Code);
        return outcome.Value.Rows;
    }

    private static string Problems(PersonRow row) =>
        string.Join(' ', row.Problems.Select(problem => (problem.IsError ? "!" : "~") + problem.Words.Code["Units.Row_".Length..]));
}
