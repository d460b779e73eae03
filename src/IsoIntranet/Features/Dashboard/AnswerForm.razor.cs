using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Dashboard;

/// <summary>Answers a unit's difficulty in place. What was typed stays, whatever comes of sending it.</summary>
public sealed partial class AnswerForm(Commands commands, RefusalText refusals)
{
    private ElementReference _field;
    private bool _isOpen;
    private bool _isSending;
    private bool _hasConflict;
    private bool _takesFocus;
    private int _readVersion;
    private string _answer = "";
    private string? _failure;

    [Parameter, EditorRequired]
    public Guid AssignmentId { get; set; }

    /// <summary>The version on the screen. The one that the form was opened at counts, until the writer has seen the newer one.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter, EditorRequired]
    public string UnitName { get; set; } = "";

    private string FieldId => $"answer-{AssignmentId}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_takesFocus)
            return;
        _takesFocus = false;
        await _field.FocusAsync();
    }

    private void Open()
    {
        _isOpen = _takesFocus = true;
        _readVersion = Version;
        _failure = null;
        _hasConflict = false;
    }

    private async Task SendAsync()
    {
        _isSending = true;
        var outcome = await commands.RunAsync(new AnswerDifficulty.Command(AssignmentId, _readVersion, _answer));
        _isSending = false;
        _hasConflict = outcome.Kind == OutcomeKind.Conflict;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
        // Whoever sends again has read who changed what, and the newer words stand above the form.
        if (outcome.Conflict is { } conflict)
            _readVersion = conflict.CurrentVersion;
        if (outcome.IsDone)
            (_isOpen, _answer) = (false, "");
    }
}
