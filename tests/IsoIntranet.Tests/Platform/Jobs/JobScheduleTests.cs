using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;

namespace IsoIntranet.Tests.Platform.Jobs;

public sealed class JobScheduleTests
{
    private static readonly OrganisationClock Clock = new(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));

    [Theory]
    [InlineData("2026-08-12T00:29:59Z", "2026-08-11T00:30:00Z", "2026-08-12T00:30:00Z")]
    [InlineData("2026-08-12T00:30:00Z", "2026-08-12T00:30:00Z", "2026-08-13T00:30:00Z")]
    [InlineData("2026-08-12T16:59:00Z", "2026-08-12T00:30:00Z", "2026-08-13T00:30:00Z")]
    [InlineData("2026-08-12T17:01:00Z", "2026-08-12T00:30:00Z", "2026-08-13T00:30:00Z")]
    public void Half_past_seven_is_half_past_seven_in_Vietnam(string now, string latest, string next)
    {
        var schedule = JobSchedule.DailyAt(7, 30);

        Assert.Equal(At(latest), schedule.LatestAt(At(now), Clock));
        Assert.Equal(At(next), schedule.NextAfter(At(now), Clock));
    }

    [Fact]
    public void All_nodes_agree_on_every_five_minutes()
    {
        var schedule = JobSchedule.Every(TimeSpan.FromMinutes(5));

        Assert.Equal(At("2026-08-12T03:00:00Z"), schedule.LatestAt(At("2026-08-12T03:04:59Z"), Clock));
        Assert.Equal(At("2026-08-12T03:05:00Z"), schedule.NextAfter(At("2026-08-12T03:00:00Z"), Clock));
    }

    [Fact]
    public void A_job_that_ran_today_waits_for_tomorrow_when_its_hour_is_moved()
    {
        var state = new JobState("Test.Job", At("2026-08-12T00:00:00Z"), At("2026-08-12T00:00:00Z"));

        Assert.Null(state.DueAt(JobSchedule.DailyAt(9), At("2026-08-12T03:00:00Z"), Clock, null));
        Assert.Equal(At("2026-08-13T02:00:00Z"), state.NextAt(JobSchedule.DailyAt(9), At("2026-08-12T03:00:00Z"), Clock));
        Assert.False(state.IsOverdueAt(JobSchedule.DailyAt(12), At("2026-08-13T04:00:00Z"), Clock));
    }

    [Fact]
    public void Only_a_daily_job_has_an_hour_to_move()
    {
        var plan = new JobPlan("Test.Job");

        Assert.Equal("Jobs.NotDaily", plan.Move(JobSchedule.Every(TimeSpan.FromMinutes(1)), 60).Refusal?.Code);
        Assert.Equal("Jobs.NoTimeOfDay", plan.Move(JobSchedule.DailyAt(7), 1440).Refusal?.Code);
        Assert.True(plan.Move(JobSchedule.DailyAt(7), 390) is { IsAllowed: true });
        Assert.Equal(JobSchedule.DailyAt(6, 30), plan.Over(JobSchedule.DailyAt(7)));
        Assert.Equal(Ruling.Allowed, plan.Move(JobSchedule.DailyAt(7), null));
        Assert.Equal(JobSchedule.DailyAt(7), plan.Over(JobSchedule.DailyAt(7)));
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
}
