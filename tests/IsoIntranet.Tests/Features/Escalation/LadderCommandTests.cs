using IsoIntranet.Features.Escalation.Due;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.Escalation;

public sealed class LadderCommandTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<Rung> Two = [new(2, RungRecipient.UnitHead), new(-5, RungRecipient.Owner)];

    private LadderTown _town = null!;
    private Actor _secretary = null!;

    public async Task InitializeAsync()
    {
        _town = await LadderTown.BuildAsync();
        _secretary = TestHouse.ActorWith(Role.IsoSecretary, _town.Top.Id, _town.North.Id);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Secretary_and_head_of_the_committee_set_ladders_others_do_not()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var outcome = await SaveAsync(TestHouse.ActorWith(role, _town.Top.Id), "", 0);
            // The ladder stands at version 1 already: whoever may set it meets the conflict.
            Assert.Equal(role is Role.IsoSecretary or Role.CommitteeHead ? OutcomeKind.Conflict : OutcomeKind.Forbidden, outcome.Kind);
            Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new TakeSteps.Command(Known()), TestHouse.ActorWith(role, _town.Top.Id, _town.North.Id))).Kind);
        }
        Assert.Equal(OutcomeKind.Forbidden, (await SaveAsync(TestHouse.ActorWith(Role.IsoSecretary, _town.North.Id), "", 1)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await SaveAsync(_secretary, "Test.Unknown", 0)).Kind);
        Assert.True((await SaveAsync(_secretary, "", 1)).IsDone);
        Assert.Equal([-5, 2], (await ViewAsync(_secretary)).Rows[0].Ladder!.Rungs.Select(rung => rung.Days));
    }

    [Fact]
    public async Task A_kind_goes_by_its_own_ladder_and_a_unit_by_the_nearest()
    {
        Assert.True((await SaveAsync(_secretary, LadderTown.Kind, 0)).IsDone);
        Assert.True((await _town.House.Commands.RunAsync(
            new SaveLadder.Command(_town.North.Id, "", 0, true, false, [new(30, RungRecipient.CommitteeHead)]), _secretary)).IsDone);

        var top = (await ViewAsync(_secretary)).Rows.Single(row => row.Kind == LadderTown.Kind);
        Assert.True(top.IsOwn);
        var north = (await ViewAsync(_secretary, _town.North.Id)).Rows.Single(row => row.Kind == LadderTown.Kind);
        Assert.Equal((false, null, 30), (north.IsOwn, north.From, north.Ladder!.Rungs[0].Days));

        var own = (await ViewAsync(_secretary, _town.North.Id)).Rows[0].Ladder!;
        Assert.True((await _town.House.Commands.RunAsync(new DropLadder.Command(own.Id, own.Version), _secretary)).IsDone);
        Assert.Equal("UBND thị xã Mẫu", (await ViewAsync(_secretary, _town.North.Id)).Rows.Single(row => row.Kind == LadderTown.Kind).From);
        var general = (await ViewAsync(_secretary)).Rows[0].Ladder!;
        Assert.Equal("Escalation.LastLadder", (await _town.House.Commands.RunAsync(new DropLadder.Command(general.Id, general.Version), _secretary)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Conflict, (await _town.House.Commands.RunAsync(new DropLadder.Command(general.Id, 7), _secretary)).Kind);
    }

    [Fact]
    public async Task Setting_up_twice_changes_nothing_and_gives_what_others_owe_ladders_of_their_own()
    {
        await _town.House.Commands.RunAsync(new SetUpLadders.Command(), Actor.Program());

        var rows = (await ViewAsync(_secretary)).Rows;
        Assert.Equal(1, rows[0].Ladder!.Version);
        Assert.True(rows.Single(row => row.Kind == "Nonconformities.DeadlineVerification").IsOwn);
        Assert.DoesNotContain(rows.Where(row => row.Debtor != DeadlineDebtor.Unit).SelectMany(row => row.Ladder!.Rungs), rung => rung.To == RungRecipient.UnitHead);
        Assert.False(rows.Single(row => row.Kind == "YearPlan.DeadlineAssignment").IsOwn);
    }

    [Fact]
    public async Task Units_see_their_steps_and_administrators_whom_they_reached_but_not_what_of()
    {
        _town.Owe(new(2026, 8, 20));
        await _town.MorningAsync(new(2026, 8, 17));

        Assert.Equal("Trả lời KPH 01", Assert.Single(await StepsAsync(TestHouse.ActorWith(Role.UnitContact, _town.North.Id))).Title);
        Assert.Empty(await StepsAsync(TestHouse.ActorWith(Role.UnitContact, _town.Top.Id)));
        var seen = Assert.Single(await StepsAsync(TestHouse.ActorWith(Role.Administrator), search: "kph"));
        Assert.Equal((null, null, "owner"), (seen.Title, seen.Address, seen.Recipients[0]));
        Assert.Empty(await StepsAsync(_secretary, search: "không có"));
        Assert.Single(await StepsAsync(_secretary, search: "tra loi"));
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new StepList.Query(new(), new()), TestHouse.ActorWith(Role.WallDisplay))).Kind);
    }

    [Fact]
    public async Task What_is_due_is_mine_by_name_or_by_my_part_in_the_unit()
    {
        _town.Owe(new(2026, 8, 20));
        _town.Owe(new(2026, 8, 10), "Trễ rồi", byName: false);
        var owner = new Actor(_town.Accounts["owner"].Id, "owner", [new Grant(Role.Auditor, _town.North.Id, UnitScope.Of([_town.North.Id]))]);

        var mine = (await _town.House.Queries.AskAsync(new DueList.Query(Mine: true), owner)).Value!;
        var all = (await _town.House.Queries.AskAsync(new DueList.Query(), _secretary)).Value!;

        Assert.Equal("Trả lời KPH 01", Assert.Single(mine.Rows).Title);
        Assert.Equal([("Trễ rồi", 2), ("Trả lời KPH 01", 0)], all.Rows.Select(row => (row.Title, row.DaysLate)));
        Assert.Equal(2, (await _town.House.Queries.AskAsync(new DueList.Query(Mine: true), TestHouse.ActorWith(Role.UnitHead, _town.North.Id))).Value!.Rows.Count);
        Assert.Empty((await _town.House.Queries.AskAsync(new DueList.Query(Mine: true), _secretary)).Value!.Rows);
        Assert.Single((await _town.House.Queries.AskAsync(new DueList.Query(From: new(2026, 8, 12)), _secretary)).Value!.Rows);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Queries.AskAsync(new DueList.Query(), TestHouse.ActorWith(Role.Administrator))).Kind);
    }

    private KnownDeadline Known() => new(LadderTown.Kind, _town.Owe(new(2026, 8, 20)));

    private Task<Outcome<Nothing>> SaveAsync(Actor by, string kind, int version) =>
        _town.House.Commands.RunAsync(new SaveLadder.Command(_town.Top.Id, kind, version, true, false, Two), by);

    private async Task<LaddersOf.View> ViewAsync(Actor by, Guid? unit = null) =>
        (await _town.House.Queries.AskAsync(new LaddersOf.Query(unit), by)).Value!;

    private async Task<IReadOnlyList<StepList.Item>> StepsAsync(Actor by, string? search = null) =>
        (await _town.House.Queries.AskAsync(new StepList.Query(new PageRequest { Search = search }, new StepList.Filter()), by)).Value!.Items;
}
