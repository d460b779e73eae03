using IsoIntranet.Features.Procedures;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Procedures;

public sealed class ProcedureCommandTests
{
    private static readonly DateOnly Today = new(2026, 8, 12);

    private static ProcedureFacts Birth(Town town) =>
        new("Đăng ký khai sinh", ProcedureKind.Administrative, town.North.Id) { Code = "1.001193", Field = "Hộ tịch" };

    [Fact]
    public async Task A_procedure_is_entered_by_who_keeps_the_unit_s_register()
    {
        await using var town = await Town.BuildAsync();
        var add = new AddProcedure.Command(Birth(town));
        var controller = TestHouse.ActorWith(Role.DocumentController, town.North.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(add, town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town) with { UnitId = town.South.Id }), controller)).Kind);
        Assert.True((await town.House.Commands.RunAsync(add, controller)).IsDone);
    }

    [Fact]
    public async Task What_is_wrong_is_said_field_by_field()
    {
        await using var town = await Town.BuildAsync();
        var wrong = new ProcedureFacts(" ", ProcedureKind.Administrative, Guid.Empty) { TimeLimitDays = 0, Code = new string('1', 61), DecidedOn = new DateOnly(1900, 1, 1) };

        var outcome = await town.House.Commands.RunAsync(new AddProcedure.Command(wrong), town.Secretary);

        Assert.Equal(
            ["Facts.Code", "Facts.DecidedOn", "Facts.Name", "Facts.TimeLimitDays", "Facts.UnitId"], outcome.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_procedure_twice_is_refused_and_so_is_a_unit_that_has_ended()
    {
        await using var town = await Town.BuildAsync();
        await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town)), town.Secretary);

        var code = await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town) with { Name = "Khai sinh", UnitId = town.South.Id, Code = "1.001193 " }), town.Secretary);
        var name = await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town) with { Code = null }), town.Secretary);
        var other = await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town) with { Code = "1.9" }), town.Secretary);
        await town.House.Commands.RunAsync(new IsoIntranet.Features.Units.DissolveUnit.Command(town.South.Id, 1, Today, "9/NQ"), town.Administrator);
        var ended = await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town) with { Code = "1.7", UnitId = town.South.Id }), town.Secretary);

        Assert.Equal(("Procedures.CodeTaken", "Procedures.NameTaken"), (code.Refusal?.Code, name.Refusal?.Code));
        Assert.True(other.IsDone);
        Assert.Equal("Procedures.UnitHasEnded", ended.Refusal?.Code);
    }

    [Fact]
    public async Task Handing_it_to_another_unit_takes_the_right_over_that_unit()
    {
        await using var town = await Town.BuildAsync();
        var id = (await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town)), town.Secretary)).Value;
        var move = new EditProcedure.Command(id, 1, Birth(town) with { UnitId = town.South.Id });

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(move, town.NorthSecretary)).Kind);
        Assert.True((await town.House.Commands.RunAsync(move, town.Secretary)).IsDone);
        Assert.Equal(OutcomeKind.Conflict, (await town.House.Commands.RunAsync(move, town.Secretary)).Kind);
    }

    [Fact]
    public async Task What_is_repealed_leaves_the_list_in_force_and_comes_back_when_restored()
    {
        await using var town = await Town.BuildAsync();
        var id = (await town.House.Commands.RunAsync(new AddProcedure.Command(Birth(town)), town.Secretary)).Value;

        Assert.True((await town.House.Commands.RunAsync(new MarkProcedureOutdated.Command(id, 1, "Luật mới", Today), town.Secretary)).IsDone);
        Assert.Equal(1, (await ListAsync(town, ProcedureList.Which.InForce)).Total);
        Assert.Equal(1, (await ListAsync(town, ProcedureList.Which.Outdated)).Total);
        Assert.True((await town.House.Commands.RunAsync(new RepealProcedure.Command(id, 2, "QĐ 12", Today), town.Secretary)).IsDone);
        Assert.Equal(0, (await ListAsync(town, ProcedureList.Which.InForce)).Total);
        Assert.Equal(1, (await ListAsync(town, ProcedureList.Which.Repealed)).Total);
        Assert.True((await town.House.Commands.RunAsync(new RestoreProcedure.Command(id, 3), town.Secretary)).IsDone);
        Assert.Equal(1, (await ListAsync(town, ProcedureList.Which.Published)).Total);

        var view = (await town.House.Queries.AskAsync(new ProcedureView.Query(id), town.NorthContact)).Value!;
        Assert.Equal([nameof(RestoreProcedure), nameof(RepealProcedure), nameof(MarkProcedureOutdated), nameof(AddProcedure)], view.History.Select(row => row.Command));
        Assert.Equal(("Xã Bắc", false), (view.Unit, view.MayKeep));
        Assert.DoesNotContain(view.History.SelectMany(row => row.Fields.Keys), key => key.EndsWith("Key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_register_is_searched_without_marks_and_filtered_by_kind_field_and_unit()
    {
        await using var town = await Town.BuildAsync();
        await town.House.AddAsync(
            new AdminProcedure(Birth(town)),
            new AdminProcedure(new ProcedureFacts("Cấp giấy phép xây dựng", ProcedureKind.Administrative, town.South.Id) { Code = "1.2", Field = "Xây dựng" }),
            new AdminProcedure(new ProcedureFacts("Thanh toán công tác phí", ProcedureKind.InternalProcess, town.Office.Id)));

        Assert.Equal(["Đăng ký khai sinh"], Names(await ListAsync(town, search: "dang ky KHAI SINH")));
        Assert.Equal(["Cấp giấy phép xây dựng"], Names(await ListAsync(town, search: "xa nam")));
        Assert.Equal(["Thanh toán công tác phí"], Names(await ListAsync(town, kind: ProcedureKind.InternalProcess)));
        Assert.Equal(["Đăng ký khai sinh"], Names(await ListAsync(town, field: "Hộ tịch")));
        Assert.Equal(["Cấp giấy phép xây dựng"], Names(await ListAsync(town, unit: town.South.Id)));
        var choices = (await town.House.Queries.AskAsync(new ProcedureChoices.Query(), town.NorthSecretary)).Value!;
        Assert.Equal(["Hộ tịch", "Xây dựng"], choices.Fields);
        Assert.Equal([town.North.Id], choices.Kept);
        var card = (await town.House.Queries.AskAsync(new UnitProcedures.Query(town.North.Id), town.NorthContact)).Value!;
        Assert.Equal((1, 0, "Đăng ký khai sinh"), (card.InForce, card.Outdated, card.Lines.Single().Name));
    }

    [Fact]
    public async Task Two_who_enter_the_same_code_at_once_get_one_entry()
    {
        await using var town = await Town.BuildAsync();
        await town.House.AddAsync(new AdminProcedure(Birth(town)));

        // As if the first had been committed after the second looked.
        await Assert.ThrowsAsync<DbUpdateException>(() => town.House.AddAsync(new AdminProcedure(Birth(town) with { UnitId = town.South.Id })));
    }

    private static async Task<PageOf<ProcedureList.Row>> ListAsync(
        Town town, ProcedureList.Which which = ProcedureList.Which.InForce, string? search = null, ProcedureKind? kind = null, string? field = null, Guid? unit = null) =>
        (await town.House.Queries.AskAsync(new ProcedureList.Query(new PageRequest { Search = search }, which, kind, field, unit), town.NorthContact)).Value!;

    private static IEnumerable<string> Names(PageOf<ProcedureList.Row> page) => page.Items.Select(row => row.Name);
}
