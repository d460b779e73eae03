using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units;

public sealed class UnitCommandTests
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    [Fact]
    public async Task A_unit_is_added_below_another()
    {
        await using var town = await Town.BuildAsync();

        var added = await town.House.Commands.RunAsync(Add(town, "Phòng Kinh tế", town.Top.Id), town.Secretary);

        Assert.True(added.IsDone);
        await using var db = town.House.Open();
        var unit = await db.Set<OrgUnit>().SingleAsync(one => one.Id == added.Value);
        Assert.Equal(("Phòng Kinh tế", (Guid?)town.Top.Id, "phong kinh te phong kinh te"), (unit.Name, unit.ParentId, unit.SearchText));
    }

    [Fact]
    public async Task Adding_takes_the_right_over_the_unit_above()
    {
        await using var town = await Town.BuildAsync();

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Add(town, "Đội", town.Top.Id), town.NorthSecretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Add(town, "Đội", town.North.Id), town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Add(town, "Tỉnh khác", null), town.Secretary)).Kind);
        Assert.True((await town.House.Commands.RunAsync(Add(town, "Đội", town.North.Id), town.NorthSecretary)).IsDone);
        Assert.True((await town.House.Commands.RunAsync(Add(town, "Tỉnh khác", null), town.Administrator)).IsDone);
    }

    [Fact]
    public async Task Two_units_at_one_place_do_not_bear_one_name()
    {
        await using var town = await Town.BuildAsync();

        var outcome = await town.House.Commands.RunAsync(Add(town, " xã bắc ", town.Top.Id), town.Secretary);

        Assert.Equal("Units.NameTaken", outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_form_without_a_name_says_so_in_Vietnamese()
    {
        await using var town = await Town.BuildAsync();
        System.Globalization.CultureInfo.CurrentUICulture = new("vi");

        var outcome = await town.House.Commands.RunAsync(Add(town, " ", town.Top.Id), town.Secretary);

        Assert.Equal((OutcomeKind.Invalid, "Nhập tên."), (outcome.Kind, outcome.Errors["Name"][0]));
    }

    [Fact]
    public async Task Leader_contact_stage_and_duties_are_kept()
    {
        await using var town = await Town.BuildAsync();

        var outcome = await town.House.Commands.RunAsync(
            new EditUnit.Command(town.North.Id, 1, "Xã Bắc", "X. Bắc", town.Commune.Id, UnitStage.Extend, town.Lan.Id, town.Binh.Id, " Duy trì hệ thống ", 3),
            town.NorthSecretary);

        Assert.True(outcome.IsDone);
        await using var db = town.House.Open();
        var unit = await db.Set<OrgUnit>().SingleAsync(one => one.Id == town.North.Id);
        Assert.Equal((UnitStage.Extend, (Guid?)town.Lan.Id, (Guid?)town.Binh.Id, "Duy trì hệ thống"), (unit.Stage, unit.LeaderId, unit.ContactId, unit.Duties));
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_who_was_faster()
    {
        await using var town = await Town.BuildAsync();
        var rename = new RenameUnit.Command(town.North.Id, 1, "Phường Bắc", "P. Bắc", town.Commune.Id, Reform, "12/NQ");
        await town.House.Commands.RunAsync(rename, town.Secretary);

        var outcome = await town.House.Commands.RunAsync(rename with { Name = "Phường Khác" }, town.NorthSecretary);

        Assert.Equal(OutcomeKind.Conflict, outcome.Kind);
        Assert.Equal("Test IsoSecretary", outcome.Conflict!.Latest!.ChangedBy);
        Assert.Equal("Phường Bắc", outcome.Conflict.Latest.Fields["Name"].After);
        await using var db = town.House.Open();
        Assert.Equal("Phường Bắc", (await db.Set<OrgUnit>().SingleAsync(one => one.Id == town.North.Id)).Name);
    }

    [Fact]
    public async Task A_unit_moves_only_where_the_writer_keeps_both_places()
    {
        await using var town = await Town.BuildAsync();
        var move = new MoveUnit.Command(town.Office.Id, 1, town.North.Id, Reform, null);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(move, town.NorthSecretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(move with { ParentId = null }, town.Secretary)).Kind);
        Assert.True((await town.House.Commands.RunAsync(move, town.Secretary)).IsDone);
        Assert.Equal("Units.Cycle", (await town.House.Commands.RunAsync(
            new MoveUnit.Command(town.North.Id, 1, town.Office.Id, Reform, null), town.Secretary)).Refusal?.Code);
    }

    [Fact]
    public async Task A_merger_founds_the_successor_links_it_and_takes_the_people_along()
    {
        await using var town = await Town.BuildAsync();

        var merged = await town.House.Commands.RunAsync(Merge(town), town.Secretary);

        Assert.True(merged.IsDone);
        await using var db = town.House.Open();
        var successor = await db.Set<OrgUnit>().SingleAsync(one => one.Id == merged.Value);
        Assert.Equal(("Phường Mẫu", Reform), (successor.Name, successor.ValidFrom));
        Assert.Equal(2, await db.Set<UnitSuccession>().CountAsync(link => link.ToUnitId == successor.Id));
        Assert.All(await db.Set<Person>().ToListAsync(), person => Assert.Equal(successor.Id, person.UnitId));
        Assert.Equal(UnitState.Merged, (await db.Set<OrgUnit>().SingleAsync(one => one.Id == town.North.Id)).State);
    }

    [Fact]
    public async Task Who_keeps_one_of_two_units_does_not_merge_them()
    {
        await using var town = await Town.BuildAsync();

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Merge(town), town.NorthSecretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(
            Merge(town) with { Successor = new NewUnit("Tỉnh khác", "", town.Commune.Id, null) }, town.Secretary)).Kind);
    }

    [Fact]
    public async Task A_merger_of_units_that_changed_meanwhile_is_a_conflict()
    {
        await using var town = await Town.BuildAsync();
        await town.House.Commands.RunAsync(new RenameUnit.Command(town.South.Id, 1, "Xã Nam Mới", "", town.Commune.Id, Reform, null), town.Secretary);

        var outcome = await town.House.Commands.RunAsync(Merge(town), town.Secretary);

        Assert.Equal((OutcomeKind.Conflict, town.South.Id), (outcome.Kind, outcome.Conflict!.RecordId));
        await using var db = town.House.Open();
        Assert.Equal(0, await db.Set<UnitSuccession>().CountAsync());
        Assert.Equal(4, await db.Set<OrgUnit>().CountAsync());
    }

    [Fact]
    public async Task A_split_founds_its_parts_at_the_same_place()
    {
        await using var town = await Town.BuildAsync();

        var outcome = await town.House.Commands.RunAsync(
            new SplitUnit.Command(
                town.Office.Id, 1,
                [new("Phòng Một", "", town.Division.Id, town.Top.Id), new("Phòng Hai", "", town.Division.Id, town.Top.Id)], [], Reform, "5/QĐ"),
            town.Secretary);

        Assert.True(outcome.IsDone);
        await using var db = town.House.Open();
        Assert.Equal(
            ["Phòng Hai", "Phòng Một"],
            await db.Set<UnitSuccession>().Where(link => link.FromUnitId == town.Office.Id)
                .Join(db.Set<OrgUnit>(), link => link.ToUnitId, unit => unit.Id, (_, unit) => unit.Name).OrderBy(name => name).ToListAsync());
    }

    [Fact]
    public async Task A_refused_split_leaves_no_part_behind()
    {
        await using var town = await Town.BuildAsync();

        var outcome = await town.House.Commands.RunAsync(
            new SplitUnit.Command(town.Office.Id, 1, [new("Phòng Một", "", town.Division.Id, town.Top.Id)], [], Reform, null), town.Secretary);

        Assert.Equal("Units.SplitTakesTwo", outcome.Refusal?.Code);
        await using var db = town.House.Open();
        Assert.Equal(4, await db.Set<OrgUnit>().CountAsync());
    }

    [Fact]
    public async Task A_new_right_over_a_new_unit_holds_at_once()
    {
        await using var town = await Town.BuildAsync();
        var account = new IsoIntranet.Platform.Access.Account { UserName = "thuky", DisplayName = "Thư ký" };
        await town.House.AddAsync(account, new IsoIntranet.Platform.Access.RoleGrant(account.Id, IsoIntranet.Platform.Access.Role.IsoSecretary, town.North.Id));
        var actors = town.House.Get<IsoIntranet.Platform.Access.Actors>();

        var added = await town.House.Commands.RunAsync(Add(town, "Đội", town.North.Id), await actors.GetAsync(account.Id));

        Assert.True((await actors.GetAsync(account.Id)).May(UnitsRoom.Keep, added.Value));
    }

    private static AddUnit.Command Add(Town town, string name, Guid? parent) =>
        new(name, "", town.Division.Id, parent, Town.Founded, UnitStage.Maintain, 1);

    private static MergeUnits.Command Merge(Town town) => new(
        [new(town.North.Id, 1), new(town.South.Id, 1)], null, new NewUnit("Phường Mẫu", "", town.Commune.Id, town.Top.Id), Reform, "1687/NQ", true);
}
