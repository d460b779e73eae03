using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.QualityPolicies;

namespace IsoIntranet.Features.Demo;

/// <summary>The town's quality policy in two editions, and who has read the one in force: most, but not everybody.</summary>
internal sealed class DemoPolicy(DemoWriter writer, DemoCalendar calendar, DemoTown town, string motto)
{
    private static readonly IReadOnlyList<object> None = [];

    /// <summary>By the numbers of the objectives that are consistent with them.</summary>
    private static readonly (string Number, PolicyLine Line)[] Lines =
    [
        ("1", new(Guid.CreateVersion7(), "Giải quyết thủ tục hành chính đúng quy định, đúng hạn, không để người dân phải bổ sung hồ sơ quá một lần.")),
        ("2", new(Guid.CreateVersion7(), "Lấy sự hài lòng của người dân, tổ chức làm thước đo chất lượng phục vụ; tiếp thu và trả lời mọi phản ánh, kiến nghị.")),
        ("3", new(Guid.CreateVersion7(), "Đào tạo để mọi cán bộ, công chức đủ năng lực và hiểu trách nhiệm của mình trong hệ thống quản lý chất lượng.")),
        ("", new(Guid.CreateVersion7(), "Công khai, minh bạch quy trình, thời hạn và kết quả giải quyết.")),
        ("", new(Guid.CreateVersion7(), "Duy trì, cải tiến liên tục hệ thống quản lý chất lượng theo TCVN ISO 9001:2015.")),
    ];

    /// <summary>The commitment that an objective of the town is consistent with.</summary>
    public static Guid? LineOf(string number) => Array.Find(Lines, line => line.Number == number).Line?.Id;

    public async Task TellAsync(CancellationToken cancellationToken)
    {
        var (secretary, leader) = (town.Author("thuky"), town.Author("truongban"));
        // Decided a year before, and entered with the other registers.
        var former = Draft(Lines[..4]);
        DemoPlan.Must(former.Publish("1165/QĐ-UBND", new DateOnly(calendar.Year - 2, 12, 2), null, 0, calendar.Today));
        await writer.WriteAsync(calendar.At(new DateOnly(calendar.Year - 1, 11, 26), 0.1), secretary, "PublishPolicy", [former], None, () => None, cancellationToken);
        var (policy, on) = (Draft(Lines), new DateOnly(calendar.Year - 1, 12, 2));
        await writer.WriteAsync(calendar.At(on.AddDays(-5), 0.3), secretary, "DraftPolicy", [policy], None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(on, 0.5), leader, "PublishPolicy", None, [former, policy], () =>
        {
            DemoPlan.Must(policy.Publish("1236/QĐ-UBND", on, former, former.Edition, on));
            return None;
        }, cancellationToken);
        foreach (var (place, unit) in town.Units.Index())
        {
            var read = town.People.Where(person => person.UnitId == unit.Id).Where((person, index) => (place + index) % 5 != 3)
                .Select((person, index) => (object)new PolicyReading(
                    policy.Id, person.Id, unit.Id, person.FullName, index == 0 ? person.FullName : secretary.Name, index == 0, policy.DecidedOn!.Value.AddDays(6 + place % 20))).ToList();
            if (read.Count > 0)
                await writer.WriteAsync(calendar.At(policy.DecidedOn!.Value.AddDays(6 + place % 20), 0.4), secretary, "NotePolicyReaders", read, None, () => None, cancellationToken);
        }
    }

    private QualityPolicy Draft(IEnumerable<(string Number, PolicyLine Line)> lines)
    {
        var policy = new QualityPolicy(town.Unit("ubnd").Id);
        DemoPlan.Must(policy.Revise(new PolicyContent(
            motto, "Ủy ban nhân dân thị xã Ven Biển cam kết xây dựng nền hành chính phục vụ; mọi cán bộ, công chức hiểu, thực hiện và duy trì chính sách chất lượng:",
            [.. lines.Select(line => line.Line)])));
        return policy;
    }
}

/// <summary>What two units of the town set themselves below the common objectives: one confirmed and measured, one waiting.</summary>
internal sealed class DemoOwnObjectives(DemoWriter writer, DemoCalendar calendar, DemoTown town)
{
    private static readonly IReadOnlyList<object> None = [];

    /// <returns>What is confirmed.</returns>
    public async Task<ObjectiveSet> TellAsync(CancellationToken cancellationToken)
    {
        var registers = await BeginAsync("tuphap", "Tỷ lệ hồ sơ hộ tịch được số hóa trong kỳ", "Từ 90% trở lên", "Số hồ sơ đã số hóa so với số hồ sơ phải số hóa.", new DateOnly(calendar.Year, 1, 8), cancellationToken);
        var confirmed = new DateOnly(calendar.Year, 1, 14) is var day && day < calendar.Today ? day : calendar.Today;
        await writer.WriteAsync(calendar.At(confirmed, 0.4), town.Author("thuky"), "ConfirmOwnObjectives", None, [registers], () =>
        {
            DemoPlan.Must(registers.Confirm(confirmed, []));
            return None;
        }, cancellationToken);
        await BeginAsync("kinhte", "Số hộ kinh doanh được hướng dẫn đăng ký trực tuyến", "Ít nhất 40 hộ", "Đếm theo sổ hướng dẫn.", calendar.Today.AddDays(-4), cancellationToken);
        return registers;
    }

    private async Task<ObjectiveSet> BeginAsync(string unit, string content, string target, string method, DateOnly day, CancellationToken cancellationToken)
    {
        var on = day < calendar.Today ? day : calendar.Today;
        var set = new ObjectiveSet(town.Unit(unit).Id, calendar.Year, isOwn: true);
        DemoPlan.Must(set.Revise(new ObjectiveSetContent(
            new ObjectiveSetHeader(), [new ObjectiveContent(Guid.CreateVersion7()) { Number = "1", Content = content, TargetWords = target, Method = method, PolicyLineId = DemoPolicy.LineOf("1") }])));
        await writer.WriteAsync(calendar.At(on, 0.2), town.Author(DemoTown.HeadOf(unit)), "CreateObjectiveSet", [set], None, () => None, cancellationToken);
        await writer.WriteAsync(calendar.At(on, 0.3), town.Author(DemoTown.HeadOf(unit)), "SubmitOwnObjectives", None, [set], () =>
        {
            DemoPlan.Must(set.Submit());
            return None;
        }, cancellationToken);
        return set;
    }
}
