using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Live;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.Audits.Live;

public sealed class LiveBoardTests : IAsyncLifetime
{
    private Town _town = null!;
    private AuditScene _scene = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _scene = await AuditScene.BuildAsync(_town);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_unit_sees_its_own_findings_once_they_were_put_to_it_and_nothing_of_others()
    {
        var north = await _scene.LogAsync(_town.North.Id);
        await _scene.LogAsync(_town.South.Id);
        await _town.House.PumpAsync();

        Assert.Empty((await SeenAsync(_scene.NorthHead)).Findings);
        Assert.Equal(0, (await SeenAsync(_scene.NorthHead)).Untold);
        Assert.Equal([_town.North.Id], (await SeenAsync(_scene.NorthHead)).Units.Select(unit => unit.Id));

        await _scene.PresentAsync(north.Id);
        await _town.House.PumpAsync();

        Assert.Equal([north.Id], (await SeenAsync(_scene.NorthHead)).Findings.Select(finding => finding.Id));
        Assert.Empty((await SeenAsync(_scene.SouthHead)).Findings);
    }

    [Fact]
    public async Task The_programme_s_owners_and_the_team_see_drafts_but_a_member_none_about_the_own_unit()
    {
        var north = await _scene.LogAsync(_town.North.Id);
        var south = await _scene.LogAsync(_town.South.Id);
        await _town.House.PumpAsync();

        Assert.Equal([south.Id, north.Id], (await SeenAsync(_scene.Secretary)).Findings.Select(finding => finding.Id));
        // The team's lead has no right over the audited units beside the seat in the team.
        Assert.Equal(2, (await SeenAsync(_scene.Lead)).Findings.Count);
        var own = await SeenAsync(_scene.NorthAuditor);
        Assert.Equal([south.Id], own.Findings.Select(finding => finding.Id));
        Assert.Equal(1, own.Untold);
    }

    [Theory]
    [InlineData(Role.WallDisplay)]
    [InlineData(Role.HigherLevel)]
    [InlineData(Role.Auditor)]
    public async Task Whoever_sees_the_agency_but_is_not_of_the_team_is_told_how_many_are_being_written_and_no_more(Role role)
    {
        var north = await _scene.LogAsync(_town.North.Id);
        await _scene.LogAsync(_town.South.Id);
        await _scene.PresentAsync(north.Id);
        await _town.House.PumpAsync();
        var actor = TestHouse.ActorWith(role, _town.Top.Id, _town.North.Id, _town.South.Id);

        var seen = await SeenAsync(actor);

        Assert.Equal([north.Id], seen.Findings.Select(finding => finding.Id));
        Assert.Equal((1, 2), (seen.Untold, seen.Units.Count));
        Assert.False((await AskAsync(actor)).Value!.SeesDrafts);
    }

    [Fact]
    public async Task A_withdrawn_draft_is_never_shown_to_the_unit_and_a_withdrawn_finding_is_not_counted()
    {
        var (draft, told) = (await _scene.LogAsync(_town.North.Id), await _scene.LogAsync(_town.North.Id));
        await _scene.PresentAsync(told.Id);
        foreach (var one in new[] { draft, told })
            await _scene.ChangeAsync(one.Id, finding => finding.Withdraw("Ghi nhầm", new Author(null, "Trưởng đoàn")));
        await _town.House.PumpAsync();

        var seen = await SeenAsync(_scene.NorthHead);

        Assert.Equal([told.Id], seen.Findings.Select(finding => finding.Id));
        Assert.Empty(LiveFigures.Of([seen], new LiveFilter()).Counted);
    }

    [Fact]
    public async Task Strangers_see_no_audit_and_administrators_no_board()
    {
        var stranger = TestHouse.ActorWith(Role.UnitHead, _town.Office.Id);

        Assert.Empty((await AskAsync(stranger)).Value!.Choices);
        Assert.Equal(OutcomeKind.NotFound, (await AskAsync(stranger, _scene.Audit.Id)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await AskAsync(TestHouse.ActorWith(Role.Administrator))).Kind);
    }

    [Fact]
    public async Task Progress_of_a_unit_follows_the_answers()
    {
        await _scene.AskPointAsync(_town.North.Id, AnswerVerdict.Conforms);
        await _scene.AskPointAsync(_town.North.Id, null);
        await _town.House.PumpAsync();

        var unit = (await SeenAsync(_scene.Secretary)).Units[0];

        Assert.Equal((2, 1, 50), (unit.Questions, unit.Answered, unit.Percent));
    }

    [Fact]
    public async Task Filters_count_by_grade_chapter_and_unit()
    {
        await _scene.LogAsync(_town.North.Id, FindingGrade.Major);
        await _scene.LogAsync(_town.North.Id);
        await _scene.LogAsync(_town.South.Id, FindingGrade.Strength);
        await _town.House.PumpAsync();
        var audit = await SeenAsync(_scene.Secretary);

        var all = LiveFigures.Of([audit], new LiveFilter());
        var north = LiveFigures.Of([audit], new LiveFilter(_town.North.Id, FindingGrade.Minor, 8));

        Assert.Equal((1, 1, 1), (all.Count(FindingGrade.Major), all.Count(FindingGrade.Minor), all.Count(FindingGrade.Strength)));
        Assert.Equal((2, FindingGrade.Major), (all.Count(_town.North.Id, 8), all.Worst(_town.North.Id, 8)));
        Assert.Equal([4, 5, 6, 7, 8, 9, 10], all.Chapters.Select(chapter => chapter.Number));
        Assert.Single(north.Counted);
    }

    private async Task<LiveAudit> SeenAsync(Actor actor) => (await AskAsync(actor)).Value!.Audits.Single();

    private Task<Outcome<LiveBoardOf.View>> AskAsync(Actor actor, Guid? audit = null) => _town.House.Queries.AskAsync(new LiveBoardOf.Query(audit), actor);
}
