using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.Audits.AuditTown;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>Meetings, visits, the report and what it locks, and the end.</summary>
public sealed class ReportLockTests : IAsyncLifetime
{
    private AuditTown _town = null!;

    public async Task InitializeAsync() => _town = await BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    [Fact]
    public async Task After_the_report_nothing_is_written_and_a_correction_stands_beside()
    {
        var question = new AuditQuestion(_town.AuditId, _town.Town.North.Id, 0, new QuestionContent("Có sổ bàn giao không?", QuestionOrigin.Own));
        await _town.House.AddAsync(question);
        var finding = await _town.PresentedAsync(grade: FindingGrade.Observation);
        Done(await Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), _town.NorthHead));
        finding = await _town.ReadAsync(finding.Id);
        Refused("NoAddendumYet", await Commands.RunAsync(new AddAddendum.Command(finding.Id, "Số đúng là 05/20"), _town.Lead));

        await _town.IssueAsync();

        Refused("ReportIssued", await _town.TryLogAsync(_town.Lead));
        Refused("ReportIssued", await Commands.RunAsync(new EditFinding.Command(finding.Id, finding.Version, Round.Content(_town.Town.North.Id)), _town.Lead));
        Refused("ReportIssued", await Commands.RunAsync(new PresentFindings.Command(_town.AuditId, null, null, null), _town.Lead));
        Refused("ReportIssued", await Commands.RunAsync(new WithdrawFinding.Command(finding.Id, finding.Version, "Vì"), _town.Lead));
        Refused("ReportIssued", await Commands.RunAsync(new DisputeFinding.Command(finding.Id, finding.Version, "Vì"), _town.NorthHead));
        Refused("ReportIssued", await Commands.RunAsync(new AnswerQuestion.Command(
            _town.AuditId, question.Id, Round.Now, new AnswerContent(AnswerVerdict.Conforms, "Có", null, null)), _town.Lead));
        Refused("ReportIssued", await Commands.RunAsync(new AddFindingPhoto.Command(
            _town.AuditId, finding.Id, Guid.NewGuid(), new IsoIntranet.Platform.Files.StoredContent(new string('a', 64), 10, "image/jpeg"), Round.Now), _town.Lead));
        var audit = await _town.ReadAuditAsync();
        var meeting = audit.Meetings[0];
        Refused("NotInState", await Commands.RunAsync(new CorrectMeeting.Command(audit.Id, meeting.Version, meeting.Kind, Round.Meeting), _town.Lead));
        Refused("NotInState", await Commands.RunAsync(new VisitUnit.Command(audit.Id, audit.Units[0].Version, audit.Units[0].UnitId, Round.Today, null), _town.Lead));
        Refused("NotInState", await _town.RunAsync(known => new ConcludeAudit.Command(known.Id, known.Version, "Khác", null)));

        Done(await Commands.RunAsync(new AddAddendum.Command(finding.Id, "Số đúng là 05/20"), _town.Lead));
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new AddAddendum.Command(finding.Id, "Số đúng là 04/20"), _town.NorthHead)).Kind);
        var story = (await _town.House.Queries.AskAsync(new FindingStory.Query(finding.Id), _town.NorthHead)).Value!;
        Assert.Equal(("Số đúng là 05/20", finding.Version), (Assert.Single(story.Addenda).Text, story.Record.Version));
    }

    [Fact]
    public async Task The_report_and_a_finding_at_the_same_moment_never_leave_an_unsettled_one_behind()
    {
        Done(await _town.RunAsync(audit => new EndFieldwork.Command(audit.Id, audit.Version, Round.Meeting)));
        Done(await _town.RunAsync(audit => new ConcludeAudit.Command(audit.Id, audit.Version, "Phù hợp", null)));
        var audit = await _town.ReadAuditAsync();
        await using var other = TestHouse.OnDatabaseIn(_town.House.DataDirectory);

        var writing = Enumerable.Range(0, 6).Select(_ => Task.Run(() => _town.TryLogAsync(_town.Auditor))).ToList();
        var issuing = Task.Run(() => other.Commands.RunAsync(new IssueReport.Command(audit.Id, audit.Version), _town.Lead));
        await Task.WhenAll(writing.Cast<Task>().Append(issuing));

        await using var db = _town.House.Open();
        var written = await db.Set<AuditFinding>().CountAsync();
        var issued = await issuing;
        // Either the report came first and every finding was refused, or it met one and was refused itself.
        if (issued.IsDone)
            Assert.Equal((0, 6), (written, writing.Count(task => task.Result.Refusal?.Code == "Audits.ReportIssued")));
        else
            Assert.True(issued.Refusal?.Code == "Audits.FindingsUnsettled" && written > 0, $"{issued.Kind} {issued.Refusal?.Code}, {written}");
    }

    [Fact]
    public async Task Of_an_entry_read_before_the_issue_and_saved_after_it_nothing_is_kept()
    {
        Done(await _town.RunAsync(audit => new EndFieldwork.Command(audit.Id, audit.Version, Round.Meeting)));
        Done(await _town.RunAsync(audit => new ConcludeAudit.Command(audit.Id, audit.Version, "Phù hợp", null)));
        await using var db = _town.House.Open();
        var ledger = await db.LedgerAsync(_town.AuditId, default);
        Round.Must(ledger.Enter());
        db.Add(new AuditFinding(Guid.NewGuid(), _town.AuditId, ledger.NextFinding(), Round.Content(_town.Town.North.Id), 1, Round.Auditor, Round.Now));

        Done(await _town.RunAsync(audit => new IssueReport.Command(audit.Id, audit.Version)));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task The_report_is_refused_while_findings_are_unsettled_and_is_the_lead_s()
    {
        await _town.DraftAsync();
        await _town.PresentedAsync();
        await _town.DisputedAsync();
        Done(await _town.RunAsync(audit => new EndFieldwork.Command(audit.Id, audit.Version, Round.Meeting)));
        Refused("NoConclusion", await _town.RunAsync(audit => new IssueReport.Command(audit.Id, audit.Version)));
        Done(await _town.RunAsync(audit => new ConcludeAudit.Command(audit.Id, audit.Version, "Phù hợp", null)));

        var refused = await _town.RunAsync(audit => new IssueReport.Command(audit.Id, audit.Version));

        Refused("FindingsUnsettled", refused);
        Assert.Equal([3], refused.Refusal!.Arguments);
        foreach (var actor in new[] { _town.Auditor, _town.Secretary, _town.NorthHead })
            Assert.Equal(OutcomeKind.Forbidden, (await _town.RunAsync(audit => new IssueReport.Command(audit.Id, audit.Version), actor)).Kind);
        var view = (await _town.House.Queries.AskAsync(new AuditStory.Query(_town.AuditId), _town.Lead)).Value!;
        Assert.Equal((1, 1, 1, true, false), (view.Findings.Drafts, view.Findings.Presented, view.Findings.Disputed, view.May.Issue, view.May.IsReportReady));
    }

    [Fact]
    public async Task An_audit_is_followed_up_until_its_last_nonconformity_is_closed()
    {
        var finding = await _town.PresentedAsync();
        Done(await Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), _town.NorthHead));
        await _town.IssueAsync();
        Assert.Equal(AuditState.FollowUp, (await _town.ReadAuditAsync()).State);
        var refused = await _town.RunAsync(audit => new CloseAudit.Command(audit.Id, audit.Version));
        Refused("NonconformitiesOpen", refused);
        Assert.False((await StoryAsync()).May.Close);

        // One that the unit rejected is done with when whoever follows it agrees; then those who may close the audit are told.
        Guid raisedId;
        await using (var db = _town.House.Open())
        {
            var raised = await db.Set<Nonconformity>().SingleAsync();
            Round.Must(raised.Reject("Không thuộc phạm vi", Round.Head));
            await db.SaveChangesAsync();
            raisedId = raised.Id;
        }

        Assert.False((await StoryAsync()).May.Close);
        Refused("NonconformitiesOpen", await _town.RunAsync(audit => new CloseAudit.Command(audit.Id, audit.Version)));
        var version = await VersionAsync();
        Assert.Equal(OutcomeKind.Invalid, (await Commands.RunAsync(new DropNonconformity.Command(raisedId, version, " "), _town.Secretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new DropNonconformity.Command(raisedId, version, "Đúng vậy"), _town.NorthHead)).Kind);
        Done(await Commands.RunAsync(new DropNonconformity.Command(raisedId, version, "Đơn vị nói đúng"), _town.Secretary));
        Assert.Equal("Nonconformities.NotInState", (await Commands.RunAsync(new UpholdNonconformity.Command(raisedId, await VersionAsync(), "Vẫn giữ"), _town.Secretary)).Refusal?.Code);
        await using (var db = _town.House.Open())
        {
            Assert.Equal("Đơn vị nói đúng", (await db.Set<NonconformityComment>().SingleAsync()).Text);
            Assert.Equal([_town.Lead.AccountId!.Value], await db.Set<Notice>().Where(notice => notice.Code == "Audits.NoticeAuditClosable").Select(notice => notice.RecipientId).ToListAsync());
        }

        Assert.True((await StoryAsync()).May.Close);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.RunAsync(audit => new CloseAudit.Command(audit.Id, audit.Version), _town.Auditor)).Kind);
        Done(await _town.RunAsync(audit => new CloseAudit.Command(audit.Id, audit.Version), _town.Secretary));
        Assert.Equal(AuditState.Closed, (await _town.ReadAuditAsync()).State);

        async Task<AuditStory.View> StoryAsync() => (await _town.House.Queries.AskAsync(new AuditStory.Query(_town.AuditId), _town.Lead)).Value!;

        async Task<int> VersionAsync()
        {
            await using var db = _town.House.Open();
            return await db.Set<Nonconformity>().Select(row => row.Version).SingleAsync();
        }
    }

    [Fact]
    public async Task Meetings_are_kept_by_the_team_corrected_until_the_report_and_want_somebody_present()
    {
        var empty = new MeetingFacts(Round.Now, " ", null, [new Attendant(null, "Khách", "", "", false)]);
        var wrong = await _town.RunAsync(audit => new EndFieldwork.Command(audit.Id, audit.Version, empty));
        Assert.Equal(["Attendance", "Place"], wrong.Errors.Keys.Order());
        foreach (var actor in new[] { _town.Auditor, _town.Secretary, _town.NorthHead })
            Assert.Equal(OutcomeKind.Forbidden, (await _town.RunAsync(audit => new EndFieldwork.Command(audit.Id, audit.Version, Round.Meeting), actor)).Kind);

        var audit = await _town.ReadAuditAsync();
        var opening = Assert.Single(audit.Meetings);
        Done(await Commands.RunAsync(new CorrectMeeting.Command(audit.Id, opening.Version, MeetingKind.Opening, Round.Meeting with { Place = "Hội trường" }), _town.Lead));
        Assert.Equal(OutcomeKind.Conflict, (await Commands.RunAsync(new CorrectMeeting.Command(audit.Id, opening.Version, MeetingKind.Opening, Round.Meeting), _town.Lead)).Kind);
        Assert.Equal("Hội trường", (await _town.ReadAuditAsync()).Meetings[0].Place);
        var roll = (await _town.House.Queries.AskAsync(new MeetingRoll.Query(_town.AuditId), _town.Lead)).Value!;
        Assert.Equal([_town.Lead.Name, _town.Auditor.Name, _town.Town.Lan.FullName, _town.Town.Binh.FullName], roll.Select(offer => offer.Name));
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new MeetingRoll.Query(_town.AuditId), _town.NorthHead)).Kind);
    }

    [Fact]
    public async Task A_unit_is_marked_as_seen_by_whoever_may_audit_it()
    {
        var audit = await _town.ReadAuditAsync();
        var (north, south) = (audit.Units.Single(unit => unit.UnitId == _town.Town.North.Id), audit.Units.Single(unit => unit.UnitId == _town.Town.South.Id));

        Done(await Commands.RunAsync(new VisitUnit.Command(audit.Id, north.Version, north.UnitId, Round.Today, "Gọn"), _town.Auditor));
        Refused("NotIndependent", await Commands.RunAsync(new VisitUnit.Command(audit.Id, south.Version, south.UnitId, Round.Today, null), _town.Auditor));
        Refused("VisitInFuture", await Commands.RunAsync(new VisitUnit.Command(audit.Id, south.Version, south.UnitId, Round.Today.AddDays(1), null), _town.Lead));
        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new VisitUnit.Command(audit.Id, south.Version, south.UnitId, Round.Today, null), _town.SouthHead)).Kind);
    }

    [Fact]
    public async Task Audits_are_shown_to_team_agency_and_audited_units()
    {
        Assert.True(await SeesAsync(_town.Lead));
        Assert.True(await SeesAsync(_town.Auditor));
        Assert.True(await SeesAsync(_town.Secretary));
        Assert.True(await SeesAsync(_town.NorthHead));
        Assert.False(await SeesAsync(TestHouse.ActorWith(IsoIntranet.Platform.Access.Role.UnitHead, _town.Town.Office.Id)));
        var north = (await _town.House.Queries.AskAsync(new AuditStory.Query(_town.AuditId), _town.NorthHead)).Value!;
        Assert.Equal([_town.Town.North.Id], north.Units.Select(unit => unit.UnitId));
        Assert.Empty(north.Acts);

        async Task<bool> SeesAsync(IsoIntranet.Platform.Access.Actor actor)
        {
            var list = (await _town.House.Queries.AskAsync(new AuditList.Query(new PageRequest(), new AuditList.Filter()), actor)).Value!;
            var story = await _town.House.Queries.AskAsync(new AuditStory.Query(_town.AuditId), actor);
            var head = await _town.House.Queries.AskAsync(new AuditHeadline.Query(_town.AuditId), actor);
            Assert.Equal((list.Total == 1, list.Total == 1), (story.IsDone, head.IsDone));
            return list.Total == 1;
        }
    }

    [Fact]
    public async Task A_plan_that_is_not_told_yet_is_not_shown_to_the_units()
    {
        await using var planned = await BuildAsync(AuditState.Planned);

        Assert.Empty((await planned.House.Queries.AskAsync(new AuditList.Query(new PageRequest(), new AuditList.Filter()), planned.NorthHead)).Value!.Items);
        Assert.Equal(OutcomeKind.NotFound, (await planned.House.Queries.AskAsync(new AuditStory.Query(planned.AuditId), planned.NorthHead)).Kind);
        Assert.Single((await planned.House.Queries.AskAsync(new AuditList.Query(new PageRequest(), new AuditList.Filter()), planned.Lead)).Value!.Items);
    }
}
