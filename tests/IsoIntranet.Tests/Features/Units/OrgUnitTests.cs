using IsoIntranet.Features.Units;

namespace IsoIntranet.Tests.Features.Units;

public sealed class OrgUnitTests
{
    private static readonly DateOnly Founded = new(2019, 1, 1);
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly DateOnly Today = new(2026, 8, 12);
    private static readonly UnitDecision ByReform = new(Reform, "1687/NQ-UBTVQH15");
    private static readonly Guid Commune = Guid.NewGuid();
    private static readonly Guid Ward = Guid.NewGuid();

    [Fact]
    public void A_renamed_unit_is_read_by_the_name_it_had_on_the_day()
    {
        var unit = Unit("Xã Long Toàn");

        var ruling = unit.Rename("Phường Long Toàn", "P. Long Toàn", Ward, ByReform, Today);

        Assert.True(ruling.IsAllowed);
        Assert.Equal(("Phường Long Toàn", Ward), (unit.FormOn(Reform).Name, unit.FormOn(Reform).KindId));
        Assert.Equal(("Xã Long Toàn", Commune), (unit.FormOn(Reform.AddDays(-1)).Name, unit.FormOn(Reform.AddDays(-1)).KindId));
        Assert.Equal("Xã Long Toàn", unit.FormOn(new DateOnly(1990, 1, 1)).Name);
        Assert.Equal("phuong long toan p. long toan", unit.SearchText);
    }

    [Fact]
    public void Each_of_several_names_has_its_own_period()
    {
        var unit = Unit("Phòng Công nghiệp");
        unit.Rename("Phòng Công Thương", "P. CT", Commune, new UnitDecision(new DateOnly(2020, 3, 1), "01/QĐ"), Today);
        unit.Rename("Phòng Kinh tế", "P. KT", Commune, new UnitDecision(new DateOnly(2024, 3, 1), "02/QĐ"), Today);

        Assert.Equal(
            ["Phòng Công nghiệp", "Phòng Công Thương", "Phòng Công Thương", "Phòng Kinh tế"],
            new[] { new DateOnly(2020, 2, 29), new DateOnly(2020, 3, 1), new DateOnly(2024, 2, 29), new DateOnly(2024, 3, 1) }
                .Select(day => unit.FormOn(day).Name));
        Assert.Equal([null, "01/QĐ"], unit.Eras.Select(era => era.Decision));
        Assert.Equal("02/QĐ", unit.Decision);
    }

    [Fact]
    public void Renaming_and_moving_by_one_decision_leaves_one_former_period()
    {
        var (town, other) = (Unit("Thị xã"), Unit("Huyện"));
        var unit = Unit("Xã Dân Thành", town);

        unit.Rename("Phường Dân Thành", "", Ward, ByReform, Today);
        var moved = unit.Move(other.Id, new Hierarchy([town, other, unit]), ByReform, Today);

        Assert.True(moved.IsAllowed);
        var era = Assert.Single(unit.Eras);
        Assert.Equal(("Xã Dân Thành", (Guid?)town.Id), (era.Name, era.ParentId));
        Assert.Equal(other.Id, unit.FormOn(Reform).ParentId);
    }

    [Fact]
    public void A_change_cannot_be_dated_before_the_last_one_nor_into_the_future()
    {
        var unit = Unit("Xã Long Hữu");
        unit.Rename("Phường Long Hữu", "", Ward, ByReform, Today);

        Assert.Equal("Units.BeforeLastChange", unit.Rename("X", "X", Ward, new UnitDecision(Reform.AddDays(-1), null), Today).Refusal?.Code);
        Assert.Equal("Units.NotYet", unit.Rename("X", "X", Ward, new UnitDecision(Today.AddDays(1), null), Today).Refusal?.Code);
        Assert.Equal("Phường Long Hữu", unit.Name);
    }

    [Fact]
    public void A_unit_cannot_move_below_itself()
    {
        var top = Unit("Tỉnh");
        var middle = Unit("Sở", top);
        var low = Unit("Chi cục", middle);

        var ruling = top.Move(low.Id, new Hierarchy([top, middle, low]), ByReform, Today);

        Assert.Equal("Units.Cycle", ruling.Refusal?.Code);
        Assert.Equal("Units.Cycle", middle.Move(middle.Id, new Hierarchy([top, middle, low]), ByReform, Today).Refusal?.Code);
        Assert.Null(top.ParentId);
    }

    [Fact]
    public void A_unit_cannot_move_below_one_that_has_ended_or_not_begun()
    {
        var (town, ended, later) = (Unit("Thị xã"), Unit("Phòng cũ"), new OrgUnit("Phòng mới", "", Commune, null, Reform.AddDays(1)));
        var unit = Unit("Đội", town);
        var hierarchy = new Hierarchy([town, ended, later, unit]);
        ended.Dissolve(hierarchy, ByReform, Today);

        Assert.Equal("Units.ParentEnded", unit.Move(ended.Id, hierarchy, ByReform, Today).Refusal?.Code);
        Assert.Equal("Units.ParentNotYet", unit.Move(later.Id, hierarchy, ByReform, Today).Refusal?.Code);
        Assert.Equal("Units.ParentMissing", unit.Move(Guid.NewGuid(), hierarchy, ByReform, Today).Refusal?.Code);
        Assert.Equal("Units.AlreadyThere", unit.Move(town.Id, hierarchy, ByReform, Today).Refusal?.Code);
    }

    [Fact]
    public void A_dissolved_unit_existed_until_the_day_before_and_changes_no_more()
    {
        var unit = Unit("Phòng Y tế");

        var ruling = unit.Dissolve(new Hierarchy([unit]), ByReform, Today);

        Assert.True(ruling.IsAllowed);
        Assert.Equal((UnitState.Dissolved, (DateOnly?)Reform.AddDays(-1)), (unit.State, unit.ValidTo));
        Assert.True(unit.ExistsOn(Reform.AddDays(-1)));
        Assert.False(unit.ExistsOn(Reform));
        Assert.Equal("Units.HasEnded", unit.Rename("X", "X", Ward, ByReform, Today).Refusal?.Code);
        Assert.Equal("Units.HasEnded", unit.Dissolve(new Hierarchy([unit]), ByReform, Today).Refusal?.Code);
    }

    [Fact]
    public void A_unit_with_others_below_it_is_not_dissolved()
    {
        var parent = Unit("Phòng Giáo dục và Đào tạo");
        var school = Unit("Trường Mầm non Hoa Sen", parent);

        var ruling = parent.Dissolve(new Hierarchy([parent, school]), ByReform, Today);

        Assert.Equal(("Units.HasChildren", "Trường Mầm non Hoa Sen"), (ruling.Refusal!.Code, ruling.Refusal.Arguments[1]));
    }

    [Fact]
    public void A_unit_cannot_end_on_the_day_it_began()
    {
        var unit = Unit("Tổ công tác");

        Assert.Equal("Units.EndsBeforeItBegan", unit.Dissolve(new Hierarchy([unit]), new UnitDecision(Founded, null), Today).Refusal?.Code);
    }

    [Fact]
    public void A_name_too_long_for_a_column_head_is_shortened_when_no_short_one_is_given()
    {
        var unit = Unit(new string('a', 100));

        Assert.Equal(OrgUnit.ShortNameLength, unit.ShortName.Length);
        Assert.EndsWith("…", unit.ShortName, StringComparison.Ordinal);
    }

    private static OrgUnit Unit(string name, OrgUnit? parent = null) => new(name, "", Commune, parent?.Id, Founded);
}
