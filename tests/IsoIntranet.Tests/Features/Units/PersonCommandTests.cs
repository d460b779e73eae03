using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units;

public sealed class PersonCommandTests
{
    [Fact]
    public async Task Somebody_is_added_to_a_unit_by_who_keeps_it()
    {
        await using var town = await Town.BuildAsync();
        var add = new AddPerson.Command(town.North.Id, " Lê Văn Mẫu ", "Phó Chủ tịch", "mau@venbien.example", null);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(add, town.NorthContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(add with { UnitId = town.South.Id }, town.NorthSecretary)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await town.House.Commands.RunAsync(add with { Email = "không phải thư" }, town.NorthSecretary)).Kind);
        var added = await town.House.Commands.RunAsync(add, town.NorthSecretary);

        await using var db = town.House.Open();
        var person = await db.Set<Person>().SingleAsync(one => one.Id == added.Value);
        Assert.Equal(("Lê Văn Mẫu", "le van mau pho chu tich"), (person.FullName, person.SearchText));
    }

    [Fact]
    public async Task A_new_name_is_the_account_s_name_too()
    {
        await using var town = await Town.BuildAsync();
        var account = await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id);

        await town.House.Commands.RunAsync(new EditPerson.Command(town.Lan.Id, 1, "Nguyễn Thị Ví Dụ", "Bí thư", null, "0912"), town.Secretary);

        await using var db = town.House.Open();
        Assert.Equal("Nguyễn Thị Ví Dụ", (await db.Users.SingleAsync(one => one.Id == account.Id)).DisplayName);
    }

    [Fact]
    public async Task Who_moves_lays_down_what_they_were_for_the_old_unit()
    {
        await using var town = await Town.BuildAsync();
        var account = await town.OpenAccountAsync(town.Lan, Role.UnitContact, town.North.Id);
        await town.House.AddAsync(new RoleGrant(account.Id, Role.Auditor, town.Top.Id));
        await town.House.Commands.RunAsync(
            new EditUnit.Command(town.North.Id, 1, "Xã Bắc", "X. Bắc", town.Commune.Id, UnitStage.Maintain, town.Lan.Id, town.Lan.Id, null, 0), town.Secretary);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new MovePerson.Command(town.Lan.Id, 1, town.South.Id), town.NorthSecretary)).Kind);
        Assert.True((await town.House.Commands.RunAsync(new MovePerson.Command(town.Lan.Id, 1, town.South.Id), town.Secretary)).IsDone);

        await using var db = town.House.Open();
        var unit = await db.Set<OrgUnit>().SingleAsync(one => one.Id == town.North.Id);
        Assert.Equal((null, null), (unit.LeaderId, unit.ContactId));
        Assert.Equal([Role.Auditor], await db.RoleGrants.Where(grant => grant.AccountId == account.Id).Select(grant => grant.Role).ToListAsync());
    }

    [Fact]
    public async Task Who_leaves_the_service_can_no_longer_sign_in()
    {
        await using var town = await Town.BuildAsync();
        var account = await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id);
        var stamp = account.SecurityStamp;

        Assert.True((await town.House.Commands.RunAsync(new LeaveService.Command(town.Lan.Id, 1), town.Secretary)).IsDone);

        await using var db = town.House.Open();
        var closed = await db.Users.SingleAsync(one => one.Id == account.Id);
        Assert.True(closed.IsClosed);
        Assert.NotEqual(stamp, closed.SecurityStamp);
        Assert.Same(Actor.Nobody, await town.House.Get<Actors>().GetAsync(account.Id));
        Assert.Empty((await town.House.Queries.AskAsync(new PersonChoices.Query("Nguyen Thi Mau"), town.Secretary)).Value!);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_let_go()
    {
        await using var town = await Town.BuildAsync();
        await town.OpenAccountAsync(town.Lan, Role.Administrator, town.Top.Id);

        var outcome = await town.House.Commands.RunAsync(new LeaveService.Command(town.Lan.Id, 1), town.Secretary);

        Assert.Equal("Administration.LastAdministrator", outcome.Refusal?.Code);
        await using var db = town.House.Open();
        Assert.False((await db.Set<Person>().SingleAsync(person => person.Id == town.Lan.Id)).HasLeft);
    }
}
