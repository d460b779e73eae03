using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;
using IsoIntranet.Platform.Text;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Administration.Jobs;

/// <summary>How jobs, their hours and their runs read.</summary>
public sealed class JobWording(IStringLocalizer<JobsText> text, RefusalText codes, OrganisationClock clock)
{
    /// <summary>Rooms word their jobs and what these did, by codes as refusals have them.</summary>
    public string Name(string job) => codes.Of(new Refusal(job));

    public string Did(string? code, IReadOnlyList<string> arguments) =>
        code is null ? text["NothingToDo"] : codes.Of(new Refusal(code, [.. arguments]));

    public string Schedule(JobSchedule schedule) => schedule.MinuteOfDay is { } minute
        ? text["Daily", TimeOf(minute)]
        : schedule.Period < TimeSpan.FromHours(1) ? text["EveryMinutes", schedule.Period.TotalMinutes.ToString("0.#", CultureInfo.CurrentCulture)]
        : text["EveryHours", schedule.Period.TotalHours.ToString("0.#", CultureInfo.CurrentCulture)];

    public string Outcome(JobOutcome outcome) => text["Outcome_" + outcome];

    public string State(JobHealth state) => text["State_" + state];

    /// <summary>A moment as the organisation's clocks show it; the day is left out where it is today.</summary>
    public string When(DateTimeOffset? moment) => moment is not { } at ? "—"
        : clock.Local(at).ToString(clock.DayOf(at) == clock.Today ? "HH:mm:ss" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    public string Duration(TimeSpan? lasted) => lasted is not { } span ? "—"
        : span < TimeSpan.FromMinutes(1) ? text["Seconds", span.TotalSeconds.ToString("0.#", CultureInfo.CurrentCulture)]
        : text["Minutes", (int)span.TotalMinutes, span.Seconds];

    public static string TimeOf(int minute) => new TimeOnly(minute / 60, minute % 60).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string ClassOf(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Running => "st-in-progress",
        JobOutcome.Succeeded => "st-done",
        JobOutcome.Failed => "st-late",
        JobOutcome.Abandoned => "st-returned",
        _ => "st-paused",
    };

    public static string ClassOf(JobHealth state) => state switch
    {
        JobHealth.Good => "st-done",
        JobHealth.Running => "st-in-progress",
        JobHealth.Waiting => "st-not-due",
        JobHealth.Retrying => "st-returned",
        _ => "st-late",
    };
}
