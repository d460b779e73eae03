using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>For administrators: how mail goes out, and what does not.</summary>
public partial class MailPage
{
    private DataTable<MailList.Item>? _table;
    private MailOverview.View? _view;
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private Outcome<Nothing>? _failure;
    private MailAttempt? _tried;
    private MailList.Item? _toGiveUp;
    private string? _address;
    private bool _forbidden;
    private bool _busy;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private Postman Postman { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        _address = _view?.OwnAddress;
    }

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(OutgoingMail);

    protected override async Task RefreshAsync()
    {
        await ReadAsync();
        if (_table is not null)
            await _table.ReloadAsync();
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new MailOverview.Query());
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value;
    }

    private Task<Outcome<PageOf<MailList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new MailList.Query(request, Enum.TryParse<MailState>(State, out var state) ? state : null), cancellationToken);

    private void Go(string? state) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["state"] = state, ["page"] = null }), replace: true);

    /// <summary>Puts the trial into the post and sends it at once, so that the answer is here and not in the log.</summary>
    private Task TryAsync() => WorkAsync(async () =>
    {
        _tried = null;
        var outcome = await Commands.RunAsync(new PostTrialMail.Command(_address ?? ""));
        _errors = outcome.Kind == OutcomeKind.Refused
            ? new Dictionary<string, string[]> { ["Address"] = [Refusals.Of(outcome)] } : outcome.Errors;
        if (outcome.IsDone)
            _tried = (await Postman.SendAsync(outcome.Value, CancellationToken.None))?.Attempt;
    });

    private Task RetryAsync(MailList.Item mail) => WorkAsync(async () =>
    {
        _failure = await Commands.RunAsync(new RetryMail.Command(mail.Id, mail.Version));
        if (_failure.IsDone && _view!.IsOn)
            await Postman.SendAsync(mail.Id, CancellationToken.None);
    });

    private async Task GiveUpAsync(bool confirmed)
    {
        var mail = _toGiveUp;
        _toGiveUp = null;
        if (confirmed && mail is not null)
            await WorkAsync(async () => _failure = await Commands.RunAsync(new GiveUpMail.Command(mail.Id, mail.Version)));
    }

    private async Task WorkAsync(Func<Task> work)
    {
        if (_busy)
            return;
        _busy = true;
        try
        {
            await work();
            await RefreshAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    private static string ClassOf(MailState state) => state switch
    {
        MailState.Sent => "st-done",
        MailState.Waiting => "st-in-progress",
        MailState.Bounced => "st-late",
        _ => "st-not-applicable",
    };
}
