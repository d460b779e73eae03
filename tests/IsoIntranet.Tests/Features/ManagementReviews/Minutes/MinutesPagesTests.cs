using System.Security.Claims;
using Bunit;
using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.ManagementReviews.Session;
using IsoIntranet.Tests.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

public sealed class MinutesPagesTests : TownPageContext
{
    private SessionScene _scene = null!;

    [Fact]
    public async Task The_minutes_hear_of_others_and_let_go_when_left()
    {
        await EndedAsync();
        var page = Render<MinutesPage>(parameters => parameters.Add(one => one.Id, _scene.ReviewId));

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".track [aria-current]")));
        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_list_of_actions_lets_go_when_left()
    {
        await EndedAsync();
        Render<ReviewActionsPage>();

        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    /// <summary>The secretary is signed in, and the meeting is over.</summary>
    private async Task EndedAsync()
    {
        _scene = await SessionScene.BuildAsync(Town);
        await using (var db = _scene.House.Open())
        {
            SignedReview.Must((await db.Set<ManagementReview>().WholeAsync(_scene.ReviewId, CancellationToken.None))!.End(SessionScene.Start));
            await db.SaveChangesAsync();
        }
        AddAuthorization().SetAuthorized("thuky").SetClaims(new Claim(ClaimTypes.NameIdentifier, _scene.SecretaryAccount.Id.ToString()));
        SetRendererInfo(new("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        DefaultWaitTimeout = TimeSpan.FromSeconds(30);
        await HearAsync();
    }
}
