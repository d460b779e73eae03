using Bunit;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Import;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Files;
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
        var file = await db.Set<StoredFile>().SingleAsync();
        Assert.Equal(("muc-tieu.docx", set.Id, Town.Top.Id), (file.Name, file.AttachedTo, file.UnitId));
        Assert.True(Services.GetRequiredService<FileStore>().Has(file.Sha256));
    }

    [Fact]
    public async Task The_draft_offers_its_source_and_issuing_proposes_the_decision_that_it_states()
    {
        var import = await ReadAsync();
        import.WaitForAssertion(() => Assert.Equal(3, import.FindAll(".objective-editor").Count));
        Assert.Contains("589/QĐ-UBND ngày 28/03/2024", import.Markup, StringComparison.Ordinal);
        import.Find(".editor-bar .btn-primary").Click();
        import.WaitForAssertion(() => Assert.Matches("objectives/[0-9a-f-]{36}$", Services.GetRequiredService<NavigationManager>().Uri));
        await using var db = Town.House.Open();
        var (set, file) = (await db.Set<ObjectiveSet>().SingleAsync(), await db.Set<StoredFile>().SingleAsync());

        var page = Render<ObjectiveSetPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        page.WaitForAssertion(() => Assert.Equal("muc-tieu.docx", page.Find($"a[href='files/{file.Id}']").TextContent));
        Assert.Contains("Dự thảo", page.Find(".page-head").TextContent, StringComparison.Ordinal);
        var view = (await Town.House.Queries.AskAsync(new ObjectiveSetView.Query(set.Id), Town.Secretary)).Value!;
        var dialog = Render<IssueObjectivesDialog>(parameters => parameters.Add(one => one.Set, view));
        Assert.Equal(["589/QĐ-UBND", "2024-03-28"], dialog.FindAll("input").Select(input => input.GetAttribute("value")));

        await Town.House.Commands.RunAsync(new DeleteDraftObjectives.Command(set.Id, view.Version), Town.Secretary);
        Assert.False(await db.Set<StoredFile>().AnyAsync());
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
        var content = SeedFour.Docx();
        var source = new PickedSource(SourceReader.Read(content, "muc-tieu.docx").Value!, content);
        await page.InvokeAsync(() => page.FindComponent<SourcePicker>().Instance.Picked.InvokeAsync(source));
        return page;
    }
}
