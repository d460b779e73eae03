using IsoIntranet.Features.Administration.Jobs;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IsoIntranet.Tests.Platform.Jobs;

public sealed class JobRunnerTests : IAsyncLifetime
{
    private const string Daily = TestJobs.Daily;

    private readonly TestJobs _jobs = new();
    private TestHouse _house = null!;

    public async Task InitializeAsync()
    {
        _house = await TestHouse.BuildAsync(_jobs.Add);
        await _house.PumpAsync();
        // Seen for the first time at ten in the morning: what was due before is not made up for.
        await RunAsync(Daily);
        await RunAsync(TestJobs.Frequent);
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_new_job_waits_for_its_hour_runs_once_and_is_written_down()
    {
        Assert.Empty(_jobs.Ran);

        _house.Time.Advance(TimeSpan.FromHours(21));
        await RunAsync(Daily);
        await RunAsync(Daily);

        Assert.Equal([Daily], _jobs.Ran);
        var run = Assert.Single(await RunsAsync(Daily));
        Assert.Equal((JobOutcome.Succeeded, "Test.Did", "7"), (run.Outcome, run.ReportCode, run.ReportArguments[0]));
        Assert.Equal((new DateTimeOffset(2026, 8, 13, 0, 0, 0, TimeSpan.Zero), _house.Time.GetUtcNow()), (run.DueAt, run.StartedAt));
        Assert.Equal(_house.Time.GetUtcNow(), run.EndedAt);
    }

    [Fact]
    public async Task After_a_stop_of_three_days_it_is_made_up_for_once()
    {
        _house.Time.Advance(TimeSpan.FromDays(3));

        await RunAsync(Daily);
        await RunAsync(Daily);

        Assert.Equal([Daily], _jobs.Ran);
        _house.Time.Advance(TimeSpan.FromHours(21));
        await RunAsync(Daily);
        Assert.Equal([Daily, Daily], _jobs.Ran);
    }

    [Fact]
    public async Task A_failure_is_told_tried_again_later_each_time_and_does_not_touch_the_others()
    {
        _jobs.Body = name => name == Daily ? throw new InvalidOperationException("Máy chủ thư không trả lời.\nDòng hai") : Task.CompletedTask;
        _house.Time.Advance(TimeSpan.FromHours(21));
        var tries = new List<double>();
        var start = _house.Time.GetUtcNow();
        for (var minute = 0; minute <= 31; minute++)
        {
            var before = _jobs.Ran.Count(name => name == Daily);
            await RunAsync(Daily);
            await RunAsync(TestJobs.Frequent);
            if (_jobs.Ran.Count(name => name == Daily) > before)
                tries.Add((_house.Time.GetUtcNow() - start).TotalMinutes);
            _house.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([0, 1, 3, 7, 15, 31], tries);
        Assert.All(await RunsAsync(Daily), run => Assert.Equal((JobOutcome.Failed, "Máy chủ thư không trả lời."), (run.Outcome, run.Error)));
        Assert.True(_jobs.Ran.Count(name => name == TestJobs.Frequent) >= 6);
        Assert.All(await RunsAsync(TestJobs.Frequent), run => Assert.Equal(JobOutcome.Succeeded, run.Outcome));

        _jobs.Body = null;
        _house.Time.Advance(TimeSpan.FromHours(1));
        await RunAsync(Daily);
        await RunAsync(Daily);
        Assert.Equal(0, (await StateAsync(Daily)).Failures);
        Assert.Equal(7, _jobs.Ran.Count(name => name == Daily));
    }

    [Fact]
    public async Task What_was_done_is_kept_even_where_a_part_of_it_failed()
    {
        _jobs.Failure = new InvalidOperationException("Một hồ sơ lỗi.");
        _house.Time.Advance(TimeSpan.FromHours(21));

        await RunAsync(Daily);

        var run = Assert.Single(await RunsAsync(Daily));
        Assert.Equal((JobOutcome.Failed, "Test.Did", "Một hồ sơ lỗi."), (run.Outcome, run.ReportCode, run.Error));
        Assert.Equal(1, (await StateAsync(Daily)).Failures);
    }

    [Fact]
    public async Task Two_nodes_never_run_it_at_the_same_time()
    {
        await using var other = TestHouse.OnDatabaseIn(_house.DataDirectory, _jobs.Add);
        _house.Time.Advance(TimeSpan.FromHours(21));
        other.Time.Advance(TimeSpan.FromHours(21));
        var goOn = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        _jobs.Body = async _ =>
        {
            begun.TrySetResult();
            await goOn.Task;
        };

        var running = RunAsync(Daily);
        await begun.Task;
        await other.Get<JobRunner>().RunIfDueAsync(Daily);
        goOn.SetResult();
        await running;
        await other.Get<JobRunner>().RunIfDueAsync(Daily);

        Assert.Equal([Daily], _jobs.Ran);
        Assert.Single(await RunsAsync(Daily));
    }

    [Fact]
    public async Task Of_two_nodes_that_look_at_the_same_moment_one_wins()
    {
        await using var other = TestHouse.OnDatabaseIn(_house.DataDirectory, _jobs.Add);
        _house.Time.Advance(TimeSpan.FromHours(21));
        other.Time.Advance(TimeSpan.FromHours(21));
        var job = _house.Get<JobBook>().Find(Daily)!;

        var looks = await Task.WhenAll(Task.Run(() => _house.Get<JobDesk>().LookAsync(job, default)), Task.Run(() => other.Get<JobDesk>().LookAsync(job, default)));

        Assert.Single(looks, look => look.Claim is not null);
        Assert.Single(await RunsAsync(Daily));
    }

    [Fact]
    public async Task The_run_of_a_node_that_crashed_is_taken_over_when_its_lease_is_over()
    {
        _house.Time.Advance(TimeSpan.FromHours(21));
        var crashed = (await _house.Get<JobDesk>().LookAsync(_house.Get<JobBook>().Find(Daily)!, default)).Claim!;

        _house.Time.Advance(JobState.LeaseTime - TimeSpan.FromSeconds(1));
        await RunAsync(Daily);
        Assert.Empty(_jobs.Ran);

        _house.Time.Advance(TimeSpan.FromSeconds(1));
        await RunAsync(Daily);
        Assert.Equal([Daily], _jobs.Ran);
        Assert.Equal([JobOutcome.Abandoned, JobOutcome.Succeeded], (await RunsAsync(Daily)).Select(run => run.Outcome));

        // Should it come back to life, it settles nothing any more.
        Assert.False(await _house.Get<JobDesk>().RenewAsync(crashed, default));
        await _house.Get<JobDesk>().EndAsync(crashed, JobOutcome.Failed, null, new InvalidOperationException("Quá muộn"));
        Assert.Equal(0, (await StateAsync(Daily)).Failures);
    }

    [Fact]
    public async Task A_sign_of_life_keeps_the_run()
    {
        _house.Time.Advance(TimeSpan.FromHours(21));
        var claim = (await _house.Get<JobDesk>().LookAsync(_house.Get<JobBook>().Find(Daily)!, default)).Claim!;
        _house.Time.Advance(TimeSpan.FromMinutes(4));

        Assert.True(await _house.Get<JobDesk>().RenewAsync(claim, default));
        _house.Time.Advance(TimeSpan.FromMinutes(4));
        await RunAsync(Daily);

        Assert.Empty(_jobs.Ran);
    }

    [Fact]
    public async Task A_job_that_is_stopped_with_the_program_begins_again_at_the_next_start()
    {
        _house.Time.Advance(TimeSpan.FromHours(21));
        using var stop = new CancellationTokenSource();
        _jobs.Body = _ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        };

        await _house.Get<JobRunner>().RunIfDueAsync(Daily, stop.Token);
        _jobs.Body = null;
        await RunAsync(Daily);

        Assert.Equal([JobOutcome.Stopped, JobOutcome.Succeeded], (await RunsAsync(Daily)).Select(run => run.Outcome));
    }

    [Fact]
    public async Task The_health_check_turns_when_a_job_did_not_run_and_turns_back_when_it_did()
    {
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);

        // Due at seven, two hours of grace.
        _house.Time.Advance(TimeSpan.FromHours(23));
        await RunAsync(TestJobs.Frequent);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
        _house.Time.Advance(TimeSpan.FromSeconds(1));
        var late = await CheckAsync();
        Assert.Equal(HealthStatus.Degraded, late.Status);
        Assert.Contains(Daily, late.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(TestJobs.Frequent, late.Description, StringComparison.Ordinal);

        await RunAsync(Daily);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync()).Status);
        _house.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Contains(TestJobs.Frequent, (await CheckAsync()).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_runs_it_at_once_on_a_node_that_waits()
    {
        var done = new TaskCompletionSource();
        _jobs.Body = name =>
        {
            if (name == Daily)
                done.TrySetResult();
            return Task.CompletedTask;
        };
        var runner = _house.Get<JobRunner>();
        await runner.StartAsync(default);
        var administrator = TestHouse.ActorWith(Role.Administrator);

        Assert.True((await _house.Commands.RunAsync(new RunJobNow.Command(Daily), administrator)).IsDone);
        await _house.PumpAsync();

        await done.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await runner.StopAsync(default);
        var run = Assert.Single(await RunsAsync(Daily));
        Assert.Equal((JobOutcome.Succeeded, administrator.Name), (run.Outcome, run.RequestedBy));
        // Tomorrow's run stands.
        _house.Time.Advance(TimeSpan.FromHours(21));
        await RunAsync(Daily);
        Assert.Equal(2, (await RunsAsync(Daily)).Count);
    }

    [Fact]
    public async Task Of_runs_that_found_nothing_to_do_a_frequent_job_keeps_the_last()
    {
        for (var run = 0; run < 4; run++)
        {
            _jobs.IsIdle = run != 1;
            _house.Time.Advance(TimeSpan.FromMinutes(5));
            await RunAsync(TestJobs.Frequent);
        }

        Assert.Equal(["Test.Did", null], (await RunsAsync(TestJobs.Frequent)).Select(run => run.ReportCode));
    }

    [Fact]
    public async Task Pages_hear_of_a_run()
    {
        var heard = new TaskCompletionSource();
        await using var subscription = _house.Get<LiveBus>().Subscribe(signal => signal.RecordType == nameof(JobRun), () =>
        {
            heard.TrySetResult();
            return Task.CompletedTask;
        }, TimeSpan.FromMilliseconds(1));
        _house.Time.Advance(TimeSpan.FromHours(21));

        await RunAsync(Daily);

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private Task RunAsync(string name) => _house.Get<JobRunner>().RunIfDueAsync(name);

    private async Task<List<JobRun>> RunsAsync(string name)
    {
        await using var db = _house.Open();
        return await db.Set<JobRun>().AsNoTracking().Where(run => run.Name == name).OrderBy(run => run.Id).ToListAsync();
    }

    private async Task<JobState> StateAsync(string name)
    {
        await using var db = _house.Open();
        return await db.Set<JobState>().AsNoTracking().SingleAsync(state => state.Name == name);
    }

    private Task<HealthCheckResult> CheckAsync()
    {
        var check = ActivatorUtilities.CreateInstance<JobsCheck>(_house.Services);
        return check.CheckHealthAsync(new HealthCheckContext { Registration = new HealthCheckRegistration("jobs", check, HealthStatus.Degraded, []) });
    }
}

/// <summary>A daily and a frequent job whose work a test puts in.</summary>
internal sealed class TestJobs
{
    public const string Daily = "Test.JobDaily";
    public const string Frequent = "Test.JobFrequent";

    public List<string> Ran { get; } = [];

    public Func<string, Task>? Body { get; set; }

    public Exception? Failure { get; set; }

    public bool IsIdle { get; set; }

    public void Add(IServiceCollection services)
    {
        services.AddScoped<IJob>(_ => new Job(this, Daily, JobSchedule.DailyAt(7)));
        services.AddScoped<IJob>(_ => new Job(this, Frequent, JobSchedule.Every(TimeSpan.FromMinutes(5))));
    }

    private sealed class Job(TestJobs tests, string name, JobSchedule schedule) : IJob
    {
        public string Name => name;

        public JobSchedule Schedule => schedule;

        public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken)
        {
            lock (tests.Ran)
                tests.Ran.Add(name);
            await (tests.Body?.Invoke(name) ?? Task.CompletedTask);
            return tests.IsIdle ? null : new JobReport("Test.Did", "7") { Failure = tests.Failure };
        }
    }
}
