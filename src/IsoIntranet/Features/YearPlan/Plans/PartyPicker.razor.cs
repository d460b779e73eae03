using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Picks the units, and the kinds of units, that lead or take part in a row.</summary>
public sealed partial class PartyPicker
{
    private const int MostOffered = 8;

    private readonly string _id = $"party-{Guid.CreateVersion7():N}";
    private string _typed = "";
    private bool _isOpen;
    private int _active;

    [Parameter]
    public PartyRole Role { get; set; }

    /// <summary>All parties of the row, of every role.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<PartyContent> Parties { get; set; } = [];

    [Parameter, EditorRequired]
    public PartyOptions Options { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public EventCallback<IReadOnlyList<PartyContent>> Changed { get; set; }

    private IEnumerable<PartyContent> Mine => Parties.Where(party => party.Role == Role);

    private List<PartyOption> Found
    {
        get
        {
            var taken = Mine.Select(party => (party.UnitId ?? party.KindId)!.Value).ToHashSet();
            return [.. Options.Find(_typed, MostOffered + taken.Count).Where(option => !taken.Contains(option.Id)).Take(MostOffered)];
        }
    }

    private void Type(string? typed)
    {
        _typed = typed ?? "";
        (_isOpen, _active) = (true, 0);
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        var found = Found;
        switch (key.Key)
        {
            case "ArrowDown" when !key.AltKey:
                (_isOpen, _active) = (true, Math.Min(_active + 1, Math.Max(found.Count - 1, 0)));
                break;
            case "ArrowUp" when !key.AltKey:
                _active = Math.Max(_active - 1, 0);
                break;
            case "Enter" when !key.CtrlKey && _isOpen && _active < found.Count && _typed.Length > 0:
                await AddAsync(found[_active]);
                break;
            case "Escape":
                _isOpen = false;
                break;
            case "Backspace" when _typed.Length == 0 && Mine.LastOrDefault() is { } last:
                await RemoveAsync(last);
                break;
        }
    }

    private Task AddAsync(PartyOption option)
    {
        (_typed, _active) = ("", 0);
        return Changed.InvokeAsync([.. Parties, new PartyContent(Role, option.IsKind ? null : option.Id, option.IsKind ? option.Id : null)]);
    }

    private Task RemoveAsync(PartyContent party) => Changed.InvokeAsync([.. Parties.Where(other => other != party)]);
}
