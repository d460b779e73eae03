using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>The way of a plan over several years, and the record of what was reached on it.</summary>
public sealed partial class MilestonePath(Commands commands, RefusalText refusals)
{
    private MilestoneTrack.Row? _open;
    private string? _reached;
    private string _remark = "";
    private string? _failure;
    private bool _busy;

    [Parameter, EditorRequired]
    public MilestoneTrack.View Track { get; set; } = default!;

    [Parameter]
    public EventCallback Changed { get; set; }

    private void Open(MilestoneTrack.Row row)
    {
        _open = row;
        _failure = null;
        _reached = (row.Reached ?? row.Counted)?.ToString("0.##", CultureInfo.CurrentCulture);
        _remark = row.Remark ?? "";
    }

    private async Task SaveAsync()
    {
        decimal? reached = null;
        if (!string.IsNullOrWhiteSpace(_reached))
        {
            if (!decimal.TryParse(_reached, NumberStyles.Number, CultureInfo.CurrentCulture, out var value))
            {
                _failure = T["NotANumber"];
                return;
            }
            reached = value;
        }
        _busy = true;
        var outcome = await commands.RunAsync(new RecordMilestone.Command(Track.PlanId, Track.PlanVersion, _open!.Id, reached, _remark));
        _busy = false;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        if (!outcome.IsDone)
            return;
        _open = null;
        await Changed.InvokeAsync();
    }

    private string ValueOf(MilestoneMeasure measure, decimal value) =>
        T[measure == MilestoneMeasure.PercentOfUnits ? "Percent" : "UnitCount", value.ToString("0.##", CultureInfo.CurrentCulture)];

    private string Date(DateOnly day) => ListFormat.Of(day, XlsxKind.Date, Clock);

    private static string ClassOf(MilestoneState state) => state switch
    {
        MilestoneState.Reached => "st-done",
        MilestoneState.Missed => "st-late",
        MilestoneState.Current => "st-in-progress",
        _ => "st-not-due",
    };
}
