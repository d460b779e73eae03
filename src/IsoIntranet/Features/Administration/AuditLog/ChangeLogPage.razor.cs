using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>Nhật ký thay đổi: follows the log live, so that a change is seen as it is made.</summary>
public partial class ChangeLogPage : LivePage
{
    private DataTable<AuditLogList.Row>? _table;
    private AuditLogList.Filter _filter = AuditLogList.Filter.None;
    private AuditLogChoices.Choices _choices = new([], [], []);
    private string? _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery]
    private DateOnly? From { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? To { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Author { get; set; }

    [SupplyParameterFromQuery]
    private string? Type { get; set; }

    [SupplyParameterFromQuery]
    private Guid? Unit { get; set; }

    /// <summary>The row whose detail is shown.</summary>
    [SupplyParameterFromQuery]
    private Guid? Entry { get; set; }

    protected override TimeSpan RefreshInterval => TimeSpan.FromSeconds(1);

    protected override async Task OnInitializedAsync()
    {
        var choices = await Queries.AskAsync(new AuditLogChoices.Query());
        if (choices.IsDone)
            _choices = choices.Value;
        else
            _forbidden = Refusals.Of(choices);
    }

    protected override void OnParametersSet() => _filter = new AuditLogList.Filter(From, To, Author, Type, Unit);

    protected override bool Concerns(Signal signal) => true;

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<AuditLogList.Row>>> LoadAsync(PageRequest page, CancellationToken cancellationToken) =>
        Queries.AskAsync(new AuditLogList.Query(page, _filter), cancellationToken);

    private void Narrow(string name, ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.WithFilter(name.ToLower(CultureInfo.InvariantCulture), change.Value?.ToString()), replace: true);

    private string AddressOf(Guid? entry) => Navigation.GetUriWithQueryParameter("entry", entry);
}
