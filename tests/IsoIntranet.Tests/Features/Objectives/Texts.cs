using IsoIntranet.Features.Objectives;
using IsoIntranet.Tests.Features.Units;

namespace IsoIntranet.Tests.Features.Objectives;

/// <summary>A text of objectives in the small: one with a target for each unit, one that contradicts itself.</summary>
internal static class Texts
{
    public static ObjectiveSetContent Of(Town town) => new(
        new ObjectiveSetHeader { Motto = "Đúng pháp luật, công khai, minh bạch" },
        [
            new ObjectiveContent(Guid.CreateVersion7())
            {
                Number = "1",
                Content = "Tỷ lệ giải quyết hồ sơ TTHC đúng hạn",
                Targets =
                [
                    new TargetContent(Guid.CreateVersion7()) { UnitId = town.North.Id, PartyWords = "Xã Bắc", TargetWords = "100%" },
                    new TargetContent(Guid.CreateVersion7()) { KindId = town.Division.Id, PartyWords = "Các phòng", TargetWords = "99%" },
                ],
                Actions = [new ActionContent(Guid.CreateVersion7()) { Number = "1", Content = "Rà soát nhân sự", LeadWords = "Trưởng phòng", ScheduleWords = "Thường xuyên hàng quý" }],
            },
            new ObjectiveContent(Guid.CreateVersion7())
            {
                Number = "2",
                Content = "Mức độ hài lòng",
                TargetWords = "Đạt 95% trở lên",
                PlanHeading = "Mức độ hài lòng trên 95%.",
                Actions = [new ActionContent(Guid.CreateVersion7()) { Number = "1", Content = "Khảo sát", LeadWords = "Văn phòng", ScheduleWords = "Hàng quý" }],
            },
        ]);
}
