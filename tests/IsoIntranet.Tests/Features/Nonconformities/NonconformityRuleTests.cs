using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Causes;
using IsoIntranet.Features.Nonconformities.Figures;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Tests.Features.Nonconformities;

public sealed class NonconformityRuleTests
{
    [Fact]
    public void Nobody_verifies_an_action_that_they_reported_on_or_own()
    {
        var record = Misfit.In(Implemented);
        var action = record.Actions[0];

        Misfit.Refused("OwnWork", record.VerifyAction(action, null, Misfit.Unit, null, Misfit.Today));
        Misfit.Refused("OwnWork", record.VerifyAction(action, null, Misfit.Verifier, Misfit.Owner, Misfit.Today));
        Misfit.Must(record.VerifyAction(action, "Đã xem", Misfit.Verifier, Guid.NewGuid(), Misfit.Today));
    }

    [Fact]
    public void Whoever_reported_earlier_is_a_doer_too_and_judges_no_effect()
    {
        var record = Misfit.In(PlanApproved);
        Misfit.Must(record.ReportAction(record.Actions[0], 30, null, false, Misfit.Verifier, Misfit.Now, Misfit.Today));
        foreach (var action in record.Actions)
            Misfit.Must(record.ReportAction(action, 100, "Xong", true, Misfit.Unit, Misfit.Now, Misfit.Today));

        Misfit.Refused("OwnWork", record.VerifyAction(record.Actions[0], null, Misfit.Verifier, null, Misfit.Today));
        foreach (var action in record.Actions)
            Misfit.Must(record.VerifyAction(action, null, Misfit.Leader, null, Misfit.Today));
        Misfit.Refused("OwnWork", record.JudgeEffect(true, "Đã xem", Misfit.Verifier, null, Misfit.Today.AddDays(40)));
    }

    [Fact]
    public void Nobody_approves_the_own_plan() =>
        Misfit.Refused("OwnPlan", Misfit.In(ActionPlanned).ApprovePlan(Misfit.Head, Misfit.Today));

    [Fact]
    public void Effect_is_not_judged_before_its_day_which_can_be_moved()
    {
        var record = Misfit.In(EffectivenessCheck);
        Assert.Equal(Misfit.Today.AddDays(30), record.Due);
        Misfit.Refused("TooEarlyForEffect", record.JudgeEffect(true, "Đã xem", Misfit.Verifier, null, Misfit.Today.AddDays(29)));

        Misfit.Must(record.WaitForEffect(0));

        Assert.Equal(Misfit.Today, record.Due);
        Misfit.Must(record.JudgeEffect(true, "Đã xem", Misfit.Verifier, null, Misfit.Today));
        Misfit.Refused("DaysOutOfRange", Misfit.In(Raised).WaitForEffect(366));
    }

    [Fact]
    public void What_was_ineffective_begins_a_round_and_keeps_the_former_one()
    {
        var record = Misfit.In(Ineffective);

        Misfit.Must(record.Analyse(Misfit.Analysis with { RootCause = "Khác" }, Misfit.Unit, Misfit.Today.AddDays(31)));

        Assert.Equal((2, 0, 2, 2), (record.Round, record.ActionCount, record.Actions.Count, record.Analyses.Count));
        Assert.Equal(["Chưa phân công", "Khác"], record.Analyses.Select(analysis => analysis.Content.RootCause));
        Assert.Single(record.Results, result => !result.IsEffective && result.Round == 1);
        Misfit.Refused("NoActions", record.SubmitPlan(Misfit.Head));
        Misfit.Refused("NotInState", record.DropAction(record.Actions[0]));
    }

    [Fact]
    public void The_day_that_counts_is_that_of_the_present_step()
    {
        Assert.Equal(Misfit.Today.AddDays(15), Misfit.In(Accepted).Due);
        Assert.Null(Misfit.In(ActionPlanned).Due);
        Assert.Equal(Misfit.Today.AddDays(10), Misfit.In(PlanApproved).Due);
        Assert.Null(Misfit.In(Implemented).Due);
    }

