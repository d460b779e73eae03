using IsoIntranet.Features.Objectives;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class ObjectiveSetTests
{
    private static readonly Guid Owner = Guid.NewGuid();
    private static readonly DateOnly Today = new(2026, 8, 12);

    [Fact]
    public void A_draft_is_rewritten_and_its_rows_keep_their_identity()
    {
        var set = Draft(2026);
        var content = set.Content();
        var (kept, gone) = (content.Objectives[0].Targets[0], content.Objectives[0].Targets[1]);

        set.Revise(content with { Objectives = [content.Objectives[0] with { Targets = [kept with { TargetWords = " không quá 2 hồ sơ " }] }] });

        var target = Assert.Single(set.Objectives.Single().Targets);
        Assert.Equal((kept.Id, "không quá 2 hồ sơ", new Target(TargetOperator.AtMost, 2, TargetMeasure.Count)), (target.Id, target.Target.TargetWords, target.Target.Meaning));
        Assert.NotEqual(gone.Id, target.Id);
    }

    [Fact]
    public void A_meaning_set_by_hand_goes_before_the_reading_and_the_words_stay()
    {
        var meaning = new Target(TargetOperator.Exactly, 99, TargetMeasure.Percent);
        var stated = StatedTarget.Of("99%", meaning);

        Assert.Equal(("99%", meaning, meaning, true), (stated.TargetWords, stated.Meaning, stated.Correction, stated.IsCorrected));
        Assert.Equal((TargetOperator.AtLeast, null), (StatedTarget.Of("99%").Operator, StatedTarget.Of("99%").Correction));
        Assert.Null(StatedTarget.Of("95% hoặc 98%").Meaning);
    }

    [Fact]
    public void Only_a_whole_draft_is_issued()
    {
        Assert.Equal("Objectives.SetIsEmpty", new ObjectiveSet(Owner, 2026).Issue("1/QĐ", Today, [], Today).Refusal?.Code);
        var set = Draft(2026);
        var content = set.Content();
        set.Revise(content with { Objectives = [content.Objectives[0] with { Content = " " }] });
        Assert.Equal("Objectives.ObjectiveWithoutContent", set.Issue("1/QĐ", Today, [], Today).Refusal?.Code);
        set.Revise(content with { Objectives = [content.Objectives[0] with { Targets = [] }] });
        Assert.Equal("Objectives.ObjectiveWithoutTarget", set.Issue("1/QĐ", Today, [], Today).Refusal?.Code);
        set.Revise(content);
        Assert.Equal("Objectives.NumberMissing", set.Issue(" ", Today, [], Today).Refusal?.Code);
        Assert.Equal("Objectives.DecidedInFuture", set.Issue("1/QĐ", Today.AddDays(1), [], Today).Refusal?.Code);

        Assert.True(set.Issue(" 1/QĐ ", Today, [], Today).IsAllowed);
        Assert.Equal((ObjectiveSetState.Issued, "1/QĐ", Today, 2026), (set.State, set.DecisionNumber, set.DecidedOn, set.InForceYear));
        Assert.Equal("Objectives.AlreadyIssued", set.Issue("2/QĐ", Today, [], Today).Refusal?.Code);
        Assert.Equal("Objectives.OnlyDraftIsRevised", set.Revise(content).Refusal?.Code);
        Assert.Equal("Objectives.OnlyDraftIsDeleted", set.MayBeDeleted().Refusal?.Code);
    }

    [Fact]
    public void A_second_decision_of_the_year_replaces_the_first_at_once()
    {
        var first = Issued(2026, new DateOnly(2026, 3, 1));
        var second = Draft(2026);

        Assert.True(first.IsReplacedBy(second));
        Assert.True(second.Issue("9/QĐ", new DateOnly(2026, 8, 1), [first], Today).IsAllowed);
        Assert.Equal((ObjectiveSetState.Superseded, new DateOnly(2026, 8, 1), null), (first.State, first.SupersededOn, first.InForceYear));
    }

    [Fact]
    public void A_decision_of_December_leaves_the_running_year_its_last_days()
    {
        var former = Issued(2025, new DateOnly(2025, 3, 28));
        var next = former.Renew(2026);

        Assert.Equal("Quyết định số 1/QĐ ngày 28/3/2025", next.Header.ReplacesWords);
        Assert.Equal(former.Id, next.PredecessorId);
        Assert.Equal(former.Content().Objectives[0].Targets.Select(target => target.TargetWords), next.Content().Objectives[0].Targets.Select(target => target.TargetWords));
        Assert.NotEqual(former.Content().Objectives[0].Id, next.Content().Objectives[0].Id);
        Assert.True(next.Issue("2/QĐ", new DateOnly(2025, 12, 20), [former], Today).IsAllowed);
        Assert.Equal(new DateOnly(2026, 1, 1), former.SupersededOn);
    }

    [Fact]
    public void Another_owner_s_and_another_year_s_objectives_are_not_replaced()
    {
        var former = Issued(2025, new DateOnly(2025, 3, 28));

        Assert.False(former.IsReplacedBy(Draft(2026)));
        Assert.False(former.IsReplacedBy(new ObjectiveSet(Guid.NewGuid(), 2025)));
        Assert.Equal("Objectives.NotReplaced", Draft(2026).Issue("2/QĐ", Today, [former], Today).Refusal?.Code);
        Assert.Equal("Objectives.DecidedBeforeFormer", former.Renew(2026).Issue("2/QĐ", new DateOnly(2025, 1, 1), [former], Today).Refusal?.Code);
    }

    private static ObjectiveSet Draft(int year)
    {
        var set = new ObjectiveSet(Owner, year);
        set.Revise(new ObjectiveSetContent(new ObjectiveSetHeader(),
        [
            new ObjectiveContent(Guid.CreateVersion7())
            {
                Number = "1",
                Content = "Đúng hạn",
                Targets =
                [
                    new TargetContent(Guid.CreateVersion7()) { PartyWords = "Phòng A", TargetWords = "100%" },
                    new TargetContent(Guid.CreateVersion7()) { PartyWords = "Phòng B", TargetWords = "99%" },
                ],
            },
        ]));
        return set;
    }

    private static ObjectiveSet Issued(int year, DateOnly on)
    {
        var set = Draft(year);
        Assert.True(set.Issue("1/QĐ", on, [], Today).IsAllowed);
        return set;
    }
}
