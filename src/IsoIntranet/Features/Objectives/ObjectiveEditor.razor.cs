using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace IsoIntranet.Features.Objectives;

/// <summary>One objective in the editor.</summary>
public sealed partial class ObjectiveEditor
{
    [Parameter, EditorRequired]
    public ObjectiveContent Objective { get; set; } = default!;

    [Parameter, EditorRequired]
    public ObjectiveEditing Editing { get; set; } = default!;

    /// <summary>Whom a target may be for.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PartyChoice> Parties { get; set; } = [];

    /// <summary>What it may be consistent with.</summary>
    [Parameter]
    public IReadOnlyList<QualityPolicies.PolicyLine> Commitments { get; set; } = [];

    /// <summary>For times that name no year.</summary>
    [Parameter]
    public int Year { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private int Place => Editing.Content.Objectives.TakeWhile(objective => objective.Id != Objective.Id).Count();

    private string NameOf(Guid id) => Parties.FirstOrDefault(party => party.Id == id)?.Name ?? "?";

    private Task Set(Action change)
    {
        change();
        return Changed.InvokeAsync();
    }

    private Task Move(int by) => Set(() => Editing.MoveObjective(Objective.Id, by));

    private Task DeleteAsync() => Set(() => Editing.DeleteObjective(Objective.Id));

    private Task TargetAsync((string Words, Target? Correction) stated) => Set(() => Editing.Objective(
        Objective.Id, "TargetWords", row => row with { TargetWords = stated.Words, Correction = stated.Correction }));

    private Task Name(TargetContent target, PartyChoice picked) => Set(() => Editing.Target(
        Objective.Id, target.Id, null, row => row with { UnitId = picked.IsKind ? null : picked.Id, KindId = picked.IsKind ? picked.Id : null }));

    /// <summary>A labelled text of the objective.</summary>
    private RenderFragment Field(string key, string text, int rows, Func<ObjectiveContent, string, ObjectiveContent> change, string? css = null) => builder =>
    {
        var id = $"{key}-{Objective.Id}";
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", $"field {css}".TrimEnd());
        builder.OpenElement(2, "label");
        builder.AddAttribute(3, "for", id);
        builder.AddContent(4, L[key]);
        builder.CloseElement();
        Area(builder, id, null, rows, text, value => Editing.Objective(Objective.Id, key, row => change(row, value)));
        builder.CloseElement();
    };

    /// <summary>A text of an action, labelled for those who listen; the column says it to those who see.</summary>
    private RenderFragment Words(ActionContent action, string key, string text, Func<ActionContent, string, ActionContent> change) => builder =>
        Area(builder, $"{key}-{action.Id}", $"{L["ActionNo", action.Number]}: {L[key]}", 2, text, value => Editing.Action(Objective.Id, action.Id, key, row => change(row, value)), L[key]);

    private void Area(RenderTreeBuilder builder, string id, string? label, int rows, string text, Action<string> change, string? placeholder = null)
    {
        builder.OpenElement(10, "textarea");
        builder.AddAttribute(11, "id", id);
        builder.AddAttribute(12, "class", "input");
        builder.AddAttribute(13, "rows", rows);
        builder.AddAttribute(14, "maxlength", ObjectiveRules.TextLength);
        builder.AddAttribute(15, "aria-label", label);
        builder.AddAttribute(16, "placeholder", placeholder);
        builder.AddAttribute(17, "value", BindConverter.FormatValue(text));
        builder.AddAttribute(18, "oninput", EventCallback.Factory.CreateBinder<string?>(this, value => Set(() => change(value ?? "")), text));
        builder.SetUpdatesAttributeName("value");
        builder.CloseElement();
    }
}
