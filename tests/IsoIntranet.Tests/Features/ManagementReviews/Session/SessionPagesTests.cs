using System.Security.Claims;
using Bunit;
using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Session;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.ManagementReviews.Session;

public sealed class SessionPagesTests : TownPageContext
{
    private SessionScene _scene = null!;

    private LiveWords Live => Services.GetRequiredService<LiveWords>();

    private async Task SignInAsSecretaryAsync(ManagementReviewState state = ManagementReviewState.InSession)
    {
        _scene = await SessionScene.BuildAsync(Town, state);
        AddAuthorization().SetAuthorized("thuky").SetClaims(new Claim(ClaimTypes.NameIdentifier, _scene.SecretaryAccount.Id.ToString()));
        SetRendererInfo(new("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        await HearAsync();
    }

    [Theory]
    [InlineData(typeof(StagePage))]
    [InlineData(typeof(LeadPage))]
    [InlineData(typeof(DeskPage))]
    public async Task A_screen_hears_of_turns_and_strokes_and_lets_go_when_left(Type page)
    {
        await SignInAsSecretaryAsync();

        Render(builder =>
        {
            builder.OpenComponent<DynamicComponent>(0);
            builder.AddAttribute(1, nameof(DynamicComponent.Type), page);
            builder.AddAttribute(2, nameof(DynamicComponent.Parameters), new Dictionary<string, object> { ["Id"] = _scene.ReviewId });
            builder.CloseComponent();
        });

        Assert.InRange(Bus.SubscriptionCount, 1, 2);
        Assert.Equal(1, Live.ListenerCount(_scene.ReviewId));
        await DisposeComponentsAsync();
        Assert.Equal((0, 0), (Bus.SubscriptionCount, Live.ListenerCount(_scene.ReviewId)));
    }

    [Fact]
    public async Task The_check_in_lets_go_when_left()
    {
        await SignInAsSecretaryAsync();
        Render<CheckInPage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));

        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_turn_made_elsewhere_is_on_the_screen()
    {
        await SignInAsSecretaryAsync();
        var page = Render<StagePage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));
        page.WaitForAssertion(() => Assert.NotNull(page.Find(".mreview-s-title .mreview-s-qr")));
        var item = (await _scene.ReadAsync()).Inputs.Single(input => input.Topic == ReviewTopic.Objectives);

