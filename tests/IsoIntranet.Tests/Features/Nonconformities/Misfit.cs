using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>A nonconformity led by its own rules to any state, for tests of the rules.</summary>
internal static class Misfit
{
    public static readonly DateOnly Today = new(2026, 8, 12);
    public static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
    public static readonly Author Unit = new(Guid.NewGuid(), "Đầu mối mẫu");
    public static readonly Author Head = new(Guid.NewGuid(), "Thủ trưởng mẫu");
    public static readonly Author Leader = new(Guid.NewGuid(), "Trưởng ban mẫu");
    public static readonly Author Verifier = new(Guid.NewGuid(), "Đánh giá viên mẫu");
    public static readonly Guid Owner = Guid.NewGuid();

    public static AnalysisContent Analysis => new(CauseMethod.FiveWhys, ["Vì thiếu người", " "], [], " Chưa phân công ", CauseCategory.People);

    public static ActionContent Action(int days = 20) => new("Phân công người theo dõi", Owner, "Người thực hiện mẫu", Today.AddDays(days), null);

    public static Nonconformity New(params Guid[] clauses) => Of(Guid.NewGuid(), clauses);

    private static Nonconformity Of(Guid unitId, params Guid[] clauses) => new(
        new NonconformityFacts(unitId, NonconformitySource.Audit, NonconformityGrade.Minor, "Thiếu chữ ký", "06/20 phiếu thiếu chữ ký", clauses),
        new NonconformityNumber(unitId, 2026, 7), Verifier, Today);

    /// <summary>With two actions, of which the first is verified already where the state is about actions.</summary>
    public static Nonconformity In(NonconformityState state) => In(state, Guid.NewGuid(), Owner);

    /// <summary>The same of a unit and a person that are there.</summary>
    public static Nonconformity In(NonconformityState state, Guid unitId, Guid ownerId)
    {
        var record = Of(unitId);
        if (state == NonconformityState.Rejected)
            Must(record.Reject("Không phải", Head));
        if (state is NonconformityState.Raised or NonconformityState.Rejected)
            return record;
        Must(record.Accept(Unit));
        if (state == NonconformityState.Accepted)
            return record;
        Must(record.Analyse(Analysis, Unit, Today));
        Must(record.PlanAction(Action() with { OwnerId = ownerId }, Today));
        Must(record.PlanAction(Action(10) with { OwnerId = ownerId }, Today));
        if (state == NonconformityState.Analysed)
            return record;
        Must(record.SubmitPlan(Head));
        if (state == NonconformityState.ActionPlanned)
            return record;
        Must(record.ApprovePlan(Leader, Today));
        if (state == NonconformityState.PlanApproved)
            return record;
        Must(record.ReportAction(record.Actions[0], 100, "Xong", true, Unit, Now, Today));
        if (state == NonconformityState.Implementing)
            return record;
        Must(record.ReportAction(record.Actions[1], 100, "Xong", true, Unit, Now, Today));
        if (state == NonconformityState.Implemented)
            return record;
        foreach (var action in record.Actions)
            Must(record.VerifyAction(action, null, Verifier, null, Today));
        if (state == NonconformityState.EffectivenessCheck)
            return record;
        var later = Today.AddDays(30);
        Must(record.JudgeEffect(state == NonconformityState.Closed, "Đã kiểm tra 30 hồ sơ", Verifier, null, later));
        if (state == NonconformityState.Closed)
            Must(record.Close(Leader, later));
        return record;
    }

    public static void Must(Ruling ruling) => Assert.Null(ruling.Refusal);

    public static void Refused(string rule, Ruling ruling) => Assert.Equal("Nonconformities." + rule, ruling.Refusal?.Code);
}
