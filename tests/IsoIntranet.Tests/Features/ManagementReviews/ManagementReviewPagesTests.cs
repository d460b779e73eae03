using Bunit;
using IsoIntranet.Features.ManagementReviews.Contributions;
using IsoIntranet.Features.ManagementReviews.Inputs;
using IsoIntranet.Features.ManagementReviews.Register;
using IsoIntranet.Features.ManagementReviews.Story;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Tests.Features.ManagementReviews;

public sealed class ManagementReviewPagesTests : TownPageContext
{
    public static TheoryData<Type> LivePages => [typeof(ReviewsPage), typeof(MinePage), typeof(MineCount)];

    private ReviewTown Reviews => new(Town);

    [Theory]
    [MemberData(nameof(LivePages))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);

        Render(builder =>
        {
            builder.OpenComponent<DynamicComponent>(0);
            builder.AddAttribute(1, nameof(DynamicComponent.Type), page);
            builder.CloseComponent();
        });

        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_list_shows_what_somebody_else_plans()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var page = Render<ReviewsPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody th a")));

        await Reviews.PlanAsync();
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal("Họp xem xét của lãnh đạo", page.Find("tbody th a").TextContent.Trim()));
    }

    [Fact]
    public async Task The_record_goes_on_when_the_collecting_opens_and_lets_go_when_left()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var review = await Reviews.PlanAsync();
        await HearAsync();
        var page = Render<ReviewPage>(parameters => parameters.Add(one => one.Id, review.Id));
        page.WaitForAssertion(() => Assert.Equal("Đã lập kế hoạch", page.Find(".track [aria-current]").TextContent.Trim()));
        Assert.Equal(12, page.FindAll(".mreview-agenda > li").Count);

        page.FindAll(".next-step button").First(button => button.TextContent.Contains("Mở thu thập", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Assert.Equal("Đang thu thập đầu vào", page.Find(".track [aria-current]").TextContent.Trim()));
        Assert.True(Bus.SubscriptionCount >= 1);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task An_input_keeps_what_is_typed_while_others_write()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var review = await Reviews.CollectingAsync();
        var input = review.Inputs.Single(one => one.Topic == ReviewTopic.Risks);
        await HearAsync();
        var page = Render<InputPage>(parameters => parameters.Add(one => one.Id, review.Id).Add(one => one.InputId, input.Id));
        page.WaitForElement("textarea").Input("Đang viết dở");

        ReviewTown.Done(await Town.House.Commands.RunAsync(new WriteInput.Command(input.Id, input.Version, "Của người khác"), Town.Secretary));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Của người khác", page.Find(".notice.is-warn").TextContent, StringComparison.Ordinal));
        Assert.Equal("Đang viết dở", page.Find("textarea").GetAttribute("value"));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_unit_hands_in_what_it_is_asked_for()
    {
        await SignInAsync(Role.UnitContact, Town.North.Id);
        await Reviews.CollectingAsync();
        await HearAsync();
        var page = Render<MinePage>();
        page.WaitForElement(".mreview-form textarea").Input("Nhắc hạn tự động");

        page.Find(".mreview-form .btn-primary").Click();

        page.WaitForAssertion(() => Assert.Contains("Nhắc hạn tự động", page.Find(".mreview-parts").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".mreview-form"));
    }

    [Fact]
    public async Task A_frozen_input_tells_when_it_was_frozen_and_what_moved_since()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        await Reviews.RaiseAsync();
        var review = await Reviews.FrozenAsync();
        await Reviews.RaiseAsync();
        await HearAsync();
        var input = review.Inputs.Single(one => one.Topic == ReviewTopic.Nonconformities);

        var page = Render<InputPage>(parameters => parameters.Add(one => one.Id, review.Id).Add(one => one.InputId, input.Id));

        page.WaitForAssertion(() => Assert.Contains(input.FrozenHash![..12], page.Find(".mreview-frozen").TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll(".mreview-since"));
        page.Find(".mreview-frozen .chip").Click();
        Assert.Empty(page.FindAll(".mreview-since"));
    }
}
