using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Live;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

/// <summary>The minutes of a review: draft, opinions, signatures, and what becomes of what was decided.</summary>
public partial class MinutesPage
{
    private static readonly string[] Steps = ["Draft", "Comments", "Put", "Signed", "Tracking", "Closed"];

    private MinutesOf.View? _view;
    private OutcomeKind? _missing;

    /// <summary>Where on the track it stands.</summary>
    private int Now => _view!.Review.State switch
    {
        // Nothing is left to do: all steps are behind it.
        ManagementReviewState.Closed => Steps.Length,
        ManagementReviewState.Tracking => 4,
        ManagementReviewState.MinutesSigned => 3,
        _ => _view.Minutes?.IsPut == true ? 2 : _view.Minutes?.OfferedAt is not null || _view.Comments.Count > 0 ? 1 : 0,
    };

    protected override bool Concerns(Signal signal) => signal.RootId == Id && signal.RecordType is not nameof(StoredFile);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new MinutesOf.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    /// <summary>Looks at every file and record anew.</summary>
    public async Task<VerifyMinutes.View?> CheckAsync() => (await Queries.AskAsync(new VerifyMinutes.Query(Id))).Value;

    public Task TakeBackAsync() => OpenAsync<ReviewActionReasonDialog>(L["Act_TakeBack"], new()
    {
        [nameof(ReviewActionReasonDialog.What)] = ReviewReason.TakeBack,
        [nameof(ReviewActionReasonDialog.Id)] = Id,
        [nameof(ReviewActionReasonDialog.Version)] = _view!.Version,
    });
}
