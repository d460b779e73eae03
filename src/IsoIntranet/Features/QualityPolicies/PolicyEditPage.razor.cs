using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.QualityPolicies;

/// <summary>The text of the next edition.</summary>
public partial class PolicyEditPage
{
    private readonly List<PolicyLine> _lines = [];
    private PolicyView.Edition? _policy;
    private OutcomeKind _failure;
    private string _motto = "";
    private string _opening = "";
    private string? _message;
    private int _version;
    private bool _saved;
    private bool _busy;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Parameter]
    public Guid Id { get; set; }

    protected override Task OnInitializedAsync() => RefreshAsync();

    /// <summary>Somebody else's saving is met when this one is saved; what is typed stays.</summary>
    protected override bool Concerns(Signal signal) => false;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new PolicyView.Query(Id));
        (_failure, _policy) = (outcome.IsDone && !outcome.Value.MayKeep ? OutcomeKind.Forbidden : outcome.Kind, outcome.Value?.Policy);
        if (_policy is not { } policy)
            return;
        (_motto, _opening, _version) = (policy.Content.Motto, policy.Content.Opening, policy.Version);
        _lines.Clear();
        _lines.AddRange(policy.Content.Lines);
        if (_lines.Count == 0)
            Add();
        _saved = false;
    }

    private void Touch() => _saved = false;

    private void Add()
    {
        _lines.Add(new PolicyLine(Guid.CreateVersion7(), ""));
        Touch();
    }

    private void Set(int place, string text)
    {
        _lines[place] = _lines[place] with { Text = text };
        Touch();
    }

    private void Remove(int place)
    {
        _lines.RemoveAt(place);
        Touch();
    }

    private void Move(int place, int by)
    {
        (_lines[place], _lines[place + by]) = (_lines[place + by], _lines[place]);
        Touch();
    }

    private async Task SaveAsync()
    {
        _busy = true;
        var outcome = await Commands.RunAsync(new SavePolicy.Command(Id, _version, new PolicyContent(_motto, _opening, [.. _lines])));
        _busy = false;
        (_saved, _message) = (outcome.IsDone, outcome.IsDone ? null
            : outcome.Kind == OutcomeKind.Invalid ? string.Join(' ', outcome.Errors.Values.SelectMany(words => words).Distinct()) : Refusals.Of(outcome));
        if (outcome.IsDone)
            _version = outcome.Value;
        // The next try goes over the text that stands now, which the change log keeps.
        else if (outcome.Conflict is { } conflict)
            _version = conflict.CurrentVersion;
    }
}
