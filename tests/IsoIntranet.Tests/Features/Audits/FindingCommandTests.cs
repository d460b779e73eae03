using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Capture;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.Audits.AuditTown;

namespace IsoIntranet.Tests.Features.Audits;

/// <summary>What a unit answers, what the lead decides, and what is raised by it.</summary>
public sealed class FindingCommandTests : IAsyncLifetime
{
    private AuditTown _town = null!;

    public async Task InitializeAsync() => _town = await BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    private CommandRunner Commands => _town.House.Commands;

    [Fact]
    public async Task An_accepted_nonconformity_is_in_the_register_with_grade_clause_source_and_photos()
    {
        var finding = await _town.DraftAsync(grade: FindingGrade.Major);
        var file = await _town.House.Get<FileStore>().SaveAsync(new MemoryStream(Jpeg), default);
        Done(file);
        Done(await Commands.RunAsync(new AddFindingPhoto.Command(_town.AuditId, finding.Id, Guid.CreateVersion7(), file.Value!, Round.Now), _town.Lead));
        Assert.Equal(1, (await Commands.RunAsync(new PresentFindings.Command(_town.AuditId, null, null, null), _town.Lead)).Value);
        finding = await _town.ReadAsync(finding.Id);

        Done(await Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), _town.NorthHead));

        finding = await _town.ReadAsync(finding.Id);
        await using var db = _town.House.Open();
        var raised = await db.Set<Nonconformity>().Include(row => row.Clauses).SingleAsync();
        Assert.Equal((FindingState.Confirmed, raised.Id), (finding.State, finding.NonconformityId));
        Assert.Equal((NonconformityGrade.Major, NonconformitySource.Audit, _town.Town.North.Id, "KPH 01/2026"), (raised.Grade, raised.Source, raised.UnitId, raised.Number));
        Assert.Equal((nameof(AuditFinding), finding.Id, $"audits/findings/{finding.Id}"), (raised.SourceType, raised.SourceId, raised.SourceAddress));
        Assert.Equal(("Phiếu bàn giao thiếu chữ ký", _town.Lead.Name), (raised.Title, raised.RaisedBy));
        Assert.Equal(_town.Clause, Assert.Single(raised.Clauses).ClauseId);
        var evidence = await db.Set<StoredFile>().SingleAsync(row => row.AttachedTo == raised.Id);
        Assert.Equal((file.Value!.Sha256, raised.UnitId), (evidence.Sha256, evidence.UnitId));
    }

    [Fact]
    public async Task Two_who_accept_at_once_raise_one_nonconformity()
    {
        var finding = await _town.PresentedAsync();

        var outcomes = await Task.WhenAll(new[] { _town.NorthHead, _town.NorthContact }.Select(actor =>
            Task.Run(() => Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), actor))));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.Single(outcomes, outcome => outcome.Kind == OutcomeKind.Conflict);
        await using var db = _town.House.Open();
        Assert.Equal(1, await db.Set<Nonconformity>().CountAsync());
    }

    [Fact]
    public async Task Two_nodes_that_accept_at_once_raise_one_nonconformity()
    {
        var finding = await _town.PresentedAsync();
        await using var other = TestHouse.OnDatabaseIn(_town.House.DataDirectory);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), _town.NorthHead)),
            Task.Run(() => other.Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), _town.NorthContact)));

        Assert.Single(outcomes, outcome => outcome.IsDone);
        await using var db = _town.House.Open();
        Assert.Equal(1, await db.Set<Nonconformity>().CountAsync());
    }

    [Theory]
    [InlineData(FindingGrade.Observation)]
    [InlineData(FindingGrade.Opportunity)]
    [InlineData(FindingGrade.Strength)]
    public async Task What_is_no_nonconformity_is_accepted_and_raises_none(FindingGrade grade)
    {
        var finding = await _town.PresentedAsync(grade: grade);

        Done(await Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), _town.NorthContact));

        await using var db = _town.House.Open();
        Assert.Equal((FindingState.Confirmed, 0), ((await _town.ReadAsync(finding.Id)).State, await db.Set<Nonconformity>().CountAsync()));
    }

    [Fact]
    public async Task Another_unit_s_head_neither_accepts_nor_disputes_nor_does_the_team()
    {
        var finding = await _town.PresentedAsync();

        foreach (var actor in new[] { _town.SouthHead, _town.Lead, _town.Auditor, _town.Secretary, TestHouse.ActorWith(Role.Administrator), TestHouse.ActorWith(Role.HigherLevel) })
        {
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new AcceptFinding.Command(finding.Id, finding.Version), actor)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new DisputeFinding.Command(finding.Id, finding.Version, "Vì"), actor)).Kind);
        }
    }

    [Fact]
    public async Task What_the_lead_decides_nobody_else_does()
    {
        var disputed = await _town.DisputedAsync();

        foreach (var actor in new[] { _town.NorthHead, _town.SouthHead, _town.Auditor, _town.Secretary, TestHouse.ActorWith(Role.LeadAuditor), TestHouse.ActorWith(Role.CommitteeHead) })
        {
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new UpholdFinding.Command(disputed.Id, disputed.Version, FindingGrade.Major, "Vì"), actor)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new WithdrawFinding.Command(disputed.Id, disputed.Version, "Vì"), actor)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new TakeAsAccepted.Command(disputed.Id, disputed.Version), actor)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new EditFinding.Command(disputed.Id, disputed.Version, Round.Content(_town.Town.North.Id)), actor)).Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new PresentFindings.Command(_town.AuditId, null, null, null), actor)).Kind);
        }
        Done(await Commands.RunAsync(new UpholdFinding.Command(disputed.Id, disputed.Version, FindingGrade.Major, "Đã xem lại tập 2"), _town.Lead));

        await using var db = _town.House.Open();
        Assert.Equal(NonconformityGrade.Major, (await db.Set<Nonconformity>().SingleAsync()).Grade);
    }

    [Fact]
    public async Task A_dispute_decided_for_the_unit_raises_nothing()
    {
        var disputed = await _town.DisputedAsync();

        Done(await Commands.RunAsync(new WithdrawFinding.Command(disputed.Id, disputed.Version, "Đơn vị đúng"), _town.Lead));

        await using var db = _town.House.Open();
        Assert.Equal((FindingState.Withdrawn, 0), ((await _town.ReadAsync(disputed.Id)).State, await db.Set<Nonconformity>().CountAsync()));
    }

    [Fact]
    public async Task Silence_is_taken_as_acceptance_only_when_the_time_has_passed()
    {
        var finding = await _town.PresentedAsync();
        Assert.Equal(new DateOnly(2026, 8, 17), finding.AnswerDue);

        Refused("UnitHasTime", await Commands.RunAsync(new TakeAsAccepted.Command(finding.Id, finding.Version), _town.Lead));
        _town.House.Time.Advance(TimeSpan.FromDays(6));
        Done(await Commands.RunAsync(new TakeAsAccepted.Command(finding.Id, finding.Version), _town.Lead));

        finding = await _town.ReadAsync(finding.Id);
        Assert.True(finding.IsConfirmedBySilence && finding.NonconformityId is not null);
    }

    [Fact]
    public async Task Nobody_judges_the_own_unit_the_lead_no_more_than_others()
    {
        var finding = await _town.DraftAsync();
        await using (var db = _town.House.Open())
        {
            var audit = (await db.Set<Audit>().WholeAsync(_town.AuditId, default))!;
            Round.Must(audit.Schedule([]));
            Round.Must(audit.Staff([.. audit.Members.Select(member => new MemberSeat(
                member.PersonId, member.Name, member.Position, member.Role, member.Role == MemberRole.Auditor ? member.OwnUnitIds : [_town.Town.South.Id], null))]));
            await db.SaveChangesAsync();
        }
        Done(await Commands.RunAsync(new EditFinding.Command(finding.Id, finding.Version, Round.Content(_town.Town.North.Id)), _town.Lead));
        var south = new AuditFinding(Guid.NewGuid(), _town.AuditId, 50, Round.Content(_town.Town.South.Id), 1, Round.Auditor, Round.Now);
        await _town.House.AddAsync(south);

        Refused("NotIndependent", await Commands.RunAsync(new EditFinding.Command(south.Id, 1, Round.Content(_town.Town.South.Id)), _town.Lead));
        Refused("NotIndependent", await Commands.RunAsync(new WithdrawFinding.Command(south.Id, 1, "Vì"), _town.Lead));
    }

    [Fact]
    public async Task The_auditor_withdraws_the_own_draft_and_not_what_the_unit_has_seen()
    {
        var logged = await _town.TryLogAsync(_town.Auditor);
        Done(logged);
        var other = await _town.DraftAsync();

        Assert.Equal(OutcomeKind.Forbidden, (await Commands.RunAsync(new WithdrawFinding.Command(other.Id, other.Version, "Vì"), _town.Auditor)).Kind);
        Done(await Commands.RunAsync(new WithdrawFinding.Command(logged.Value!.Id, 1, "Ghi nhầm đơn vị"), _town.Auditor));
    }

    [Fact]
    public async Task A_unit_sees_its_own_findings_once_presented_and_the_team_all_of_them()
    {
        var draft = await _town.DraftAsync();
        var north = await _town.PresentedAsync();
        var south = await _town.PresentedAsync(_town.Town.South.Id);

        Assert.Equal([north.Id], await SeenAsync(_town.NorthHead));
        Assert.Equal([south.Id], await SeenAsync(_town.SouthHead));
        Assert.Equal(3, (await SeenAsync(_town.Lead)).Count);
        Assert.Equal(3, (await SeenAsync(_town.Secretary)).Count);
        // Of the own unit a member sees what the unit sees: the draft about the south would be hidden, that about the north is not.
        Assert.Equal(3, (await SeenAsync(_town.Auditor)).Count);
        Assert.Empty(await SeenAsync(TestHouse.ActorWith(Role.LeadAuditor, _town.Town.Office.Id)));
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new FindingStory.Query(draft.Id), _town.NorthHead)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new FindingStory.Query(south.Id), _town.NorthHead)).Kind);
        Done(await _town.House.Queries.AskAsync(new FindingStory.Query(south.Id), _town.Auditor));

        async Task<IReadOnlyList<Guid>> SeenAsync(Actor actor) =>
            [.. (await _town.House.Queries.AskAsync(new FindingList.Query(new PageRequest(), new FindingList.Filter()), actor)).Value!.Items.Select(row => row.Id)];
    }

    [Fact]
    public async Task A_member_does_not_read_what_the_team_has_not_yet_put_to_the_own_unit()
    {
        var draft = await _town.DraftAsync(_town.Town.South.Id);

        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new FindingStory.Query(draft.Id), _town.Auditor)).Kind);
        Assert.Empty((await _town.House.Queries.AskAsync(new FindingList.Query(new PageRequest(), new FindingList.Filter(_town.AuditId)), _town.Auditor)).Value!.Items);
    }

    [Fact]
    public async Task What_waits_is_the_unit_s_to_answer_and_the_lead_s_to_decide()
    {
        await _town.PresentedAsync();
        await _town.DisputedAsync();

        Assert.Equal((1, 0), await WaitingAsync(_town.NorthContact));
        Assert.Equal((0, 0), await WaitingAsync(_town.SouthHead));
        Assert.Equal((0, 1), await WaitingAsync(_town.Lead));
        Assert.Equal((0, 0), await WaitingAsync(_town.Auditor));

        async Task<(int, int)> WaitingAsync(Actor actor)
        {
            var view = (await _town.House.Queries.AskAsync(new FindingsWaiting.Query(), actor)).Value!;
            return (view.ToAnswer.Count, view.ToDecide.Count);
        }
    }

    [Fact]
    public async Task Several_minor_ones_on_one_clause_are_pointed_out()
    {
        var first = await _town.DraftAsync();
        var second = await _town.DraftAsync();
        await _town.DraftAsync(_town.Town.South.Id);

        var story = (await _town.House.Queries.AskAsync(new FindingStory.Query(first.Id), _town.Lead)).Value!;

        Assert.Equal(second.Id, Assert.Single(story.Peers).Id);
    }

    [Fact]
    public async Task Unit_lead_and_author_are_told()
    {
        var head = await _town.Town.OpenAccountAsync(_town.Town.Lan, Role.UnitHead, _town.Town.North.Id);
        var disputed = await _town.DisputedAsync();
        Done(await Commands.RunAsync(new UpholdFinding.Command(disputed.Id, disputed.Version, FindingGrade.Minor, "Vì"), _town.Lead));

        await using var db = _town.House.Open();
        var told = await db.Set<Notice>().OrderBy(notice => notice.CreatedAt).Select(notice => new { notice.RecipientId, notice.Code }).ToListAsync();
        Assert.Contains(told, notice => notice.RecipientId == head.Id && notice.Code == "Audits.NoticeFindingsPresented");
        Assert.Contains(told, notice => notice.RecipientId == _town.Lead.AccountId && notice.Code == "Audits.NoticeFindingDisputed");
        Assert.Contains(told, notice => notice.RecipientId == head.Id && notice.Code == "Audits.NoticeFindingUpheld");
    }

    /// <summary>The least that is recognised as a JPEG.</summary>
    private static byte[] Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xD9];
}
