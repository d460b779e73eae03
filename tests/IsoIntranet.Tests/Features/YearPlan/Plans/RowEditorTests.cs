using System.Globalization;
using AngleSharp.Dom;
using Bunit;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class RowEditorTests : BunitContext
{
    private readonly PlanFixture _town = new();
    private readonly PlanEditing _editing;
    private Guid? _focused;
    private bool _redraws = true;
    private readonly List<ScheduleMeaning> _remembered = [];

    public RowEditorTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        Services.AddLocalization();
        Services.AddSingleton<ScheduleReader>();
        Services.AddSingleton<ScheduleWording>();
        var header = new PlanHeader { Title = "Kế hoạch", From = new(2026, 1, 1), To = new(2026, 12, 31) };
        _editing = new PlanEditing(new PlanContent(header, [Section("I", Item("A", "Tháng 4"), Item("B", "Tháng 5"))]));
    }

    [Fact]
    public void The_reading_follows_every_key()
    {
        var row = RenderRow(0);
        Assert.Contains("01/04/2026 – 30/04/2026", Reading(row).TextContent, StringComparison.Ordinal);

        Field(row, "t").Input("Quý III hoặc Quý IV");

        Assert.Contains("Quý III hoặc Quý IV: hạn đầu 30/09, hạn cuối 31/12", Reading(row).TextContent, StringComparison.Ordinal);
        Assert.Equal("Quý III hoặc Quý IV", _editing.Content.Items.First().ScheduleWords);
    }

    [Fact]
    public void What_is_not_understood_is_marked_and_kept()
    {
        var row = RenderRow(0);

        Field(row, "t").Input("Tháng 5 blabla");

        Assert.Contains("asks", Reading(row).ClassName, StringComparison.Ordinal);
        Assert.Contains("blabla", Reading(row).QuerySelector("mark")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tháng 5 blabla", _editing.Content.Items.First().ScheduleWords);
    }

    [Fact]
    public void An_official_says_what_the_words_mean_and_the_words_stay()
    {
        var row = RenderRow(0);
        Field(row, "t").Input("Sau Tết");

        row.FindAll(".reading button").Single(button => button.TextContent.Contains("Sửa cách hiểu", StringComparison.Ordinal)).Click();
        row.Find("#mk").Change("Once");
        row.Find("#mt-0").Change("2026-03-31");
        row.Find(".dialog-foot .btn-primary").Click();

        var item = _editing.Content.Items.First();
        Assert.Equal("Sau Tết", item.ScheduleWords);
        Assert.Equal(new MeantDay(3, 31), item.Meaning!.Windows[0].To);
        Assert.Equal("Sau Tết", Assert.Single(_remembered).Words);
        Assert.Contains("31/03/2026", Reading(row).TextContent, StringComparison.Ordinal);
        Field(row, "t").Input("Sau hè");
        Assert.DoesNotContain("31/03/2026", Reading(row).TextContent, StringComparison.Ordinal);
        Assert.Contains("không còn hiệu lực", Reading(row).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_row_above_and_earlier_corrections_are_offered_and_never_taken_by_themselves()
    {
        var row = RenderRow(1);
        Field(row, "t").Input("-nt-");
        Assert.Null(_editing.Content.Items.Last().Meaning);
        row.Find(".reading .chip").Click();
        Assert.Contains("01/04/2026 – 30/04/2026", Reading(row).TextContent, StringComparison.Ordinal);
        Assert.Equal("-nt-", _editing.Content.Items.Last().ScheduleWords);

        Field(row, "t").Input("SAU TẾT.");
        var known = new ScheduleMeaning { Words = "Sau Tết", Kind = ScheduleKind.Once, Windows = [new(null, new MeantDay(3, 31))] };
        row.Render(parameters => parameters.Add(editor => editor.Known, new Dictionary<string, KnownCorrections.Known> { [SchedulePhrase.Of("Sau Tết")] = new(known, "Nguyễn Văn Mẫu", new(2026, 1, 5)) }));
        Assert.Contains("Nguyễn Văn Mẫu", Reading(row).TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("31/03/2026", Reading(row).TextContent, StringComparison.Ordinal);
        row.Find(".reading .chip").Click();
        Assert.Contains("31/03/2026", Reading(row).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_all_point_above_are_offered_the_nearest_time_that_is_one()
    {
        Field(RenderRow(0), "t").Input("Tháng 6");
        var section = _editing.Content.Sections[0];
        Field(RenderRow(1), "t").Input("nt");
        _editing.AddItem(section.Id, section.Items[1].Id);
        var row = RenderRow(2);

        Field(row, "t").Input("nt");

        Assert.Contains("01/06 – 30/06", row.Find(".reading .chip").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_is_picked_by_typing_without_marks_and_taken_out_by_its_chip()
    {
        var row = RenderRow(0);
        var box = row.Find(".is-leads [role=combobox]");

        box.Input("xa");
        Assert.Equal("Xã", row.Find(".is-leads [role=option][aria-selected=true]").FirstChild!.TextContent.Trim());
        row.Find(".is-leads [role=combobox]").KeyDown(new KeyboardEventArgs { Key = "Enter" });

        Assert.Equal([Lead(_town.Commune)], _editing.Content.Items.First().Parties);
        row.Find(".is-leads .tag button").Click();
        Assert.Empty(_editing.Content.Items.First().Parties);
    }

    [Fact]
    public void A_partner_is_no_lead()
    {
        var row = RenderRow(0);

        row.Find(".is-partners [role=combobox]").Input("văn phòng");
        row.Find(".is-partners [role=option]").MouseDown();

        Assert.Equal([Partner(_town.Office)], _editing.Content.Items.First().Parties);
        Assert.Empty(row.FindAll(".is-leads .tag"));
    }

    [Fact]
    public void Rows_move_and_multiply_by_keyboard_and_the_new_row_is_gone_on_in()
    {
        var row = RenderRow(0);

        row.Find("article").KeyDown(new KeyboardEventArgs { AltKey = true, Key = "ArrowDown" });
        Assert.Equal(["B", "A"], _editing.Content.Items.Select(item => item.Content));
        row.Find("article").KeyDown(new KeyboardEventArgs { CtrlKey = true, Key = "Enter" });

        Assert.Equal(["B", "A", ""], _editing.Content.Items.Select(item => item.Content));
        Assert.Equal(_editing.Content.Items.Last().Id, _focused);
    }

    [Fact]
    public void A_row_is_not_drawn_again_for_what_happens_in_another()
    {
        var row = RenderRow(1);
        var before = row.RenderCount;

        _editing.Item(_editing.Content.Items.First().Id, "Content", item => item with { Content = "A sửa" });
        Redraw(row, 1);
        Assert.Equal(before, row.RenderCount);

        _editing.Item(_editing.Content.Items.Last().Id, "Content", item => item with { Content = "B sửa" });
        Redraw(row, 1);
        Assert.Equal(before + 1, row.RenderCount);
    }

    [Fact]
    public void A_row_is_never_drawn_from_its_former_text_while_the_typed_one_is_on_its_way()
    {
        var row = RenderRow(0);
        _redraws = false;
        var before = row.RenderCount;

        Field(row, "t").Input("Tháng 6");

        Assert.Equal(before, row.RenderCount);
        Assert.Equal("Tháng 6", _editing.Content.Items.First().ScheduleWords);
    }

    [Fact]
    public void Every_field_has_a_label()
    {
        var row = RenderRow(0);

        Assert.All(row.FindAll("textarea, input"), field =>
            Assert.True(field.HasAttribute("aria-label") || row.FindAll($"label[for='{field.Id}']").Count == 1));
    }

    private IRenderedComponent<RowEditor> RenderRow(int index)
    {
        IRenderedComponent<RowEditor>? row = null;
        row = Render<RowEditor>(parameters => parameters
            .Add(editor => editor.Item, _editing.Content.Items.ElementAt(index))
            .Add(editor => editor.Editing, _editing)
            .Add(editor => editor.Options, Options())
            .Add(editor => editor.Year, 2026)
            .Add(editor => editor.From, new DateOnly(2026, 1, 1))
            .Add(editor => editor.To, new DateOnly(2026, 12, 31))
            .Add(editor => editor.Remembered, _remembered.Add)
            .Add(editor => editor.Changed, EventCallback.Factory.Create<Guid?>(this, focused =>
            {
                _focused = focused;
                if (!_redraws)
                    return;
                Redraw(row!, _editing.Content.Items.TakeWhile(item => item.Id != row!.Instance.Item.Id).Count());
            })));
        return row;
    }

    private void Redraw(IRenderedComponent<RowEditor> row, int index) =>
        row.Render(parameters => parameters.Add(editor => editor.Item, _editing.Content.Items.ElementAt(index)));

    private PartyOptions Options() => new(
        [new PartyOption(_town.Commune.Id, "Xã", true, 3, "xa"), new PartyOption(_town.Communes[0].Id, "Xã Một", false, 1, "xa mot"),
            new PartyOption(_town.Office.Id, "Văn phòng", false, 1, "van phong")],
        new Dictionary<Guid, PartyName>());

    private static IElement Reading(IRenderedComponent<RowEditor> row) => row.Find(".reading");

    private static IElement Field(IRenderedComponent<RowEditor> row, string prefix) => row.Find($"textarea[id^='{prefix}-']");
}
