using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>A nonconformity's whole story: where it stands, what comes next for whoever looks, and all that was done.</summary>
public partial class NonconformityPage
{
    private NonconformityStory.View? _view;
    private OutcomeKind? _missing;

    protected override bool Concerns(Signal signal) => signal.RootId == Id || signal.RecordType == nameof(Platform.Files.StoredFile) && HoldsFilesOf(signal.RootId);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new NonconformityStory.Query(Id));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
    }

    private bool HoldsFilesOf(Guid id) => _view?.Record.Actions.Any(action => action.Id == id) == true;
}
