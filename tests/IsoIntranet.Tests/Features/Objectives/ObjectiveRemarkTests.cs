using IsoIntranet.Features.Objectives;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class ObjectiveRemarkTests
{
    [Fact]
    public void What_should_be_looked_at_is_said_and_what_is_well_is_not()
    {
        var unit = Guid.NewGuid();
        var action = new ActionContent(Guid.NewGuid()) { Number = "1", ScheduleWords = "Hàng quý" };
        var well = new ObjectiveContent(Guid.NewGuid()) { Number = "1", Content = "Đào tạo", TargetWords = "100%", PlanHeading = "… là 100%.", Actions = [action] };

        Assert.Empty(On(well));
        Assert.Equal([ObjectiveRemarkCode.WordsContradict], On(well with { TargetWords = "Đạt 95% trở lên", PlanHeading = "… trên 95%." }));
        Assert.Equal([ObjectiveRemarkCode.ContentMissing, ObjectiveRemarkCode.TargetMissing], On(well with { Content = "", TargetWords = "" }));
        Assert.Equal([ObjectiveRemarkCode.TargetNotRead], On(well with { TargetWords = "95% hoặc 98%" }));
        Assert.Empty(On(well with { TargetWords = "95% hoặc 98%", Correction = new Target(TargetOperator.AtLeast, 95, TargetMeasure.Percent) }));
        Assert.Equal([ObjectiveRemarkCode.ActionsMissing], On(well with { Actions = [] }));
        Assert.Equal([ObjectiveRemarkCode.ActionTimeMissing], On(well with { Actions = [action with { ScheduleWords = " " }] }));
        Assert.Equal([ObjectiveRemarkCode.SameContent], On(well, well with { Id = Guid.NewGuid(), Number = "2", Content = "ĐÀO TẠO" }));
        Assert.Equal(
            [ObjectiveRemarkCode.TargetAssumed, ObjectiveRemarkCode.PartyUnknown, ObjectiveRemarkCode.PartyTwice],
            On(well with
            {
                TargetWords = "",
                Targets =
                [
                    new TargetContent(Guid.NewGuid()) { UnitId = unit, PartyWords = "Phòng A", TargetWords = "99%" },
                    new TargetContent(Guid.NewGuid()) { UnitId = unit, PartyWords = "Phòng A", TargetWords = "99%" },
                    new TargetContent(Guid.NewGuid()) { PartyWords = "Phòng lạ", TargetWords = "100%" },
                ],
            }));
    }

    private static IEnumerable<ObjectiveRemarkCode> On(params ObjectiveContent[] objectives) =>
        ObjectiveRemark.On(new ObjectiveSetContent(new ObjectiveSetHeader(), objectives)).Select(remark => remark.Code);
}
