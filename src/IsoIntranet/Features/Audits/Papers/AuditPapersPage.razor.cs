using System.Globalization;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Papers;

/// <summary>Hồ sơ of an audit: its papers to look at, to download, to put into the register, and all of it as one archive.</summary>
public sealed partial class AuditPapersPage
{
    private AuditPapersOf.View? _view;
    private Guid? _read;

    [Parameter]
    public Guid AuditId { get; set; }

    /// <summary>Kind as the API's address names it, what the paper holds, and whether there is anything to make it of.</summary>
    private IEnumerable<(OfficialPaper Paper, string Kind, string Holds, bool IsReady)> Official =>
    [
        (OfficialPaper.AuditDecision, "decision", L["Papers_DecisionHolds", _view!.Team], _view.Team.Length > 0),
        (OfficialPaper.AuditOpeningMinutes, "opening", L["Papers_MinutesHolds"], _view.IsOpened),
        (OfficialPaper.AuditClosingMinutes, "closing", L["Papers_MinutesHolds"], _view.IsEnded),
        (OfficialPaper.AuditReport, "report", L["Papers_ReportHolds", _view.Findings.Count] + " " + L[_view.IsConcluded ? "Papers_Concluded" : "Papers_NotConcluded"], _view.IsOpened),
    ];

    protected override async Task OnParametersSetAsync()
    {
        if (_read == AuditId)
            return;
        _read = AuditId;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == AuditId || signal.RecordType == nameof(OfficialDocuments.Register.RegisterEntry);

    protected override async Task RefreshAsync() => _view = (await Queries.AskAsync(new AuditPapersOf.Query(AuditId))).Value;

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? $"{(bytes + 1023) / 1024} KB" : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024.0 / 1024:0.0} MB");
}
