using IsoIntranet.Features.Demo;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Files;
using IsoIntranet.Tests.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Demo;

public sealed class DemoDataTests
{
    /// <summary>The first and the last day of a year, and the middle of every month; in a leap year too.</summary>
    public static TheoryData<string> Days =>
        ["2027-01-01", .. Enumerable.Range(1, 12).Select(month => $"2027-{month:D2}-15"), "2027-12-31", "2028-02-29"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task On_any_day_the_board_shows_every_kind_of_progress(string day)
    {
        await using var house = await LoadedOnAsync(day);
        var today = house.Get<OrganisationClock>().Today;
        await using var db = house.Open();
        var assignments = await db.Set<UnitAssignment>().AsNoTracking().ToListAsync();
        var statuses = assignments.CountBy(assignment => assignment.Facts().StatusOn(today)).ToDictionary();

        Assert.True(statuses.GetValueOrDefault(CellStatus.Late) + statuses.GetValueOrDefault(CellStatus.DueSoon) >= 1);
        Assert.True(statuses[CellStatus.Returned] >= 3);
        Assert.True(statuses[CellStatus.Submitted] >= 5);
        Assert.True(statuses.GetValueOrDefault(CellStatus.Done) + statuses.GetValueOrDefault(CellStatus.Confirmed) >= 1);
        Assert.True(assignments.Count(assignment => assignment.State == AssignmentState.InProgress && !assignment.IsReturned) >= 5);
        Assert.True(statuses[CellStatus.AwaitingEvent] >= 5);
        Assert.True(statuses[CellStatus.NotApplicable] >= 1);
        Assert.Contains(assignments, assignment => assignment.HasOpenDifficulty);
        Assert.Contains(assignments, assignment => assignment.DifficultyAnswer is not null);
        Assert.Contains(assignments, assignment => assignment.AwaitsNotApplicableDecision);
        Assert.Contains(assignments, assignment => assignment.State == AssignmentState.Paused);
        Assert.Contains(assignments, assignment => assignment.EventOn is not null);
    }

    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-08-15")]
    public async Task The_change_log_tells_the_year_in_order_and_something_of_today_and_its_chain_holds(string day)
    {
        await using var house = await LoadedOnAsync(day);
        var clock = house.Get<OrganisationClock>();
        await using var db = house.Open();
        var times = await db.ChangeLog.OrderBy(row => row.Position).Select(row => row.At).ToListAsync();
        var report = await house.Get<ChangeLogVerifier>().VerifyAsync();

        Assert.True(report.IsIntact);
        Assert.Equal(times.Count, report.SealedTo);
        Assert.Equal(times.Order(), times);
        Assert.True(times[^1] <= clock.Now);
        Assert.True(times.Count(time => clock.DayOf(time) == clock.Today) >= 4);
        Assert.True(times.DistinctBy(clock.DayOf).Count() > 10);
    }

    [Fact]
    public async Task The_plan_of_the_town_concerns_twenty_units_and_that_of_the_schools_six_more()
    {
        await using var house = await LoadedOnAsync("2027-06-15");
        await using var db = house.Open();
        var plans = await db.Set<QmsPlan>().Include(plan => plan.Sections).ThenInclude(section => section.Items)
            .Where(plan => plan.State == PlanState.Issued && plan.HigherPlanId == null && plan.Header.To < new DateOnly(2028, 1, 1)).OrderByDescending(plan => plan.CreatedAt).ToListAsync();
        var units = await db.Set<UnitAssignment>().GroupBy(assignment => assignment.PlanId)
            .Select(plan => new { plan.Key, Units = plan.Select(assignment => assignment.UnitId).Distinct().Count() }).ToDictionaryAsync(plan => plan.Key, plan => plan.Units);

        Assert.Equal(2, plans.Count);
        Assert.All(plans, plan => Assert.Equal((PlanState.Issued, 2027), (plan.State, plan.Year)));
        Assert.Equal([10], plans[0].Sections.Select(section => section.Items.Count));
        Assert.Single(plans[0].Items, item => item.ScheduleWords.Length == 0);
        Assert.Single(plans[0].Items, item => item.ExpectedProduct.Length == 0);
        Assert.Equal(15_000_000m, plans[0].Header.Budget);
        Assert.Equal([6, 5], plans[1].Sections.OrderBy(section => section.SortOrder).Select(section => section.Items.Count));
        Assert.Equal(20, units[plans[0].Id]);
        Assert.Equal(26, units[plans[1].Id]);
        Assert.Equal(2028, await db.Set<QmsPlan>().Where(plan => plan.State == PlanState.Draft).Select(plan => plan.Year).SingleAsync());
    }

    [Fact]
    public async Task A_ward_has_its_own_plan_beneath_the_towns_and_the_communes_go_three_years_with_milestones()
    {
        await using var house = await LoadedOnAsync("2027-06-15");
        await using var db = house.Open();
        var own = await db.Set<QmsPlan>().Include(plan => plan.Sections).ThenInclude(section => section.Items).SingleAsync(plan => plan.HigherPlanId != null);
        var longer = await db.Set<QmsPlan>().Include(plan => plan.Milestones).SingleAsync(plan => plan.Header.To > new DateOnly(2029, 1, 1));
        var review = await db.Set<IsoIntranet.Features.YearPlan.Reviews.PlanReview>().SingleAsync();

        Assert.Equal(PlanState.Issued, own.State);
        Assert.Single(own.Items, item => item.HigherItemId is null);
        Assert.Equal([2027, 2028, 2029], longer.Milestones.OrderBy(milestone => milestone.Due).Select(milestone => milestone.Due.Year));
        Assert.Equal(own.HigherPlanId, review.PlanId);
    }

    [Fact]
    public async Task Every_unit_has_somebody_who_signs_in_and_every_role_an_account()
    {
        await using var house = await LoadedOnAsync("2027-06-15");
        await using var db = house.Open();
        var names = await db.Users.Select(account => account.UserName).ToListAsync();
        var roles = await db.RoleGrants.Select(grant => grant.Role).Distinct().ToListAsync();
        var somebody = await db.Users.SingleAsync(account => account.UserName == "haidang");

        Assert.Equal(Enum.GetValues<Role>().Order(), roles.Order());
        Assert.Superset(DemoAccounts.Main.ToHashSet(), names.ToHashSet()!);
        Assert.All(await db.Set<OrgUnit>().ToListAsync(), unit => Assert.True(unit.LeaderId is not null && unit.ContactId is not null));
        Assert.Equal(2, await db.Set<Committee>().CountAsync(committee => committee.State == CommitteeState.Decided));
        Assert.Equal(PasswordVerificationResult.Success, new PasswordHasher<Account>().VerifyHashedPassword(somebody, somebody.PasswordHash!, DemoAccounts.Password));
    }

    [Fact]
    public async Task Evidence_lies_in_the_store_as_what_it_says_it_is()
    {
        await using var house = await LoadedOnAsync("2027-06-15");
        await using var db = house.Open();
        var files = await db.Set<StoredFile>().AsNoTracking().ToListAsync();
        var store = house.Get<FileStore>();

        Assert.Superset(new HashSet<string> { "application/pdf", "image/png", "text/plain" }, files.Select(file => file.MediaType).ToHashSet());
        Assert.All(files, file => Assert.True(store.Has(file.Sha256)));
        Assert.All(
            await db.Set<UnitAssignment>().Where(assignment => assignment.EvidenceCount > 0).ToListAsync(),
            assignment => Assert.Equal(assignment.EvidenceCount, files.Count(file => file.AttachedTo == assignment.Id)));
    }

    [Fact]
    public async Task A_database_in_which_somebody_works_is_left_alone()
    {
        await using var house = await LoadedOnAsync("2027-06-15");
        await using var before = house.Open();
        var rows = await before.ChangeLog.CountAsync();

        await DemoData.LoadAsync(house.Services, CancellationToken.None);

        Assert.Equal(rows, await before.ChangeLog.CountAsync());
    }

    [Fact]
    public async Task Even_a_minute_after_midnight_nothing_lies_in_the_future()
    {
        await using var house = await LoadedAtAsync(new DateTimeOffset(2027, 3, 10, 0, 1, 0, TimeSpan.FromHours(7)));
        await using var db = house.Open();

        var times = await db.ChangeLog.Select(row => row.At).ToListAsync();

        Assert.All(times, time => Assert.True(time <= house.Get<OrganisationClock>().Now));
    }

    private static Task<TestHouse> LoadedOnAsync(string day) =>
        LoadedAtAsync(new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", null).ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(7)));

    private static async Task<TestHouse> LoadedAtAsync(DateTimeOffset now)
    {
        var house = await TestHouse.BuildAsync(services => services.AddSingleton<TimeProvider>(new ManualTime(now)));
        await DemoData.LoadAsync(house.Services, CancellationToken.None);
        return house;
    }
}
