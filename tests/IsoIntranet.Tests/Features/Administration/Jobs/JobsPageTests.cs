using Bunit;
using IsoIntranet.Features.Administration.Jobs;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Administration.Jobs;

public sealed class JobsPageTests : TownPageContext
{
    private const string Files = "Platform.JobFiles";

    [Fact]
    public async Task The_page_shows_every_job_hears_of_a_run_and_lets_go_when_left()
    {
        await SignInAsync(Role.Administrator, Town.Top.Id);
        var page = Render<JobsPage>();
        page.WaitForAssertion(() => Assert.Contains("Dọn kho tệp", page.Find(".jobs tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, Bus.SubscriptionCount);

        // Another node runs it; this one hears of it when it looks.
        var here = Services.GetRequiredService<JobRunner>();
        var other = Town.House.Get<JobRunner>();
        await other.RunIfDueAsync(Files);
        await here.RunIfDueAsync(Files);
        Town.House.Time.Advance(TimeSpan.FromDays(1));
        await other.RunIfDueAsync(Files);
        await here.RunIfDueAsync(Files);

        page.WaitForAssertion(() => Assert.Contains("Bình thường", RowOf(page, "Dọn kho tệp"), StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_job_that_did_not_run_stands_in_red_above_all()
    {
        await SignInAsync(Role.Administrator, Town.Top.Id);
        await Services.GetRequiredService<JobRunner>().RunIfDueAsync(Files);
        Town.House.Time.Advance(TimeSpan.FromDays(2));

        var page = Render<JobsPage>();

        page.WaitForAssertion(() => Assert.Contains("Dọn kho tệp", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Quá giờ chưa chạy", RowOf(page, "Dọn kho tệp"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_wishes_it_to_run_and_the_hour_is_moved_once_per_version()
    {
        await SignInAsync(Role.Administrator, Town.Top.Id);
        var page = Render<JobsPage>();
        page.WaitForElement(".jobs tbody button");

        page.FindAll(".jobs tbody tr").Single(row => row.TextContent.Contains("Dọn kho tệp", StringComparison.Ordinal)).QuerySelectorAll("button").Last().Click();

        await using var db = Town.House.Open();
        Assert.Equal(Town.House.Time.GetUtcNow(), (await db.Set<JobPlan>().SingleAsync()).RequestedAt);
        var moved = await Town.House.Commands.RunAsync(new MoveJob.Command(Files, 1, new TimeOnly(5, 45)), Town.Administrator);
        Assert.True(moved.IsDone);
        Assert.Equal(OutcomeKind.Conflict, (await Town.House.Commands.RunAsync(new MoveJob.Command(Files, 1, null), Town.Administrator)).Kind);
        var row = (await Town.House.Queries.AskAsync(new JobList.Query(), Town.Administrator)).Value!.Single(job => job.Name == Files);
        Assert.Equal(JobSchedule.DailyAt(5, 45), row.Schedule);
    }

    [Fact]
    public async Task Only_administrators_see_and_touch_them()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);

        var page = Render<JobsPage>();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".empty")));
        Assert.Equal(OutcomeKind.Forbidden, (await Town.House.Commands.RunAsync(new RunJobNow.Command(Files), Town.Secretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Town.House.Commands.RunAsync(new MoveJob.Command(Files, 0, null), Town.Secretary)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await Town.House.Queries.AskAsync(new JobHistory.Query(new()), Town.Secretary)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await Town.House.Commands.RunAsync(new RunJobNow.Command("Test.No"), Town.Administrator)).Kind);
    }

    [Fact]
    public async Task Administrators_hear_once_a_day_that_jobs_do_not_run()
    {
        var administrator = await Town.OpenAccountAsync(null, Role.Administrator, Town.Top.Id);
        var runner = Town.House.Get<JobRunner>();
        foreach (var job in new[] { Files, "Escalation.JobLadder" })
            await runner.RunIfDueAsync(job);
        Assert.Equal(0, await WarnAsync());

        Town.House.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await WarnAsync());
        Town.House.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await WarnAsync());
        Town.House.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(1, await WarnAsync());

        await using var db = Town.House.Open();
        Assert.All(await db.Set<Notice>().ToListAsync(), notice => Assert.Equal((administrator.Id, "2"), (notice.RecipientId, notice.Arguments[0])));
        Assert.Equal(OutcomeKind.Forbidden, (await Town.House.Commands.RunAsync(new WarnOfJobs.Command(), Town.Administrator)).Kind);

        async Task<int> WarnAsync() => (await Town.House.Commands.RunAsync(new WarnOfJobs.Command(), Actor.Program())).Value;
    }

    private static string RowOf(IRenderedComponent<JobsPage> page, string name) =>
        page.FindAll(".jobs tbody tr").Single(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;
}
