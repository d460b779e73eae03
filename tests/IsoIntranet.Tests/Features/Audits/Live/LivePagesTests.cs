using Bunit;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Live;
using IsoIntranet.Features.Audits.Papers;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Tests.Features.Audits.Live;

public sealed class LivePagesTests : TownPageContext
{
    [Theory]
    [InlineData(typeof(AuditBoardPage))]
    [InlineData(typeof(AuditWallPage))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await AuditScene.BuildAsync(Town);
        await SignInAsync(Role.CommitteeHead, Town.Top.Id);

        Render(builder =>
        {
            builder.OpenComponent<DynamicComponent>(0);
            builder.AddAttribute(1, nameof(DynamicComponent.Type), page);
            builder.CloseComponent();
        });

        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_finding_appears_on_top_with_grade_clause_and_unit_and_is_marked_as_new()
    {
        var scene = await AuditScene.BuildAsync(Town);
        await scene.LogAsync(Town.South.Id, statement: "Cũ");
        await SignInAsync(Role.CommitteeHead, Town.Top.Id);
        var page = Render<AuditBoardPage>();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".audit-item")));
        Assert.Empty(page.FindAll(".audit-item.is-changed, .audit-item.is-changed-again"));

        var finding = await scene.LogAsync(Town.North.Id, FindingGrade.Major, "Không có phiếu");
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".audit-item").Count));
        var top = page.Find(".audit-item");
        Assert.Contains("Không có phiếu", top.TextContent, StringComparison.Ordinal);
        Assert.Contains("Không phù hợp nặng", top.TextContent, StringComparison.Ordinal);
        Assert.Contains("8.5.1", top.TextContent, StringComparison.Ordinal);
        Assert.Contains("X. Bắc", top.TextContent, StringComparison.Ordinal);
        Assert.Contains("is-changed", top.ClassName!, StringComparison.Ordinal);
        Assert.Equal($"audits/findings/{finding.Id}", top.QuerySelector("a")!.GetAttribute("href"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_unit_s_screen_shows_a_finding_when_it_is_presented()
    {
        var scene = await AuditScene.BuildAsync(Town);
        await SignInAsync(Role.UnitHead, Town.North.Id);
        var page = Render<AuditBoardPage>();
        var finding = await scene.LogAsync(Town.North.Id);
        await scene.AskPointAsync(Town.North.Id, AnswerVerdict.Conforms);
        await HearAsync();
        // The answer arrived, and the draft that was stored before it did not.
        page.WaitForAssertion(() => Assert.Contains("1/1", page.Find(".audit-visits").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".audit-item"));

        await scene.PresentAsync(finding.Id);
        await HearAsync();
        // Two changes at once are one refresh, a moment later.
        Town.House.Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".audit-item")));
    }

    [Fact]
    public async Task With_nothing_under_way_the_board_says_so()
    {
        await SignInAsync(Role.CommitteeHead, Town.Top.Id);

        var page = Render<AuditBoardPage>();

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".empty")));
    }

    [Fact]
    public async Task An_audit_s_papers_are_offered_to_its_owner_and_lets_go_when_left()
    {
        var scene = await AuditScene.BuildAsync(Town);
        await scene.LogAsync(Town.North.Id);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);

        var page = Render<AuditPapersPage>(parameters => parameters.Add(one => one.AuditId, scene.Audit.Id));

        page.WaitForAssertion(() => Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == $"api/v1/audits/{scene.Audit.Id}/file"));
        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href")!.StartsWith("official-documents/new?kind=audit-report", StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_unit_is_offered_the_forms_of_what_was_put_to_it_and_nothing_else()
    {
        var scene = await AuditScene.BuildAsync(Town);
        await scene.LogAsync(Town.South.Id);
        await scene.LogAsync(Town.North.Id, statement: "Nháp");
        var told = await scene.LogAsync(Town.North.Id);
        await scene.PresentAsync(told.Id);
        await SignInAsync(Role.UnitHead, Town.North.Id);

        var page = Render<AuditPapersPage>(parameters => parameters.Add(one => one.AuditId, scene.Audit.Id));

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".audit-paper")));
        Assert.Contains($"finding={told.Id}", page.Find(".audit-paper a.btn").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".audit-file"));
    }
}
