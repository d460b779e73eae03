using AngleSharp.Dom;
using Bunit;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Units;

public sealed class UnitsPageTests : TownPageContext
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    [Fact]
    public async Task The_tree_folds_and_unfolds()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var page = Render<UnitsPage>();
        page.WaitForAssertion(() => Assert.Equal(["UBND thị xã Mẫu", "Văn phòng", "Xã Bắc", "Xã Nam"], Names(page)));

        page.Find("button.tree-toggle").Click();
        Assert.Equal(["UBND thị xã Mẫu"], Names(page));
        Assert.Equal("false", page.Find("button.tree-toggle").GetAttribute("aria-expanded"));

        page.Find("button.tree-toggle").Click();
        Assert.Equal(4, Names(page).Length);
    }

    [Fact]
    public async Task Somebody_else_s_change_appears_and_the_page_lets_go_when_left()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var page = Render<UnitsPage>();
        page.WaitForAssertion(() => Assert.Equal(4, Names(page).Length));
        Assert.Equal(1, Bus.SubscriptionCount);

        await Town.House.Commands.RunAsync(new RenameUnit.Command(Town.North.Id, 1, "Phường Bắc", "", Town.Commune.Id, Reform, "12/NQ"), Town.Secretary);
        await HearAsync();
        page.WaitForAssertion(() => Assert.Contains("Phường Bắc", Names(page)));

        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_day_and_the_search_come_from_the_address()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        await Town.House.Commands.RunAsync(new RenameUnit.Command(Town.North.Id, 1, "Phường Bắc", "", Town.Commune.Id, Reform, "12/NQ"), Town.Secretary);
        Services.GetRequiredService<NavigationManager>().NavigateTo("units?asOf=2025-06-30&q=xa%20bac");

        var page = Render<UnitsPage>();

        page.WaitForAssertion(() => Assert.Equal(["UBND thị xã Mẫu", "Xã Bắc"], Names(page)));
        Assert.Equal("Xã Bắc", page.Find("mark").TextContent);
        Assert.Contains("nay là Phường Bắc", page.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_keeps_units_is_offered_to_change_them()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var page = Render<UnitsPage>();
        page.WaitForAssertion(() => Assert.Equal(4, Names(page).Length));

        Assert.Empty(page.FindAll(".page-actions").SelectMany(actions => actions.QuerySelectorAll("button")));
    }

    [Fact]
    public async Task A_wall_display_is_shown_that_it_has_no_right()
    {
        await SignInAsync(Role.WallDisplay, Town.Top.Id);

        var page = Render<UnitsPage>();

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".empty[role=alert]")));
        Assert.Empty(page.FindAll("table"));
    }

    private static string[] Names(IRenderedComponent<UnitsPage> page) =>
        [.. page.FindAll("tbody th a").Select(link => link.TextContent.Trim())];
}
