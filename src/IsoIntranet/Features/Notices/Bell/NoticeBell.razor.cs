using IsoIntranet.Features.Notices.Listing;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Notices;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Notices.Bell;

/// <summary>Counts up when its own account is told something, and down when that is read on any page of this node.</summary>
public partial class NoticeBell
{
    private const int MostShown = 99;

    private NewestNotices.View? _view;
    private IDisposable? _hung;
    private Guid? _account;
    private bool _rang;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private NoticeReader Reader { get; set; } = default!;

    [Inject]
    private NoticeBells Bells { get; set; } = default!;

    private string Shown => _view!.Unread > MostShown ? $"{MostShown}+" : $"{_view.Unread}";

    /// <summary>Begins with what is to be seen.</summary>
    private string Label => _view is { Unread: > 0 } ? L["Unread", Shown] : L["Notices"];

    protected override async Task OnInitializedAsync()
    {
        _account = (await Actor.GetAsync()).AccountId;
        await ReadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        // Whoever has no bell hears nothing either.
        if (_view is null)
            return;
        base.OnAfterRender(firstRender);
        if (firstRender && RendererInfo.IsInteractive && _account is { } account)
            _hung = Bells.Hang(account, () => InvokeAsync(RefreshAndShowAsync));
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(Notice) && signal.RootId == _account;

    protected override async Task RefreshAsync()
    {
        var before = _view?.Unread;
        await ReadAsync();
        _rang = _view?.Unread > before;
    }

    private async Task RefreshAndShowAsync()
    {
        await RefreshAsync();
        StateHasChanged();
    }

    private async Task ReadAsync() => _view = (await Queries.AskAsync(new NewestNotices.Query())).Value;

    private async Task ReadAllAsync()
    {
        await Reader.ReadAllAsync();
        await RefreshAsync();
    }

    public override ValueTask DisposeAsync()
    {
        _hung?.Dispose();
        return base.DisposeAsync();
    }
}
