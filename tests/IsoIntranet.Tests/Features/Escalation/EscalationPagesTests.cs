using Bunit;
using IsoIntranet.Features.Escalation.Due;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Tests.Features.Nonconformities;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Tests.Features.Escalation;

public sealed class EscalationPagesTests : TownPageContext
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public static TheoryData<Type> LivePages => [typeof(EscalationPage), typeof(RecordPage), typeof(DuePage)];

    [Theory]
    [MemberData(nameof(LivePages))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await StandAsync();

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
    public async Task The_ladder_says_on_which_days_its_steps_fall_and_changes_before_the_eyes()
    {
        await StandAsync();
        Navigation.NavigateTo("/escalation?due=2026-12-20");
        var page = Render<EscalationPage>();
        page.WaitForAssertion(() => Assert.Equal(
            ["17/12/2026", "20/12/2026", "21/12/2026", "27/12/2026", "04/01/2027"],
            page.FindAll(".esc-kind:first-of-type .esc-ladder li .muted").Select(day => day.TextContent.Trim().Split(' ')[^1])));

        Assert.True((await Town.House.Commands.RunAsync(
            new SaveLadder.Command(Town.Top.Id, "", 1, true, true, [new(5, RungRecipient.StandingBody)]), Town.Secretary)).IsDone);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("5 ngày làm việc sau hạn", page.Find(".esc-kind .esc-ladder").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_form_shows_what_it_would_do_while_it_is_filled_in_and_keeps_it()
    {
        await StandAsync();
        var row = (await Town.House.Queries.AskAsync(new LaddersOf.Query(), Town.Secretary)).Value!.Rows[0];
        var form = Render<LadderDialog>(parameters => parameters.Add(one => one.UnitId, Town.Top.Id).Add(one => one.Row, row).Add(one => one.Due, new(2026, 12, 20)));
        Assert.Equal(4, form.FindAll(".esc-rung").Count);

        Assert.Equal(
            ["Before Owner", "After UnitHead", "After StandingBody", "After CommitteeHead"],
            form.FindAll(".esc-rung").Select(rung => string.Join(' ', rung.QuerySelectorAll("select").Select(select => select.GetAttribute("value")))));
        form.FindAll(".esc-rung")[0].QuerySelector("input")!.Input("5");
        Assert.Contains("15/12/2026", form.Find(".esc-preview").TextContent, StringComparison.Ordinal);
        form.FindAll(".esc-rung")[3].QuerySelector("button")!.Click();
        Assert.Equal(3, form.FindAll(".esc-rung").Count);
        form.Find("form").Submit();

        var saved = (await Town.House.Queries.AskAsync(new LaddersOf.Query(), Town.Secretary)).Value!.Rows[0].Ladder!;
        Assert.Equal([-5, 1, 7], saved.Rungs.Select(rung => rung.Days));
    }

    [Fact]
    public async Task A_refusal_is_worded_and_what_was_typed_stays()
    {
        await StandAsync();
        var row = (await Town.House.Queries.AskAsync(new LaddersOf.Query(), Town.Secretary)).Value!.Rows[0];
        var form = Render<LadderDialog>(parameters => parameters.Add(one => one.UnitId, Town.Top.Id).Add(one => one.Row, row));

        form.FindAll(".esc-rung")[2].QuerySelector("input")!.Input("1");
        form.Find("form").Submit();

        form.WaitForAssertion(() => Assert.Contains("cùng một ngày", form.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("1", form.FindAll(".esc-rung")[2].QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_step_stands_on_the_page_of_its_record_and_in_red_where_it_reached_nobody()
    {
        await StandAsync();
        var id = await RaiseAsync();
        var page = Render<NonconformityPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".track")));
        Assert.Empty(page.FindAll(".esc-card"));

        await TakeAsync(id);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Người thực hiện", page.Find(".esc-card").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".esc-card .is-alert"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);

        Navigation.NavigateTo("/escalation/record?missed=true");
        var record = Render<RecordPage>();
        record.WaitForAssertion(() => Assert.NotEmpty(record.FindAll("tr.esc-missed")));
        Assert.Contains("Thiếu chữ ký", record.Find("tr.esc-missed").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_due_is_a_list_and_a_month()
    {
        await StandAsync();
        await RaiseAsync();
        Navigation.NavigateTo("/due?all=true");
        var page = Render<DuePage>();
        page.WaitForAssertion(() => Assert.Contains("Còn 15 ngày", page.Find(".due-work").TextContent, StringComparison.Ordinal));

        Navigation.NavigateTo("/due?all=true&month=2026-08");
        var month = Render<DuePage>();
        month.WaitForAssertion(() => Assert.Equal("27 1", string.Join(' ', month.Find("a.due-no").TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
        Assert.EndsWith("day=2026-08-27", month.Find("a.due-no").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_keeps_no_ladder_sees_none()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);

        Assert.NotEmpty(Render<EscalationPage>().FindAll(".empty"));
    }

    private async Task StandAsync()
    {
        Assert.True((await Town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        Assert.True((await Town.House.Commands.RunAsync(new SetUpLadders.Command(), Actor.Program())).IsDone);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
    }

    private async Task<Guid> RaiseAsync()
    {
        var record = Misfit.In(Raised, Town.North.Id, Town.Lan.Id);
        await Town.House.AddAsync(record);
        return record.Id;
    }

    /// <summary>What the job would do two days before it is due.</summary>
    private async Task TakeAsync(Guid id)
    {
        Town.House.Time.Advance(TimeSpan.FromDays(13));
        var known = new KnownDeadline("Nonconformities.DeadlineAnswer", new Deadline(
            "Nonconformity", id, Town.North.Id, "KPH 07/2026 · Thiếu chữ ký", new(2026, 8, 27), [], $"nonconformities/{id}"));
        Assert.Equal(1, (await Town.House.Commands.RunAsync(new TakeSteps.Command(known), Actor.Program())).Value!.Steps);
    }
}
