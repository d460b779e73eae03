using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Actions;
using IsoIntranet.Features.Nonconformities.Answering;
using IsoIntranet.Features.Nonconformities.Papers;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Features.Nonconformities.Rules;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform;
using IsoIntranet.Tests.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>The approval rule, evidence taken back, notices, the board, and the forms.</summary>
public sealed class NonconformityMoreTests : IAsyncLifetime
{
    private MisfitTown _town = null!;

    public async Task InitializeAsync() => _town = await MisfitTown.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    [Theory]
    [InlineData(ApprovalRule.Always, NonconformityGrade.Minor, null, NonconformityState.ActionPlanned)]
    [InlineData(ApprovalRule.MajorOnly, NonconformityGrade.Minor, "10 triệu đồng", NonconformityState.PlanApproved)]
    [InlineData(ApprovalRule.MajorOnly, NonconformityGrade.Major, null, NonconformityState.ActionPlanned)]
    [InlineData(ApprovalRule.MajorOrResources, NonconformityGrade.Minor, null, NonconformityState.PlanApproved)]
    [InlineData(ApprovalRule.MajorOrResources, NonconformityGrade.Minor, "10 triệu đồng", NonconformityState.ActionPlanned)]
    public async Task A_plan_is_approved_where_the_agencys_rule_asks(ApprovalRule rule, NonconformityGrade grade, string? resources, NonconformityState expected)
    {
        MisfitTown.Done(await Commands.RunAsync(new SaveRule.Command(_town.Town.Top.Id, 0, rule), _town.Secretary));
        var id = (await _town.TryRaiseAsync(_town.Lead, _town.Facts() with { Grade = grade })).Value!.Id;
        MisfitTown.Done(await Commands.RunAsync(new AcceptNonconformity.Command(id, 1), _town.Contact));
        MisfitTown.Done(await Commands.RunAsync(new SaveAnalysis.Command(id, 2, Misfit.Analysis), _town.Contact));
        MisfitTown.Done(await Commands.RunAsync(new PlanAction.Command(id, 3, "Phân công", _town.Town.Lan.Id, new DateOnly(2026, 9, 1), resources), _town.Contact));

        MisfitTown.Done(await Commands.RunAsync(new SubmitActionPlan.Command(id, 4), _town.Head));

        var record = await _town.ReadAsync(id);
        Assert.Equal((expected, expected == NonconformityState.PlanApproved), (record.State, record.IsApprovalWaived));
    }

