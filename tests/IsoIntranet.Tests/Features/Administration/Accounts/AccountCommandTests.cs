using IsoIntranet.Features.Administration.Accounts;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Administration.Accounts;

public sealed class AccountCommandTests
{
    [Fact]
    public async Task An_account_begins_with_a_password_that_has_to_be_changed()
    {
        await using var town = await Town.BuildAsync();

        var issued = await town.House.Commands.RunAsync(Create(town, "Kinhte.TT"), town.Administrator);

        Assert.True(issued.IsDone);
        await using var db = town.House.Open();
        var account = await db.Users.SingleAsync();
        Assert.Equal(("kinhte.tt", "KINHTE.TT", "Nguyễn Thị Mẫu", true, true), (account.UserName, account.NormalizedUserName, account.DisplayName, account.MustChangePassword, account.LockoutEnabled));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, issued.Value!.Password));
        Assert.InRange(issued.Value.Password.Length, 19, 40);
        Assert.True((await town.House.Get<Actors>().GetAsync(account.Id)).Holds(Role.UnitHead));
        var logged = await db.ChangeLog.Where(row => row.RecordId == account.Id).Select(row => row.Fields).SingleAsync();
        Assert.DoesNotContain(account.PasswordHash!, logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accounts_are_administered_by_administrators_only_and_within_their_units()
    {
        await using var town = await Town.BuildAsync();
        var northern = TestHouse.ActorWith(Role.Administrator, town.North.Id);
        var create = Create(town, "mau");

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(create, town.Secretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(create with { Grants = [new(Role.Administrator, town.Top.Id)] }, northern)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(create with { PersonId = town.Binh.Id }, northern)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Queries.AskAsync(new AccountList.Query(new PageRequest()), town.Secretary)).Kind);
        Assert.True((await town.House.Commands.RunAsync(create, northern)).IsDone);
    }

    [Fact]
    public async Task An_administrator_of_a_part_cannot_take_over_an_account_that_reaches_further()
    {
        await using var town = await Town.BuildAsync();
        var northern = TestHouse.ActorWith(Role.Administrator, town.North.Id);
        var account = await town.OpenAccountAsync(town.Lan, Role.Administrator, town.Top.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new ResetPassword.Command(account.Id, 1), northern)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new GrantRole.Command(account.Id, 1, Role.Auditor, town.North.Id), northern)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(new CloseAccount.Command(account.Id, 1), northern)).Kind);
    }

    [Fact]
    public async Task A_name_is_taken_once_and_a_person_has_one_account()
    {
        await using var town = await Town.BuildAsync();
        await town.House.Commands.RunAsync(Create(town, "mau"), town.Administrator);

        Assert.Equal("Administration.HasAccount", (await town.House.Commands.RunAsync(Create(town, "khac"), town.Administrator)).Refusal?.Code);
        Assert.Equal("Administration.UserNameTaken", (await town.House.Commands.RunAsync(Create(town, "MAU") with { PersonId = town.Binh.Id }, town.Administrator)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Invalid, (await town.House.Commands.RunAsync(Create(town, "có dấu"), town.Administrator)).Kind);
    }

    [Fact]
    public async Task A_wall_display_has_an_account_without_a_person()
    {
        await using var town = await Town.BuildAsync();

        await town.House.Commands.RunAsync(new CreateAccount.Command(null, "Sảnh tầng 1", "sanh1", [new(Role.WallDisplay, town.Top.Id)]), town.Administrator);

        var page = (await town.House.Queries.AskAsync(new AccountList.Query(new PageRequest { Search = "sanh" }), town.Administrator)).Value!;
        Assert.Equal([("Sảnh tầng 1", Role.WallDisplay)], page.Items.Select(item => (item.DisplayName, item.Grants[0].Role)));
    }

    [Fact]
    public async Task The_last_administrator_stays_one()
    {
        await using var town = await Town.BuildAsync();
        var only = await town.OpenAccountAsync(null, Role.Administrator, town.Top.Id);
        await town.OpenAccountAsync(null, Role.Administrator, town.North.Id);
        var grant = await GrantOfAsync(town, only.Id);

        Assert.Equal("Administration.LastAdministrator", (await town.House.Commands.RunAsync(new RevokeRole.Command(only.Id, 1, grant), town.Administrator)).Refusal?.Code);
        Assert.Equal("Administration.LastAdministrator", (await town.House.Commands.RunAsync(new CloseAccount.Command(only.Id, 1), town.Administrator)).Refusal?.Code);

        await town.OpenAccountAsync(null, Role.Administrator, town.Top.Id);
        Assert.True((await town.House.Commands.RunAsync(new RevokeRole.Command(only.Id, 1, grant), town.Administrator)).IsDone);
    }

    [Fact]
    public async Task Two_administrators_cannot_take_the_right_from_each_other_in_one_moment()
    {
        await using var town = await Town.BuildAsync();
        var one = await town.OpenAccountAsync(null, Role.Administrator, town.Top.Id);
        var other = await town.OpenAccountAsync(null, Role.Administrator, town.Top.Id);
        await using var first = town.House.Open();
        await using var second = town.House.Open();

        await TakeAsync(first, one.Id);
        await TakeAsync(second, other.Id);
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        static async Task TakeAsync(IsoIntranet.Platform.Data.IsoContext db, Guid from)
        {
            var account = await db.Users.SingleAsync(user => user.Id == from);
            var grant = await db.RoleGrants.SingleAsync(held => held.AccountId == from);
            Assert.True((await LastAdministrator.GuardAsync(db, account, grant.Id, CancellationToken.None)).IsAllowed);
            db.Remove(grant);
        }
    }

    [Fact]
    public async Task Closing_ends_sign_ins_and_rights_and_reopening_gives_the_rights_back()
    {
        await using var town = await Town.BuildAsync();
        var account = await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id);
        var actors = town.House.Get<Actors>();
        Assert.True((await actors.GetAsync(account.Id)).Holds(Role.UnitHead));

        await town.House.Commands.RunAsync(new CloseAccount.Command(account.Id, 1), town.Administrator);
        Assert.Same(Actor.Nobody, await actors.GetAsync(account.Id));
        await town.House.Commands.RunAsync(new ReopenAccount.Command(account.Id, 2), town.Administrator);

        Assert.True((await actors.GetAsync(account.Id)).Holds(Role.UnitHead));
        await using var db = town.House.Open();
        Assert.NotEqual(account.SecurityStamp, (await db.Users.SingleAsync()).SecurityStamp);
    }

    [Fact]
    public async Task A_right_that_was_given_or_taken_holds_with_the_next_click()
    {
        await using var town = await Town.BuildAsync();
        var account = await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id);
        var actors = town.House.Get<Actors>();
        _ = await actors.GetAsync(account.Id);

        await town.House.Commands.RunAsync(new GrantRole.Command(account.Id, 1, Role.Auditor, town.South.Id), town.Administrator);
        Assert.True((await actors.GetAsync(account.Id)).Holds(Role.Auditor));
        Assert.Equal("Administration.GrantTwice", (await town.House.Commands.RunAsync(new GrantRole.Command(account.Id, 1, Role.Auditor, town.South.Id), town.Administrator)).Refusal?.Code);
        await using (var db = town.House.Open())
        {
            var grant = await db.RoleGrants.SingleAsync(held => held.Role == Role.Auditor);
            await town.House.Commands.RunAsync(new RevokeRole.Command(account.Id, 1, grant.Id), town.Administrator);
        }

        Assert.False((await actors.GetAsync(account.Id)).Holds(Role.Auditor));
    }

    [Fact]
    public async Task A_new_password_ends_open_sign_ins_and_lifts_a_lockout()
    {
        await using var town = await Town.BuildAsync();
        var account = await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id);
        await using (var db = town.House.Open())
        {
            var locked = await db.Users.SingleAsync();
            locked.LockoutEnd = town.House.Time.GetUtcNow().AddMinutes(15);
            locked.AccessFailedCount = 3;
            await db.SaveChangesAsync();
        }
        var page = (await town.House.Queries.AskAsync(new AccountList.Query(new PageRequest()), town.Administrator)).Value!;
        Assert.True(page.Items.Single().IsLocked);

        var issued = await town.House.Commands.RunAsync(new ResetPassword.Command(account.Id, page.Items.Single().Version), town.Administrator);

        await using var after = town.House.Open();
        var reset = await after.Users.SingleAsync();
        Assert.Equal((true, null, 0), (reset.MustChangePassword, reset.LockoutEnd, reset.AccessFailedCount));
        Assert.NotEqual(account.SecurityStamp, reset.SecurityStamp);
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(reset, reset.PasswordHash!, issued.Value!.Password));
    }

    [Fact]
    public async Task An_administrator_of_a_part_sees_its_accounts_only()
    {
        await using var town = await Town.BuildAsync();
        await town.OpenAccountAsync(town.Lan, Role.UnitHead, town.North.Id, "bac");
        await town.OpenAccountAsync(town.Binh, Role.UnitHead, town.South.Id, "nam");

        var page = (await town.House.Queries.AskAsync(new AccountList.Query(new PageRequest()), TestHouse.ActorWith(Role.Administrator, town.North.Id))).Value!;

        Assert.Equal(["bac"], page.Items.Select(item => item.UserName));
    }

    private static CreateAccount.Command Create(Town town, string userName) => new(town.Lan.Id, null, userName, [new(Role.UnitHead, town.North.Id)]);

    private static async Task<Guid> GrantOfAsync(Town town, Guid accountId)
    {
        await using var db = town.House.Open();
        return await db.RoleGrants.Where(grant => grant.AccountId == accountId).Select(grant => grant.Id).SingleAsync();
    }
}
