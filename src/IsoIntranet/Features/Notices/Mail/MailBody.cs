using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>
/// One message in its two forms, written side by side so that neither says less. The HTML is as plain as readers' programs
/// take it: no picture, no script, nothing fetched from anywhere.
/// </summary>
internal sealed class MailBody
{
    private const string Font = "font-family:'Segoe UI',Roboto,Arial,sans-serif;";

    /// <summary>Vietnamese as it is, not a number for every letter with a mark.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();

    public MailBody Paragraph(string words)
    {
        _text.AppendLine(words).AppendLine();
        _html.Append($"<p style=\"margin:0 0 14px\">{Encoded(words)}</p>\n");
        return this;
    }

    public MailBody Heading(string words)
    {
        _text.AppendLine(words).AppendLine(new string('-', Math.Min(words.Length, 60)));
        _html.Append($"<h2 style=\"margin:22px 0 8px;font-size:16px\">{Encoded(words)}</h2>\n");
        return this;
    }

    /// <param name="notes">Below the words, smaller: kind, unit, day.</param>
    public MailBody Item(string words, string address, params string[] notes)
    {
        var note = string.Join(" · ", notes.Where(one => one.Length > 0));
        _text.AppendLine($"* {words}");
        if (note.Length > 0)
            _text.AppendLine($"  {note}");
        _text.AppendLine($"  {address}").AppendLine();
        _html.Append($"<div style=\"margin:0 0 10px;padding:0 0 10px;border-bottom:1px solid #dde3e3\"><a href=\"{Encoded(address)}\" style=\"color:#0b5c62\">{Encoded(words)}</a>");
        if (note.Length > 0)
            _html.Append($"<br><span style=\"color:#56656a;font-size:13px\">{Encoded(note)}</span>");
        _html.Append("</div>\n");
        return this;
    }

    public MailBody Link(string words, string address)
    {
        _text.AppendLine($"{words}: {address}").AppendLine();
        _html.Append($"<p style=\"margin:0 0 14px\"><a href=\"{Encoded(address)}\" style=\"color:#0b5c62\">{Encoded(words)}</a></p>\n");
        return this;
    }

    /// <param name="foot">Why one gets this, and where that is changed.</param>
    public Letter ToLetter(string subject, string culture, string foot, string footAddress)
    {
        var text = $"{_text.ToString().TrimEnd()}\n\n-- \n{foot}\n{footAddress}\n".ReplaceLineEndings("\n");
        var html = $"""
            <!DOCTYPE html>
            <html lang="{Encoded(culture)}"><head><meta charset="utf-8"><title>{Encoded(subject)}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:#16252a;font-size:15px;line-height:1.5;{Font}"><div style="max-width:640px">
            {_html}<p style="margin:26px 0 0;padding-top:12px;border-top:1px solid #dde3e3;color:#56656a;font-size:13px">{Encoded(foot)}<br><a href="{Encoded(footAddress)}" style="color:#56656a">{Encoded(footAddress)}</a></p>
            </div></body></html>
            """;
        return new Letter(subject, text, html);
    }

    private static string Encoded(string words) => Encoder.Encode(words);
}
