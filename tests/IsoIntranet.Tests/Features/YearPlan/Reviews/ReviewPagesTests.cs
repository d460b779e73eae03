using Bunit;
using IsoIntranet.Features.OfficialDocuments;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.YearPlan.Board;
using IsoIntranet.Tests.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.YearPlan.Reviews;

/// <summary>The live pages of a plan's reviews and of what is given out of them.</summary>
public sealed class ReviewPagesTests : SecondNode
{
    private Actor Secretary => TestHouse.ActorWith(Role.IsoSecretary, Example.Root.Id, Example.First.Id, Example.Second.Id);

    [Fact]
    public async Task Another_s_issuing_freezes_the_review_that_is_looked_at_and_the_page_lets_go_when_left()
    {
        var review = await BeginAsync();
        var before = Bus.SubscriptionCount;
        var page = Render<ReviewPage>(parameters => parameters.Add(one => one.ReviewId, review.Id));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("textarea")));
        Assert.Equal(before + 1, Bus.SubscriptionCount);
        Assert.Single(page.FindAll($"a[href='official-documents/new?kind=review-report&review={review.Id}']"));

        await DoneAsync(new IssueReview.Command(review.Id, review.Version, "45/BC-UBND"));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("textarea")));
        await DisposeComponentsAsync();
        Assert.Equal(before, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_review_that_another_begins_stands_in_the_list_and_the_list_lets_go_when_left()
    {
        await OpenAsync(Role.IsoSecretary);
        var before = Bus.SubscriptionCount;
        var page = Render<ReviewsPage>(parameters => parameters.Add(one => one.PlanId, Example.Plan.Id));
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".empty")));

        await DoneAsync(new CreateReview.Command(Example.Plan.Id, ReviewKind.Interim, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        await DisposeComponentsAsync();
        Assert.Equal(before, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_report_of_a_review_follows_its_words_while_it_is_a_draft_and_the_page_lets_go_when_left()
    {
        var review = await BeginAsync();
        var before = Bus.SubscriptionCount;
        Services.GetRequiredService<NavigationManager>().NavigateTo($"official-documents/new?kind=review-report&review={review.Id}");
        var page = Render<NewDocumentPage>();
        page.WaitForAssertion(() => Assert.Contains("Công việc đúng tiến độ.", page.Find(".paper-stack").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#from"));

        await DoneAsync(new SaveReview.Command(review.Id, review.Version, review.From, review.To, new ReviewNarrative { Assessment = "Công việc chậm." }));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Công việc chậm.", page.Find(".paper-stack").TextContent, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(before, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task Register_and_entry_show_what_another_did_and_let_go_when_left()
    {
        var review = await BeginAsync();
        var before = Bus.SubscriptionCount;
        var register = Render<RegisterPage>();
        register.WaitForAssertion(() => Assert.Single(register.FindAll(".empty")));

        var id = await DoneAsync(new KeepDocument.Command(new PaperSource(OfficialPaper.ReviewReport, review.Id, []), new PaperWishes(), TakesNumber: true));
        await HearAsync();
        register.WaitForAssertion(() => Assert.Contains("01/BC-", register.Find("tbody tr").TextContent, StringComparison.Ordinal));
        var entry = Render<EntryPage>(parameters => parameters.Add(one => one.EntryId, id));
        entry.WaitForAssertion(() => Assert.Single(entry.FindAll($"a[href='reviews/{review.Id}']")));
        Assert.True(Bus.SubscriptionCount >= before + 2);

        await DisposeComponentsAsync();
        Assert.Equal(before, Bus.SubscriptionCount);
    }

    private async Task<PlanReviewView.View> BeginAsync()
    {
        await OpenAsync(Role.IsoSecretary);
        var id = await DoneAsync(new CreateReview.Command(Example.Plan.Id, ReviewKind.Interim, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30)));
        await DoneAsync(new SaveReview.Command(id, 1, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), new ReviewNarrative { Assessment = "Công việc đúng tiến độ." }));
        await HearAsync();
        return (await House.Queries.AskAsync(new PlanReviewView.Query(id), Secretary)).Value!;
    }

    private async Task<T> DoneAsync<TCommand, T>(ICommand<TCommand, T> command) where TCommand : ICommand<TCommand, T>
    {
        var outcome = await House.Commands.RunAsync(command, Secretary);
        Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code}");
        return outcome.Value!;
    }
}
