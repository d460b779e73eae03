using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Progress;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Files;
using static IsoIntranet.Tests.Features.YearPlan.Progress.ProgressExample;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

public sealed class ReportFormTests : ProgressPageContext
{
    private int? _saved;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SignInAsync(Role.UnitContact, Example.One.Id);
    }

    [Fact]
    public async Task What_was_typed_is_saved_and_the_new_version_handed_up()
    {
        var form = await ShowAsync(Late);

        form.Find("textarea").Input("Đã trình dự thảo");
        form.FindAll(".range button")[1].Click();
        await ClickAsync(form, 0);

        var after = await Example.ReadAsync(Late);
        Assert.Equal((5, "Đã trình dự thảo", after.Version), (after.Percent, after.Note, _saved));
    }

    [Fact]
    public async Task A_conflict_shows_both_versions_and_keeps_what_was_typed()
    {
        var form = await ShowAsync(Late);
        form.Find("textarea").Input("Của tôi");
        await Example.ReportAsync(Late, percent: 60, by: Example.Secretary);

        await ClickAsync(form, 0);

        var note = form.FindAll(".conflict tbody tr")[1];
        Assert.Equal(["Của tôi", "Đang làm"], note.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Contains("Test IsoSecretary", form.Find(".conflict-head").TextContent, StringComparison.Ordinal);
        Assert.Equal("Của tôi", form.Find("textarea").GetAttribute("value"));
        Assert.Equal("Đang làm", (await Example.ReadAsync(Late)).Note);
        Assert.Null(_saved);
    }

    [Fact]
    public async Task After_a_conflict_mine_goes_on_top_only_when_asked_for()
    {
        var form = await ConflictAsync();

        await form.FindAll(".conflict-foot button")[1].ClickAsync(new());

        form.WaitForAssertion(() => Assert.NotNull(_saved));
        var after = await Example.ReadAsync(Late);
        Assert.Equal(("Của tôi", 0), (after.Note, after.Percent));
        Assert.Empty(form.FindAll(".conflict"));
    }

    [Fact]
    public async Task After_a_conflict_the_current_version_can_be_taken_over_and_saved_from()
    {
        var form = await ConflictAsync();

        form.FindAll(".conflict-foot button")[0].Click();

        Assert.Equal("Đang làm", form.Find("textarea").GetAttribute("value"));
        Assert.Equal("60%", form.Find("output").TextContent);
        await ClickAsync(form, 0);
        form.WaitForAssertion(() => Assert.NotNull(_saved));
    }

    [Fact]
    public async Task A_live_update_renews_an_untouched_form_and_leaves_a_touched_one_alone()
    {
        var form = await ShowAsync(Late);
        await Example.ReportAsync(Late, percent: 30);
        await RenewAsync(form);
        Assert.Equal("30%", form.Find("output").TextContent);

        form.Find("textarea").Input("Đang gõ");
        await Example.ReportAsync(Late, percent: 70);
        await RenewAsync(form);

        Assert.Equal(("30%", "Đang gõ"), (form.Find("output").TextContent, form.Find("textarea").GetAttribute("value")));
        Assert.Single(form.FindAll(".notice[role=status]"));
    }

    [Fact]
    public async Task A_refusal_is_worded_and_what_was_typed_stays()
    {
        var form = await ShowAsync(Product);
        form.Find("textarea").Input("Xong rồi");

        await ClickAsync(form, 1);

        form.WaitForAssertion(() => Assert.Single(form.FindAll(".notice.is-error")));
        Assert.Equal("Xong rồi", form.Find("textarea").GetAttribute("value"));
        Assert.Equal(AssignmentState.NotStarted, (await Example.ReadAsync(Product)).State);
    }

    [Fact]
    public async Task A_file_is_refused_by_itself_and_a_good_one_becomes_evidence()
    {
        var form = await ShowAsync(Product);

        form.FindComponent<Microsoft.AspNetCore.Components.Forms.InputFile>().UploadFiles(
            InputFileContent.CreateFromBinary(Samples.Program, "anh.png"), InputFileContent.CreateFromText("Quyết định số 12", "quyet-dinh.txt"));
        form.WaitForAssertion(() => Assert.Equal(2, form.FindAll(".uploads li").Count));
        form.WaitForAssertion(() => Assert.Single(form.FindAll(".uploads .is-error")));
        form.WaitForState(() => !form.FindAll(".form-foot button")[1].HasAttribute("disabled"));
        await ClickAsync(form, 1);

        form.WaitForAssertion(() => Assert.NotNull(_saved));
        Assert.Equal((AssignmentState.Submitted, 1), ((await Example.ReadAsync(Product)).State, (await Example.ReadAsync(Product)).EvidenceCount));
    }

    private async Task<IRenderedComponent<ReportForm>> ShowAsync(int item)
    {
        var target = await TargetAsync(item);
        return Render<ReportForm>(parameters => parameters.Add(form => form.Target, target).Add(form => form.Saved, (int version) => _saved = version));
    }

    private async Task RenewAsync(IRenderedComponent<ReportForm> form)
    {
        var target = await TargetAsync(Late);
        form.Render(parameters => parameters.Add(one => one.Target, target));
    }

    private async Task<IRenderedComponent<ReportForm>> ConflictAsync()
    {
        var form = await ShowAsync(Late);
        form.Find("textarea").Input("Của tôi");
        await Example.ReportAsync(Late, percent: 60, by: Example.Secretary);
        await ClickAsync(form, 0);
        return form;
    }

    private static Task ClickAsync(IRenderedComponent<ReportForm> form, int button) =>
        form.FindAll(".form-foot button")[button].ClickAsync(new());
}
