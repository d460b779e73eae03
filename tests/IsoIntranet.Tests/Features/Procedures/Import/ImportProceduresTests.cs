using IsoIntranet.Features.Procedures;
using IsoIntranet.Features.Procedures.Import;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform.Import;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Procedures.Import;

public sealed class ImportProceduresTests
{
    private const ProcedureKind Process = ProcedureKind.InternalProcess;

    [Fact]
    public async Task A_workbook_is_read_with_its_columns_in_any_order_and_spelling()
    {
        await using var town = await Town.BuildAsync();
        var rows = await LookAsync(town, XlsxFile.Of(
            ["DANH MỤC THỦ TỤC HÀNH CHÍNH", null, null, null, null, null, null, null, null],
            ["TT", "Tên TTHC cấp xã", "MÃ SỐ TTHC", "Lĩnh vực", "Cấp thực hiện", "Cơ quan thực hiện", "Thời hạn giải quyết", "QĐ công bố", "Ghi chú"],
            [1, "Đăng ký khai sinh", "1.001193.000.00.00.H44", "Hộ tịch", "Cấp xã", "UBND xã Bắc", "01 ngày làm việc", "Quyết định số 1012/QĐ-UBND ngày 12/5/2026", ""],
            [2, "Cấp giấy phép xây dựng", "1.009994", "Xây dựng", "Tỉnh", "X. Nam", "30 ngày", "12/QĐ-UBND", "Liên thông"],
            [3, "Thanh toán công tác phí", "", "", "", "Phòng Không Có", "5", "", ""]).Build());

        Assert.Equal(["", "~TimeLimitWords", "!UnitUnknown"], rows.Select(Problems));
        var first = rows[0].Facts!;
        Assert.Equal(
            new ProcedureFacts("Đăng ký khai sinh", ProcedureKind.Administrative, town.North.Id)
            {
                Code = "1.001193.000.00.00.H44",
                Field = "Hộ tịch",
                Level = AuthorityLevel.Commune,
                TimeLimitWords = "01 ngày làm việc",
                TimeLimitDays = 1,
                DecisionNumber = "1012/QĐ-UBND",
                DecidedOn = new DateOnly(2026, 5, 12),
            }, first);
        Assert.Equal((AuthorityLevel.Province, "30 ngày", null, "Liên thông"), (rows[1].Facts!.Level, rows[1].Facts!.TimeLimitWords, rows[1].Facts!.TimeLimitDays, rows[1].Facts!.Remark));
        Assert.Equal(Process, (await LookAgainAsync(town, [rows[2] with { UnitId = town.Office.Id }]))[0].Facts!.Kind);
    }

    [Fact]
    public async Task A_group_of_a_workbook_need_not_be_merged()
    {
        await using var town = await Town.BuildAsync();
        var rows = await LookAsync(town, XlsxFile.Of(
            ["STT", "Mã TTHC", "Tên thủ tục", "Cơ quan thực hiện", "Thời gian"],
            ["I", "Lĩnh vực hộ tịch", null, null, null],
            [1, "1.1", "Khai sinh", "UBND xã Bắc", "03 ngày làm việc"],
            ["B", null, "LĨNH VỰC CHỨNG THỰC", null, null],
            [2, null, "Chứng thực bản sao", null, null]).Build());

        Assert.Equal([("Khai sinh", "hộ tịch"), ("Chứng thực bản sao", "Chứng thực")], rows.Select(row => (row.Name, row.Field)));
    }

    [Fact]
    public async Task A_Word_table_s_groups_name_the_field_and_the_words_of_an_unknown_performer_stay()
    {
        await using var town = await Town.BuildAsync();
        var source = new DocxFile().Paragraph("PHỤ LỤC").Table(
            DocxRow.Heading("STT", "Mã TTHC", "Tên thủ tục", "Cơ quan thực hiện", "Thời gian"),
            DocxRow.Of(DocxCell.Bold("I"), DocxCell.Bold("LĨNH VỰC HỘ TỊCH", span: 4)),
            DocxRow.Of("1", "1.1", "Khai sinh", "UBND cấp xã", "03 (ba) ngày làm việc"),
            DocxRow.Of(DocxCell.Bold("II"), DocxCell.Bold("Lĩnh vực chứng thực", span: 4)),
            DocxRow.Of("1", "1.2", "Chứng thực bản sao", DocxCell.Down("Văn phòng"), "Trong ngày"),
            DocxRow.Of("2", "1.3", "Chứng thực chữ ký", DocxCell.Continued, "Trong ngày")).Build();

        var rows = await LookAsync(town, source, unit: town.Top.Id);

        Assert.Equal(["Hộ tịch", "chứng thực", "chứng thực"], rows.Select(row => row.Facts!.Field));
        Assert.Equal([(town.Top.Id, "UBND cấp xã"), (town.Office.Id, null), (town.Office.Id, null)], rows.Select(row => (row.Facts!.UnitId, row.Facts!.PerformerWords)));
        Assert.Equal("~UnitByDefault", Problems(rows[0]));
        Assert.Equal(3, rows[0].Facts!.TimeLimitDays);
    }

    [Fact]
    public async Task Pasted_rows_come_in_as_well()
    {
        await using var town = await Town.BuildAsync();
        var source = SourceReader.ReadPasted(null, "Tên quy trình\tMã\tĐơn vị\nKiểm soát tài liệu\tQT-01\tVăn phòng\n");

        var rows = (await town.House.Queries.AskAsync(new ProcedurePreview.Query(source.Value!, ProcedureKind.SystemProcedure, null), town.Secretary)).Value!.Rows;

        Assert.Equal(("QT-01", ProcedureKind.SystemProcedure, town.Office.Id), (rows.Single().Facts!.Code, rows.Single().Facts!.Kind, rows.Single().Facts!.UnitId));
    }

