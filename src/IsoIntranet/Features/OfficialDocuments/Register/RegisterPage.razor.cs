using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Sổ đăng ký văn bản.</summary>
public sealed partial class RegisterPage
{
    private DataTable<DocumentRegister.Row>? _table;
    private bool _forbidden;
    private bool _mayNumber;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    /// <summary>The plan or committee whose documents are shown; all where none.</summary>
    [SupplyParameterFromQuery(Name = "record")]
    private Guid? Record { get; set; }

    protected override async Task OnInitializedAsync() =>
        _mayNumber = (await CurrentActor.GetAsync()).MayAnywhere(OfficialDocumentsRoom.KeepLetterhead);

    protected override bool Concerns(Signal signal) => signal.RecordType == nameof(RegisterEntry);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private async Task<Outcome<PageOf<DocumentRegister.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken)
    {
        var outcome = await Queries.AskAsync(new DocumentRegister.Query(request, Parsed<DocumentKind>(Kind), Year, Parsed<RegisterState>(State), Record), cancellationToken);
        if (outcome.Kind == OutcomeKind.Forbidden && !_forbidden)
        {
            _forbidden = true;
            StateHasChanged();
        }
        return outcome;
    }

    private string KindOf(DocumentRegister.Row row) => L[$"Kind.{row.Kind}"];

    private string StateOf(DocumentRegister.Row row) => L[$"State.{row.State}"];

    private static T? Parsed<T>(string? text) where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private void Filter(string name, ChangeEventArgs change) =>
        Navigation.NavigateTo(Navigation.WithFilter(name, change.Value?.ToString()), replace: true);
}
