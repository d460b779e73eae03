using System.Globalization;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>One finding: what was found, what the unit says to it, and what it led to.</summary>
public partial class FindingPage
{
    private FindingStory.View? _view;
    private bool _missing;
    private string? _failure;
    private Guid? _read;

    [Parameter]
    public Guid Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == Id)
            return;
        (_read, _failure) = (Id, null);
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RootId == _view?.AuditId || signal.RecordId == Id
        || signal.RecordType == nameof(Nonconformity) && signal.RecordId == _view?.Nonconformity?.Id;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new FindingStory.Query(Id));
        (_missing, _view) = (!outcome.IsDone, outcome.Value);
    }

    private async Task RunAsync(string? failure)
    {
        _failure = failure;
        await RefreshAsync();
        StateHasChanged();
    }

    private IEnumerable<(string Key, string? Value)> Facts(FindingStory.View view)
    {
        yield return ("EvidenceLabel", view.Record.Evidence);
        yield return ("ClauseLabel", view.Clause is { } clause
            ? $"{clause.Number} {(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? clause.EnglishTitle : clause.Title)}" : L["NoClause"]);
        yield return ("DocumentsSeen", view.Record.DocumentsSeen);
        yield return ("Interviewee", view.Record.Interviewee);
        yield return ("Question", view.Question);
    }
}
