using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace IsoIntranet.Platform.Hosting;

/// <summary>Believes a reverse proxy about who asks and by which scheme, but only the ones that are named.</summary>
internal static class TrustedProxies
{
    public static void UseTrustedProxies(this WebApplication app, HttpSettings settings)
    {
        if (settings.TrustedProxies.Length == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in settings.TrustedProxies)
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        app.UseForwardedHeaders(options);
    }
}
