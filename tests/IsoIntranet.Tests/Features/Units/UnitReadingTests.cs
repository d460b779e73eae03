using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.Units;

public sealed class UnitReadingTests
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    [Fact]
    public async Task The_tree_is_shown_as_it_was_on_a_day()
    {
        await using var town = await ReformedAsync();

        var before = await TreeAsync(town, new UnitTree.Query(Reform.AddDays(-1)));
        var after = await TreeAsync(town, new UnitTree.Query(Reform));

        Assert.Equal(["UBND thị xã Mẫu", "Văn phòng", "Xã Bắc", "Xã Nam"], before.Units.Select(unit => unit.Name));
        Assert.Equal("Văn phòng HĐND và UBND", before.Units[1].NameNow);
        Assert.Equal(["UBND thị xã Mẫu", "Phường Mẫu", "Văn phòng HĐND và UBND"], after.Units.Select(unit => unit.Name));
        Assert.Empty((await TreeAsync(town, new UnitTree.Query(Town.Founded.AddDays(-1)))).Units);
    }

    [Fact]
    public async Task Ended_units_stay_readable_with_what_became_of_them()
    {
        await using var town = await ReformedAsync();

        var view = await TreeAsync(town, new UnitTree.Query(WithEnded: true));

        var north = view.Units.Single(unit => unit.Id == town.North.Id);
        Assert.Equal((UnitState.Merged, false), (north.State, north.Exists));
        Assert.Equal(["Phường Mẫu"], north.Successors);
        Assert.Equal(3, view.Existing);
    }

    [Fact]
    public async Task Search_ignores_marks_finds_former_names_and_keeps_those_above()
    {
        await using var town = await ReformedAsync();

        var view = await TreeAsync(town, new UnitTree.Query(Search: "PHUONG mau"));

        Assert.Equal([("UBND thị xã Mẫu", false), ("Phường Mẫu", true)], view.Units.Select(unit => (unit.Name, unit.IsHit)));
    }

    [Fact]
    public async Task A_unit_tells_its_history()
    {
        await using var town = await ReformedAsync();
        var successor = (await TreeAsync(town, new UnitTree.Query())).Units.Single(unit => unit.Name == "Phường Mẫu");

        var view = (await town.House.Queries.AskAsync(new UnitView.Query(successor.Id), town.NorthContact)).Value!;
        var office = (await town.House.Queries.AskAsync(new UnitView.Query(town.Office.Id), town.Secretary)).Value!;
        var former = (await town.House.Queries.AskAsync(new UnitView.Query(town.North.Id), town.Secretary)).Value!;

        Assert.Equal(["Xã Bắc", "Xã Nam"], view.Predecessors.Select(link => link.Name));
        Assert.Equal((false, false), (view.MayKeep, view.MayReorganise));
        Assert.Equal(("Văn phòng", Town.Founded, Reform.AddDays(-1)), (office.Eras[0].Name, office.Eras[0].From, office.Eras[0].Until));
        Assert.Equal([(successor.Id, "1687/NQ")], former.Successors.Select(link => (link.UnitId, link.Decision!)));
        Assert.Equal(["UBND thị xã Mẫu"], former.Above.Select(above => above.Name));
    }

    [Fact]
    public async Task A_wall_display_sees_no_directory()
    {
        await using var town = await Town.BuildAsync();
        var wall = TestHouse.ActorWith(Role.WallDisplay);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Queries.AskAsync(new UnitTree.Query(), wall)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Queries.AskAsync(new PersonList.Query(new PageRequest()), Actor.Nobody)).Kind);
    }

    [Fact]
    public async Task People_are_found_without_marks_and_keepers_marked()
    {
        await using var town = await Town.BuildAsync();

        var page = (await town.House.Queries.AskAsync(new PersonList.Query(new PageRequest { Search = "mau" }), town.NorthSecretary)).Value!;
        var all = (await town.House.Queries.AskAsync(new PersonList.Query(new PageRequest { Sort = "name", Descending = true }), town.NorthSecretary)).Value!;

        Assert.Equal(["Nguyễn Thị Mẫu"], page.Items.Select(row => row.FullName));
        Assert.Equal([("Trần Văn Ví Dụ", false), ("Nguyễn Thị Mẫu", true)], all.Items.Select(row => (row.FullName, row.MayKeep)));
    }

    private static async Task<UnitTree.View> TreeAsync(Town town, UnitTree.Query query) =>
        (await town.House.Queries.AskAsync(query, town.Secretary)).Value!;

    private static async Task<Town> ReformedAsync()
    {
        var town = await Town.BuildAsync();
        Assert.True((await town.House.Commands.RunAsync(
            new RenameUnit.Command(town.Office.Id, 1, "Văn phòng HĐND và UBND", "VP", town.Division.Id, Reform, null), town.Secretary)).IsDone);
        Assert.True((await town.House.Commands.RunAsync(
            new MergeUnits.Command([new(town.North.Id, 1), new(town.South.Id, 1)], null, new NewUnit("Phường Mẫu", "", town.Commune.Id, town.Top.Id), Reform, "1687/NQ", true),
            town.Secretary)).IsDone);
        return town;
    }
}
