using IsoIntranet.Features.Units;

namespace IsoIntranet.Tests.Features.Units;

public sealed class ReorganisationTests
{
    private static readonly DateOnly Founded = new(2019, 1, 1);
    private static readonly DateOnly Reform = new(2025, 7, 1);
    private static readonly DateOnly Today = new(2026, 8, 12);
    private static readonly UnitDecision By = new(Reform, "1687/NQ-UBTVQH15");
    private static readonly Guid Kind = Guid.NewGuid();

    [Fact]
    public void Two_units_merge_into_a_new_one_and_are_found_from_it()
    {
        var (one, two) = (Unit("Phường 1"), Unit("Phường 3"));
        var successor = new OrgUnit("Phường Duyên Hải", "", Kind, null, Reform);

        var result = Reorganisation.Merge([one, two], successor, new Hierarchy([one, two, successor]), By, Today);

        Assert.True(result.Ruling.IsAllowed);
        Assert.All([one, two], unit => Assert.Equal((UnitState.Merged, (DateOnly?)Reform.AddDays(-1)), (unit.State, unit.ValidTo)));
        Assert.Equal([(one.Id, successor.Id), (two.Id, successor.Id)], result.Successions.Select(link => (link.FromUnitId, link.ToUnitId)));
        Assert.All(result.Successions, link => Assert.Equal((SuccessionKind.Merge, Reform, "1687/NQ-UBTVQH15"), (link.Kind, link.On, link.Decision)));
    }

    [Fact]
    public void One_unit_merges_into_an_existing_one()
    {
        var (one, successor) = (Unit("Phường 3"), Unit("Phường 2"));

        var result = Reorganisation.Merge([one], successor, new Hierarchy([one, successor]), By, Today);

        Assert.True(result.Ruling.IsAllowed);
        Assert.True(successor.IsActive);
        Assert.Single(result.Successions);
    }

    [Fact]
    public void What_stood_below_a_merged_unit_stands_below_its_successor()
    {
        var (education, health) = (Unit("Phòng Giáo dục"), Unit("Phòng Y tế"));
        var school = Unit("Trường Tiểu học Mẫu", education);
        var successor = new OrgUnit("Phòng Văn hóa - Xã hội", "", Kind, null, Reform);

        Reorganisation.Merge([education, health], successor, new Hierarchy([education, health, school, successor]), By, Today);

        Assert.Equal(successor.Id, school.ParentId);
        Assert.Equal(education.Id, school.FormOn(Reform.AddDays(-1)).ParentId);
    }

    [Fact]
    public void A_child_may_merge_together_with_its_parent()
    {
        var parent = Unit("Chi cục");
        var child = Unit("Phòng Nghiệp vụ", parent);
        var successor = new OrgUnit("Trung tâm", "", Kind, null, Reform);

        var result = Reorganisation.Merge([parent, child], successor, new Hierarchy([parent, child, successor]), By, Today);

        Assert.True(result.Ruling.IsAllowed);
        Assert.Equal(UnitState.Merged, child.State);
    }

    [Fact]
    public void A_merger_that_is_not_possible_leaves_everything_as_it_was()
    {
        var parent = Unit("Phòng Giáo dục");
        var (school, other) = (Unit("Trường Mẫu", parent), Unit("Phòng Y tế"));
        var ended = Unit("Phòng cũ");
        var hierarchy = new Hierarchy([parent, school, other, ended]);
        ended.Dissolve(hierarchy, By, Today);

        Assert.Equal("Units.SuccessorIsBelow", Merge([parent, other], school));
        Assert.Equal("Units.SuccessorEnds", Merge([parent, other], other));
        Assert.Equal("Units.HasEnded", Merge([parent, ended], other));
        Assert.Equal("Units.HasEnded", Merge([parent, other], ended));
        Assert.Equal("Units.SuccessorNotYet", Merge([parent, other], new OrgUnit("Mới", "", Kind, null, Reform.AddDays(1))));
        Assert.Equal("Units.MergeTakesTwo", Merge([other], new OrgUnit("Mới", "", Kind, null, Reform)));
        Assert.All([parent, school, other], unit => Assert.True(unit.IsActive));
        Assert.Equal(parent.Id, school.ParentId);

        string? Merge(OrgUnit[] former, OrgUnit successor) =>
            Reorganisation.Merge(former, successor, hierarchy, By, Today).Ruling.Refusal?.Code;
    }

    [Fact]
    public void A_unit_splits_into_a_new_and_an_existing_one()
    {
        var (former, existing) = (Unit("Phòng Kinh tế và Hạ tầng"), Unit("Phòng Quản lý đô thị"));
        var part = new OrgUnit("Phòng Kinh tế", "", Kind, null, Reform);

        var result = Reorganisation.Split(former, [part, existing], new Hierarchy([former, existing, part]), By, Today);

        Assert.True(result.Ruling.IsAllowed);
        Assert.Equal((UnitState.Split, (DateOnly?)Reform.AddDays(-1)), (former.State, former.ValidTo));
        Assert.Equal([part.Id, existing.Id], result.Successions.Select(link => link.ToUnitId));
    }

    [Fact]
    public void A_split_takes_two_parts_and_nobody_left_below()
    {
        var former = Unit("Phòng Giáo dục");
        var school = Unit("Trường Mẫu", former);
        var (one, two) = (new OrgUnit("Một", "", Kind, null, Reform), new OrgUnit("Hai", "", Kind, null, Reform));
        var hierarchy = new Hierarchy([former, school, one, two]);

        Assert.Equal("Units.SplitTakesTwo", Reorganisation.Split(former, [one, one], hierarchy, By, Today).Ruling.Refusal?.Code);
        Assert.Equal("Units.SuccessorEnds", Reorganisation.Split(former, [one, former], hierarchy, By, Today).Ruling.Refusal?.Code);
        Assert.Equal("Units.HasChildren", Reorganisation.Split(former, [one, two], hierarchy, By, Today).Ruling.Refusal?.Code);
        Assert.True(former.IsActive);
    }

    private static OrgUnit Unit(string name, OrgUnit? parent = null) => new(name, "", Kind, parent?.Id, Founded);
}
