using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>The interim and final reviews of a plan (R35).</summary>
public sealed partial class ReviewsPage(
    IStringLocalizer<ReviewsText> text, RefusalText refusals, OrganisationClock clock, NavigationManager navigation)
{
    private PlanReviewList.View? _view;
    private string? _failure;
    private bool _forbidden;
    private bool _beginning;
    private ReviewKind _kind;
    private DateOnly _from;
    private DateOnly _to;
    private string? _notBegun;
    private bool _busy;

    [Parameter]
    public Guid PlanId { get; set; }

    private IStringLocalizer<ReviewsText> T => text;

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.PlanId != PlanId)
            await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == PlanId;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new PlanReviewList.Query(PlanId));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        _view = outcome.Value;
    }

    private void Begin()
    {
        _beginning = true;
        _notBegun = null;
        Choose(_view!.Today >= _view.PlanTo ? ReviewKind.Final : ReviewKind.Interim);
    }

    /// <summary>A final review covers the whole plan; an interim one what came since the last, until now.</summary>
    private void Choose(ReviewKind kind)
    {
        var view = _view!;
        _kind = kind;
        _from = kind == ReviewKind.Final ? view.PlanFrom : view.SuggestedFrom;
        _to = kind == ReviewKind.Final || view.Today > view.PlanTo ? view.PlanTo : view.Today < _from ? _from : view.Today;
    }

    private async Task CreateAsync()
    {
        _busy = true;
        var outcome = await Commands.RunAsync(new CreateReview.Command(PlanId, _kind, _from, _to));
        _busy = false;
        _notBegun = outcome.IsDone ? null : outcome.Errors.Values.SelectMany(messages => messages).FirstOrDefault() ?? refusals.Of(outcome);
        if (outcome.IsDone)
            navigation.NavigateTo($"reviews/{outcome.Value}");
    }

    private string Date(DateOnly day) => ListFormat.Of(day, XlsxKind.Date, clock);
}
