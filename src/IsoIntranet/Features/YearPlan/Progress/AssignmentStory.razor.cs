using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>
/// The story of one assignment with all that the viewer may do about it: inside a <c>.drawer</c> on the board, or as a page.
/// Follows changes live; a form that is being filled in is left alone by them.
/// </summary>
public partial class AssignmentStory(IStringLocalizer<ProgressText> text, ProgressWording words, RefusalText refusals)
{
    private StoryOfAssignment.Story? _story;
    private string? _failure;
    private bool _reporting;
    private Guid _shown;

    [Parameter, EditorRequired]
    public Guid AssignmentId { get; set; }

    /// <summary>Shows a button to close; none on a page of its own.</summary>
    [Parameter]
    public EventCallback Closed { get; set; }

    /// <summary>Opens the report form at once where the viewer may report.</summary>
    [Parameter]
    public bool StartsReporting { get; set; }

    private IStringLocalizer T => text;

    private ProgressWording Words => words;

    protected override async Task OnParametersSetAsync()
    {
        if (_shown == AssignmentId)
            return;
        _shown = AssignmentId;
        await ReadAsync();
        _reporting = StartsReporting && _story?.May.Moves.Report == true;
    }

    protected override bool Concerns(Signal signal) => signal.RootId == AssignmentId || signal.RecordId == AssignmentId;

    protected override async Task RefreshAsync()
    {
        await ReadAsync();
        // A form stays open although somebody else handed the work in: it is told so when it saves, and keeps what was typed.
        StateHasChanged();
    }

    private async Task ReadAsync()
    {
        var asked = AssignmentId;
        var outcome = await Queries.AskAsync(new StoryOfAssignment.Query(asked));
        if (asked != AssignmentId)
            return;
        _story = outcome.Value;
        _failure = outcome.IsDone ? null : refusals.Of(outcome);
    }

    private async Task ReportedAsync(int version)
    {
        _reporting = false;
        await RefreshAsync();
    }
}
