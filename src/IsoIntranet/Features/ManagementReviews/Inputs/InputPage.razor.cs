using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.ManagementReviews.Inputs;

/// <summary>One input of a review: what the rooms know, what the owner and the units say, and what changed since it was frozen.</summary>
public partial class InputPage
{
    private InputStory.View? _view;
    private OutcomeKind? _missing;

    [Parameter]
    public Guid InputId { get; set; }

    protected override Guid Shown => InputId;

    protected override bool Concerns(Signal signal) => signal.RootId == Id || _view?.Parts.Any(part => part.Contribution?.Id == signal.RootId) == true;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new InputStory.Query(Id, InputId));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    private ReviewInput? Neighbour(int by) => _view?.Items.FirstOrDefault(item => item.Place == _view.Input.Place + by);
}
