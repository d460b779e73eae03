using Bunit;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Import;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Import;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Objectives.Import;

public sealed class ImportObjectivesPageTests : TownPageContext
{
    [Fact]
    public async Task A_decision_is_shown_in_the_editor_and_becomes_a_draft_when_confirmed()
    {
        var page = await ReadAsync();

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".objective-editor").Count));
        Assert.Contains("trên 95%", page.Find(".plan-remarks").TextContent, StringComparison.Ordinal);
        page.Find(".editor-bar .btn-primary").Click();

        var navigation = Services.GetRequiredService<NavigationManager>();
        page.WaitForAssertion(() => Assert.Matches("objectives/[0-9a-f-]{36}$", navigation.Uri));
        await using var db = Town.House.Open();
        var set = await db.Set<ObjectiveSet>().SingleAsync();
        Assert.Equal((2024, ObjectiveSetState.Draft, Town.Top.Id), (set.Year, set.State, set.OwnerUnitId));
    }

    [Fact]
    public async Task Discarding_leaves_nothing()
    {
        var page = await ReadAsync();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".objective-editor").Count));

        page.FindAll(".editor-bar .btn").Single(button => button.TextContent == "Bỏ").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".objective-editor")));
        await using var db = Town.House.Open();
        Assert.Equal(0, await db.Set<ObjectiveSet>().CountAsync());
    }

    private async Task<IRenderedComponent<ImportObjectivesPage>> ReadAsync()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        // The picker's script listens for pasting in a browser; here the source comes at once.
        SetRendererInfo(new("Static", isInteractive: false));
        var page = Render<ImportObjectivesPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindComponents<SourcePicker>()));
        var source = new PickedSource(SourceReader.Read(SeedFour.Docx(), "muc-tieu.docx").Value!, null);
        await page.InvokeAsync(() => page.FindComponent<SourcePicker>().Instance.Picked.InvokeAsync(source));
        return page;
    }
}
