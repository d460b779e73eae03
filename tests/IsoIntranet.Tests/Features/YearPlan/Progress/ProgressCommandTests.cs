using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Progress.ProgressExample;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

public sealed class ProgressCommandTests : IAsyncLifetime
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
    public async Task A_report_keeps_what_was_typed_and_gives_the_next_version()
    {
        var outcome = await _example.ReportAsync(Late, percent: 45, difficulty: "Thiếu người");

        var after = await _example.ReadAsync(Late);
        Assert.Equal(after.Version, outcome.Value);
        Assert.Equal((AssignmentState.InProgress, 45, "Đang làm", "Thiếu người"), (after.State, after.Percent, after.Note, after.Difficulty));
    }

    [Fact]
    public async Task Completion_needs_the_product_and_nothing_is_half_saved_without_it()
    {
        var refused = await _example.ReportAsync(Product, submit: true);

        Assert.Equal("YearPlan.EvidenceMissing", refused.Refusal!.Code);
        Assert.Equal(AssignmentState.NotStarted, (await _example.ReadAsync(Product)).State);
        Assert.True((await _example.ReportAsync(Product, submit: true, evidence: await _example.FileAsync())).IsDone);
        Assert.Equal((AssignmentState.Submitted, 1), ((await _example.ReadAsync(Product)).State, (await _example.ReadAsync(Product)).EvidenceCount));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_piece_of_evidence()
    {
        await _example.ReportAsync(Product, evidence: [await _example.FileAsync(name: "a.txt"), await _example.FileAsync(name: "b.txt")]);
        await _example.ReportAsync(Product, evidence: await _example.FileAsync(name: "c.txt"));

        Assert.Equal(["a.txt"], (await FilesAsync()).Select(file => file.Name));
        Assert.Equal(1, (await _example.ReadAsync(Product)).EvidenceCount);
    }

    [Fact]
    public async Task A_file_that_was_swept_meanwhile_is_asked_for_again()
    {
        var file = await _example.FileAsync();
        _house.Time.Advance(TimeSpan.FromHours(30));
        await _house.Get<FileStore>().SweepAsync(_ => Task.FromResult(false));

        Assert.Equal("Platform.FileGone", (await _example.ReportAsync(Product, evidence: file)).Refusal!.Code);
    }

    [Fact]
    public async Task Another_units_assignment_cannot_be_written_by_any_command()
    {
        var (id, version) = await PickAsync(Product);
        var item = (await _example.ReadAsync(Product)).WorkItemId;
        var stranger = _example.OtherContact;

        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new ReportProgress.Command(id, version, 1, null, null, [], false), stranger)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new WithdrawReport.Command(id, version), stranger)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new ProposeNotApplicable.Command(id, version, "x"), stranger)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new AddComment.Command(id, "x"), stranger)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new AddEvidence.Command(id, version, [await _example.FileAsync()]), stranger)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new RemoveEvidence.Command(id, version, Guid.NewGuid()), stranger)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new RecordEvent.Command(item, _example.One.Id, "x", Rows.Today, null), stranger)).Kind);
    }

    [Fact]
    public async Task A_unit_decides_nothing_about_itself()
    {
        var (id, version) = await PickAsync(Product);
        var item = (await _example.ReadAsync(Event)).WorkItemId;
        var unit = TestHouse.ActorWith(Role.UnitHead, _example.One.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new AcceptReport.Command(id, version), unit)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new ReturnReport.Command(id, version, "x"), unit)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new DecideNotApplicable.Command(id, version, true, null), unit)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new PauseAssignment.Command(id, version, "x"), unit)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new ResumeAssignment.Command(id, version), unit)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new AnswerDifficulty.Command(id, version, "x"), unit)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _house.Commands.RunAsync(new RecordEvent.Command(item, null, "x", Rows.Today, null), unit)).Kind);
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_who_was_first_and_overwrites_nothing()
    {
        var (id, version) = await PickAsync(Late);
        await _example.ReportAsync(Late, percent: 60, by: TestHouse.ActorWith(Role.UnitHead, _example.One.Id));

        var second = await _house.Commands.RunAsync(new ReportProgress.Command(id, version, 80, "Của tôi", null, [], false), _example.Contact);

        Assert.Equal((OutcomeKind.Conflict, version, version + 1), (second.Kind, second.Conflict!.ReadVersion, second.Conflict.CurrentVersion));
        Assert.Equal(("Test UnitHead", "60"), (second.Conflict.Latest!.ChangedBy, second.Conflict.Latest.Fields["Percent"].After));
        Assert.Equal(60, (await _example.ReadAsync(Late)).Percent);
    }

    [Fact]
    public async Task A_report_is_accepted_by_somebody_else_than_its_reporter()
    {
        await _example.ReportAsync(Late, submit: true, by: _example.Secretary);
        var (id, version) = await PickAsync(Late);

        Assert.Equal("YearPlan.OwnReport", (await _house.Commands.RunAsync(new AcceptReport.Command(id, version), _example.Secretary)).Refusal!.Code);
        Assert.True((await _house.Commands.RunAsync(new AcceptReport.Command(id, version), _example.Head)).IsDone);
    }

    [Fact]
    public async Task A_return_needs_a_reason_and_hands_it_to_the_unit()
    {
        await _example.ReportAsync(Late, submit: true);
        var (id, version) = await PickAsync(Late);

        var invalid = await _house.Commands.RunAsync(new ReturnReport.Command(id, version, " "), _example.Head);
        Assert.Equal((OutcomeKind.Invalid, true), (invalid.Kind, invalid.Errors.ContainsKey("Reason")));
        await _house.Commands.RunAsync(new ReturnReport.Command(id, version, "Thiếu chữ ký"), _example.Head);

        Assert.Equal((true, "Thiếu chữ ký"), ((await _example.ReadAsync(Late)).IsReturned, (await _example.ReadAsync(Late)).ReturnReason));
    }

    [Fact]
    public async Task Reports_end_with_the_plan_and_the_conversation_does_not()
    {
        await using (var db = _house.Open())
        {
            (await db.Set<QmsPlan>().SingleAsync()).Close("Hoàn thành");
            await db.SaveChangesAsync();
        }
        var (id, _) = await PickAsync(Late);

        Assert.Equal("YearPlan.PlanNotRunning", (await _example.ReportAsync(Late)).Refusal!.Code);
        Assert.True((await _house.Commands.RunAsync(new AddComment.Command(id, "Đã rút kinh nghiệm"), _example.Contact)).IsDone);
    }

    [Fact]
    public async Task An_event_wakes_every_unit_that_waits_and_comes_again_after_acceptance()
    {
        var item = (await _example.ReadAsync(Event)).WorkItemId;
        var all = new RecordEvent.Command(item, null, "Đổi trưởng ban", Rows.Today, null);

        Assert.Equal(2, (await _house.Commands.RunAsync(all, _example.Secretary)).Value);
        Assert.Equal("YearPlan.NoneAwaitingEvent", (await _house.Commands.RunAsync(all, _example.Secretary)).Refusal!.Code);

        await _example.ReportAsync(Event, submit: true);
        var (id, version) = await PickAsync(Event);
        await _house.Commands.RunAsync(new AcceptReport.Command(id, version), _example.Head);
        Assert.Equal(1, (await _house.Commands.RunAsync(all with { UnitId = _example.One.Id }, _example.Contact)).Value);

        await using var db = _house.Open();
        Assert.Equal(
            [(0, AssignmentState.Accepted), (1, AssignmentState.NotStarted)],
            (await db.Set<UnitAssignment>().Where(row => row.WorkItemId == item && row.UnitId == _example.One.Id).OrderBy(row => row.PeriodNumber).ToListAsync())
                .Select(row => (row.PeriodNumber, row.State)));
    }

    [Fact]
    public async Task The_words_of_the_plan_say_by_when_an_event_is_to_be_dealt_with()
    {
        var item = (await _example.ReadAsync(Counted)).WorkItemId;

        await _house.Commands.RunAsync(new RecordEvent.Command(item, _example.One.Id, "Có công văn", Rows.Today, null), _example.Secretary);

        // The tenth day after 12 August is a Saturday, so Monday is still on time (BLDS 2015 Đ148).
        Assert.Equal(new DateOnly(2026, 8, 24), (await _example.ReadAsync(Counted)).Due);
    }

    [Fact]
    public async Task It_takes_two_to_take_a_unit_out_of_the_work()
    {
        var (id, version) = await PickAsync(Late);
        var proposed = await _house.Commands.RunAsync(new ProposeNotApplicable.Command(id, version, "Không có bộ phận này"), _example.Secretary);

        Assert.Equal("YearPlan.OwnProposal", (await _house.Commands.RunAsync(new DecideNotApplicable.Command(id, proposed.Value, true, null), _example.Secretary)).Refusal!.Code);
        Assert.Equal(OutcomeKind.Invalid, (await _house.Commands.RunAsync(new DecideNotApplicable.Command(id, proposed.Value, false, null), _example.Head)).Kind);
        Assert.True((await _house.Commands.RunAsync(new DecideNotApplicable.Command(id, proposed.Value, false, "Đơn vị nào cũng làm"), _example.Head)).IsDone);

        await using var db = _house.Open();
        Assert.Equal("Đơn vị nào cũng làm", (await db.Set<AssignmentComment>().SingleAsync()).Text);
        Assert.Null((await _example.ReadAsync(Late)).NotApplicableReason);
    }

    [Fact]
    public async Task Evidence_is_withdrawn_not_erased_and_not_from_under_a_report()
    {
        await _example.ReportAsync(Product, evidence: await _example.FileAsync());
        var file = (await FilesAsync()).Single();
        var (id, version) = await PickAsync(Product);

        Assert.True((await _house.Commands.RunAsync(new RemoveEvidence.Command(id, version, file.Id), _example.Contact)).IsDone);
        Assert.NotNull((await FilesAsync()).Single().WithdrawnAt);
        Assert.Equal(0, (await _example.ReadAsync(Product)).EvidenceCount);

        await _example.ReportAsync(Product, submit: true, evidence: await _example.FileAsync("Quyết định số 13"));
        (id, version) = await PickAsync(Product);
        var second = (await FilesAsync()).Single(one => one.WithdrawnAt is null);
        Assert.Equal("YearPlan.AlreadySubmitted", (await _house.Commands.RunAsync(new RemoveEvidence.Command(id, version, second.Id), _example.Contact)).Refusal!.Code);
    }

    [Fact]
    public async Task Blank_texts_keep_each_ones_own_where_several_are_reported()
    {
        await _example.ReportAsync(Late, difficulty: "Thiếu người");
        var (id, version) = await PickAsync(Late);

        await _house.Commands.RunAsync(new ReportProgress.Command(id, version, 90, "", null, [], false) { KeepsBlankTexts = true }, _example.Contact);

        var after = await _example.ReadAsync(Late);
        Assert.Equal((90, "Đang làm", "Thiếu người"), (after.Percent, after.Note, after.Difficulty));
    }

    private async Task<(Guid Id, int Version)> PickAsync(int item)
    {
        var assignment = await _example.ReadAsync(item);
        return (assignment.Id, assignment.Version);
    }

    private async Task<List<StoredFile>> FilesAsync()
    {
        await using var db = _house.Open();
        return await db.Set<StoredFile>().AsNoTracking().OrderBy(file => file.CreatedAt).ToListAsync();
    }
}
