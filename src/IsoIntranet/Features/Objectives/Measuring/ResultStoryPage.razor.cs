using System.Globalization;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>One unit and one objective through the year, with what may be done about each period.</summary>
public partial class ResultStoryPage
{
    private ResultStory.View? _view;
    private OutcomeKind _failure;
    private string? _message;
    private long? _expected;
    private (Guid, Guid) _read;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid SetId { get; set; }

    [Parameter]
    public Guid ObjectiveId { get; set; }

    [Parameter]
    public Guid UnitId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (ObjectiveId, UnitId))
            return;
        (_read, _expected, _message) = ((ObjectiveId, UnitId), null, null);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == SetId || signal.RecordType == nameof(Nonconformity);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ResultStory.Query(ObjectiveId, UnitId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private long WhatIf(ResultStory.View story) => Outlook.Of(
        [.. story.Lines.Where(line => line.Record is not null).Select(line => line.Record!.Result)],
        story.Lines.Count(line => line.Record is null), story.Target, _expected)?.MayStillMiss ?? 0;

    private async Task ReportAsync(ResultStory.Line line)
    {
        await Dialogs.DoAsync<ReportResultDialog>(L[line.Record?.State == MeasurementState.Verified ? "CorrectResult" : "ReportResult"], new()
        {
            [nameof(ReportResultDialog.Story)] = _view,
            [nameof(ReportResultDialog.ObjectiveId)] = ObjectiveId,
            [nameof(ReportResultDialog.UnitId)] = UnitId,
            [nameof(ReportResultDialog.Line)] = line,
        }, isWide: true);
        _message = null;
        await RefreshAsync();
    }

    private async Task VerifyAsync(Measurement record)
    {
        var outcome = await Commands.RunAsync(new VerifyResult.Command(record.Id, record.Version));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task ReturnAsync(Measurement record)
    {
        await Dialogs.DoAsync<ResultReasonDialog>(L["ReturnResult"], new()
        {
            [nameof(ResultReasonDialog.Note)] = L["ReturnNote"].Value,
            [nameof(ResultReasonDialog.Result)] = (record.Id, record.Version),
        });
        await RefreshAsync();
    }
}