    [Fact]
    public void What_is_returned_goes_on_and_is_handed_in_again()
    {
        var record = Misfit.In(Implemented);
        Misfit.Refused("ReasonMissing", record.ReturnAction(record.Actions[0], " ", Misfit.Verifier));
        Misfit.Must(record.ReturnAction(record.Actions[0], "Thiếu biên bản", Misfit.Verifier));
        Assert.Equal((Implementing, 1), (record.State, record.DoneCount));
        Misfit.Refused("NotDone", record.VerifyAction(record.Actions[0], null, Misfit.Verifier, null, Misfit.Today));

        Misfit.Must(record.ReportAction(record.Actions[0], 100, "Đã bổ sung", true, Misfit.Unit, Misfit.Now, Misfit.Today));

        Assert.Equal(Implemented, record.State);
    }

    [Fact]
    public void An_analysis_needs_a_cause_a_root_and_what_it_announces()
    {
        var record = Misfit.In(Accepted);

        Misfit.Refused("RootCauseMissing", Analyse(Misfit.Analysis with { RootCause = " " }));
        Misfit.Refused("CausesMissing", Analyse(Misfit.Analysis with { Whys = [" "] }));
        Misfit.Refused("CausesMissing", Analyse(Misfit.Analysis with { Method = CauseMethod.Fishbone }));
        Misfit.Refused("SimilarMissing", Analyse(Misfit.Analysis with { SimilarElsewhere = true }));
        Misfit.Refused("ChangesMissing", Analyse(Misfit.Analysis with { ChangesRisks = true }));
        Misfit.Refused("TooManyCauses", Analyse(Misfit.Analysis with { Whys = [.. Enumerable.Repeat("Vì", 8)] }));

        IsoIntranet.Platform.Commands.Ruling Analyse(AnalysisContent content) => record.Analyse(content, Misfit.Unit, Misfit.Today);
    }

    [Fact]
    public void Done_needs_a_result_or_evidence()
    {
        var record = Misfit.In(PlanApproved);

        Misfit.Refused("ResultMissing", record.ReportAction(record.Actions[0], 100, " ", true, Misfit.Unit, Misfit.Now, Misfit.Today));
        Misfit.Must(record.Actions[0].AddEvidence(1));
        Misfit.Must(record.ReportAction(record.Actions[0], 100, null, true, Misfit.Unit, Misfit.Now, Misfit.Today));
    }

    [Fact]
    public void A_fishbone_is_drawn_with_every_cause_within_its_frame()
    {
        var drawing = CauseDrawing.OfFishbone(
            "Trả kết quả trễ hẹn", [.. Enum.GetValues<CauseCategory>().Select(category => new FishboneBranch(category, ["Một nguyên nhân khá dài để xuống dòng", "Hai"]))],
            category => category.ToString());

        Assert.Equal(12, drawing.Texts.Count(text => text.Kind == "cause"));
        Assert.All(drawing.Texts, text => Assert.InRange(text.Y + (text.Lines.Count - 1) * CauseDrawing.LineHeight, 0, drawing.Height));
        Assert.All(drawing.Lines, line => Assert.InRange(Math.Max(line.X1, line.X2), 0, drawing.Width));
    }

    [Fact]
    public void Whys_are_drawn_from_the_effect_to_the_root_and_long_words_are_broken()
    {
        var drawing = CauseDrawing.OfWhys("Thiếu chữ ký", ["Vì A", "", new string('x', 100)], "Gốc");

        Assert.Equal(["effect", "why", "why", "root"], drawing.Boxes.Select(box => box.Kind));
        Assert.All(drawing.Texts.SelectMany(text => text.Lines), line => Assert.True(line.Length <= 24));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5.0, 5)]
    [InlineData(4.5, 2, 7)]
    [InlineData(7.0, 2, 7, 400)]
    public void The_median_is_the_middle(double? median, params int[] days) => Assert.Equal(median, NonconformityFigures.Handler.Median(days));
}
