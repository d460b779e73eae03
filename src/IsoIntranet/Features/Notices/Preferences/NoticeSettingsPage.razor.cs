using IsoIntranet.Features.Notices.Calendar;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Notices.Preferences;

/// <summary>How the viewer's own notices come: by e-mail or not, when, and the address of the calendar.</summary>
public partial class NoticeSettingsPage
{
    private static readonly NoticeDelivery[] Ways = [NoticeDelivery.AtOnce, NoticeDelivery.Digest, NoticeDelivery.None];

    private enum Ask
    {
        Nothing,
        Renew,
        Revoke,
    }

    private NoticeSettingsOf.View? _view;
    private Dictionary<string, NoticeDelivery> _ways = [];
    private Outcome<Nothing>? _saving;
    private Outcome<Nothing>? _failure;
    private Ask _asking;
    private string? _made;
    private int _hour;
    private bool _isDigestOn;
    private bool _isSaved;
    private bool _busy;
    private bool _forbidden;

    [Inject]
    private Queries Queries { get; set; } = default!;

    [Inject]
    private Commands Commands { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IsoSettings Settings { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        if (_view is not { } view)
            return;
        (_isDigestOn, _hour, _ways) = (view.IsDigestOn, view.DigestHour, new Dictionary<string, NoticeDelivery>(view.Deliveries));
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new NoticeSettingsOf.Query());
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value;
    }

    private void Choose(string kind, NoticeDelivery way)
    {
        _ways[kind] = way;
        Changed();
    }

    private void Changed() => _isSaved = false;

    private Task SaveAsync() => WorkAsync(async () =>
    {
        _saving = await Commands.RunAsync(new SaveNoticePreferences.Command(_isDigestOn, _hour, _ways));
        _isSaved = _saving.IsDone;
    });

    /// <summary>The whole address, as a calendar program wants it; by the public address where one is set.</summary>
    private Task MakeAsync() => WorkAsync(async () =>
    {
        var outcome = await Commands.RunAsync(new RenewCalendarKey.Command());
        _failure = outcome.IsDone ? null : outcome.Failure<Nothing>();
        _made = outcome.IsDone ? $"{(string.IsNullOrEmpty(Settings.Http.PublicAddress) ? Navigation.BaseUri : Settings.Http.PublicAddress).TrimEnd('/')}/{outcome.Value.Address}" : null;
        await ReadAsync();
    });

    private Task RenewAsync(bool confirmed)
    {
        _asking = Ask.Nothing;
        return confirmed ? MakeAsync() : Task.CompletedTask;
    }

    private Task RevokeAsync(bool confirmed)
    {
        _asking = Ask.Nothing;
        return !confirmed ? Task.CompletedTask : WorkAsync(async () =>
        {
            _failure = await Commands.RunAsync(new RevokeCalendarKey.Command());
            _made = null;
            await ReadAsync();
        });
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            await work();
        }
        finally
        {
            _busy = false;
        }
    }
}
