using IsoIntranet.Features.YearPlan;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class PlanAmendmentTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private readonly PlanFixture _town = new();

    [Fact]
    public void An_amendment_starts_from_the_text_in_force_and_changes_nothing_by_itself()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));

        var amendment = new PlanAmendment(plan, " Thay đổi nhân sự ");

        Assert.Equal("Thay đổi nhân sự", amendment.Reason);
        Assert.Equal("YearPlan.AmendmentChangesNothing", amendment.Issue(plan, "30/KH", Day, Reader).Refusal?.Code);
        Assert.Equal((1, AmendmentState.Draft), (plan.Edition, amendment.State));
    }

    [Fact]
    public void Issued_it_replaces_the_plans_text_and_keeps_both()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));
        var amendment = Amended(plan, item => item with { Content = "A sửa" });

        Assert.True(amendment.Issue(plan, " 30/KH-UBND ", Day, Reader).IsAllowed);

        Assert.Equal("A sửa", plan.Items.Single().Text);
        Assert.Equal(("A", "A sửa"), (amendment.Before.Items.Single().Content, amendment.Proposed.Items.Single().Content));
        Assert.Equal((AmendmentState.Issued, "30/KH-UBND", Day, 2), (amendment.State, amendment.Number, amendment.IssuedOn, plan.Edition));
        Assert.Equal("YearPlan.AmendmentNotDraft", amendment.Issue(plan, "31", Day, Reader).Refusal?.Code);
        Assert.Equal("YearPlan.AmendmentNotDraft", amendment.Revise(amendment.Proposed, "x").Refusal?.Code);
        Assert.Equal("YearPlan.AmendmentNotDraft", amendment.Cancel().Refusal?.Code);
    }

    [Fact]
    public void It_needs_a_number_and_a_reason()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));
        var amendment = Amended(plan, item => item with { Content = "B" });

        Assert.Equal("YearPlan.NumberMissing", amendment.Issue(plan, " ", Day, Reader).Refusal?.Code);
        Assert.Equal("YearPlan.ReasonMissing", amendment.Revise(amendment.Proposed, " ").Refusal?.Code);
    }

    [Fact]
    public void One_written_against_a_former_edition_is_refused()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));
        var slow = Amended(plan, item => item with { Content = "Chậm" });
        var fast = Amended(plan, item => item with { Content = "Nhanh" });
        fast.Issue(plan, "30", Day, Reader);

        Assert.Equal("YearPlan.AmendmentOutdated", slow.Issue(plan, "31", Day, Reader).Refusal?.Code);
        Assert.Equal("Nhanh", plan.Items.Single().Text);
    }

    [Fact]
    public void A_cancelled_one_is_never_issued()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));
        var amendment = Amended(plan, item => item with { Content = "B" });

        Assert.True(amendment.Cancel().IsAllowed);
        Assert.Equal("YearPlan.AmendmentNotDraft", amendment.Issue(plan, "30", Day, Reader).Refusal?.Code);
    }

    [Fact]
    public void A_plan_that_has_ended_is_not_amended()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I")));
        var amendment = Amended(plan, item => item with { Content = "B" });
        plan.Close("Xong");

        Assert.Equal("YearPlan.OnlyIssuedIsAmended", amendment.Issue(plan, "30", Day, Reader).Refusal?.Code);
        Assert.Equal(AmendmentState.Draft, amendment.State);
    }

    [Fact]
    public void Units_adjusted_while_it_was_written_stay_adjusted()
    {
        var plan = _town.Issued(Section("I", Item("A", "Quý I", Lead(_town.Commune), Lead(_town.Finance))));
        var amendment = Amended(plan, item => item with { Content = "B", Parties = [.. item.Parties, Partner(_town.Office)] });
        var item = plan.Items.Single();
        plan.Unassign(item.Id, _town.Communes[0], ledByKind: true);
        plan.Unassign(item.Id, _town.Finance, ledByKind: false);

        Assert.True(amendment.Issue(plan, "30", Day, Reader).IsAllowed);

        Assert.Equal([_town.Communes[1].Id, _town.Communes[2].Id], FanOut.LeadsOf(item, _town.Town.Id, _town.Units));
        Assert.Equal([_town.Office.Id], FanOut.PartnersOf(item, _town.Town.Id, _town.Units));
    }

    private static PlanAmendment Amended(QmsPlan plan, Func<ItemContent, ItemContent> change)
    {
        var amendment = new PlanAmendment(plan, "Lý do");
        var proposed = plan.Content();
        proposed = proposed with
        {
            Sections = [.. proposed.Sections.Select(section => section with { Items = [.. section.Items.Select(change)] })],
        };
        Assert.True(amendment.Revise(proposed, "Lý do").IsAllowed);
        return amendment;
    }
}
