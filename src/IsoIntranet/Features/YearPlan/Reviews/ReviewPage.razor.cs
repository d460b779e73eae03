using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Reviews;

/// <summary>
/// A review: what is written of a period beside its figures. The figures of a draft follow the plan while somebody writes;
/// what was typed is never overwritten by them.
/// </summary>
public sealed partial class ReviewPage(
    IStringLocalizer<ReviewsText> text, RefusalText refusals, OrganisationClock clock, NavigationManager navigation)
{
    private static readonly Part[] Parts =
    [
        new(nameof(ReviewNarrative.Assessment), words => words.Assessment, (words, text) => words with { Assessment = text }),
        new(nameof(ReviewNarrative.Strengths), words => words.Strengths, (words, text) => words with { Strengths = text }),
        new(nameof(ReviewNarrative.Weaknesses), words => words.Weaknesses, (words, text) => words with { Weaknesses = text }),
        new(nameof(ReviewNarrative.Causes), words => words.Causes, (words, text) => words with { Causes = text }),
        new(nameof(ReviewNarrative.Lessons), words => words.Lessons, (words, text) => words with { Lessons = text }),
        new(nameof(ReviewNarrative.Proposals), words => words.Proposals, (words, text) => words with { Proposals = text }),
        new(nameof(ReviewNarrative.Directions), words => words.Directions, (words, text) => words with { Directions = text }),
        new(nameof(ReviewNarrative.Commendations), words => words.Commendations, (words, text) => words with { Commendations = text }),
    ];

    private PlanReviewView.View? _view;
    private ReviewNarrative _words = new();
    private DateOnly _from;
    private DateOnly _to;
    private int _version;
    private bool _isTyped;
    private string? _failure;
    private bool _forbidden;
    private string? _notSaved;
    private bool _busy;
    private Ask? _asks;

    private enum Ask
    {
        Delete,
        Issue,
    }

    [Parameter]
    public Guid ReviewId { get; set; }

    private IStringLocalizer<ReviewsText> T => text;

    private bool IsEditor => _view is { MayKeep: true, State: ReviewState.Draft };

    /// <summary>Figures need not keep up with every report while somebody writes.</summary>
    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(2);

    protected override async Task OnParametersSetAsync()
    {
        if (_view?.Id == ReviewId)
            return;
        _isTyped = false;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(UnitAssignment) || signal.RootId == _view?.Plan.Id;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new PlanReviewView.Query(ReviewId));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        _view = outcome.Value;
        if (_view is not { } view || _isTyped)
            return;
        (_words, _from, _to, _version) = (view.Narrative, view.From, view.To, view.Version);
    }

    private void Type(ReviewNarrative words)
    {
        _words = words;
        _isTyped = true;
    }

    private void Typed() => _isTyped = true;

    private async Task SaveAsync()
    {
        _busy = true;
        var outcome = await Commands.RunAsync(new SaveReview.Command(ReviewId, _version, _from, _to, _words));
        _busy = false;
        _notSaved = outcome.IsDone ? null : outcome.Errors.Values.SelectMany(messages => messages).FirstOrDefault() ?? refusals.Of(outcome);
        // What the other wrote stands in the history; who writes on has been told, and the next saving is against what stands now.
        if (outcome.Conflict is { } conflict)
            _version = conflict.CurrentVersion;
        if (!outcome.IsDone)
            return;
        (_version, _isTyped) = (outcome.Value, false);
        await RefreshAsync();
    }

    private async Task<string?> IssueAsync(string number)
    {
        var outcome = await Commands.RunAsync(new IssueReview.Command(ReviewId, _version, number));
        if (!outcome.IsDone)
            return outcome.Errors.Values.SelectMany(messages => messages).FirstOrDefault() ?? refusals.Of(outcome);
        _asks = null;
        await RefreshAsync();
        return null;
    }

    private async Task<string?> DeleteAsync()
    {
        var plan = _view!.Plan.Id;
        var outcome = await Commands.RunAsync(new DeleteReview.Command(ReviewId, _version));
        if (!outcome.IsDone)
            return refusals.Of(outcome);
        navigation.NavigateTo($"plans/{plan}/reviews");
        return null;
    }

    private string Date(DateOnly day) => ListFormat.Of(day, XlsxKind.Date, clock);

    private sealed record Part(string Key, Func<ReviewNarrative, string> Get, Func<ReviewNarrative, string, ReviewNarrative> Set);
}