    [Fact]
    public async Task The_rule_is_set_by_those_who_follow_the_system_and_once_at_a_time()
    {
        var command = new SaveRule.Command(_town.Town.Top.Id, 0, ApprovalRule.MajorOnly);
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(command, _town.Contact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(command, _town.Lead)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await Commands.RunAsync(command with { AgencyId = _town.Town.North.Id }, _town.Secretary)).Kind);
        MisfitTown.Done(await Commands.RunAsync(command, _town.Leader));
        Assert.Equal(OutcomeKind.Conflict, (await Commands.RunAsync(command, _town.Secretary)).Kind);
        Assert.Equal((1, ApprovalRule.MajorOnly), ((await _town.House.Queries.AskAsync(new RuleOf.Query(), _town.Secretary)).Value!.Select(rule => (rule.Version, rule.Approval)).Single()));
    }

    [Fact]
    public async Task Evidence_is_taken_back_by_whoever_may_give_it_until_it_was_verified()
    {
        var record = await _town.ApprovedAsync();
        var action = record.Actions[0];
        var file = new StoredFile(new StoredContent(new string('a', 64), 5, "application/pdf"), "bien-ban.pdf", record.UnitId, action.Id, _town.Contact.Author);
        await _town.House.AddAsync(file);
        var command = new WithdrawEvidence.Command(file.Id, file.Version);

        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(command, _town.SouthContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(command, _town.Leader)).Kind);
        MisfitTown.Done(await Commands.RunAsync(command, _town.Contact));
        Assert.Empty((await _town.House.Queries.AskAsync(new NonconformityStory.Query(record.Id), _town.Secretary)).Value!.Files);
        Assert.Equal(OutcomeKind.Conflict, (await Commands.RunAsync(command, _town.Contact)).Kind);
        Assert.Equal("Platform.FileWithdrawn", (await Commands.RunAsync(command with { Version = 2 }, _town.Contact)).Refusal?.Code);
        Assert.Equal(OutcomeKind.NotFound, (await Commands.RunAsync(new WithdrawEvidence.Command(Guid.NewGuid(), 1), _town.Contact)).Kind);
    }

    [Fact]
    public async Task Who_has_to_act_next_is_told_and_never_the_one_who_acts()
    {
        var contact = await AccountAsync(Role.UnitContact, _town.Town.North.Id);
        var head = await AccountAsync(Role.UnitHead, _town.Town.North.Id);
        var leader = await AccountAsync(Role.CommitteeHead, _town.Town.Top.Id);
        var lead = await AccountAsync(Role.LeadAuditor, _town.Town.Top.Id);
        var owner = (await _town.Town.OpenAccountAsync(_town.Town.Lan, Role.Auditor, _town.Town.North.Id)).Id;

        var id = (await _town.TryRaiseAsync(_town.Lead with { AccountId = lead })).Value!.Id;
        await ToldAsync("NoticeRaised", contact, head);
        MisfitTown.Done(await Commands.RunAsync(new AcceptNonconformity.Command(id, 1), _town.Contact with { AccountId = contact }));
        MisfitTown.Done(await Commands.RunAsync(new SaveAnalysis.Command(id, 2, Misfit.Analysis), _town.Contact));
        MisfitTown.Done(await Commands.RunAsync(new PlanAction.Command(id, 3, "Phân công", _town.Town.Lan.Id, new DateOnly(2026, 9, 1), null), _town.Contact));
        MisfitTown.Done(await Commands.RunAsync(new SubmitActionPlan.Command(id, 4), _town.Head));
        await ToldAsync("NoticePlanSubmitted", leader);
        MisfitTown.Done(await Commands.RunAsync(new ApproveActionPlan.Command(id, 5), _town.Leader with { AccountId = leader }));
        await ToldAsync("NoticePlanApproved", contact, head);
        await ToldAsync("NoticeActionGiven", owner);
        var action = (await _town.ReadAsync(id)).Actions[0];
        MisfitTown.Done(await Commands.RunAsync(new AskExtension.Command(action.Id, action.Version, action.Due.AddDays(9), "Chờ mẫu"), _town.Contact with { AccountId = contact }));
        await ToldAsync("NoticeExtensionAsked", leader);
        MisfitTown.Done(await Commands.RunAsync(new GrantExtension.Command(action.Id, action.Version + 1), _town.Leader with { AccountId = leader }));
        await ToldAsync("NoticeExtensionGranted", contact, owner);
        MisfitTown.Done(await Commands.RunAsync(new ReportAction.Command(action.Id, action.Version + 2, 100, "Xong", true, []), _town.Contact));
        await ToldAsync("NoticeActionDone", lead);

        async Task<Guid> AccountAsync(Role role, Guid unit) => (await _town.Town.OpenAccountAsync(null, role, unit)).Id;

        async Task ToldAsync(string key, params Guid[] accounts)
        {
            await using var db = _town.House.Open();
            var told = await db.Set<Notice>().Where(notice => notice.Code == "Nonconformities." + key).ToListAsync();
            Assert.Equal(accounts.Order(), told.Select(notice => notice.RecipientId).Order());
            Assert.All(told, notice => Assert.Equal($"nonconformities/{id}", notice.Address));
        }
    }

    [Fact]
    public void Every_notice_is_worded()
    {
        Assert.All(Enum.GetValues<NonconformityState>(), state => Assert.NotEqual("State_" + state, PaperWords.State(state)));
        Assert.All(NonconformityNotices.Keys, key => Assert.NotEqual(key, PaperWords.Of(key)));
    }

    [Fact]
    public async Task The_board_counts_all_of_a_column_and_shows_those_that_are_due_first()
    {
        for (var index = 0; index < NonconformityBoard.Most + 3; index++)
            MisfitTown.Done(await _town.TryRaiseAsync(_town.Lead, _town.Facts() with { AnswerDue = new DateOnly(2026, 10, 1).AddDays(-index) }));

        var columns = (await _town.House.Queries.AskAsync(new NonconformityBoard.Query(), _town.Secretary)).Value!;

        Assert.Equal((NonconformityBoard.Most + 3, NonconformityBoard.Most), (columns[0].Total, columns[0].Cards.Count));
        Assert.Equal(columns[0].Cards.Select(card => card.Due).Order(), columns[0].Cards.Select(card => card.Due));
        Assert.Equal(0, (await _town.House.Queries.AskAsync(new NonconformityBoard.Query(), _town.SouthContact)).Value!.Sum(column => column.Total));
    }

    [Fact]
    public async Task The_forms_are_sound_Word_files_that_say_what_the_records_say()
    {
        var record = await _town.ApprovedAsync();

        var request = (await _town.House.Queries.AskAsync(new RequestForm.Query(record.Id), _town.Contact)).Value!;
        var book = (await _town.House.Queries.AskAsync(new FollowUpBook.Query(new NonconformityList.Filter(Year: 2026)), _town.Secretary)).Value!;

        Assert.Equal(("BM-05-01-KPH-01-2026.docx", "BM-05-02-2026.docx"), (request.FileName, book.FileName));
        foreach (var form in new[] { request.Form, book.Form })
        {
            var file = FormWriterTests.Write(form);
            Assert.Empty(OfficialWriterTests.Faults(file));
            var lines = OfficialWriterTests.Lines(file);
            Assert.Contains(lines, line => line.Contains("Chưa phân công", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.Contains("Phân công", StringComparison.Ordinal));
        }
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new RequestForm.Query(record.Id), _town.SouthContact)).Kind);
        Assert.Contains("0 sự không phù hợp", OfficialWriterTests.Lines(FormWriterTests.Write((await _town.House.Queries.AskAsync(
            new FollowUpBook.Query(new NonconformityList.Filter(Year: 2025)), _town.Secretary)).Value!.Form))[0], StringComparison.Ordinal);
    }
}
