using System.Diagnostics;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Import;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>Old findings and actions come in with their own days and states; what is unclear is asked once, what is wrong is told per row.</summary>
public sealed class ImportOldTests : IAsyncLifetime
{
    private static readonly string[] Headings =
    [
        "Số phiếu", "Ngày phát hiện", "Đơn vị", "Nguồn", "Điều khoản", "Mức độ", "Mô tả sự không phù hợp", "Khắc phục ngay", "Nhóm nguyên nhân", "Nguyên nhân",
        "Hành động khắc phục", "Người thực hiện", "Thời hạn", "Ngày hoàn thành", "Người xác minh", "Ngày xác minh", "Kết quả xác minh", "Trạng thái", "Ngày đóng",
    ];

    private MisfitTown _town = null!;

    public async Task InitializeAsync() => _town = await MisfitTown.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Theory]
    [InlineData("15/3/2024", "2024-03-15")]
    [InlineData("05.03.24", "2024-03-05")]
    [InlineData("ngày 5 tháng 3 năm 2024", "2024-03-05")]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("45356", "2024-03-05")]
    [InlineData("31/02/2024", null)]
    [InlineData("tháng 3/2024", null)]
    [InlineData("13/13/2024", null)]
    [InlineData("7", null)]
    [InlineData("", null)]
    public void Days_are_read_as_they_are_written_here_and_never_guessed(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), OldWords.Day(text));

    [Theory]
    [InlineData("Đã đóng", Closed)]
    [InlineData("Chưa đóng", Implementing)]
    [InlineData("ĐANG THỰC HIỆN", Implementing)]
    [InlineData("Không chấp nhận", Rejected)]
    [InlineData("Chờ xác minh", Implemented)]
    [InlineData("Hoàn thành", Closed)]
    [InlineData("Lạ", null)]
    public void States_are_known_by_their_words(string words, NonconformityState? state) => Assert.Equal(state, OldWords.StateOf(words));

    [Fact]
    public void A_state_is_borne_by_its_facts_in_every_case()
    {
        foreach (var wanted in Enum.GetValues<NonconformityState>())
        {
            foreach (var (cause, actions, done, verified) in from cause in new[] { true, false } from actions in Enumerable.Range(0, 3) from done in Enumerable.Range(0, actions + 1) from verified in new[] { true, false } select (cause, actions, done, verified))
            {
                var borne = Nonconformity.Borne(wanted, cause, actions, done, verified);
                Assert.Equal(borne, Nonconformity.Borne(borne, cause, actions, done, verified));
                Assert.True(borne is Raised or Accepted or Rejected or Closed || cause, $"{wanted} {borne}");
                Assert.True(borne is not (PlanApproved or Implementing or Implemented or EffectivenessCheck) || actions > 0, $"{wanted} {borne}");
                Assert.True(borne is not (Implemented or EffectivenessCheck) || done == actions, $"{wanted} {borne}");
            }
        }
    }

    [Fact]
    public async Task A_closed_finding_and_an_open_one_come_in_as_they_were_and_a_line_of_its_own_adds_an_action()
    {
        var view = await PreviewAsync(
            ["01", "15/3/2024", "X. Bắc", "Đánh giá nội bộ", "8.5.1", "Nhẹ", "Thiếu chữ ký bàn giao: 06/20 phiếu.", "Bổ sung", "Con người", "Chưa phân công", "Phân công người", "Nguyễn Thị Mẫu", "30/4/2024", "20/4/2024", "Lê Kiểm Mẫu", "02/05/2024", "Đã xem 20 phiếu", "Đã đóng", "05/06/2024"],
            ["", "", "", "", "", "", "", "", "", "", "Sửa biểu mẫu", "Người đã nghỉ", "30/4/2024", "25/4/2024", "", "", "", "", ""],
            ["02", "01/12/2025", "Xã Nam", "Khiếu nại", "", "Nặng", "Trả kết quả trễ", "", "", "Thiếu nhân lực", "Bố trí thêm người", "Trần Văn Ví Dụ", "31/12/2026", "", "", "", "", "Đang thực hiện", ""]);
        Assert.Equal(2, view.Rows.Count);
        Assert.All(view.Rows, row => Assert.False(row.HasErrors, string.Join(' ', row.Problems.Select(problem => problem.Words.Code))));
        Assert.Equal((OldQuestionKind.Person, "Người đã nghỉ"), view.Questions.Select(question => (question.Kind, question.Words)).Single());

        var taken = await RunAsync(view.Rows);

        MisfitTown.Done(taken);
        Assert.Equal((2, 3), (taken.Value!.Findings, taken.Value.Actions));
        Assert.Equal(["KPH 01/2024", "KPH 01/2025"], taken.Value.Numbers);
        var (closed, open) = (await ReadAsync("KPH 01/2024"), await ReadAsync("KPH 01/2025"));
        Assert.Equal((Closed, new DateOnly(2024, 3, 15), new DateOnly(2024, 6, 5), "Lê Kiểm Mẫu", "01"), (closed.State, closed.RaisedOn, closed.ClosedOn!.Value, closed.ClosedBy, closed.FormerNumber));
        Assert.Equal(["Nguyễn Thị Mẫu", "Người đã nghỉ"], closed.Actions.OrderBy(action => action.Place).Select(action => action.OwnerName));
        Assert.Equal([_town.Town.Lan.Id, null], closed.Actions.OrderBy(action => action.Place).Select(action => action.OwnerId));
        Assert.All(closed.Actions, action => Assert.Equal((TrackedActionState.Verified, new DateOnly(2024, 5, 2)), (action.State, action.VerifiedOn!.Value)));
        Assert.Equal((CauseCategory.People, "Chưa phân công"), (closed.CurrentAnalysis!.Category, closed.CurrentAnalysis.Content.RootCause));
        Assert.Equal("Đã xem 20 phiếu", Assert.Single(closed.Results).Evidence);
        Assert.Equal((PlanApproved, new DateOnly(2026, 12, 31), NonconformityGrade.Major, NonconformitySource.Complaint), (open.State, open.Due!.Value, open.Grade, open.Source));
        // It goes on by the rules of the house.
        Misfit.Must(open.ReportAction(open.Actions[0], 100, "Xong", true, Misfit.Unit, Misfit.Now, Misfit.Today));
        Assert.Equal(Implemented, open.State);
    }

    [Fact]
    public async Task What_is_wrong_is_told_per_row_and_nothing_comes_in_until_it_is_right()
    {
        var view = await PreviewAsync(
            ["", "không rõ", "Phòng Lạ", "?", "99.9", "?", "Thiếu sổ", "", "", "", "", "", "", "", "", "", "", "Lạ", ""],
            ["", "01/01/2030", "Xã Bắc", "Thanh tra", "8.5.1; Điều 7.5", "Khuyến nghị", "Ở tương lai", "", "", "Vì", "Làm", "Ai Đó", "", "", "", "", "", "Đang thực hiện", ""],
            ["", "01/02/2024", "Xã Bắc", "Thanh tra", "7.5", "Nhẹ", "Đóng không ngày", "", "", "", "", "", "", "", "", "", "", "Đã đóng", ""],
            ["", "01/02/2024", "xa bac", "Thanh tra", "7.5", "Nhẹ", "Đóng  không ngày", "", "", "", "", "", "", "", "", "", "", "Mới", ""]);

        Assert.Equal(["ClauseUnknown", "DayUnreadable", "GradeUnknown", "SourceUnknown", "StateUnknown", "UnitUnknown"], Codes(view.Rows[0]));
        Assert.Equal(["DueNeeded", "Observation", "OwnerNeeded", "RaisedInFuture"], Codes(view.Rows[1]));
        Assert.Equal(["ClosedOnMissing"], Codes(view.Rows[2]));
        Assert.Equal(["Twice"], Codes(view.Rows[3]));
        Assert.Equal([(OldQuestionKind.Unit, "Phòng Lạ"), (OldQuestionKind.Person, "Ai Đó"), (OldQuestionKind.Clause, "99.9")], view.Questions.Select(question => (question.Kind, question.Words)));
        Assert.Equal("Nonconformities.ImportHasErrors", (await RunAsync(view.Rows)).Refusal?.Code);

        static string[] Codes(OldRow row) => [.. row.Problems.Select(problem => problem.Words.Code.Split('_')[1]).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task An_answer_holds_for_all_rows_and_a_second_import_finds_everything_known()
    {
        string[][] rows = [.. Enumerable.Range(1, 5).Select(index => new[] { $"{index:D2}", $"{index}/3/2024", "Đội Cũ", "Đánh giá", "4.9.9", "Nhẹ", $"Thiếu sổ số {index}", "", "", "Vì", "Làm", "Ông Lạ", "31/12/2026", "", "", "", "", "Đang thực hiện", "" })];
        var asked = await PreviewAsync(rows);
        Assert.Equal([5, 5, 5], asked.Questions.Select(question => question.Rows));
        Assert.All(asked.Rows, row => Assert.True(row.HasErrors));
        var answers = new OldAnswers(new Dictionary<string, Guid> { ["Đội Cũ"] = _town.Town.North.Id }, new Dictionary<string, Guid> { ["Ông Lạ"] = _town.Town.Lan.Id }, new Dictionary<string, Guid> { ["4.9.9"] = _town.Clause });

        var answered = (await _town.House.Queries.AskAsync(new OldLookAgain.Query(asked.Rows, answers), _town.Secretary)).Value!;
        Assert.Empty(answered.Questions);
        Assert.All(answered.Rows, row => Assert.True(row.IsNew));
        MisfitTown.Done(await _town.House.Commands.RunAsync(new ImportOld.Command(answered.Rows, answers), _town.Secretary));

        var again = (await _town.House.Queries.AskAsync(new OldLookAgain.Query(answered.Rows, answers), _town.Secretary)).Value!;
        Assert.All(again.Rows, row => Assert.True(row.Exists && !row.IsNew));
        Assert.Equal("Nonconformities.ImportNothing", (await _town.House.Commands.RunAsync(new ImportOld.Command(again.Rows, answers), _town.Secretary)).Refusal?.Code);
    }

    [Fact]
    public async Task Only_whoever_keeps_the_register_of_a_unit_writes_into_it()
    {
        string[][] rows = [["", "15/3/2024", "Xã Nam", "Đánh giá", "", "Nhẹ", "Thiếu sổ", "", "", "", "", "", "", "", "", "", "", "", ""]];
        var document = await DocumentAsync(rows);

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new OldPreview.Query(document, OldAnswers.None), _town.Contact)).Kind);
        var north = Platform.TestHouse.ActorWith(IsoIntranet.Platform.Access.Role.LeadAuditor, _town.Town.North.Id);
        var view = (await _town.House.Queries.AskAsync(new OldPreview.Query(document, OldAnswers.None), north)).Value!;
        Assert.Contains(view.Rows[0].Problems, problem => problem.IsError && problem.Words.Code == "Nonconformities.Row_UnitForbidden");
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new ImportOld.Command(view.Rows, OldAnswers.None), _town.Contact)).Kind);
        Assert.Equal("Nonconformities.ImportHasErrors", (await _town.House.Commands.RunAsync(new ImportOld.Command([view.Rows[0] with { Problems = [] }], OldAnswers.None), north)).Refusal?.Code);
    }

    [Fact]
    public async Task Two_hundred_findings_with_their_actions_come_in_at_once()
    {
        string[] units = ["Xã Bắc", "xa nam", "X. Bắc", "Văn phòng", "UBND xã Nam"];
        string[] states = ["Đã đóng", "Đang thực hiện", "Chưa đóng", "", "Hoàn thành", "Mới"];
        var rows = new List<string[]>();
        foreach (var index in Enumerable.Range(0, 200))
        {
            var (day, state) = (new DateOnly(2022, 1, 10).AddDays(index * 6), states[index % states.Length]);
            var isClosed = state is "Đã đóng" or "Hoàn thành";
            rows.Add([
                $"{index + 1}", index % 3 == 0 ? day.ToString("d.M.yy", System.Globalization.CultureInfo.InvariantCulture) : day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), units[index % units.Length],
                index % 2 == 0 ? "Đánh giá nội bộ" : "Phản ánh của công dân", index % 4 == 0 ? "8.5.1, 7.5" : "Điều 9.1.2", index % 5 == 0 ? "NẶNG" : "nhẹ", $"Sự việc thứ {index}: thiếu  chữ ký ở nhiều phiếu.", "Bổ sung ngay", "", "Chưa phân công rõ",
                "Phân công lại", "Nguyễn Thị Mẫu", day.AddDays(30).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), isClosed ? day.AddDays(20).ToString("d/M/yyyy", System.Globalization.CultureInfo.InvariantCulture) : "",
                isClosed ? "Lê Kiểm Mẫu" : "", isClosed ? day.AddDays(25).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) : "", isClosed ? "Đạt" : "", state, isClosed ? day.AddDays(60).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) : "",
            ]);
            if (index % 2 == 0)
                rows.Add(["", "", "", "", "", "", "", "", "", "", "Tập huấn", "Trần Văn Ví Dụ", day.AddDays(40).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), "", "", "", "", "", ""]);
        }
        var document = await DocumentAsync([.. rows]);
        var watch = Stopwatch.StartNew();
        var view = (await _town.House.Queries.AskAsync(new OldPreview.Query(document, OldAnswers.None), _town.Secretary)).Value!;
        var looked = watch.Elapsed;
        Assert.Equal((200, 200), (view.Rows.Count, view.Rows.Count(row => row.IsNew)));

        var taken = await RunAsync(view.Rows);

        MisfitTown.Done(taken);
        Assert.Equal((200, 300), (taken.Value!.Findings, taken.Value.Actions));
        // Not a measurement: limits that only something quadratic would reach, on a machine that does other things as well.
        Assert.True(looked < TimeSpan.FromSeconds(10) && watch.Elapsed < TimeSpan.FromSeconds(60), $"{looked} {watch.Elapsed}");
        await using var db = _town.House.Open();
        foreach (var year in await db.Set<Nonconformity>().GroupBy(row => row.Year).Select(group => new { group.Key, Count = group.Count(), Last = group.Max(row => row.Sequence) }).ToListAsync())
            Assert.Equal(year.Count, year.Last);
        Assert.All(await db.Set<Nonconformity>().Where(row => row.State == Closed).ToListAsync(), row => Assert.NotNull(row.ClosedOn));
        Assert.Equal(67, await db.Set<Nonconformity>().CountAsync(row => row.State == Closed));
    }

    [Fact]
    public void The_empty_template_has_headings_that_the_import_knows()
    {
        var text = _town.House.Get<IStringLocalizer<NonconformitiesText>>();
        foreach (var culture in new[] { "vi-VN", "en-GB" })
        {
            System.Globalization.CultureInfo.CurrentUICulture = new System.Globalization.CultureInfo(culture);
            var headings = OldTemplate.Columns.Select(column => text["OldColumn_" + column].Value).ToList();
            var document = new SourceDocument("", SourceFormat.Pasted, [new SourceTable(1, null,
                [new SourceRow(1, [.. headings.Select(heading => new SourceCell(heading))]), new SourceRow(2, [.. headings.Select(_ => new SourceCell("x"))])])], []);
            Assert.Equal(OldTemplate.Columns, OldSheet.Read(document).Value!.Columns.Select(column => column.Column));
        }
    }

    private async Task<OldPreview.View> PreviewAsync(params string[][] rows)
    {
        var outcome = await _town.House.Queries.AskAsync(new OldPreview.Query(await DocumentAsync(rows), OldAnswers.None), _town.Secretary);
        MisfitTown.Done(outcome);
        return outcome.Value!;
    }

    private async Task<SourceDocument> DocumentAsync(string[][] rows)
    {
        using var file = new MemoryStream();
        await _town.House.Get<XlsxWriter>().WriteAsync(
            file, new XlsxSheet("Sổ theo dõi", "Các năm trước", [.. Headings.Select(heading => new XlsxColumn(heading))]), rows.Select(row => row.Cast<object?>().ToArray()).ToAsyncEnumerable());
        var read = SourceReader.Read(file.ToArray(), "so-cu.xlsx");
        MisfitTown.Done(read);
        return read.Value!;
    }

    private Task<Outcome<ImportOld.Taken>> RunAsync(IReadOnlyList<OldRow> rows) => _town.House.Commands.RunAsync(new ImportOld.Command(rows, OldAnswers.None), _town.Secretary);

    private async Task<Nonconformity> ReadAsync(string number)
    {
        await using var db = _town.House.Open();
        return await _town.ReadAsync(await db.Set<Nonconformity>().Where(row => row.Number == number).Select(row => row.Id).SingleAsync());
    }
}
