using Bunit;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Objectives.Measuring.Import;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Objectives.Measuring.Import;

/// <summary>Lists of the one-stop software, in the layouts that are about.</summary>
public sealed class OneStopTests : IAsyncLifetime
{
    private static readonly Dictionary<string, OneStopColumn> Unknown = [];

    private Town _town = null!;
    private ObjectiveSet _set = null!;

    private Guid OnTime => _set.Objectives.First(one => one.Number == "1").Id;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _set = new ObjectiveSet(_town.Top.Id, 2026);
        Assert.True(_set.Revise(Texts.Of(_town)).IsAllowed);
        Assert.True(_set.Issue("589/QĐ-UBND", new DateOnly(2026, 1, 5), [], new DateOnly(2026, 1, 5)).IsAllowed);
        await _town.House.AddAsync(_set);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public void A_row_for_each_unit_with_all_its_counts()
    {
        var sheet = OneStopSheet.Read(List(
            ["STT", "Đơn vị", "Tồn kỳ trước", "Tiếp nhận trong kỳ", "Giải quyết trước hạn", "Giải quyết đúng hạn", "Giải quyết quá hạn", "Đang giải quyết trong hạn", "Đang giải quyết quá hạn", "Trả lại", "Tỷ lệ đúng hạn"],
            ["1", "Xã Bắc", "12", "1.480", "300", "1.170", "4", "15", "1", "2", "99,7"]), Unknown).Value!;

        var (figures, wrong) = OneStopSheet.Figures(sheet.Lines[0]);

        Assert.Null(wrong);
        Assert.Equal(new MeasuredFigures { CarriedOver = 12, Received = 1480, Early = 300, OnTime = 1170, Late = 4, PendingNotDue = 15, PendingOverdue = 1, Returned = 2 }, figures);
        Assert.Equal(0, figures!.Imbalance);
        Assert.Equal(["STT", "Tỷ lệ đúng hạn"], sheet.Ignored);
    }

    [Fact]
    public void Totals_without_parts_give_the_parts()
    {
        var sheet = OneStopSheet.Read(List(
            ["Tên đơn vị", "Tổng số hồ sơ", "Kỳ trước chuyển sang", "Trước hạn và đúng hạn", "Quá hạn", "Đang xử lý"], ["Xã Bắc", "110", "10", "95", "5", "10"]), Unknown).Value!;

        var figures = OneStopSheet.Figures(sheet.Lines[0]).Figures!;

        Assert.Equal((100, 95, 5, 10, 0L), (figures.Received, figures.OnTime, figures.Late, figures.PendingNotDue, figures.Imbalance));
    }

    [Theory]
    [InlineData("1.234", 1234L)]
    [InlineData("1,234,567", 1234567L)]
    [InlineData("1 234", 1234L)]
    [InlineData("", 0L)]
    [InlineData("-", 0L)]
    [InlineData("12.0", 12L)]
    [InlineData("12,5", null)]
    [InlineData("mười", null)]
    [InlineData("-3", null)]
    public void A_count_is_read_as_officials_write_it(string text, long? count) => Assert.Equal(count, OneStopSheet.Count(text));

