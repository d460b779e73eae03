using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Audits.Checklists;

public sealed class FieldworkTests : IAsyncLifetime
{
    private CheckTown _town = null!;

    public async Task InitializeAsync() => _town = await CheckTown.BuildAsync(await Town.BuildAsync());

    public async Task DisposeAsync() => await _town.Town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    private Guid North => _town.Town.North.Id;

    private Guid South => _town.Town.South.Id;

    [Fact]
    public async Task Whoever_plans_asks_all_units_and_a_member_those_that_he_may_audit()
    {
        var both = new PutQuestions.Command(_town.AuditId, [new(North, [_town.Question("Một", "7.2")]), new(South, [_town.Question("Một", "7.2")])]);

        Assert.Equal(2, (await Commands.RunAsync(both, _town.Planner)).Value);
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(both, _town.Auditor)).Kind);
        Assert.Equal(1, (await _town.PutAsync(_town.Auditor, North, _town.Question("Hai"))).Value);
        Assert.Equal(1, (await _town.PutAsync(_town.Lead, South, _town.Question("Hai"))).Value);
        foreach (var other in new[] { _town.Contact, _town.Stranger })
            Assert.Equal(OutcomeKind.Forbidden, (await _town.PutAsync(other, North, _town.Question("Ba"))).Kind);
        Assert.Equal("Audits.UnitNotInAudit", (await _town.PutAsync(_town.Planner, _town.Town.Office.Id, _town.Question("Ba"))).Refusal?.Code);
    }

    [Fact]
    public async Task What_is_asked_already_is_not_asked_twice_though_two_put_it_at_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => _town.PutAsync(_town.Planner, North, _town.Question("Đúng hạn?"), _town.Question("Đủ hồ sơ?")))));

        Assert.All(outcomes, CheckTown.Done);
        Assert.Equal(2, outcomes.Sum(outcome => outcome.Value));
        Assert.Equal(["Đúng hạn?", "Đủ hồ sơ?"], (await _town.ReadAsync(_town.Planner)).Select(item => item.Text));
    }

    [Fact]
    public async Task Questions_are_worded_moved_and_taken_out_until_they_are_answered()
    {
        await _town.PutAsync(_town.Planner, North, _town.Question("Một"), _town.Question("Hai"), _town.Question("Ba"));
        var items = await _town.ReadAsync(_town.Planner);

        CheckTown.Done(await Commands.RunAsync(new EditQuestion.Command(items[0].Id, items[0].Version, items[0].Content with { Text = "Một của xã Bắc" }), _town.Planner));
        Assert.Equal(OutcomeKind.Conflict, (await Commands.RunAsync(new EditQuestion.Command(items[0].Id, items[0].Version, items[0].Content), _town.Lead)).Kind);
        CheckTown.Done(await Commands.RunAsync(new ReorderQuestions.Command(_town.AuditId, North, [items[2].Id, items[0].Id]), _town.Auditor));
        Assert.Equal(["Ba", "Một của xã Bắc", "Hai"], (await _town.ReadAsync(_town.Planner)).Select(item => item.Text));

        CheckTown.Done(await _town.AnswerAsync(_town.Auditor, items[2].Id));
        Assert.Equal("Audits.AlreadyAnswered", (await Commands.RunAsync(new RemoveQuestions.Command(_town.AuditId, [items[2].Id, items[1].Id]), _town.Planner)).Refusal?.Code);
        Assert.Equal(3, (await _town.ReadAsync(_town.Planner)).Count);
        var answered = (await _town.ReadAsync(_town.Planner))[0];
        Assert.Equal("Audits.AlreadyAnswered", (await Commands.RunAsync(new EditQuestion.Command(answered.Id, answered.Version, answered.Content), _town.Planner)).Refusal?.Code);
        Assert.Equal(1, (await Commands.RunAsync(new RemoveQuestions.Command(_town.AuditId, [items[1].Id]), _town.Planner)).Value);
        Assert.Equal(0, (await Commands.RunAsync(new RemoveQuestions.Command(_town.AuditId, [items[1].Id]), _town.Planner)).Value);
    }

    [Fact]
    public async Task The_team_answers_and_nobody_about_the_own_unit_and_nobody_else()
    {
        await Commands.RunAsync(new PutQuestions.Command(_town.AuditId, [new(North, [_town.Question("Một")]), new(South, [_town.Question("Một")])]), _town.Planner);
        var north = (await _town.ReadAsync(_town.Planner))[0].Id;
        var south = (await _town.ReadAsync(_town.Planner, South))[0].Id;

        CheckTown.Done(await _town.AnswerAsync(_town.Auditor, north, AnswerVerdict.Minor));
        Assert.Equal("Audits.NotIndependent", (await _town.AnswerAsync(_town.Auditor, south)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.AnswerAsync(_town.Planner, north)).Kind);
        Assert.False((await _town.AnswerAsync(_town.Stranger, north)).IsDone);

        var view = await _town.ViewAsync(_town.Auditor);
        Assert.Equal((1, (int?)1, 1, true), (view.Units[0].Questions, view.Units[0].Answered, view.Units[0].Nonconforming, view.Units[0].MayAnswer));
        Assert.Equal((null, false, "Audits.NotIndependent"), (view.Units[1].Answered, view.Units[1].MayAnswer, view.Units[1].WhyNot?.Code));
    }

    [Fact]
    public async Task An_audited_unit_reads_its_questions_and_the_answers_when_the_report_is_issued()
    {
        await Commands.RunAsync(new PutQuestions.Command(_town.AuditId, [new(North, [_town.Question("Một")]), new(South, [_town.Question("Một")])]), _town.Planner);
        await _town.AnswerAsync(_town.Lead, (await _town.ReadAsync(_town.Planner))[0].Id);

        var before = Assert.Single((await _town.House.Queries.AskAsync(new UnitQuestions.Query(_town.AuditId), _town.Contact)).Value!);
        Assert.Equal(("Một", null, null, null), (before.Text, before.Guidance, before.Verdict, before.Evidence));
        Assert.Null(Assert.Single((await _town.ViewAsync(_town.Contact)).Units).Answered);
        // Whoever belongs to an audited unit reads of it what the unit reads, although of the team.
        Assert.Null((await _town.ReadAsync(_town.Auditor, South))[0].Guidance);

        await _town.IssueReportAsync();

        var after = Assert.Single((await _town.House.Queries.AskAsync(new UnitQuestions.Query(_town.AuditId), _town.Contact)).Value!);
        Assert.Equal((AnswerVerdict.Conforms, "10/10 hồ sơ", "Công chức"), (after.Verdict, after.Evidence, after.Interviewee));
    }

    [Fact]
    public async Task After_the_report_questions_and_answers_stand_still()
    {
        await _town.PutAsync(_town.Planner, North, _town.Question("Một"));
        var item = (await _town.ReadAsync(_town.Planner))[0];
        await _town.IssueReportAsync();

        Assert.Equal("Audits.ChecklistLocked", (await _town.PutAsync(_town.Planner, North, _town.Question("Hai"))).Refusal?.Code);
        Assert.Equal("Audits.ChecklistLocked", (await Commands.RunAsync(new RemoveQuestions.Command(_town.AuditId, [item.Id]), _town.Planner)).Refusal?.Code);
        Assert.Equal("Audits.ChecklistLocked", (await Commands.RunAsync(new ReorderQuestions.Command(_town.AuditId, North, [item.Id]), _town.Planner)).Refusal?.Code);
        Assert.Equal("Audits.ChecklistLocked", (await Commands.RunAsync(new EditQuestion.Command(item.Id, item.Version, item.Content), _town.Planner)).Refusal?.Code);
        Assert.Equal("Audits.ReportIssued", (await _town.AnswerAsync(_town.Lead, item.Id)).Refusal?.Code);
    }

    [Fact]
    public async Task Clauses_of_the_agenda_without_a_question_are_pointed_out()
    {
        Assert.Equal(["7.2", "8.5.1"], (await _town.ViewAsync(_town.Planner)).Units[0].Uncovered.Select(clause => clause.Number));

        await _town.PutAsync(_town.Planner, North, _town.Question("Năng lực?", "7.2"), _town.Question("Thực hiện?", "8.5"));

        Assert.Empty((await _town.ViewAsync(_town.Planner)).Units[0].Uncovered);
    }

    [Fact]
    public async Task What_was_found_last_time_and_what_is_open_is_looked_at_again_in_its_own_unit()
    {
        var last = await _town.AuditAsync(AuditState.ReportIssued, 2, new DateOnly(2025, 8, 12));
        var older = await _town.AuditAsync(AuditState.ReportIssued, 3, new DateOnly(2024, 8, 12));
        await _town.House.AddAsync(
            Found(last, "Thiếu phiếu kiểm soát", FindingGrade.Minor), Found(last, "Bố trí khoa học", FindingGrade.Strength), Found(older, "Chuyện năm kia", FindingGrade.Major));
        var open = new Nonconformity(
            new NonconformityFacts(North, NonconformitySource.Complaint, NonconformityGrade.Minor, "Trả kết quả trễ", "03 hồ sơ", [_town.Clauses["8.5.1"]]),
            new NonconformityNumber(_town.Town.Top.Id, 2026, 4), new Author(null, "Mẫu"), CheckTown.Day);
        await _town.House.AddAsync(open);

        var offer = (await _town.House.Queries.AskAsync(new UnitOffer.Query(_town.AuditId, [North, South], QuestionSources.None with { LastFindings = true }), _town.Planner)).Value!;

        var own = offer.Units.Single(unit => unit.Id == North).Own;
        Assert.Equal(2, own.Count);
        Assert.Contains("Thiếu phiếu kiểm soát", own[0].Text, StringComparison.Ordinal);
        Assert.Contains("Trả kết quả trễ", own[1].Text, StringComparison.Ordinal);
        Assert.All(own, question => Assert.Equal(QuestionOrigin.LastFinding, question.Origin));
        Assert.Empty(offer.Units.Single(unit => unit.Id == South).Own);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new UnitOffer.Query(_town.AuditId, [North], QuestionSources.None), _town.Contact)).Kind);
    }

    [Fact]
    public async Task One_unit_is_asked_what_another_is_asked()
    {
        await _town.PutAsync(_town.Planner, North, _town.Question("Một"), _town.Question("Hai") with { Origin = QuestionOrigin.LastFinding });

        var offer = (await _town.House.Queries.AskAsync(new UnitOffer.Query(_town.AuditId, [South], QuestionSources.None with { CopyFrom = North }), _town.Planner)).Value!;

        Assert.Equal("Một", Assert.Single(offer.Common).Text);
        Assert.Empty(offer.Units[0].Known);
    }

    private AuditFinding Found(Guid audit, string statement, FindingGrade grade)
    {
        var finding = new AuditFinding(
            Guid.CreateVersion7(), audit, grade == FindingGrade.Strength ? 2 : 1, new FindingContent(North, _town.Clauses["8.5.1"], grade, statement, null, null, null), 1,
            new Author(null, "Mẫu"), new DateTimeOffset(2025, 8, 12, 3, 0, 0, TimeSpan.Zero));
        CheckTown.Must(finding.Present(CheckTown.Day, CheckTown.Day));
        CheckTown.Must(finding.Accept(new Author(null, "Mẫu"), CheckTown.Day));
        return finding;
    }
}