        await _scene.ShowAsync(new StageView(StageSlide.Input, item.Id));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Mức độ đạt mục tiêu chất lượng", page.Find("h1").TextContent, StringComparison.Ordinal));
        Assert.Contains("Báo cáo về Objectives", page.Markup, StringComparison.Ordinal);
        Assert.Equal("600", page.Find(".mreview-s-clock").GetAttribute("data-allotted"));
    }

    [Fact]
    public async Task Keys_turn_the_slides_for_everybody()
    {
        await SignInAsSecretaryAsync();
        var page = Render<StagePage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));

        await page.InvokeAsync(() => page.Instance.ActAsync("next", 0));
        await page.InvokeAsync(() => page.Instance.ActAsync("number", 4));
        await page.InvokeAsync(() => page.Instance.ActAsync("blank", 0));

        var stage = await _scene.StageAsync();
        Assert.Equal((StageSlide.Input, true), (stage.Slide, stage.IsBlank));
        Assert.NotNull(page.Find(".mreview-s-blank"));
        await page.InvokeAsync(() => page.Instance.ActAsync("help", 0));
        Assert.NotNull(page.Find(".mreview-s-help"));
    }

    [Fact]
    public async Task A_decision_is_on_the_screen_as_it_is_typed_and_saved_when_it_is_written_down()
    {
        await SignInAsSecretaryAsync();
        var item = (await _scene.ReadAsync()).Inputs.Single(input => input.Place == 1);
        await _scene.ShowAsync(new StageView(StageSlide.Input, item.Id));
        await HearAsync();
        var stage = Render<StagePage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));
        var desk = Render<DeskPage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));
        desk.WaitForAssertion(() => Assert.NotNull(desk.Find("form textarea")));

        await desk.Find("form textarea").InputAsync(new ChangeEventArgs { Value = "Mua máy qu" });

        stage.WaitForAssertion(() => Assert.Contains("Mua máy qu", stage.Find(".mreview-s-said .mreview-s-caret").TextContent, StringComparison.Ordinal));
        Assert.Empty((await _scene.ReadAsync()).Decisions);
        await desk.Find("form textarea").InputAsync(new ChangeEventArgs { Value = "Mua máy quét" });
        await desk.Find("form.form").SubmitAsync();
        await HearAsync();

        Assert.Equal("Mua máy quét", Assert.Single((await _scene.ReadAsync()).Decisions).Text);
        desk.WaitForAssertion(() => Assert.Contains("Mua máy quét", desk.Find(".mreview-s-made").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_are_saved_when_the_typist_rests_and_stay_in_the_field_when_somebody_was_faster()
    {
        await SignInAsSecretaryAsync();
        var item = (await _scene.ReadAsync()).Inputs.Single(input => input.Place == 1);
        var desk = Render<DeskPage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));
        desk.WaitForAssertion(() => Assert.NotNull(desk.Find($"#discussion-{item.Id}")));

        await desk.Find($"#discussion-{item.Id}").InputAsync(new ChangeEventArgs { Value = "Các đơn vị nhất trí" });
        Town.House.Time.Advance(DeskItem.Rest);
        desk.WaitForAssertion(() => Assert.DoesNotContain("is-unsaved", desk.Find(".mreview-s-kept").ClassName!, StringComparison.Ordinal));
        var saved = (await _scene.ReadAsync()).Inputs.Single(input => input.Id == item.Id);
        Assert.Equal("Các đơn vị nhất trí", saved.Discussion);

        await _scene.House.Commands.RunAsync(new WriteDiscussion.Command(item.Id, saved.Version, "Của chủ trì", null), _scene.ChairActor);
        await desk.Find($"#discussion-{item.Id}").InputAsync(new ChangeEventArgs { Value = "Của thư ký" });
        await desk.Find($"#discussion-{item.Id}").ChangeAsync(new ChangeEventArgs { Value = "Của thư ký" });

        desk.WaitForAssertion(() => Assert.NotNull(desk.Find(".conflict")));
        Assert.Equal("Của thư ký", desk.Find($"#discussion-{item.Id}").GetAttribute("value"));
        Assert.Contains("Của chủ trì", desk.Find(".conflict").TextContent, StringComparison.Ordinal);
        await desk.Find(".conflict-foot .btn-danger").ClickAsync(new());
        desk.WaitForAssertion(() => Assert.Empty(desk.FindAll(".conflict")));
        Assert.Equal("Của thư ký", (await _scene.ReadAsync()).Inputs.Single(input => input.Id == item.Id).Discussion);
    }

    [Fact]
    public async Task The_chair_opens_the_meeting_after_a_question_and_goes_on_with_one_button()
    {
        await SignInAsSecretaryAsync(ManagementReviewState.InputsFrozen);
        var lead = Render<LeadPage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));
        lead.WaitForAssertion(() => Assert.NotNull(lead.Find("header .btn-primary")));

        await lead.Find("header .btn-primary").ClickAsync(new());
        await lead.Find(".dialog .btn-primary").ClickAsync(new());
        lead.WaitForAssertion(() => Assert.Contains("Đang họp", lead.Find("header").TextContent, StringComparison.Ordinal));
        await lead.Find(".mreview-s-drive .btn-primary").ClickAsync(new());

        Assert.Equal(ManagementReviewState.InSession, (await _scene.ReadAsync()).State);
        Assert.Equal(StageSlide.Agenda, (await _scene.StageAsync()).Slide);
    }

    [Fact]
    public async Task Whoever_does_not_lead_sees_the_screen_and_no_means_to_turn_it()
    {
        _scene = await SessionScene.BuildAsync(Town);
        await SignInAsync(Role.UnitHead, Town.North.Id);
        var stage = Render<StagePage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));
        var desk = Render<DeskPage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));

        await stage.InvokeAsync(() => stage.Instance.ActAsync("next", 0));

        Assert.NotNull(stage.Find(".mreview-s-note"));
        Assert.Empty(desk.FindAll("textarea"));
        await using var db = _scene.House.Open();
        Assert.Empty(db.Set<ReviewStage>());
    }
}
