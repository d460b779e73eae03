using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell;

/// <summary>Navigation, top bar, and the boundary that keeps one page's error from ending the session.</summary>
public partial class MainLayout(
    IEnumerable<Room> rooms, CurrentActor currentActor, IsoSettings settings, IStringLocalizer<ShellText> text,
    IStringLocalizerFactory localizers, NavigationManager navigation)
{
    private Actor _actor = Actor.Nobody;
    private IReadOnlyList<IGrouping<int, MenuEntry>> _menu = [];
    private readonly IReadOnlyList<Type> _topParts = [.. rooms.SelectMany(room => room.TopParts)];
    private string? _nearest;
    private ErrorBoundary? _errors;

    [CascadingParameter]
    private ShellPreferences Preferences { get; set; } = ShellPreferences.Default;

    private IStringLocalizer T => text;

    private IsoSettings Settings => settings;

    private string Here => navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0];

    /// <summary>With every navigation: rights are read anew, and an error of the page before is behind us.</summary>
    protected override async Task OnParametersSetAsync()
    {
        _errors?.Recover();
        _actor = await currentActor.GetAsync();
        _menu = [.. MenuOf(rooms, _actor)];
        _nearest = NearestOf(_menu.SelectMany(group => group).Select(entry => entry.Address), Here.Split('?')[0]);
    }

    /// <summary>Of <c>audits</c> and <c>audits/board</c> only the nearer one is where somebody is; the start page is nowhere else.</summary>
    public static string? NearestOf(IEnumerable<string> addresses, string here) => addresses
        .Where(address => address.Equals(here, StringComparison.OrdinalIgnoreCase) || address.Length > 0 && here.StartsWith(address + "/", StringComparison.OrdinalIgnoreCase))
        .MaxBy(address => address.Length);

    /// <summary>What an actor is offered, in the order of the menu, grouped by the hundreds of the order.</summary>
    public static IEnumerable<IGrouping<int, MenuEntry>> MenuOf(IEnumerable<Room> rooms, Actor actor) => rooms
        .SelectMany(room => room.Menu)
        .Where(entry => actor.MayAnywhere(entry.Permission))
        .OrderBy(entry => entry.Order)
        .GroupBy(entry => entry.Order / 100);

    private string TextOf(MenuEntry entry) => localizers.Create(entry.Text)[entry.Key];

    private void Recover() => _errors?.Recover();
}
