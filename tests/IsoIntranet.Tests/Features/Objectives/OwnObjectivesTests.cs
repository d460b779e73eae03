using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Objectives;

/// <summary>What a unit sets itself below the common objectives (R97): written by its head, confirmed by the standing body, measured alike.</summary>
public sealed class OwnObjectivesTests : IAsyncLifetime
{
    private Town _town = null!;
    private Actor _head = null!;
    private ObjectiveSet _common = null!;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _head = await ActorAsync(Role.UnitHead, _town.North.Id);
        _common = new ObjectiveSet(_town.Top.Id, 2026);
        Assert.True(_common.Revise(Texts.Of(_town)).IsAllowed);
        Assert.True(_common.Issue("589/QĐ-UBND", new DateOnly(2026, 1, 5), [], new DateOnly(2026, 1, 5)).IsAllowed);
        await _town.House.AddAsync(_common);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task The_head_writes_and_submits_the_standing_body_confirms_and_the_unit_alone_is_bound()
    {
        var (id, version) = await WrittenAsync();
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new ConfirmOwnObjectives.Command(id, version), _head)).Kind);
        Assert.Equal("Objectives.NotSubmitted", (await _town.House.Commands.RunAsync(new ConfirmOwnObjectives.Command(id, version), _town.Secretary)).Refusal?.Code);
        var submitted = await _town.House.Commands.RunAsync(new SubmitOwnObjectives.Command(id, version), _head);
        Assert.Equal("Objectives.OnlyDraftIsRevised", (await _town.House.Commands.RunAsync(new SaveObjectives.Command(id, submitted.Value, Content()), _head)).Refusal?.Code);

        Assert.True((await _town.House.Commands.RunAsync(new ConfirmOwnObjectives.Command(id, submitted.Value), _town.Secretary)).IsDone);

        var north = (await _town.House.Queries.AskAsync(new UnitObjectives.Query(_town.North.Id), _head)).Value!;
        Assert.Contains(north, line => line.SetId == id && line.IsOwnSet);
        Assert.DoesNotContain((await _town.House.Queries.AskAsync(new UnitObjectives.Query(_town.South.Id), _town.Secretary)).Value!, line => line.SetId == id);
        var common = (await _town.House.Queries.AskAsync(new ObjectiveSetView.Query(_common.Id), _town.Secretary)).Value!;
        Assert.Equal((id, _town.North.Id), common.Own!.Select(own => (own.Id, own.UnitId)).Single());
        // Below the common ones, not instead of them.
        Assert.Equal(ObjectiveSetState.Issued, common.State);
    }

    [Fact]
    public async Task They_are_measured_like_the_common_ones()
    {
        var (id, version) = await WrittenAsync();
        var submitted = await _town.House.Commands.RunAsync(new SubmitOwnObjectives.Command(id, version), _head);
        await _town.House.Commands.RunAsync(new ConfirmOwnObjectives.Command(id, submitted.Value), _town.Secretary);
        var todo = (await _town.House.Queries.AskAsync(new ResultsToDo.Query(), _head)).Value!.ToReport.First(row => row.SetId == id);

        var reported = await _town.House.Commands.RunAsync(
            new ReportResult.Command(todo.ObjectiveId, _town.North.Id, todo.Period.Length, todo.Period.Index, 0, new MeasuredFigures { Part = 80, Whole = 100 }, null, []), _head);

        Assert.False(reported.Value!.IsMet);
        Assert.NotNull(reported.Value.NonconformityId);
        var board = (await _town.House.Queries.AskAsync(new ResultBoard.Query(id, todo.Period.Length, todo.Period.Index), _town.Secretary)).Value!;
        Assert.Equal((_town.North.Id, ResultStanding.Missed), board.Units.Select(row => (row.UnitId, row.Cells[0].Standing)).Single());
    }

    [Fact]
    public async Task What_is_handed_back_is_a_draft_again_with_the_reason_told()
    {
        var (id, version) = await WrittenAsync();
        var submitted = await _town.House.Commands.RunAsync(new SubmitOwnObjectives.Command(id, version), _head);

        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(new ReturnOwnObjectives.Command(id, submitted.Value, " "), _town.Secretary)).Kind);
        Assert.True((await _town.House.Commands.RunAsync(new ReturnOwnObjectives.Command(id, submitted.Value, "Chưa đo được"), _town.Secretary)).IsDone);

        var view = (await _town.House.Queries.AskAsync(new ObjectiveSetView.Query(id), _head)).Value!;
        Assert.Equal((ObjectiveSetState.Draft, "Chưa đo được", true), (view.State, view.ReturnReason, view.MayKeep));
        await using var db = _town.House.Open();
        var notice = Assert.Single(await db.Set<Notice>().Where(one => one.RecipientId == _head.AccountId).ToListAsync());
        Assert.Equal(("Objectives.NoticeOwnReturned", "Chưa đo được"), (notice.Code, notice.Arguments[2]));
    }

    [Fact]
    public async Task Nobody_writes_another_units_and_drafts_are_not_seen()
    {
        var (id, version) = await WrittenAsync();
        var other = await ActorAsync(Role.UnitHead, _town.South.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new CreateObjectiveSet.Command(_town.North.Id, 2026, IsOwn: true), other)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new CreateObjectiveSet.Command(_town.North.Id, 2026), _head)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new SaveObjectives.Command(id, version, Content()), other)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new ObjectiveSetView.Query(id), other)).Kind);
        Assert.Equal("Objectives.OwnIsConfirmed", (await _town.House.Commands.RunAsync(new IssueObjectives.Command(id, version, "1/QĐ", new DateOnly(2026, 8, 1)), _town.Secretary)).Refusal?.Code);
    }

    private static ObjectiveSetContent Content() => new(
        new ObjectiveSetHeader(), [new ObjectiveContent(Guid.CreateVersion7()) { Number = "1", Content = "Tỷ lệ hồ sơ được số hóa", TargetWords = "Từ 90% trở lên" }]);

    private async Task<(Guid Id, int Version)> WrittenAsync()
    {
        var id = (await _town.House.Commands.RunAsync(new CreateObjectiveSet.Command(_town.North.Id, 2026, Content: Content(), IsOwn: true), _head)).Value;
        return (id, (await _town.House.Queries.AskAsync(new ObjectiveSetView.Query(id), _head)).Value!.Version);
    }

    private async Task<Actor> ActorAsync(Role role, Guid unitId) =>
        TestHouse.ActorWith(role, unitId) with { AccountId = (await _town.OpenAccountAsync(null, role, unitId)).Id };
}
