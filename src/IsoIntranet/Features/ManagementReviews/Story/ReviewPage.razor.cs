using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;

namespace IsoIntranet.Features.ManagementReviews.Story;

/// <summary>A review's record: where it stands, what comes next for whoever looks, its agenda and its people.</summary>
public partial class ReviewPage
{
    private ReviewStory.View? _view;
    private OutcomeKind? _missing;

    protected override bool Concerns(Signal signal) => signal.RootId == Id;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new ReviewStory.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }
}
