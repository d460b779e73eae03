using Bunit;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class ObjectivePagesTests : TownPageContext
{
    [Fact]
    public async Task A_set_shows_targets_actions_with_their_times_read_and_what_contradicts_itself()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await DraftAsync();

        var page = Render<ObjectiveSetPage>(parameters => parameters.Add(one => one.SetId, set.Id));

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".objective").Count));
        Assert.Equal(["100%", "99%"], page.FindAll(".target-group .target b").Select(target => target.TextContent));
        Assert.Contains("hiểu là: từ 99 % trở lên", page.Find(".target-group:nth-child(2)").TextContent, StringComparison.Ordinal);
        Assert.Contains("trên 95%", page.Find(".plan-remarks").TextContent, StringComparison.Ordinal);
        Assert.Contains("Thường xuyên hàng quý", page.Find(".objective tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".page-actions button"), button => button.TextContent.Contains("Ban hành", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_s_issuing_turns_the_page_and_the_page_lets_go_when_left()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await DraftAsync();
        var page = Render<ObjectiveSetPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        page.WaitForAssertion(() => Assert.Contains("Dự thảo", page.Find(".page-head").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, Bus.SubscriptionCount);

        await Town.House.Commands.RunAsync(new IssueObjectives.Command(set.Id, 1, "589/QĐ-UBND", new DateOnly(2026, 3, 28)), Town.Secretary);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("589/QĐ-UBND", page.Find(".facts").TextContent, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_matrix_has_a_row_for_each_that_has_a_target_of_its_own()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await DraftAsync();
        var view = (await Town.House.Queries.AskAsync(new ObjectiveSetView.Query(set.Id), Town.Secretary)).Value!;

        var matrix = Render<ObjectiveMatrix>(parameters => parameters.Add(one => one.Set, view));

        Assert.Equal(["100 %", "≥ 95 %", "≥ 99 %", "≥ 95 %"], matrix.FindAll("td").Select(cell => cell.TextContent));
        Assert.Equal([false, true, false, true], matrix.FindAll("td").Select(cell => cell.ClassList.Contains("is-common")));
        Assert.StartsWith("Xã Bắc", matrix.Find("tbody th").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_reads_a_target_as_it_is_typed_and_saves_the_whole_text()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await DraftAsync();
        var page = Render<ObjectiveEditPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".objective-editor").Count));

        await page.FindAll(".objective-editor")[1].QuerySelector(".objective-fields .target-field input")!.InputAsync(new() { Value = "không quá 02 hồ sơ" });
        Assert.Contains("hiểu là: không quá 2", page.FindAll(".objective-editor")[1].QuerySelector(".reading")!.TextContent, StringComparison.Ordinal);
        await page.FindAll(".objective-editor")[1].QuerySelector("textarea")!.InputAsync(new() { Value = "Hồ sơ trễ hạn" });
        page.Find(".editor-bar .btn-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("Đã lưu", page.Find(".editor-bar").TextContent, StringComparison.Ordinal));
        await using var db = Town.House.Open();
        var objective = await db.Set<QualityObjective>().SingleAsync(one => one.Number == "2");
        Assert.Equal(("Hồ sơ trễ hạn", "không quá 02 hồ sơ", new Target(TargetOperator.AtMost, 2, TargetMeasure.Count)), (objective.Content, objective.Target.TargetWords, objective.Target.Meaning));
    }

    [Fact]
    public async Task Words_that_are_not_understood_get_a_meaning_by_hand_and_stay()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        (string Words, Target? Correction) told = default;
        var field = Render<TargetField>(parameters => parameters.Add(one => one.Id, "t").Add(one => one.Words, "95% hoặc 98%")
            .Add(one => one.Changed, changed => told = changed));

        Assert.True(field.Find(".reading").ClassList.Contains("asks"));
        field.Find(".reading button").Click();
        field.Find("input[type=number]").Change("95");

        Assert.Equal(("95% hoặc 98%", new Target(TargetOperator.AtLeast, 95, TargetMeasure.Percent)), told);
    }

    [Fact]
    public async Task The_second_writer_keeps_what_was_typed_and_chooses()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var set = await DraftAsync();
        var page = Render<ObjectiveEditPage>(parameters => parameters.Add(one => one.SetId, set.Id));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".objective-editor").Count));
        await Town.House.Commands.RunAsync(new SaveObjectives.Command(set.Id, 1, set.Content() with { Header = new ObjectiveSetHeader { Motto = "Khác" } }), Town.Secretary);
        await page.Find(".objective-editor textarea").InputAsync(new() { Value = "Của tôi" });

        page.Find(".editor-bar .btn-primary").Click();
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".conflict")));
        Assert.Equal("Của tôi", page.Find(".objective-editor textarea").GetAttribute("value"));
        page.Find(".conflict .btn-danger").Click();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".conflict")));
        await using var db = Town.House.Open();
        Assert.Equal("Của tôi", (await db.Set<QualityObjective>().SingleAsync(one => one.Number == "1")).Content);
    }

    [Fact]
    public async Task A_unit_s_page_shows_what_it_has_to_reach_and_the_list_what_there_is()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        var set = await DraftAsync();
        await Town.House.Commands.RunAsync(new IssueObjectives.Command(set.Id, 1, "589/QĐ-UBND", new DateOnly(2026, 3, 28)), Town.Secretary);

        var card = Render<UnitObjectivesCard>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));
        card.WaitForAssertion(() => Assert.Equal(["100%", "Đạt 95% trở lên"], card.FindAll("td .target b").Select(target => target.TextContent)));
        var list = Render<ObjectivesPage>();
        list.WaitForAssertion(() => Assert.Equal("2026", list.Find("tbody th").TextContent.Trim()));
        Assert.Empty(list.FindAll(".page-actions button"));
    }

    [Fact]
    public async Task The_list_and_a_unit_s_card_let_go_when_left()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        Render<ObjectivesPage>();
        Render<UnitObjectivesCard>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));
        Assert.Equal(2, Bus.SubscriptionCount);

        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    private async Task<ObjectiveSet> DraftAsync()
    {
        var set = new ObjectiveSet(Town.Top.Id, 2026);
        set.Revise(Texts.Of(Town));
        await Town.House.AddAsync(set);
        return set;
    }
}
