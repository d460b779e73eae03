using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Reviewing;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.Reviewing;

/// <summary>What the yearly plan tells a review; the clock stands on 12 August 2026.</summary>
public sealed class PlanInputTests : IAsyncLifetime
{
    private static readonly Author Somebody = new(Guid.CreateVersion7(), "A");

    private PlanHouse _home = default!;
    private Guid _plan;

    private PlanFixture Town => _home.Town;

    public async Task InitializeAsync()
    {
        _home = await PlanHouse.BuildAsync();
        _plan = await _home.IssuedAsync(Section("I", Item("A", "Tháng 4/2026", Lead(Town.Commune)), Item("B", "Tháng 12/2026", Lead(Town.Office))));
        await HandInAsync(Town.Communes[0], new DateOnly(2026, 4, 20));
        await HandInAsync(Town.Communes[1], new DateOnly(2026, 5, 10));
    }

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task Work_is_counted_as_the_plans_own_reviews_count_it_and_what_is_late_says_why()
    {
        await ChangeAsync(Town.Communes[2], row => row.Report(10, null, "Thiếu kinh phí", Somebody, new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero)));

        var facts = await CollectAsync(new PlanInput(_home.House.Get<OrganisationClock>()));

        Assert.Equal([3m, 33.33m, 1m, 0m, 1m, 2m], facts.Figures.Take(6).Select(figure => figure.Value));
        var late = Assert.Single(facts.Tables.First(table => table.Title.Code == "YearPlan.Review_LateList").Rows);
        Assert.Equal(("Xã Ba", "Thiếu kinh phí"), (late.Cells[1].Arguments[0], late.Cells[4].Arguments[0]));
        Assert.Equal(3, facts.Tables.First(table => table.Title.Code == "YearPlan.Review_ByUnit").Rows.Count);
    }

    [Fact]
    public async Task Difficulties_with_resources_are_told_from_others_by_their_words()
    {
        await ChangeAsync(Town.Communes[2], row => row.Report(10, null, "Thiếu kinh phí mua máy tính", Somebody, new DateTimeOffset(2026, 6, 1, 3, 0, 0, TimeSpan.Zero)));
        await ChangeAsync(Town.Office, row => row.Report(10, null, "Chưa có hướng dẫn", Somebody, new DateTimeOffset(2026, 6, 2, 3, 0, 0, TimeSpan.Zero)));

        var (resources, others) = (await CollectAsync(new ResourceDifficultiesInput(_home.House.Get<OrganisationClock>())), await CollectAsync(new OtherDifficultiesInput(_home.House.Get<OrganisationClock>())));

        Assert.Equal("Thiếu kinh phí mua máy tính", Assert.Single(Assert.Single(resources.Tables).Rows).Cells[2].Arguments[0]);
        Assert.Equal("Chưa có hướng dẫn", Assert.Single(Assert.Single(others.Tables).Rows).Cells[2].Arguments[0]);
    }

    [Fact]
    public async Task Plans_that_were_issued_are_changes() =>
        Assert.Equal("12/KH-UBND", Assert.Single(Assert.Single((await CollectAsync(new PlanChangesInput())).Tables).Rows).Cells[2].Arguments[0]);

    private async Task<ReviewFacts> CollectAsync(IReviewSource source)
    {
        await using var db = _home.House.Open();
        return await source.CollectAsync(db, new ReviewScope(Town.Town.Id, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 8, 12)), default);
    }

    private Task HandInAsync(OrgUnit unit, DateOnly on) => ChangeAsync(unit, row =>
    {
        row.AddEvidence(1);
        var at = new DateTimeOffset(on.ToDateTime(new TimeOnly(3, 0)), TimeSpan.Zero);
        row.Report(100, null, null, Somebody, at);
        Assert.True(row.Submit(Somebody, on).IsAllowed);
        Assert.True(row.Accept(new Author(Guid.CreateVersion7(), "B"), at.AddDays(2)).IsAllowed);
    });

    private async Task ChangeAsync(OrgUnit unit, Action<UnitAssignment> change)
    {
        await using var db = _home.House.Open();
        change(await db.Set<UnitAssignment>().SingleAsync(row => row.PlanId == _plan && row.UnitId == unit.Id));
        await db.SaveChangesAsync();
    }
}
