using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static IsoIntranet.Tests.Features.YearPlan.Progress.ProgressExample;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

public sealed class ProgressPagesTests : ProgressPageContext
{
    [Fact]
    public async Task A_unit_reports_in_place_in_three_clicks()
    {
        await SignInAsync(Role.UnitContact, Example.One.Id);
        var page = Render<MyWorkPage>();

        page.Find(".work-item .work-act button").Click();
        page.FindAll(".work-form .range button")[1].Click();
        await page.FindAll(".work-form .form-foot button")[1].ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".work-form")));
        Assert.Equal(5, (await Example.ReadAsync(Late)).Percent);
    }

    [Fact]
    public async Task Several_are_handed_in_at_once_and_the_refused_one_says_why()
    {
        await SignInAsync(Role.UnitContact, Example.One.Id);
        var page = Render<MyWorkPage>();

        foreach (var index in Enumerable.Range(0, page.FindAll(".work-item input[type=checkbox]").Count))
            page.FindAll(".work-item input[type=checkbox]")[index].Change(true);
        await page.Find(".select-bar .btn-primary").ClickAsync(new());

        // The row with a product has no evidence, so that one alone is refused.
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".work-body .error")));
        Assert.Equal(AssignmentState.Submitted, (await Example.ReadAsync(Late)).State);
        Assert.Equal(AssignmentState.NotStarted, (await Example.ReadAsync(Product)).State);
    }

    [Fact]
    public async Task The_filters_live_in_the_address()
    {
        await SignInAsync(Role.UnitContact, Example.One.Id);
        Services.GetRequiredService<NavigationManager>().NavigateTo("my-work?status=Late");

        var page = Render<MyWorkPage>();

        Assert.Single(page.FindAll(".work-item"));
        page.Find(".chip[aria-pressed=true]").Click();
        Assert.EndsWith("my-work", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reports_for_nobody_is_told_so()
    {
        await SignInAsync(Role.HigherLevel, Example.Root.Id);

        Assert.Empty(Render<MyWorkPage>().FindAll(".work, .tabs"));
    }

    [Fact]
    public async Task My_work_hears_of_a_return_and_lets_go_when_it_is_left()
    {
        await SignInAsync(Role.UnitContact, Example.One.Id);
        await Example.ReportAsync(Late, submit: true);
        await HearAsync();
        var page = Render<MyWorkPage>();
        Assert.Equal(1, Bus.SubscriptionCount);

        var row = await Example.ReadAsync(Late);
        await House.Commands.RunAsync(new ReturnReport.Command(row.Id, row.Version, "Thiếu chữ ký"), Example.Head);
        await HearAsync();
        page.WaitForAssertion(() => Assert.Contains("Thiếu chữ ký", page.Markup, StringComparison.Ordinal));

        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_standing_body_accepts_several_at_once()
    {
        await SignInAsync(Role.CommitteeHead, Example.Root.Id);
        await Example.ReportAsync(Late, submit: true);
        await Example.ReportAsync(Late, submit: true, by: Example.OtherContact, unit: Example.Two);
        var page = Render<InboxPage>();

        foreach (var index in new[] { 0, 1 })
            page.FindAll(".work-item input[type=checkbox]")[index].Change(true);
        await page.Find(".select-bar .btn-primary").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".empty")));
        Assert.Equal(AssignmentState.Accepted, (await Example.ReadAsync(Late)).State);
    }

    [Fact]
    public async Task A_return_asks_for_its_reason_first()
    {
        await SignInAsync(Role.CommitteeHead, Example.Root.Id);
        await Example.ReportAsync(Late, submit: true);
        var page = Render<InboxPage>();

        page.Find(".work-act button").Click();
        await page.Find(".work-form .btn-danger").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".error")));
        page.Find(".work-form textarea").Input("Thiếu chữ ký");
        await page.Find(".work-form .btn-danger").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Single(page.FindAll(".empty")));
        Assert.Equal("Thiếu chữ ký", (await Example.ReadAsync(Late)).ReturnReason);
    }

    [Fact]
    public async Task A_story_offers_what_its_viewer_may_do_and_follows_changes_without_closing_the_form()
    {
        await SignInAsync(Role.UnitContact, Example.One.Id);
        var id = (await Example.ReadAsync(Late)).Id;
        var story = Render<AssignmentStory>(parameters => parameters.Add(one => one.AssignmentId, id).Add(one => one.StartsReporting, true));
        story.Find(".report-form textarea").Input("Đang gõ");

        await Example.ReportAsync(Late, percent: 40, by: Example.Secretary);
        await HearAsync();

        story.WaitForAssertion(() => Assert.Contains("40%", story.Find(".drawer-body > section").TextContent, StringComparison.Ordinal));
        Assert.Equal("Đang gõ", story.Find(".report-form textarea").GetAttribute("value"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }
}
