using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units.Committees;

public sealed class CommitteeCommandTests
{
    private static readonly DateOnly First = new(2024, 1, 15);
    private static readonly DateOnly Second = new(2026, 8, 1);

    [Fact]
    public async Task A_committee_is_proposed_decided_and_renewed()
    {
        await using var town = await Town.BuildAsync();
        var run = town.House.Commands;
        var proposed = await run.RunAsync(Propose(town), town.Secretary);
        await run.RunAsync(new DecideCommittee.Command(proposed.Value, 1, "15/QĐ-UBND", First, First), town.Secretary);
        await run.RunAsync(new NotifyDepartment.Command(proposed.Value, 2, First.AddDays(3)), town.Secretary);
        var renewal = await run.RunAsync(new RenewCommittee.Command(proposed.Value, 3), town.Secretary);
        await run.RunAsync(
            new ComposeCommittee.Command(renewal.Value, 1, "Ban Chỉ đạo ISO", null, [new(town.Binh.Id, CommitteeRole.Head, "Chủ tịch", null)]), town.Secretary);
        var decided = await run.RunAsync(new DecideCommittee.Command(renewal.Value, 2, "210/QĐ-UBND", Second, Second), town.Secretary);

        Assert.True(decided.IsDone);
        var former = await ViewAsync(town, proposed.Value);
        var current = await ViewAsync(town, renewal.Value);
        Assert.Equal((CommitteeState.Superseded, (DateOnly?)Second, (DateOnly?)First.AddDays(3)), (former.State, former.SupersededOn, former.NotifiedOn));
        Assert.Equal(["Nguyễn Thị Mẫu", "Trần Văn Ví Dụ"], former.Members.Select(member => member.FullName));
        Assert.Equal(["Nguyễn Thị Mẫu"], current.Left);
        Assert.Equal([("Trần Văn Ví Dụ", CommitteeRole.Secretary, CommitteeRole.Head)], current.RoleChanged.Select(change => (change.FullName, change.From, change.To)));
        Assert.Equal([renewal.Value, proposed.Value], current.Line.Select(one => one.Id));
        var list = (await town.House.Queries.AskAsync(new CommitteeList.Query(new PageRequest { Search = "chi dao" }), town.NorthContact)).Value!;
        Assert.Equal([("Trần Văn Ví Dụ", 1)], list.Items.Select(row => (row.Head!, row.Members)));
    }

    [Fact]
    public async Task Only_the_secretary_over_the_unit_keeps_its_committees()
    {
        await using var town = await Town.BuildAsync();

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Propose(town), town.NorthSecretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Propose(town), town.Administrator)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(Propose(town), town.NorthContact)).Kind);
    }

    [Fact]
    public async Task Two_writers_of_one_composition_notice_each_other()
    {
        await using var town = await Town.BuildAsync();
        var committee = await town.House.Commands.RunAsync(Propose(town), town.Secretary);
        var compose = new ComposeCommittee.Command(committee.Value, 1, "Ban Chỉ đạo ISO", null, [new(town.Lan.Id, CommitteeRole.Head, "Chủ tịch", "Chỉ đạo chung")]);

        Assert.True((await town.House.Commands.RunAsync(compose, town.Secretary)).IsDone);

        Assert.Equal(OutcomeKind.Conflict, (await town.House.Commands.RunAsync(compose, town.Secretary)).Kind);
    }

    [Fact]
    public async Task A_committee_is_renewed_once()
    {
        await using var town = await Town.BuildAsync();
        var committee = await town.House.Commands.RunAsync(Propose(town), town.Secretary);
        await town.House.Commands.RunAsync(new DecideCommittee.Command(committee.Value, 1, "15/QĐ-UBND", First, First), town.Secretary);
        await town.House.Commands.RunAsync(new RenewCommittee.Command(committee.Value, 2), town.Secretary);

        Assert.Equal("Units.AlreadyRenewing", (await town.House.Commands.RunAsync(new RenewCommittee.Command(committee.Value, 2), town.Secretary)).Refusal?.Code);
    }

    [Fact]
    public async Task A_dropped_proposal_is_gone_with_its_seats()
    {
        await using var town = await Town.BuildAsync();
        var committee = await town.House.Commands.RunAsync(Propose(town), town.Secretary);

        Assert.True((await town.House.Commands.RunAsync(new DropCommittee.Command(committee.Value, 1), town.Secretary)).IsDone);

        await using var db = town.House.Open();
        Assert.Equal((0, 0), (await db.Set<Committee>().CountAsync(), await db.Set<CommitteeMember>().CountAsync()));
    }

    [Fact]
    public async Task Who_left_the_service_joins_no_committee()
    {
        await using var town = await Town.BuildAsync();
        await town.House.Commands.RunAsync(new IsoIntranet.Features.Units.LeaveService.Command(town.Lan.Id, 1), town.Secretary);

        Assert.Equal("Units.PersonMissing", (await town.House.Commands.RunAsync(Propose(town), town.Secretary)).Refusal?.Code);
    }

    private static ProposeCommittee.Command Propose(Town town) => new(
        CommitteeKind.Steering, "Ban Chỉ đạo ISO", town.Top.Id, null,
        [new(town.Lan.Id, CommitteeRole.Head, "Chủ tịch", "Chỉ đạo chung"), new(town.Binh.Id, CommitteeRole.Secretary, "Công chức", null)]);

    private static async Task<CommitteeView.View> ViewAsync(Town town, Guid id) =>
        (await town.House.Queries.AskAsync(new CommitteeView.Query(id), town.Secretary)).Value!;
}
