using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>What a report form is about, at the version that is shown.</summary>
/// <param name="Percent">0 to 100.</param>
public sealed record ReportTarget(
    Guid AssignmentId, int Version, int Percent, string? Note, string? Difficulty, string Product, int EvidenceCount, string? ReturnReason, bool IsOngoing);

/// <summary>What is being typed; it outlives every failure.</summary>
public sealed class ReportDraft
{
    public int Percent { get; set; }

    public string? Note { get; set; }

    public bool HasDifficulty { get; set; }

    public string? Difficulty { get; set; }

    public List<UploadedFile> Files { get; } = [];

    public string? DifficultyTold => HasDifficulty ? Difficulty : null;
}

/// <summary>The report of one assignment. It never loses what was typed: not by a refusal, not by a conflict, not by a live update.</summary>
public partial class ReportForm(Commands commands, Queries queries, RefusalText refusals, IStringLocalizer<ProgressText> text) : ComponentBase
{
    private ReportDraft _draft = new();
    private ReportTarget? _read;
    private int _version;
    private ReportTarget? _current;
    private string? _changedBy;
    private DateTimeOffset? _changedAt;
    private string? _failure;
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private bool _saving;
    private bool _submits;

    [Parameter, EditorRequired]
    public ReportTarget Target { get; set; } = default!;

    /// <summary>Called with the new version.</summary>
    [Parameter]
    public EventCallback<int> Saved { get; set; }

    [Parameter]
    public EventCallback Cancelled { get; set; }

    private IStringLocalizer T => text;

    private bool IsDirty => _read is { } read && (_draft.Percent != read.Percent || Blank(_draft.Note) != Blank(read.Note)
        || Blank(_draft.DifficultyTold) != Blank(read.Difficulty) || _draft.Files.Count > 0);

    private bool IsOutdated => IsDirty && Target.Version != _version;

    private bool IsUploading => _draft.Files.Any(file => file is { Content: null, Error: null });

    private string Busy => _saving ? "is-busy" : "";

    protected override void OnParametersSet()
    {
        // A live update replaces what nobody has touched; what is being typed stays, with the version that it was read at.
        if (_read?.AssignmentId != Target.AssignmentId || (!IsDirty && Target.Version != _version))
            Begin(Target);
    }

    private void Begin(ReportTarget target)
    {
        var files = _read?.AssignmentId == target.AssignmentId ? _draft.Files : [];
        _read = target;
        _version = target.Version;
        _draft = new ReportDraft
        {
            Percent = target.Percent,
            Note = target.Note,
            HasDifficulty = target.Difficulty is not null,
            Difficulty = target.Difficulty,
        };
        _draft.Files.AddRange(files);
        _current = null;
        _failure = null;
        _errors = new Dictionary<string, string[]>();
    }

    private async Task SaveAsync(bool submits)
    {
        if (_saving)
            return;
        _saving = true;
        _submits = submits;
        // Saving over a conflict that is on the screen is a decision; the version that was shown is the one overwritten.
        var version = _current?.Version ?? _version;
        try
        {
            var outcome = await commands.RunAsync(new ReportProgress.Command(
                Target.AssignmentId, version, _draft.Percent, _draft.Note, _draft.DifficultyTold,
                [.. _draft.Files.Where(file => file.Content is not null).Select(file => new EvidenceFile(file.Content!, file.Name))], submits));
            await ShowAsync(outcome);
        }
        finally
        {
            _saving = false;
        }
    }

    private async Task ShowAsync(Outcome<int> outcome)
    {
        _errors = outcome.Errors;
        _failure = outcome.Kind is OutcomeKind.Done or OutcomeKind.Conflict or OutcomeKind.Invalid ? null : refusals.Of(outcome);
        if (outcome.IsDone)
        {
            _current = null;
            _draft.Files.Clear();
            _version = outcome.Value;
            _read = Target with { Percent = _draft.Percent, Note = _draft.Note, Difficulty = _draft.DifficultyTold, Version = outcome.Value };
            await Saved.InvokeAsync(outcome.Value);
        }
        else if (outcome.Conflict is { } conflict)
        {
            (_changedBy, _changedAt) = (conflict.Latest?.ChangedBy, conflict.Latest?.ChangedAt);
            var story = await queries.AskAsync(new StoryOfAssignment.Query(Target.AssignmentId));
            _current = story.IsDone ? story.Value.ToTarget() : null;
            _failure = story.IsDone ? null : refusals.Of(story);
        }
    }

    private void TakeTheirsAsync()
    {
        if (_current is { } current)
            Begin(current);
    }

    private void Step(int by) => _draft.Percent = Math.Clamp(_draft.Percent + by, 0, 100);

    private void Slide(ChangeEventArgs moved)
    {
        if (int.TryParse(moved.Value?.ToString(), CultureInfo.InvariantCulture, out var percent))
            _draft.Percent = Math.Clamp(percent, 0, 100);
    }

    private void ToggleDifficulty(ChangeEventArgs toggled) => _draft.HasDifficulty = toggled.Value is true;

    private Task KeyAsync(KeyboardEventArgs key) =>
        key is { CtrlKey: true, Key: "Enter" } ? SaveAsync(false) : Task.CompletedTask;

    private string? Invalid(string field) => _errors.ContainsKey(field) ? "is-invalid" : null;

    private string Id(string field) => $"{field}-{Target.AssignmentId:n}";

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
