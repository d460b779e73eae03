using Bunit;
using IsoIntranet.Shell;
using Microsoft.Extensions.DependencyInjection;
using Radzen;

namespace IsoIntranet.Tests.Shell;

public sealed class ProofPageTests : BunitContext
{
    [Fact]
    public void A_click_is_counted()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddRadzenComponents();
        SetRendererInfo(new("Server", isInteractive: true));

        var page = Render<ProofPage>();
        page.Find("button").Click();

        page.Find(".rz-button-text").MarkupMatches("<span class=\"rz-button-text\">1</span>");
    }
}
