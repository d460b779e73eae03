using IsoIntranet.Features.Objectives;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class ObjectiveCommandTests
{
    private static readonly DateOnly Decided = new(2026, 3, 28);

    [Fact]
    public async Task Objectives_are_begun_written_and_issued_and_then_seen_by_all()
    {
        await using var town = await Town.BuildAsync();
        var head = TestHouse.ActorWith(Role.CommitteeHead, town.Top.Id, town.North.Id);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new CreateObjectiveSet.Command(town.Top.Id, 2026), town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await town.House.Commands.RunAsync(new CreateObjectiveSet.Command(town.Top.Id, 1026), town.Secretary)).Kind);
        var id = (await town.House.Commands.RunAsync(new CreateObjectiveSet.Command(town.Top.Id, 2026), town.Secretary)).Value;

        var saved = await town.House.Commands.RunAsync(new SaveObjectives.Command(id, 1, Texts.Of(town)), town.Secretary);
        Assert.Equal(OutcomeKind.NotFound, (await ViewAsync(town, id, town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new SaveObjectives.Command(id, saved.Value, Texts.Of(town)), head)).Kind);
        var issued = await town.House.Commands.RunAsync(new IssueObjectives.Command(id, saved.Value, "589/QĐ-UBND", Decided), head);

        Assert.Equal((2, 3), (saved.Value, issued.Value));
        var view = (await ViewAsync(town, id, town.NorthContact)).Value!;
        Assert.Equal((ObjectiveSetState.Issued, "589/QĐ-UBND", false), (view.State, view.DecisionNumber, view.MayKeep));
        Assert.Equal(["Xã Bắc", "Phòng chuyên môn"], view.Content.Objectives[0].Targets.Select(target => view.NameOf(target.PartyId)));
        Assert.Equal(["1", "1"], view.Content.Objectives.Select(objective => objective.Actions.Single().Number));
        var history = (await town.House.Queries.AskAsync(new ObjectiveHistory.Query(id), town.NorthContact)).Value!;
        Assert.Equal([nameof(IssueObjectives), nameof(SaveObjectives), nameof(CreateObjectiveSet)], history.Select(row => row.Command));
    }

    [Fact]
    public async Task Of_two_writers_the_second_meets_the_first_though_they_changed_different_rows()
    {
        await using var town = await Town.BuildAsync();
        var content = Texts.Of(town);
        var id = await DraftAsync(town, content);
        var mine = content with { Objectives = [content.Objectives[0] with { Method = "Đếm" }, content.Objectives[1]] };
        var theirs = content with { Objectives = [content.Objectives[0], content.Objectives[1] with { Source = "Phần mềm" }] };

        Assert.True((await town.House.Commands.RunAsync(new SaveObjectives.Command(id, 1, theirs), town.Secretary)).IsDone);
        var outcome = await town.House.Commands.RunAsync(new SaveObjectives.Command(id, 1, mine), town.Secretary);

        Assert.Equal((OutcomeKind.Conflict, 2), (outcome.Kind, outcome.Conflict!.CurrentVersion));
    }

    [Fact]
    public async Task At_most_one_set_binds_for_an_owner_and_year()
    {
        await using var town = await Town.BuildAsync();
        var first = await IssuedAsync(town, "1/QĐ", Decided);
        var second = await IssuedAsync(town, "2/QĐ", new DateOnly(2026, 6, 1));

        await using var db = town.House.Open();
        var sets = await db.Set<ObjectiveSet>().OrderBy(set => set.Id).ToListAsync();
        Assert.Equal([(first, ObjectiveSetState.Superseded), (second, ObjectiveSetState.Issued)], sets.Select(set => (set.Id, set.State)));

        // As if two had issued at the very same moment.
        var (one, other) = (new ObjectiveSet(town.North.Id, 2026), new ObjectiveSet(town.North.Id, 2026));
        foreach (var set in new[] { one, other })
        {
            set.Revise(Texts.Of(town));
            set.Issue("3/QĐ", Decided, [], Decided);
        }
        await town.House.AddAsync(one);
        await Assert.ThrowsAsync<DbUpdateException>(() => town.House.AddAsync(other));
    }

    [Fact]
    public async Task Next_year_s_objectives_begin_with_this_year_s_and_take_their_place()
    {
        await using var town = await Town.BuildAsync();
        var former = await IssuedAsync(town, "1/QĐ", Decided, year: 2025);

        var id = (await town.House.Commands.RunAsync(new CreateObjectiveSet.Command(town.Top.Id, 2026, former), town.Secretary)).Value;
        var draft = (await ViewAsync(town, id, town.Secretary)).Value!;
        Assert.Equal(("Quyết định số 1/QĐ ngày 28/3/2026", former), (draft.Content.Header.ReplacesWords, draft.Former!.Id));
        Assert.True((await town.House.Commands.RunAsync(new IssueObjectives.Command(id, 1, "2/QĐ", new DateOnly(2026, 4, 1)), town.Secretary)).IsDone);

        var replaced = (await ViewAsync(town, former, town.NorthContact)).Value!;
        Assert.Equal((ObjectiveSetState.Superseded, id), (replaced.State, replaced.Next!.Id));
        var list = (await town.House.Queries.AskAsync(new ObjectiveSetList.Query(new PageRequest()), town.NorthContact)).Value!;
        Assert.Equal([(2026, 2, 2, 2), (2025, 2, 2, 2)], list.Items.Select(row => (row.Year, row.Objectives, row.Targets, row.Actions)));
        Assert.Equal([2025], (await town.House.Queries.AskAsync(new ObjectiveSetList.Query(new PageRequest(), ObjectiveSetState.Superseded), town.NorthContact)).Value!.Items.Select(row => row.Year));
    }

    [Fact]
    public async Task A_draft_is_deleted_whole_and_an_issued_set_is_not()
    {
        await using var town = await Town.BuildAsync();
        var draft = await DraftAsync(town, Texts.Of(town));
        var issued = await IssuedAsync(town, "1/QĐ", Decided);

        Assert.True((await town.House.Commands.RunAsync(new DeleteDraftObjectives.Command(draft, 1), town.Secretary)).IsDone);
        Assert.Equal("Objectives.OnlyDraftIsDeleted", (await town.House.Commands.RunAsync(new DeleteDraftObjectives.Command(issued, 2), town.Secretary)).Refusal?.Code);
        await using var db = town.House.Open();
        Assert.Equal((2, 2, 2), (await db.Set<QualityObjective>().CountAsync(), await db.Set<ObjectiveTarget>().CountAsync(), await db.Set<ObjectiveAction>().CountAsync()));
    }

    [Fact]
    public async Task What_a_broken_client_sends_is_refused()
    {
        await using var town = await Town.BuildAsync();
        var content = Texts.Of(town);
        var id = await DraftAsync(town, content);
        var objective = content.Objectives[0];

        Assert.Equal(OutcomeKind.Invalid, (await SaveAsync([objective, objective])).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await SaveAsync([objective with { TargetWords = new string('9', 501) }])).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await SaveAsync([objective with { Correction = new Target((TargetOperator)9, 1, TargetMeasure.Count) }])).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await SaveAsync([objective with { Correction = new Target(TargetOperator.AtLeast, -1, TargetMeasure.Count) }])).Kind);
        Assert.Equal("Objectives.PartyGone", (await SaveAsync([objective with { Targets = [objective.Targets[0] with { UnitId = Guid.NewGuid() }] }])).Refusal?.Code);

        Task<Outcome<int>> SaveAsync(IReadOnlyList<ObjectiveContent> objectives) =>
            town.House.Commands.RunAsync(new SaveObjectives.Command(id, 1, content with { Objectives = objectives }), town.Secretary);
    }

    [Fact]
    public async Task A_unit_sees_its_own_target_that_of_its_kind_and_the_common_one()
    {
        await using var town = await Town.BuildAsync();
        await IssuedAsync(town, "1/QĐ", Decided);

        Assert.Equal([("1", "100%", false), ("2", "Đạt 95% trở lên", true)], await LinesAsync(town.North.Id));
        Assert.Equal([("1", "99%", false), ("2", "Đạt 95% trở lên", true)], await LinesAsync(town.Office.Id));
        Assert.Equal([("2", "Đạt 95% trở lên", true)], await LinesAsync(town.South.Id));

        async Task<IEnumerable<(string, string, bool)>> LinesAsync(Guid unit) =>
            (await town.House.Queries.AskAsync(new UnitObjectives.Query(unit), town.NorthContact)).Value!.Select(line => (line.Number, line.Target.TargetWords, line.IsCommon));
    }

    private static Task<Outcome<ObjectiveSetView.View>> ViewAsync(Town town, Guid id, Actor actor) => town.House.Queries.AskAsync(new ObjectiveSetView.Query(id), actor);

    private static async Task<Guid> DraftAsync(Town town, ObjectiveSetContent content, int year = 2026) =>
        (await town.House.Commands.RunAsync(new CreateObjectiveSet.Command(town.Top.Id, year, Content: content), town.Secretary)).Value;

    private static async Task<Guid> IssuedAsync(Town town, string number, DateOnly on, int year = 2026)
    {
        var id = await DraftAsync(town, Texts.Of(town), year);
        Assert.True((await town.House.Commands.RunAsync(new IssueObjectives.Command(id, 1, number, on), town.Secretary)).IsDone);
        return id;
    }
}
