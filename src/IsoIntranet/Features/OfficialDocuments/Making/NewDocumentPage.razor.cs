using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Lập văn bản: chooses, writes and looks at a document before it is kept.</summary>
public sealed partial class NewDocumentPage
{
    private static readonly OfficialPaper[] OfPlan =
        [OfficialPaper.Plan, OfficialPaper.PlanDecision, OfficialPaper.PlanProposal, OfficialPaper.KickOffMinutes, OfficialPaper.PlanReport, OfficialPaper.Reminder];

    private static readonly OfficialPaper[] OfAudit = [OfficialPaper.AuditDecision, OfficialPaper.AuditOpeningMinutes, OfficialPaper.AuditClosingMinutes, OfficialPaper.AuditReport];

    private static readonly OfficialPaper[] OfCommittee = [OfficialPaper.CommitteeDecision, OfficialPaper.CommitteeNotice];

    private PaperOffer.View? _offer;
    private PaperWishes? _wishes;
    private IReadOnlyList<UnitProgress.Part> _plans = [];
    private IReadOnlyList<LateUnits.Row> _late = [];
    private List<Guid> _chosen = [];
    private List<Guid> _zip = [];
    private OutcomeKind _failure;
    private PaperSource? _read;
    private string? _message;
    private bool _each;
    private bool _busy;
    private bool _saved;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DocumentDownload Downloads { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "plan")]
    private Guid? Plan { get; set; }

    [SupplyParameterFromQuery(Name = "committee")]
    private Guid? Committee { get; set; }

    [SupplyParameterFromQuery(Name = "review")]
    private Guid? Review { get; set; }

    /// <summary>The record of another room.</summary>
    [SupplyParameterFromQuery(Name = "record")]
    private Guid? Foreign { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid[]? Units { get; set; }

    [SupplyParameterFromQuery(Name = "from")]
    private DateOnly? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private DateOnly? To { get; set; }

    private OfficialPaper? Paper => PaperNames.Of(Kind);
    private IReadOnlyList<OfficialPaper> Choices => Paper is OfficialPaper.UnitReport or OfficialPaper.ReviewReport or OfficialPaper.AuditSummary or OfficialPaper.ReviewMinutes || Paper == OfficialPaper.AuditReport && Units is { Length: > 0 } ? []
        : Paper?.IsOfAudit() == true ? OfAudit : Committee is null ? OfPlan : OfCommittee;

    private PaperSource? Source => Paper is { } paper && Record is { } record
        ? new PaperSource(paper, record, paper == OfficialPaper.Reminder ? _each ? [.. _chosen.Take(1)] : _chosen : Units ?? [], From, To) : null;

    private Guid? Record => Paper?.IsOfCommittee() == true ? Committee : Paper?.IsOfAnotherRoom() == true ? Foreign : Paper == OfficialPaper.ReviewReport ? Review : Plan ?? (_plans.Count > 0 ? _plans[0].PlanId : null);

    protected override async Task OnParametersSetAsync()
    {
        if (Paper == OfficialPaper.UnitReport && Units is [var unit, ..])
            _plans = (await Queries.AskAsync(new UnitProgress.Query(unit))).Value ?? [];
        if (Paper == OfficialPaper.Reminder && Plan is { } plan && (_read?.Paper != OfficialPaper.Reminder || _read.RecordId != plan))
        {
            _late = (await Queries.AskAsync(new LateUnits.Query(plan))).Value ?? [];
            _chosen = Units is { Length: > 0 } wanted ? [.. wanted] : [.. _late.Select(row => row.UnitId)];
        }
        if (Source is not { } source || source.Equals(_read))
            return;
        // Another document, other wishes: those that were kept of it, or none.
        if (_read is null || !_read.IsSameAs(source))
            (_wishes, _saved, _zip) = (null, false, []);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == (_offer?.RootId ?? Source?.RecordId);

    protected override async Task RefreshAsync()
    {
        if (Source is not { } source)
            return;
        _read = source;
        var outcome = await Queries.AskAsync(new PaperOffer.Query(source, _wishes));
        _failure = outcome.Kind;
        if (outcome.Value is { } offer)
            (_offer, _wishes) = (offer, offer.Wishes);
    }

    private Task WishAsync(PaperWishes wishes)
    {
        (_wishes, _saved) = (wishes, false);
        return RefreshAsync();
    }

    private void PeriodAsync((DateOnly? From, DateOnly? To) period) =>
        Navigation.NavigateTo(PaperAddress.Of(Source! with { From = period.From, To = period.To }), replace: true);

    private void Go(string? paper) =>
        Navigation.NavigateTo(Foreign is { } foreign ? $"official-documents/new?kind={paper}&record={foreign}" : Committee is { } committee ? $"official-documents/new?kind={paper}&committee={committee}" : $"official-documents/new?kind={paper}&plan={Plan}", replace: true);

    private Task UnitsChangedAsync(List<Guid> chosen)
    {
        _chosen = chosen;
        return ReopenAsync();
    }

    private Task EachChangedAsync(bool each)
    {
        _each = each;
        return ReopenAsync();
    }

    /// <summary>The wishes stay: the same words go to other units.</summary>
    private Task ReopenAsync()
    {
        (_message, _zip) = (null, []);
        return RefreshAsync();
    }

    private async Task DownloadAsync()
    {
        var outcome = await Downloads.OfferAsync(Paper!.Value, _offer!.Document, _offer.Template);
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo(outcome.Value, forceLoad: true);
    }

    private async Task KeepAsync(bool takesNumber)
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            var kept = _offer!.Kept;
            var outcome = await Commands.RunAsync(new KeepDocument.Command(Source!, _wishes ?? new PaperWishes(), takesNumber, kept?.Id, kept?.Version ?? 0));
            _message = outcome.IsDone ? null : Refusals.Of(outcome);
            _saved = outcome.IsDone;
            if (outcome.IsDone && takesNumber)
                Navigation.NavigateTo($"official-documents/{outcome.Value}");
            else
                await RefreshAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>A letter of its own to each unit, each with its number.</summary>
    private async Task KeepEachAsync()
    {
        if (_busy)
            return;
        (_busy, _zip, _message) = (true, [], null);
        try
        {
            foreach (var unit in _chosen)
            {
                // Whom it is addressed to follows from the unit.
                var wishes = (_wishes ?? new PaperWishes()) with { AddressedTo = null };
                var outcome = await Commands.RunAsync(new KeepDocument.Command(Source! with { Units = [unit] }, wishes, TakesNumber: true));
                if (outcome.IsDone)
                    _zip.Add(outcome.Value);
                else
                    _message ??= Refusals.Of(outcome);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task DownloadZipAsync()
    {
        var outcome = await Downloads.OfferZipAsync(_zip, $"cong-van-don-doc-{_offer!.Document.Year}.zip");
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (outcome.IsDone)
            Navigation.NavigateTo(outcome.Value, forceLoad: true);
    }
}
