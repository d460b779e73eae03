using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;

namespace IsoIntranet.Shell;

/// <summary>The document around every page. Pages are interactive, but for those that set the session's cookie.</summary>
public partial class App(IsoSettings settings)
{
    private ShellPreferences _preferences = ShellPreferences.Default;

    [CascadingParameter]
    private HttpContext Http { get; set; } = default!;

    private IsoSettings Settings => settings;

    private IComponentRenderMode? Mode => Http.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;

    /// <summary>Whose session may end for want of a touch: not a wall's, and not that of nobody.</summary>
    private string SessionOf => Http.User.Identity?.IsAuthenticated != true ? "none"
        : Http.User.HasClaim(claim => claim.Type == AccountClaims.Unattended) ? "wall" : "people";

    /// <summary>Browsers know the names of IANA alone.</summary>
    private string TimeZoneOfBrowsers =>
        TimeZoneInfo.TryConvertWindowsIdToIanaId(settings.Organisation.TimeZone, out var iana) ? iana : settings.Organisation.TimeZone;

    protected override void OnInitialized() => _preferences = ShellPreferences.From(Http.Request.Cookies);
}
