using System.Globalization;
using System.Text;
using IsoIntranet.Platform.Clock;

namespace IsoIntranet.Platform.Packs;

/// <summary>The index of an archive as a page of its own, to be read without the program.</summary>
internal static class PackIndex
{
    private const string Style =
        "body{font:16px/1.5 'Segoe UI',Arial,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#14262a}h1{font-size:1.5rem}table{border-collapse:collapse;width:100%;margin:1rem 0}"
        + "th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #dae2e1;vertical-align:top}th{background:#edf2f1}td.n{text-align:right;white-space:nowrap}code{font-size:.75rem;overflow-wrap:anywhere;color:#5a6d71}a{color:#0b5f66}";

    public static string Html(PackHead head, IReadOnlyList<WrittenPart> files, OrganisationClock clock)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Text(head.Name)}</title><style>{Style}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Text(head.Name)}: {Text(head.Title)}</h1>\n");
        foreach (var paragraph in head.Paragraphs)
        {
            if (paragraph.Heading is { } heading)
                page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(heading)}</h2>");
            page.Append(CultureInfo.InvariantCulture, $"<p>{Text(paragraph.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>\n");
        }
        page.Append("<h2>Tài liệu</h2><table><thead><tr><th>TT</th><th>Tên tài liệu</th><th>Dung lượng</th></tr></thead><tbody>\n");
        foreach (var (index, file) in files.Index())
        {
            var name = file.Size is null ? $"{Text(file.Title)} <em>(tệp không còn trong kho)</em>" : $"<a href=\"{Text(file.Path)}\">{Text(file.Title)}</a>";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"n\">{index + 1}</td><td>{name}<br><code>{file.Sha256}</code></td><td class=\"n\">{Size(file.Size)}</td></tr>\n");
        }
        page.Append("</tbody></table>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>Xuất từ ISO Intranet bởi {Text(head.By)} lúc {clock.Local(clock.Now).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture)}. Mã SHA-256 của từng tệp: <a href=\"{PackWriter.Manifest}\">{PackWriter.Manifest}</a>.</p>\n</body></html>\n");
        return page.ToString();
    }

    /// <summary>Letters with marks stay as they are: the page says that it is UTF-8.</summary>
    private static string Text(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static string Size(long? bytes) => bytes is not { } size ? "–"
        : size < 1024 * 1024 ? $"{Math.Max(1, size / 1024)} KB" : $"{(size / 1024.0 / 1024).ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',')} MB";
}
