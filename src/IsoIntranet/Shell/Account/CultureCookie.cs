using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace IsoIntranet.Shell.Account;

/// <summary>Remembers in the browser which language to show.</summary>
internal static class CultureCookie
{
    public static void Write(HttpContext context, string code) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Cultures.Of(code))),
        new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true, Secure = context.Request.IsHttps });
}
