using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>The big screen: one slide for the whole room, turned by chair and secretary from wherever they are.</summary>
public sealed partial class StagePage
{
    private bool _isHelp;
    private bool _isDeaf;

    /// <summary><c>light</c> or <c>dark</c>; as the viewer has it unless asked otherwise.</summary>
    [SupplyParameterFromQuery(Name = "theme")]
    private string? AskedTheme { get; set; }

    protected override bool HasKeys => true;

    private string? Theme => AskedTheme is "light" or "dark" ? AskedTheme : null;

    protected override async Task DoAsync(string name, int number)
    {
        _isDeaf = false;
        Refused = null;
        if (name == "help" || name == "out" && _isHelp)
            TurnHelp();
        else if (!View!.MayLead)
            _isDeaf = true;
        else
            await base.DoAsync(name, number);
    }

    private void TurnHelp() => _isHelp = !_isHelp;

    /// <summary>A new slide enters; the same slide with other words stays where it is.</summary>
    private static string Key(StageOf.View view) => $"{view.Stage.Slide} {view.Stage.InputId} {view.Stage.Drill}";

    private string AsOf(StageOf.View view) => view.Frozen is null || view.Review.FrozenAt is not { } frozen ? L["Stage_Now"]
        : view.Stage.IsFrozenView ? L["Stage_FrozenAt", Words.When(frozen)] : L["Stage_SinceThen", Words.When(frozen)];
}