    [Fact]
    public async Task Existing_ones_are_recognised_changes_are_shown_and_doubles_refused()
    {
        await using var town = await Town.BuildAsync();
        var birth = new ProcedureFacts("Đăng ký khai sinh", ProcedureKind.Administrative, town.North.Id) { Code = "1.1", Field = "Hộ tịch", TimeLimitWords = "3 ngày làm việc", TimeLimitDays = 3, Remark = "Giữ lại" };
        var gone = new AdminProcedure(birth with { Name = "Cũ", Code = "1.9" });
        gone.Repeal("QĐ", new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 12));
        await town.House.AddAsync(new AdminProcedure(birth), gone, new AdminProcedure(new ProcedureFacts("Thanh toán", Process, town.Office.Id)));

        var rows = await LookAsync(town, XlsxFile.Of(
            ["Tên thủ tục", "Mã", "Lĩnh vực", "Đơn vị", "Thời hạn"],
            ["Đăng ký khai sinh", "1.1", "Hộ tịch", "Xã Bắc", "01 ngày làm việc"],
            ["THANH TOÁN", "", "", "", ""],
            ["Cũ", "1.9", "", "", ""],
            ["Mới", "1.5", "", "Xã Bắc", ""],
            ["Mới nữa", "1.5", "", "Xã Nam", ""]).Build());

        Assert.Equal(["~Changes_TimeLimit", "~Changes_Name", "!Repealed", "", "!Twice"], rows.Select(Problems));
        Assert.Equal([true, true, false, false, false], rows.Select(row => row.Changes));
        Assert.Equal(("Giữ lại", 1m), (rows[0].Facts!.Remark, rows[0].Facts!.TimeLimitDays));
        Assert.Equal("~Same", Problems((await LookAgainAsync(town, [rows[1] with { Name = "Thanh toán" }]))[0]));
    }

    [Fact]
    public async Task All_is_entered_in_one_go_or_nothing_is()
    {
        await using var town = await Town.BuildAsync();
        await town.House.AddAsync(new AdminProcedure(new ProcedureFacts("Khai sinh", ProcedureKind.Administrative, town.North.Id) { Code = "1.1" }));
        var rows = await LookAsync(town, XlsxFile.Of(
            ["Tên thủ tục", "Mã", "Đơn vị"], ["Đăng ký khai sinh", "1.1", "Xã Bắc"], ["Khai tử", "1.2", "Xã Nam"], ["Kết hôn", "1.3", "Nơi lạ"]).Build());
        var all = new ImportProcedures.Command(rows, Process, null);

        Assert.Equal("Procedures.ImportHasErrors", (await town.House.Commands.RunAsync(all, town.Secretary)).Refusal?.Code);
        Assert.Equal(1, await CountAsync(town));
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(all, town.NorthContact)).Kind);
        Assert.Equal("Procedures.ImportHasErrors", (await town.House.Commands.RunAsync(all with { Rows = [.. rows.Take(2)] }, town.NorthSecretary)).Refusal?.Code);

        var done = await town.House.Commands.RunAsync(all with { Rows = [rows[0], rows[1], rows[2] with { Include = false }] }, town.Secretary);
        Assert.Equal(new ImportProcedures.Result(1, 1), done.Value);
        await using var db = town.House.Open();
        Assert.Equal(["Khai tử", "Đăng ký khai sinh"], await db.Set<AdminProcedure>().OrderByDescending(procedure => procedure.Code).Select(procedure => procedure.Name).ToListAsync());
        Assert.Equal("Procedures.ImportStale", (await town.House.Commands.RunAsync(all with { Rows = [rows[0] with { Name = "Sinh" }] }, town.Secretary)).Refusal?.Code);
    }

    [Fact]
    public async Task A_source_without_names_gets_one_sentence()
    {
        await using var town = await Town.BuildAsync();
        var none = SourceReader.Read(XlsxFile.Of(["Ngày", "Điện thoại"], ["A", "1"]).Build(), "a.xlsx").Value!;

        Assert.Equal("Procedures.ImportNoName", (await town.House.Queries.AskAsync(new ProcedurePreview.Query(none, Process, null), town.Secretary)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Queries.AskAsync(new ProcedurePreview.Query(none, Process, null), town.NorthContact)).Kind);
    }

    private static string Problems(ProcedureRow row) =>
        string.Join(',', row.Problems.Select(problem => (problem.IsError ? "!" : "~") + problem.Words.Code["Procedures.Row_".Length..]));

    private static async Task<IReadOnlyList<ProcedureRow>> LookAsync(Town town, byte[] file, Guid? unit = null) =>
        (await town.House.Queries.AskAsync(new ProcedurePreview.Query(SourceReader.Read(file, "danh-muc").Value!, Process, unit), town.Secretary)).Value!.Rows;

    private static async Task<IReadOnlyList<ProcedureRow>> LookAgainAsync(Town town, IReadOnlyList<ProcedureRow> rows) =>
        (await town.House.Queries.AskAsync(new ProceduresLookAgain.Query(rows, Process, null), town.Secretary)).Value!;

    private static async Task<int> CountAsync(Town town)
    {
        await using var db = town.House.Open();
        return await db.Set<AdminProcedure>().CountAsync();
    }
}
