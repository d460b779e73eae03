using IsoIntranet.Platform.Clock;

namespace IsoIntranet.Platform.Jobs;

/// <summary>
/// How far a job has come, and which node runs it just now. One row for all nodes: its version lets one of them win. No
/// record of the change log, for nobody decides anything here; what a job changes is logged by its commands.
/// </summary>
public sealed class JobState
{
    public const int NameLength = 120;

    /// <summary>How long a node that gives no sign keeps its run; it gives one every third of that.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LastRetry = TimeSpan.FromHours(1);

    private JobState() { }

    /// <summary>Of a job that was not known before: what was due until now is not made up for.</summary>
    public JobState(string name, DateTimeOffset settledTo, DateTimeOffset now) => (Name, SettledTo, Since) = (name, settledTo, now);

    public string Name { get; private set; } = "";

    public int Version { get; private set; }

    public DateTimeOffset Since { get; private set; }

    /// <summary>The last occasion for which it ran with success; all before it are settled, too.</summary>
    public DateTimeOffset SettledTo { get; private set; }

    public Guid? LeaseId { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset? LastSuccessAt { get; private set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? RetryAt { get; private set; }

    /// <summary>The last wish to run at once that was taken up.</summary>
    public DateTimeOffset? RequestTaken { get; private set; }

    public bool IsRunningAt(DateTimeOffset now) => LeaseId is not null && LeasedUntil > now;

    /// <summary>The occasion to run for now; none where it runs, is settled, or waits after a failure.</summary>
    public DateTimeOffset? DueAt(JobSchedule schedule, DateTimeOffset now, OrganisationClock clock, DateTimeOffset? requested)
    {
        if (IsRunningAt(now))
            return null;
        if (requested > (RequestTaken ?? DateTimeOffset.MinValue))
            return now;
        if (RetryAt > now)
            return null;
        return FirstUnsettled(schedule, clock) <= now ? schedule.LatestAt(now, clock) : null;
    }

    /// <summary>When it runs next, as far as can be said.</summary>
    public DateTimeOffset NextAt(JobSchedule schedule, DateTimeOffset now, OrganisationClock clock) =>
        RetryAt > now ? RetryAt.Value : FirstUnsettled(schedule, clock) is var first && first > now ? first : now;

    /// <summary>Whether somebody has to be told: an occasion passed without success, its grace included.</summary>
    public bool IsOverdueAt(JobSchedule schedule, DateTimeOffset now, OrganisationClock clock) =>
        now > FirstUnsettled(schedule, clock) + schedule.Grace;

    public Guid Lease(DateTimeOffset now, DateTimeOffset? requested)
    {
        LeaseId = Guid.NewGuid();
        LeasedUntil = now + LeaseTime;
        RequestTaken = requested ?? RequestTaken;
        Version++;
        return LeaseId.Value;
    }

    public void Renew(DateTimeOffset now)
    {
        LeasedUntil = now + LeaseTime;
        Version++;
    }

    public void Succeed(DateTimeOffset occasion, DateTimeOffset now)
    {
        SettledTo = occasion > SettledTo ? occasion : SettledTo;
        (LastSuccessAt, Failures, RetryAt) = (now, 0, null);
        Release();
    }

    /// <summary>Later each time, and never later than an hour.</summary>
    public void Fail(DateTimeOffset now)
    {
        var wait = FirstRetry * Math.Pow(2, Math.Min(Failures, 10));
        RetryAt = now + (wait < LastRetry ? wait : LastRetry);
        Failures++;
        Release();
    }

    /// <summary>Gives the run back, unsettled: whoever looks next begins it again.</summary>
    public void Release()
    {
        (LeaseId, LeasedUntil) = (null, null);
        Version++;
    }

    /// <summary>A daily job that ran today does not run again today when its hour is moved.</summary>
    private DateTimeOffset FirstUnsettled(JobSchedule schedule, OrganisationClock clock) => schedule.MinuteOfDay is { } minute
        ? clock.StartOf(clock.DayOf(SettledTo).AddDays(1)).AddMinutes(minute).ToUniversalTime()
        : schedule.NextAfter(SettledTo, clock);
}
