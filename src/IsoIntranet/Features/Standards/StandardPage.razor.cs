using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Standards;

/// <summary>The clauses of an edition in both languages, with what agencies left out and why.</summary>
public partial class StandardPage
{
    private const string Both = "both";
    private const string Vietnamese = "vi";
    private const string English = "en";
    private static readonly string[] Choices = [Both, Vietnamese, English];

    private StandardTree.View? _view;
    private StandardTree.Edition? _adopting;
    private bool _forbidden;
    private string? _failure;
    private string? _typed;
    private (Guid?, string?)? _read;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "edition")]
    private Guid? Edition { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Search { get; set; }

    [SupplyParameterFromQuery(Name = "titles")]
    private string? WantedTitles { get; set; }

    private string Titles => Choices.Contains(WantedTitles) ? WantedTitles! : Both;

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (Edition, Search))
            return;
        _read = (Edition, Search);
        _typed ??= Search;
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(Clause) or nameof(StandardVersion) or nameof(ClauseExclusion);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new StandardTree.Query(Edition, Search));
        _forbidden = outcome.Kind == OutcomeKind.Forbidden;
        _view = outcome.Value ?? _view;
    }

    private static string Local(string title, string english) =>
        System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? english : title;

    private void Go(string name, object? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [name] = value }), replace: true);

    private void SearchAsync(string? typed)
    {
        _typed = typed;
        Go("q", string.IsNullOrWhiteSpace(typed) ? null : typed.Trim());
    }

    private async Task ExcludeAsync(StandardTree.Row clause)
    {
        if (await Dialogs.DoAsync<ExcludeClauseDialog>(L["ExcludeTitle", clause.Number], new() { [nameof(ExcludeClauseDialog.ClauseId)] = clause.Id }))
            await RefreshAsync();
    }

    private async Task TakeBackAsync(StandardTree.Exclusion exclusion)
    {
        var outcome = await Commands.RunAsync(new IncludeClause.Command(exclusion.Id, exclusion.Version));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }

    private async Task AdoptAsync(bool agreed)
    {
        var edition = _adopting;
        _adopting = null;
        if (!agreed || edition is null)
            return;
        var outcome = await Commands.RunAsync(new AdoptStandard.Command(edition.Id, edition.Version));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        await RefreshAsync();
    }
}
