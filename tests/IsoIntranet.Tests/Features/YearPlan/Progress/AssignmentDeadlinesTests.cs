using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

public sealed class AssignmentDeadlinesTests
{
    [Fact]
    public async Task Told_is_what_has_a_last_day_and_is_not_handed_in()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await ProgressExample.BuildAsync(house);

        var found = await FindAsync(house, Actor.Program());
        Assert.Equal(
            [("2. Xây dựng mục tiêu chất lượng", new DateOnly(2026, 6, 30)), ("1. Kiện toàn Ban Chỉ đạo", new DateOnly(2026, 9, 30))],
            found.Where(known => known.Deadline.UnitId == example.One.Id).Select(known => (known.Deadline.Title, known.Deadline.Due)));
        Assert.Equal(2, found.Count(known => known.Deadline.UnitId == example.Two.Id));

        Assert.True((await example.ReportAsync(ProgressExample.Late, submit: true)).IsDone);
        Assert.True((await example.ReportAsync(ProgressExample.Product, percent: 30)).IsDone);

        var left = Assert.Single(await FindAsync(house, example.Contact));
        Assert.Equal(("YearPlan.DeadlineAssignment", $"assignments/{(await example.ReadAsync(ProgressExample.Product)).Id}"), (left.Kind, left.Deadline.Address));
        Assert.Empty(await FindAsync(house, TestHouse.ActorWith(Role.Administrator)));
    }

    [Fact]
    public async Task A_paused_part_and_a_plan_that_is_over_are_left_in_peace()
    {
        await using var house = await TestHouse.BuildAsync();
        var example = await ProgressExample.BuildAsync(house);
        var late = await example.ReadAsync(ProgressExample.Late);
        Assert.True((await house.Commands.RunAsync(new PauseAssignment.Command(late.Id, late.Version, "Chờ chỉ đạo"), example.Secretary)).IsDone);

        Assert.DoesNotContain(await FindAsync(house, Actor.Program()), known => known.Deadline.RecordId == late.Id);
        await using (var db = house.Open())
        {
            var plan = await db.FindAsync<QmsPlan>(example.Plan.Id);
            Rows.Must(plan!.Cancel("Thay kế hoạch khác"));
            await db.SaveChangesAsync();
        }
        Assert.Empty(await FindAsync(house, Actor.Program()));
    }

    private static async Task<IReadOnlyList<KnownDeadline>> FindAsync(TestHouse house, Actor actor)
    {
        using var scope = house.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<DeadlineBook>().FindAsync(actor, default);
    }
}
