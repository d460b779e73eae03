using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Platform;
using static IsoIntranet.Tests.Features.YearPlan.Progress.ProgressExample;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

public sealed class ProgressQueryTests : IAsyncLifetime
{
    private TestHouse _house = null!;
    private ProgressExample _example = null!;

    public async Task InitializeAsync()
    {
        _house = await TestHouse.BuildAsync();
        _example = await BuildAsync(_house);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task My_work_is_my_units_work_in_the_order_in_which_to_do_it()
    {
        await _example.ReportAsync(Product, submit: true, evidence: await _example.FileAsync());
        await _house.Commands.RunAsync(new ReturnReport.Command((await _example.ReadAsync(Product)).Id, (await _example.ReadAsync(Product)).Version, "Thiếu dấu"), _example.Head);

        var mine = (await _house.Queries.AskAsync(new MyWork.Query(), _example.Contact)).Value!;

        Assert.Equal([_example.One.Id], mine.Rows.Select(row => row.UnitId).Distinct());
        Assert.Equal(
            [CellStatus.Returned, CellStatus.Late, CellStatus.NoUpdate, CellStatus.NotDue, CellStatus.AwaitingEvent],
            mine.Rows.Select(row => row.Status).Distinct());
        Assert.Equal(("Thiếu dấu", 43), (mine.Rows[0].ReturnReason, mine.Rows[1].DaysLate));
        Assert.Equal(mine.CountOf(WorkTab.ToDo), mine.Total);
        Assert.Equal(1, mine.Counts[CellStatus.Late]);
    }

    [Fact]
    public async Task My_work_filters_by_status_and_finds_words_without_marks()
    {
        var late = (await _house.Queries.AskAsync(new MyWork.Query(CellStatus.Late), _example.Secretary)).Value!;
        Assert.Equal(2, late.Total);
        Assert.Equal(2, late.Units.Count);
        Assert.Equal(1, (await _house.Queries.AskAsync(new MyWork.Query(UnitId: _example.Two.Id, Search: "xay dung MUC TIEU"), _example.Secretary)).Value!.Total);
        Assert.Equal(0, (await _house.Queries.AskAsync(new MyWork.Query(Search: "không có đâu"), _example.Secretary)).Value!.Total);
        Assert.Equal(0, (await _house.Queries.AskAsync(new MyWork.Query(Tab: WorkTab.Finished), _example.Secretary)).Value!.Total);
    }

    [Fact]
    public async Task Who_reports_for_nobody_has_no_work_list() =>
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Queries.AskAsync(new MyWork.Query(), TestHouse.ActorWith(Role.HigherLevel))).Kind);

    [Fact]
    public async Task Another_units_story_does_not_exist_for_a_unit()
    {
        var id = (await _example.ReadAsync(Late)).Id;

        Assert.Equal(OutcomeKind.NotFound, (await _house.Queries.AskAsync(new StoryOfAssignment.Query(id), _example.OtherContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Queries.AskAsync(new UnitProgress.Query(_example.One.Id), _example.OtherContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Queries.AskAsync(new AwaitingDecision.Query(DecisionKind.Report), _example.OtherContact)).Kind);
        Assert.True((await _house.Queries.AskAsync(new StoryOfAssignment.Query(id), _example.Contact)).IsDone);
    }

    [Fact]
    public async Task A_story_tells_what_happened_newest_first_and_what_the_viewer_may_do()
    {
        await _example.ReportAsync(Late, percent: 30, difficulty: "Thiếu người", evidence: await _example.FileAsync(name: "anh.txt"));
        await DecideAsync((id, version) => _house.Commands.RunAsync(new AnswerDifficulty.Command(id, version, "Đã bố trí"), _example.Head));
        await _example.ReportAsync(Late, submit: true, difficulty: "Thiếu người");
        await DecideAsync((id, version) => _house.Commands.RunAsync(new ReturnReport.Command(id, version, "Thiếu dấu"), _example.Head));
        await _example.ReportAsync(Late, submit: true, difficulty: "Thiếu người");
        await DecideAsync((id, version) => _house.Commands.RunAsync(new ReturnReport.Command(id, version, "Thiếu dấu"), _example.Head));
        await _example.ReportAsync(Late, submit: true, difficulty: "Thiếu người");
        await _house.Commands.RunAsync(new AddComment.Command((await _example.ReadAsync(Late)).Id, "Đã bổ sung"), _example.Contact);
        await DecideAsync((id, version) => _house.Commands.RunAsync(new AcceptReport.Command(id, version), _example.Head));

        var story = (await _house.Queries.AskAsync(new StoryOfAssignment.Query((await _example.ReadAsync(Late)).Id), _example.Contact)).Value!;

        Assert.Equal(
            [
                StoryEventKind.Accepted, StoryEventKind.Submitted, StoryEventKind.Returned, StoryEventKind.Submitted, StoryEventKind.Returned,
                StoryEventKind.Submitted, StoryEventKind.DifficultyAnswered, StoryEventKind.Reported, StoryEventKind.DifficultyRaised, StoryEventKind.Assigned,
            ],
            story.Events.Select(one => one.Kind));
        Assert.All(story.Events.Where(one => one.Kind == StoryEventKind.Returned), one => Assert.Equal("Thiếu dấu", one.Quote));
        Assert.Equal((30, "Đang làm"), (story.Events.Single(one => one.Kind == StoryEventKind.Reported).Percent, story.Events.Single(one => one.Kind == StoryEventKind.Reported).Quote));
        Assert.Equal(["anh.txt"], story.Events.Single(one => one.Files is not null).Files!);
        Assert.Equal((CellStatus.DoneLate, "Đã bổ sung", "anh.txt"), (story.Status, story.Comments.Single().Text, story.Evidence.Single().Name));
        Assert.Equal((false, false, true), (story.May.Moves.Report, story.May.Moves.Return, story.May.Comment));
    }

    [Fact]
    public async Task Rights_and_state_together_say_what_the_viewer_may_do()
    {
        await _example.ReportAsync(Late, submit: true, by: _example.Secretary);
        var query = new StoryOfAssignment.Query((await _example.ReadAsync(Late)).Id);

        var (unit, secretary, head) = (
            (await _house.Queries.AskAsync(query, _example.Contact)).Value!.May.Moves,
            (await _house.Queries.AskAsync(query, _example.Secretary)).Value!.May.Moves,
            (await _house.Queries.AskAsync(query, _example.Head)).Value!.May.Moves);

        Assert.Equal((true, false, false), (unit.Withdraw, unit.Accept, unit.Return));
        Assert.Equal((false, true), (secretary.Accept, secretary.Return));
        Assert.Equal((true, false), (head.Accept, head.Withdraw));
    }

    [Fact]
    public async Task Ongoing_work_shows_its_other_periods()
    {
        var story = (await _house.Queries.AskAsync(new StoryOfAssignment.Query((await _example.ReadAsync(Ongoing)).Id), _example.Contact)).Value!;

        Assert.Equal([2, 3, 4], story.Periods.Select(period => period.PeriodNumber));
    }

    [Fact]
    public async Task The_inbox_holds_reports_proposals_and_difficulties_of_all_units()
    {
        await _example.ReportAsync(Late, submit: true);
        await _example.ReportAsync(Late, submit: true, by: _example.OtherContact, unit: _example.Two);
        await _example.ReportAsync(Product, difficulty: "Thiếu kinh phí");
        var ongoing = await _example.ReadAsync(Ongoing);
        await _house.Commands.RunAsync(new ProposeNotApplicable.Command(ongoing.Id, ongoing.Version, "Không có"), _example.Contact);

        var reports = (await _house.Queries.AskAsync(new AwaitingDecision.Query(DecisionKind.Report), _example.Head)).Value!;
        var proposals = (await _house.Queries.AskAsync(new AwaitingDecision.Query(DecisionKind.NotApplicable), _example.Head)).Value!;
        var difficulties = (await _house.Queries.AskAsync(new AwaitingDecision.Query(DecisionKind.Difficulty), _example.Head)).Value!;

        Assert.Equal((2, 1, 1), (reports.Reports, reports.Proposals, reports.Difficulties));
        Assert.Equal([true, true], reports.Rows.Select(row => row.IsLate));
        Assert.Equal("Không có", proposals.Rows.Single().Words);
        Assert.Equal("Thiếu kinh phí", difficulties.Rows.Single().Words);
    }

    [Fact]
    public async Task A_units_part_stands_in_the_plans_order()
    {
        await _example.ReportAsync(Product, percent: 50);

        var part = (await _house.Queries.AskAsync(new UnitProgress.Query(_example.One.Id), _example.Contact)).Value!.Single();

        Assert.Equal(["1", "2", "3", "4", "5"], part.Rows.Select(row => row.Number).Distinct());
        Assert.Equal(1, part.Late);
        Assert.Equal(50 / 6, part.Percent);
    }

    private async Task DecideAsync(Func<Guid, int, Task<Outcome<int>>> decide)
    {
        var assignment = await _example.ReadAsync(Late);
        Assert.True((await decide(assignment.Id, assignment.Version)).IsDone);
        // Change-log rows of one moment have no order; real people take a while.
        _house.Time.Advance(TimeSpan.FromMinutes(1));
    }
}