    [Fact]
    public async Task What_somebody_said_of_a_list_is_kept_and_offered_the_next_time()
    {
        var list = List(["Nơi nhận", "Số mới", "Xong kịp", "Xong muộn"], ["Bộ phận một cửa phía Bắc", "100", "98", "2"], ["Văn phòng", "50", "50", "0"], ["Tổng cộng", "150", "148", "2"]);
        Assert.Equal("Objectives.OneStopNoTable", (await LookAsync(list, OneStopAnswers.None)).Refusal?.Code);
        var answers = new OneStopAnswers(
            new Dictionary<string, OneStopColumn> { ["noi nhan"] = OneStopColumn.Unit, ["so moi"] = OneStopColumn.Received, ["xong kip"] = OneStopColumn.OnTime, ["xong muon"] = OneStopColumn.Late },
            new Dictionary<string, Guid> { ["bo phan mot cua phia bac"] = _town.North.Id });
        var view = (await LookAsync(list, answers)).Value!;
        Assert.Equal([(_town.North.Id, false), (_town.Office.Id, false)], view.Rows.Select(row => (row.UnitId!.Value, row.HasErrors)));

        var taken = await ImportAsync(view.Rows, answers);

        Assert.Equal((2, 1), (taken.Value!.Reports, taken.Value.Missed));
        await using (var db = _town.House.Open())
        {
            Assert.Equal(1, await db.Set<Nonconformity>().CountAsync(row => row.Source == NonconformitySource.MissedObjective && row.UnitId == _town.North.Id));
            Assert.Equal(4, (await db.Set<OneStopMapping>().SingleAsync()).Columns.Count);
        }
        var again = (await LookAsync(list, OneStopAnswers.None)).Value!;
        Assert.All(again.Rows, row => Assert.True(row.Exists));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_taken_of_a_list_that_is_refused()
    {
        var list = List(["Đơn vị", "Tiếp nhận", "Đúng hạn", "Quá hạn"], ["Xã Bắc", "10", "8", "1"], ["Xã Nam", "10", "9", "1"], ["Xã Lạ", "5", "5", "0"], ["Văn phòng", "x", "1", "0"]);
        var rows = (await LookAsync(list, OneStopAnswers.None)).Value!.Rows;

        Assert.Equal(
            ["Objectives.FiguresUnbalanced", "Objectives.UnitIsNotConcerned", "Objectives.Row_UnitUnknown", "Objectives.Row_NoCount"],
            rows.Select(row => row.Problems.First(problem => problem.IsError).Words.Code));
        var refused = await _town.House.Commands.RunAsync(new ImportResults.Command(
            OnTime, PeriodLength.Quarter, 2,
            [new(_town.Office.Id, 0, new MeasuredFigures { Received = 1, OnTime = 1 }), new(_town.North.Id, 0, new MeasuredFigures { Received = 5 })], OneStopAnswers.None, "x"), _town.Secretary);
        Assert.Equal("Objectives.FiguresUnbalanced", refused.Refusal?.Code);
        await using var db = _town.House.Open();
        Assert.Empty(await db.Set<Measurement>().ToListAsync());
    }

    [Fact]
    public async Task A_unit_imports_for_itself_and_not_over_what_changed_since_it_looked()
    {
        var contact = _town.NorthContact;
        var line = new ImportResults.Line(_town.North.Id, 0, new MeasuredFigures { Received = 5, OnTime = 5 });

        Assert.Equal(OutcomeKind.Forbidden, (await RunAsync(line with { UnitId = _town.Office.Id }, contact)).Kind);
        Assert.True((await RunAsync(line, contact)).IsDone);
        Assert.Equal("Objectives.OneStopChanged", (await RunAsync(line, contact)).Refusal?.Code);
    }

    private static SourceDocument List(params string[][] rows) => new("mot-cua.xlsx", SourceFormat.Workbook,
        [new SourceTable(1, "Sheet1", [.. rows.Select((row, index) => new SourceRow(index + 1, [.. row.Select(text => new SourceCell(text))]))])], []);

    private Task<Outcome<OneStopPreview.View>> LookAsync(SourceDocument list, OneStopAnswers answers) =>
        _town.House.Queries.AskAsync(new OneStopPreview.Query(OnTime, PeriodLength.Quarter, 2, list, answers), _town.Secretary);

    private Task<Outcome<ImportResults.Taken>> ImportAsync(IEnumerable<OneStopRow> rows, OneStopAnswers answers) => _town.House.Commands.RunAsync(
        new ImportResults.Command(OnTime, PeriodLength.Quarter, 2, [.. rows.Select(row => new ImportResults.Line(row.UnitId!.Value, row.Version, row.Figures))], answers, "mot-cua.xlsx"), _town.Secretary);

    private Task<Outcome<ImportResults.Taken>> RunAsync(ImportResults.Line line, Actor actor) => _town.House.Commands.RunAsync(
        new ImportResults.Command(OnTime, PeriodLength.Quarter, 2, [line], OneStopAnswers.None, "x"), actor);
}
