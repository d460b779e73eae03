using System.Net;
using System.Text.RegularExpressions;

namespace IsoIntranet.Benchmarks.Wire;

/// <summary>A browser's cookies and requests. One sign-in serves all screens of a run: rights are looked up per account anyway.</summary>
internal sealed partial class Session : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly SocketsHttpHandler _handler;

    public Session(Uri address)
    {
        Address = address;
        _handler = new SocketsHttpHandler { CookieContainer = _cookies, UseProxy = false, AllowAutoRedirect = false };
        Http = new HttpClient(_handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        // What the API asks of a write with the session cookie.
        Http.DefaultRequestHeaders.Add("X-Iso-Request", "1");
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    /// <summary>Cookies as one header, for the web socket.</summary>
    public string Cookie => _cookies.GetCookieHeader(Address);

    /// <summary>Fills in the sign-in form as a person would, hidden fields included.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        const string page = "/account/login";
        var html = await Http.GetStringAsync(page);
        var fields = HiddenField().Matches(html).DistinctBy(match => Attribute(match.Value, "name")).ToDictionary(
            match => Attribute(match.Value, "name"), match => WebUtility.HtmlDecode(Attribute(match.Value, "value")));
        fields["Form.UserName"] = userName;
        fields["Form.Password"] = password;
        using var answer = await Http.PostAsync(page, new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{userName} could not sign in.");
    }

    public async Task<PrerenderedPage> OpenAsync(string path)
    {
        var html = await Http.GetStringAsync(path);
        return PrerenderedPage.Parse(new Uri(Address, path).ToString(), html);
    }

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }

    private static string Attribute(string element, string name) =>
        Regex.Match(element, name + "=\"(?<value>[^\"]*)\"").Groups["value"].Value;

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenField();
}
