using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Tests.Features.Objectives.Measuring;

public sealed class MeasurementTests
{
    private static readonly Author Unit = new(Guid.NewGuid(), "Đầu mối");
    private static readonly Author Monitor = new(Guid.NewGuid(), "Theo dõi");
    private static readonly DateOnly LastDay = new(2026, 3, 31);
    private static readonly DateOnly Today = new(2026, 4, 3);
    private static readonly Target Target = new(TargetOperator.AtLeast, 95, TargetMeasure.Percent);
    private static readonly MeasuringWay Way = new(Guid.NewGuid(), MeasureFormula.Satisfaction, default, PeriodLength.Quarter);
    private static readonly MeasuredFigures Good = new() { Part = 96, Whole = 100 };

    private static Measurement In(MeasurementState state)
    {
        var result = new Measurement(Guid.NewGuid(), Way, Guid.NewGuid(), new MeasurePeriod(2026, PeriodLength.Quarter, 1));
        Allowed(result.Report(Good, Way, Target, null, Unit, LastDay, Today));
        Allowed(state switch
        {
            MeasurementState.Verified => result.Verify(Monitor, Today),
            MeasurementState.Returned => result.Return("Thiếu phiếu"),
            _ => Ruling.Allowed,
        });
        Assert.Equal(state, result.State);
        return result;
    }

    [Theory]
    [InlineData(MeasurementState.Reported, true, false, true, true)]
    [InlineData(MeasurementState.Returned, true, false, false, false)]
    [InlineData(MeasurementState.Verified, false, true, false, false)]
    public void Every_act_is_allowed_in_its_states_alone(MeasurementState state, bool reports, bool corrects, bool verifies, bool returns)
    {
        Assert.Equal(reports, In(state).Report(Good, Way, Target, null, Unit, LastDay, Today).IsAllowed);
        Assert.Equal(corrects, In(state).Correct(Good, "Sót phiếu", Unit, Today).IsAllowed);
        Assert.Equal(verifies, In(state).Verify(Monitor, Today).IsAllowed);
        Assert.Equal(returns, In(state).Return("Thiếu phiếu").IsAllowed);
    }

    [Fact]
    public void A_period_is_reported_when_it_is_over_and_nobody_confirms_the_own_report()
    {
        var running = new Measurement(Guid.NewGuid(), Way, Guid.NewGuid(), new MeasurePeriod(2026, PeriodLength.Quarter, 1));

        Assert.Equal("Objectives.PeriodRuns", running.Report(Good, Way, Target, null, Unit, LastDay, LastDay).Refusal?.Code);
        Assert.Equal("Objectives.OwnReport", In(MeasurementState.Reported).Verify(Unit, Today).Refusal?.Code);
        Assert.Equal("Objectives.ReasonMissing", In(MeasurementState.Reported).Return(" ").Refusal?.Code);
        Assert.Equal("Objectives.ReasonMissing", In(MeasurementState.Verified).Correct(Good, null, Unit, Today).Refusal?.Code);
    }

    [Fact]
    public void A_correction_waits_for_confirmation_again_and_leaves_its_trace()
    {
        var result = In(MeasurementState.Verified);

        Allowed(result.Correct(new MeasuredFigures { Part = 90, Whole = 100 }, "Tính trùng phiếu", Unit, Today));

        Assert.Equal((MeasurementState.Reported, 1, "Tính trùng phiếu", false), (result.State, result.Corrections, result.CorrectionReason, result.IsMet));
        Assert.Null(result.VerifiedBy);
    }

    [Fact]
    public void The_first_report_says_whether_it_was_on_time_however_often_it_is_changed()
    {
        var result = In(MeasurementState.Returned);

        Allowed(result.Report(Good, Way, Target, null, Unit, LastDay, Today.AddDays(30)));

        Assert.Equal((Today, Today.AddDays(30)), (result.FirstReportedOn, result.ReportedOn));
    }

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(1, 0, 0, "Objectives.ResultsMissing")]
    [InlineData(0, 2, 0, "Objectives.ResultsUnverified")]
    [InlineData(0, 0, 1, "Objectives.MissesUnanswered")]
    public void A_period_closes_when_nothing_is_open(int missing, int unverified, int unanswered, string? code)
    {
        var closing = new PeriodClosing(Guid.NewGuid(), new MeasurePeriod(2026, PeriodLength.Quarter, 1));

        Assert.Equal(code, closing.Close(missing, unverified, unanswered, Monitor, Today).Refusal?.Code);
        Assert.Equal(code is null, closing.IsClosed);
        Assert.Equal(code is null ? "Objectives.ReasonMissing" : "Objectives.PeriodIsOpen", closing.Reopen("").Refusal?.Code);
    }

    [Theory]
    [InlineData("Tỷ lệ giải quyết hồ sơ TTHC đúng hạn", "100%", MeasureFormula.OnTimeSettlement)]
    [InlineData("Mức độ hài lòng của cá nhân, tổ chức", "Đạt 95% trở lên", MeasureFormula.Satisfaction)]
    [InlineData("100% cán bộ được đào tạo, tập huấn", "100%", MeasureFormula.TrainingCoverage)]
    [InlineData("Tỷ lệ hồ sơ số hóa", "80%", MeasureFormula.Ratio)]
    public void The_words_of_an_objective_let_its_formula_be_expected(string content, string target, MeasureFormula formula)
    {
        var set = new ObjectiveSet(Guid.NewGuid(), 2026);
        Allowed(set.Revise(new ObjectiveSetContent(new(), [new ObjectiveContent(Guid.NewGuid()) { Number = "1", Content = content, TargetWords = target }])));

        Assert.Equal(formula, MeasuringWay.Guess(set.Objectives[0]).Formula);
    }

    [Fact]
    public void What_figures_rest_on_is_not_changed_under_them()
    {
        var plan = new MeasuringPlan(Guid.NewGuid());
        Allowed(plan.Set(PeriodRule.Calendar, 5, [Way], []));

        Assert.Equal("Objectives.PeriodsAreInUse", plan.Set(new PeriodRule(14), 5, [Way], [Way.ObjectiveId]).Refusal?.Code);
        Assert.Equal("Objectives.WayIsInUse", plan.Set(PeriodRule.Calendar, 5, [Way with { Length = PeriodLength.Month }], [Way.ObjectiveId]).Refusal?.Code);
        Assert.Equal("Objectives.NineMonthsAreNotReported", plan.Set(PeriodRule.Calendar, 5, [Way with { Length = PeriodLength.NineMonths }], []).Refusal?.Code);
        Allowed(plan.Set(PeriodRule.Calendar, 9, [Way with { MonitorUnitId = Guid.NewGuid() }], [Way.ObjectiveId]));
    }

    private static void Allowed(Ruling ruling) => Assert.Null(ruling.Refusal?.Code);
}
