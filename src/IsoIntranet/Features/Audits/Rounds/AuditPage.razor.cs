using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Live;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>An audit's whole story: where it stands, what comes next for whoever looks, and all that was done.</summary>
public partial class AuditPage
{
    private AuditStory.View? _view;

    protected override bool Concerns(Signal signal) => signal.RootId == Id
        || signal.RecordType == nameof(Nonconformity) && _view?.Raised.Any(raised => raised.NonconformityId == signal.RecordId) == true;

    protected override async Task RefreshAsync() => _view = (await Queries.AskAsync(new AuditStory.Query(Id))).Value;
}
