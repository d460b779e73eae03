using IsoIntranet.Features.YearPlan;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class PlanDifferenceTests
{
    private static readonly PlanHeader Header = new() { Title = "Kế hoạch", From = new(2026, 1, 1), To = new(2026, 12, 31) };

    private readonly SectionContent _first = Section("I", Item("A", "Quý I"), Item("B", "Quý II"), Item("C", "Quý III"));
    private readonly SectionContent _second = Section("II", Item("D", "Quý I"));

    [Fact]
    public void The_same_text_does_not_differ() =>
        Assert.True(PlanDifference.Between(Of(_first, _second), Of(_first, _second)).IsEmpty);

    [Fact]
    public void An_inserted_row_is_the_only_difference_although_all_below_get_new_numbers()
    {
        var inserted = Item("Mới", "Tháng 5");
        var after = Renumbered(_first with { Items = [inserted, .. _first.Items] });

        var row = Assert.Single(PlanDifference.Between(Of(_first), Of(after)).Rows);

        Assert.Equal((RowChange.Added, inserted.Id, "I 1"), (row.Change, row.ItemId, row.Number));
    }

    [Fact]
    public void A_removed_row_is_named_by_its_old_number()
    {
        var after = Renumbered(_first with { Items = [_first.Items[1], _first.Items[2]] });

        var row = Assert.Single(PlanDifference.Between(Of(_first), Of(after)).Rows);

        Assert.Equal((RowChange.Removed, "I 1", "A"), (row.Change, row.Number, row.Text));
    }

    [Fact]
    public void Only_the_row_that_moved_is_said_to_have_moved()
    {
        var after = Renumbered(_first with { Items = [_first.Items[2], _first.Items[0], _first.Items[1]] });

        var row = Assert.Single(PlanDifference.Between(Of(_first), Of(after)).Rows);

        Assert.Equal((RowChange.Moved, _first.Items[2].Id), (row.Change, row.ItemId));
        Assert.Equal(new FieldDifference("Number", "I 3", "I 1"), Assert.Single(row.Fields));
    }

    [Fact]
    public void A_row_that_goes_to_another_section_has_moved()
    {
        var item = _first.Items[0];
        var after = Of(Renumbered(_first with { Items = [_first.Items[1], _first.Items[2]] }), Renumbered(_second with { Items = [.. _second.Items, item] }));

        var row = Assert.Single(PlanDifference.Between(Of(_first, _second), after).Rows);

        Assert.Equal((RowChange.Moved, item.Id, "II 2"), (row.Change, row.ItemId, row.Number));
    }

    [Fact]
    public void A_changed_row_shows_each_field_before_and_after()
    {
        var town = new PlanFixture();
        var changed = _first.Items[0] with { ScheduleWords = "Quý II", Parties = [Lead(town.Office)] };

        var row = Assert.Single(PlanDifference.Between(Of(_first), Of(_first with { Items = [changed, .. _first.Items.Skip(1)] })).Rows);

        Assert.Equal(RowChange.Changed, row.Change);
        Assert.Equal(
            [new FieldDifference("ScheduleWords", "Quý I", "Quý II"), new FieldDifference("Parties", "", $"Lead:{town.Office.Id}")], row.Fields);
    }

    [Fact]
    public void A_number_written_by_hand_is_a_change()
    {
        var changed = _first.Items[0] with { Number = "1a" };

        var row = Assert.Single(PlanDifference.Between(Of(_first), Of(_first with { Items = [changed, .. _first.Items.Skip(1)] })).Rows);

        Assert.Equal(new FieldDifference("Number", "1", "1a"), Assert.Single(row.Fields));
    }

    [Fact]
    public void Header_and_section_titles_are_compared_and_blanks_at_the_ends_are_not()
    {
        var after = new PlanContent(Header with { Title = "Kế hoạch mới", Purpose = " " }, [_first with { Title = "Tổ chức" }]);

        var difference = PlanDifference.Between(Of(_first), after);

        Assert.Equal([new("Title", "Kế hoạch", "Kế hoạch mới"), new FieldDifference($"Section:{_first.Id}", "I Phần I", "I Tổ chức")], difference.Header);
        Assert.Empty(difference.Rows);
    }

    private static PlanContent Of(params SectionContent[] sections) => new(Header, sections);

    private static SectionContent Renumbered(SectionContent section) =>
        section with { Items = [.. section.Items.Select((item, index) => item with { Number = $"{index + 1}" })] };
}
