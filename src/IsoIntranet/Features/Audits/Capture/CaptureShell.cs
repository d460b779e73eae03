using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// What a device takes along: the document with the words of both languages, the list of its files, and a name for exactly these
/// contents, so that a device changes from one whole version to the next and never mixes two.
/// </summary>
public sealed class CaptureShell
{
    /// <summary>Everything that the page needs besides its document; kept by the service worker.</summary>
    public static readonly IReadOnlyList<string> Assets =
    [
        "css/tokens.css", "css/app.css", "css/capture.css",
        "fonts/ibm-plex-sans-latin.woff2", "fonts/ibm-plex-sans-vietnamese.woff2",
        "images/icons.svg", "favicon.svg", "images/capture-192.png", "images/capture-512.png",
        "js/capture/theme.js", "js/capture/app.js", "js/capture/dom.js", "js/capture/words.js", "js/capture/store.js", "js/capture/drafts.js",
        "js/capture/sending.js", "js/capture/outbox.js", "js/capture/photos.js", "js/capture/bundle.js", "js/capture/offline.js",
        "js/capture/view-home.js", "js/capture/view-unit.js", "js/capture/view-question.js", "js/capture/view-finding.js", "js/capture/view-photos.js", "js/capture/view-outbox.js",
    ];

    // Words of the page, and those of the room that it shares.
    private static readonly string[] Shared = ["Capture_", "Grade_", "GradeShort_", "Finding_", "State_", "Role_", "FindingNumber"];

    // '<' stays escaped, so that no word can end the script that carries it.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly IStringLocalizer<AuditsText> _text;
    private readonly Lazy<string> _document;
    private readonly Lazy<string> _version;

    public CaptureShell(IStringLocalizer<AuditsText> text, IWebHostEnvironment site)
    {
        _text = text;
        _document = new(Render);
        _version = new(() => VersionOf(site.WebRootFileProvider));
    }

    public string Document => _document.Value;

    /// <summary>Names the contents; another content is another version.</summary>
    public string Version => _version.Value;

    public string Worker =>
        $"self.capture = {JsonSerializer.Serialize(new { version = Version, page = CapturePage.Address, assets = Assets.Prepend("audits/capture/app.webmanifest").Select(asset => "/" + asset) }, Json)};\n"
        + $"importScripts('/js/capture/worker.js?v={Version}');\n";

    public string Manifest => JsonSerializer.Serialize(new
    {
        name = Word("vi", "Capture_AppName"),
        short_name = Word("vi", "Capture_AppShort"),
        lang = "vi",
        id = CapturePage.Address,
        start_url = CapturePage.Address,
        scope = CapturePage.Address,
        display = "standalone",
        background_color = "#f4f7f6",
        theme_color = "#0d3a40",
        icons = new object[]
        {
            new { src = "/images/capture-192.png", sizes = "192x192", type = "image/png" },
            new { src = "/images/capture-512.png", sizes = "512x512", type = "image/png" },
        },
    }, Json);

    private string Render()
    {
        var words = Cultures.Codes.ToDictionary(code => code, WordsOf);
        return $"""
            <!DOCTYPE html>
            <html lang="vi" data-theme="auto">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content">
            <meta name="theme-color" content="#0d3a40">
            <title>{words["vi"]["Capture_AppName"]} · ISO Intranet</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml">
            <link rel="apple-touch-icon" href="/images/capture-192.png">
            <link rel="manifest" href="/audits/capture/app.webmanifest">
            <link rel="stylesheet" href="/css/tokens.css">
            <link rel="stylesheet" href="/css/app.css">
            <link rel="stylesheet" href="/css/capture.css">
            <script src="/js/capture/theme.js"></script>
            <script type="application/json" id="capture-words">{JsonSerializer.Serialize(words, Json)}</script>
            <script type="module" src="/js/capture/app.js"></script>
            </head>
            <body class="capture">
            <div id="capture"><main class="capture-main"><h1 class="sr-only">{words["vi"]["Capture_AppName"]}</h1><p class="capture-wait">{words["vi"]["Capture_Starting"]}</p><noscript>{words["vi"]["Capture_NoScript"]}</noscript></main></div>
            </body>
            </html>
            """;
    }

    private string Word(string code, string key) => WordsOf(code)[key];

    private Dictionary<string, string> WordsOf(string code)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Cultures.Of(code);
            return _text.GetAllStrings(includeParentCultures: true)
                .Where(word => Array.Exists(Shared, start => word.Name.StartsWith(start, StringComparison.Ordinal)))
                .DistinctBy(word => word.Name).ToDictionary(word => word.Name, word => word.Value);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string VersionOf(IFileProvider files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Document + Manifest));
        foreach (var asset in Assets.Append("js/capture/worker.js"))
        {
            using var content = files.GetFileInfo(asset).CreateReadStream();
            hash.AppendData(SHA256.HashData(content));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
