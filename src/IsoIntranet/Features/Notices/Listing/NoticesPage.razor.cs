using IsoIntranet.Features.Notices.Bell;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Notices;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Notices.Listing;

/// <summary>All of the viewer's notices; opening one leads to what it is about and marks it as read.</summary>
public partial class NoticesPage
{
    private DataTable<NoticeList.Item>? _table;
    private Outcome<string>? _failure;
    private Guid? _account;
    private int _unread;
    private bool _forbidden;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private NoticeReader Reader { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary><c>no</c> for unread ones, <c>yes</c> for read ones.</summary>
    [SupplyParameterFromQuery(Name = "read")]
    private string? Read { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _account = actor.AccountId;
        _forbidden = !actor.MayAnywhere(NoticesRoom.Own);
        if (!_forbidden)
            await CountAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(Notice) && signal.RootId == _account;

    protected override async Task RefreshAsync()
    {
        await CountAsync();
        if (_table is not null)
            await _table.ReloadAsync();
    }

    private async Task CountAsync() => _unread = (await Queries.AskAsync(new NewestNotices.Query())).Value?.Unread ?? 0;

    private Task<Outcome<PageOf<NoticeList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new NoticeList.Query(request, Read switch { "no" => false, "yes" => true, _ => null }, Kind), cancellationToken);

    private void Go(string name, string? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private async Task ReadAsync(Guid id)
    {
        _failure = await Reader.ReadAsync(id);
        await RefreshAsync();
    }

    private async Task ReadAllAsync()
    {
        _failure = (await Reader.ReadAllAsync(Kind)) is { IsDone: false } failed ? failed.Failure<string>() : null;
        await RefreshAsync();
    }
}
