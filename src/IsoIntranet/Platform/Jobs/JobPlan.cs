using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Platform.Jobs;

/// <summary>What an administrator wants of a job, where that is not what the program brings along.</summary>
public sealed class JobPlan : Record
{
    private JobPlan() { }

    public JobPlan(string name) => Name = name;

    public string Name { get; private set; } = "";

    /// <summary>Minutes after midnight by the organisation's clocks, 0 to 1439; none for the program's own hour.</summary>
    public int? MinuteOfDay { get; private set; }

    public DateTimeOffset? RequestedAt { get; private set; }

    public string? RequestedBy { get; private set; }

    public Ruling Move(JobSchedule own, int? minuteOfDay)
    {
        if (!own.IsDaily)
            return Ruling.Refuse("Jobs.NotDaily");
        if (minuteOfDay is < 0 or > 1439)
            return Ruling.Refuse("Jobs.NoTimeOfDay");
        MinuteOfDay = minuteOfDay;
        return Ruling.Allowed;
    }

    /// <summary>As soon as a node looks, which is at once.</summary>
    public void Request(Author by, DateTimeOffset now) => (RequestedAt, RequestedBy) = (now, by.Name);

    public JobSchedule Over(JobSchedule own) =>
        MinuteOfDay is { } minute && own.IsDaily ? JobSchedule.DailyAt(minute / 60, minute % 60) : own;
}
