using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class PlanEditingTests
{
    private static readonly PlanHeader Header = new() { Title = "Kế hoạch", From = new(2026, 1, 1), To = new(2026, 12, 31) };

    private readonly PlanContent _start = new(Header, [Section("I", Item("A", "Quý I"), Item("B", "Quý II")), Section("II", Item("C", "Quý III"))]);

    private PlanEditing Edit => field ??= new PlanEditing(_start);

    [Fact]
    public void Rows_are_numbered_by_their_place_and_anew_in_every_section()
    {
        Edit.AddItem(_start.Sections[0].Id, _start.Items.First().Id);
        Edit.AddSection();

        Assert.Equal(["I", "II", "III"], Edit.Content.Sections.Select(section => section.Numeral));
        Assert.Equal(["1", "2", "3", "1", "1"], Edit.Content.Items.Select(item => item.Number));
        Assert.Equal(["A", "", "B", "C", ""], Edit.Content.Items.Select(item => item.Content));
    }

    [Fact]
    public void A_table_without_sections_keeps_having_none_until_a_second_one_comes()
    {
        var edit = new PlanEditing(new PlanContent(Header, [Section("", Item("A", ""))]));

        edit.AddItem(edit.Content.Sections[0].Id);
        Assert.Equal("", edit.Content.Sections[0].Numeral);
        edit.AddSection();
        Assert.Equal(["I", "II"], edit.Content.Sections.Select(section => section.Numeral));
    }

    [Fact]
    public void A_row_moves_over_the_edge_into_the_neighbouring_section_as_itself()
    {
        var row = _start.Sections[0].Items[1];

        Edit.Move(row.Id, 1);
        Assert.Equal(row.Id, Edit.Content.Sections[1].Items[0].Id);
        Assert.Equal(["1", "1", "2"], Edit.Content.Items.Select(item => item.Number));
        Edit.Move(row.Id, -1);
        Edit.Move(row.Id, -1);
        Assert.Equal(["B", "A", "C"], Edit.Content.Items.Select(item => item.Content));
        Assert.False(Edit.MayMove(row.Id, -1));
    }

    [Fact]
    public void Whatever_was_done_is_undone_step_by_step_and_typing_in_one_field_is_one_step()
    {
        var row = _start.Items.First();
        Edit.Item(row.Id, "Content", item => item with { Content = "A1" });
        Edit.Item(row.Id, "Content", item => item with { Content = "A12" });
        Edit.Item(row.Id, "Remark", item => item with { Remark = "!" });
        Edit.Delete(row.Id);
        Edit.DeleteSection(_start.Sections[1].Id);

        Edit.Undo();
        Edit.Undo();
        Assert.Equal("!", Edit.Content.Items.First().Remark);
        Edit.Undo();
        Assert.Equal(("A12", ""), (Edit.Content.Items.First().Content, Edit.Content.Items.First().Remark));
        Edit.Undo();
        Assert.Same(_start, Edit.Content);
        Assert.False(Edit.IsChanged || Edit.MayUndo);
    }

    [Fact]
    public void A_duplicate_is_a_row_of_its_own()
    {
        var copy = Edit.Duplicate(_start.Items.First().Id);

        Assert.Equal(["A", "A", "B", "C"], Edit.Content.Items.Select(item => item.Content));
        Assert.Equal(copy, Edit.Content.Items.ElementAt(1).Id);
    }

    [Fact]
    public void Sections_change_places_with_their_rows()
    {
        Edit.MoveSection(_start.Sections[1].Id, -1);

        Assert.Equal(["C", "A", "B"], Edit.Content.Items.Select(item => item.Content));
        Assert.Equal(["I", "II"], Edit.Content.Sections.Select(section => section.Numeral));
    }

    [Fact]
    public void Two_writers_of_different_rows_lose_nothing_when_put_together()
    {
        var (mine, theirs) = (new PlanEditing(_start), new PlanEditing(_start));
        var (a, b, c) = (_start.Items.ElementAt(0).Id, _start.Items.ElementAt(1).Id, _start.Items.ElementAt(2).Id);
        mine.Item(a, "Content", item => item with { Content = "A mine" });
        mine.Header("Title", header => header with { Title = "Mine" });
        mine.AddItem(_start.Sections[1].Id);
        theirs.Item(b, "ScheduleWords", item => item with { ScheduleWords = "Quý IV" });
        theirs.Header("Place", header => header with { Place = "Theirs" });
        theirs.Item(theirs.AddItem(_start.Sections[0].Id, a), "Content", item => item with { Content = "New" });
        theirs.Delete(c);

        var merged = PlanMerge.Of(_start, mine.Content, theirs.Content);

        Assert.Equal(["A mine", "New", "B", ""], merged.Items.Select(item => item.Content));
        Assert.Equal("Quý IV", merged.Items.ElementAt(2).ScheduleWords);
        Assert.Equal(("Mine", "Theirs"), (merged.Header.Title, merged.Header.Place));
    }

    [Fact]
    public void Where_both_changed_the_same_row_mine_stands_and_a_row_that_I_changed_is_not_lost_to_their_deletion()
    {
        var (mine, theirs) = (new PlanEditing(_start), new PlanEditing(_start));
        var (a, c) = (_start.Items.First().Id, _start.Items.Last().Id);
        mine.Item(a, "Content", item => item with { Content = "Mine" });
        mine.Item(c, "Content", item => item with { Content = "Still wanted" });
        theirs.Item(a, "Content", item => item with { Content = "Theirs" });
        theirs.DeleteSection(_start.Sections[1].Id);

        var merged = PlanMerge.Of(_start, mine.Content, theirs.Content);

        Assert.Equal(["Mine", "B", "Still wanted"], merged.Items.Select(item => item.Content));
    }
}
