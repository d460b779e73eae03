using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Documents;

/// <summary>Writes the parts around the text: whom it is for, what it rests on, who signs it and who gets it.</summary>
internal static class OfficialParts
{
    /// <summary>Twips from the margin to “Kính gửi:” where several are addressed.</summary>
    private const int AddressIndent = 1400;

    /// <summary>Twips of “- ”.</summary>
    private const int Dash = 160;

    /// <summary>A line below a name is between a third and a half of it.</summary>
    private const double RuleShare = 0.4;

    public static IEnumerable<OpenXmlElement> AddressedTo(WordContext context, OfficialDocument document)
    {
        const string words = "Kính gửi:";
        var addressees = OfficialText.Addressees(document.AddressedTo);
        if (addressees.Count == 0)
            yield break;
        if (addressees.Count == 1)
        {
            yield return context.Paragraph(WordStyle.AddressedTo, $"{words} {addressees[0]}");
            yield break;
        }
        // The dashes stand below the colon.
        var colon = AddressIndent + TextWidth.Of(words[..^1], WordStyle.Addressee.Size);
        var head = context.Paragraph(WordStyle.AddressedTo, words).KeepWithNext();
        head.ParagraphProperties!.SpacingBetweenLines = new SpacingBetweenLines { After = "0" };
        head.ParagraphProperties!.Indentation = Left(AddressIndent, 0);
        head.ParagraphProperties!.Justification = new Justification { Val = JustificationValues.Left };
        yield return head;
        for (var index = 0; index < addressees.Count; index++)
        {
            var line = context.Paragraph(WordStyle.Addressee, addressees[index]);
            line.ParagraphProperties!.Indentation = Left(colon + Dash, Dash);
            if (index == addressees.Count - 1)
                line.ParagraphProperties.SpacingBetweenLines = new SpacingBetweenLines { After = "240" };
            yield return line;
        }
    }

    public static IEnumerable<OpenXmlElement> Bases(WordContext context, OfficialDocument document) =>
        OfficialText.Bases(document.LegalBases).Select(basis => context.Paragraph(WordStyle.Basis, basis));

    /// <param name="signature">Authority and position in capitals, room for the signature, the name.</param>
    public static IEnumerable<OpenXmlElement> Signature(WordContext context, Signature? signature)
    {
        if (signature is null)
            yield break;
        var style = WordStyle.SignerOffice;
        foreach (var line in signature.Authority.Append(signature.Position).Select(OfficialText.Upper).SelectMany(OfficialText.Lines))
            yield return context.Paragraph(style, TextWidth.Balance(line, style.Size, style.IsBold, context.Width));
        yield return context.Paragraph(WordStyle.SignerName, OfficialText.Line(signature.Name) is { Length: > 0 } name ? [WordText.Run(name)] : []);
    }

    public static IEnumerable<OpenXmlElement> Recipients(WordContext context, OfficialDocument document)
    {
        var recipients = OfficialText.Recipients(document.Recipients);
        if (recipients.Count == 0)
            yield break;
        yield return context.Paragraph(WordStyle.RecipientsHead, "Nơi nhận:").KeepWithNext();
        foreach (var recipient in recipients)
        {
            var line = context.Paragraph(WordStyle.Recipient, recipient);
            line.ParagraphProperties!.Indentation = Left(Dash, Dash);
            yield return line;
        }
    }

    /// <summary>The line below a name in the middle, a part of the name's widest line.</summary>
    public static IEnumerable<OpenXmlElement> RuleBelow(WordContext context, string text, WordStyle style)
    {
        var width = TextWidth.OfWidestLine(text, style.Size, style.IsBold, context.Width);
        if (width == 0)
            yield break;
        var rule = context.Paragraph(WordStyle.Rule, []);
        var indent = ((context.Width - (int)(width * RuleShare)) / 2).ToString(CultureInfo.InvariantCulture);
        var properties = rule.ParagraphProperties!;
        properties.ParagraphBorders = new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" });
        properties.SpacingBetweenLines = new SpacingBetweenLines { Before = WordLayout.AboveRule.ToString(CultureInfo.InvariantCulture) };
        properties.Indentation = new Indentation { Left = indent, Right = indent };
        yield return rule;
    }

    /// <summary>The text with what its kind puts around it, and with “./.” at its end.</summary>
    public static IReadOnlyList<DocumentBlock> Body(OfficialDocument document)
    {
        List<DocumentBlock> blocks = [];
        if (document.Minutes is { } facts)
            blocks.AddRange(Before(facts, document.Year));
        blocks.AddRange(document.Body);
        if (document.Minutes is { } minutes)
            blocks.Add(new DocumentParagraph($"{OfficialText.Line(minutes.Gathering)} kết thúc vào {OfficialText.Moment(minutes.End, document.Year)}."));
        return End(blocks);
    }

    private static IEnumerable<DocumentBlock> Before(MinutesFacts facts, int year)
    {
        yield return new DocumentParagraph($"Thời gian bắt đầu: {OfficialText.Moment(facts.Start, year)}.");
        yield return new DocumentParagraph($"Địa điểm: {OrDots(facts.Place)}.");
        yield return new DocumentParagraph("Thành phần tham dự:");
        foreach (var attendant in OfficialText.Recipients(facts.Attendants) is { Count: > 0 } known ? known : OfficialText.Recipients([OfficialText.DottedLine]))
            yield return new DocumentParagraph(attendant);
        yield return new DocumentParagraph($"Chủ trì (chủ tọa): {OrDots(facts.Chair)}.");
        yield return new DocumentParagraph($"Thư ký (người ghi biên bản): {OrDots(facts.Secretary)}.");
        yield return new DocumentParagraph($"Nội dung (theo diễn biến {OfficialText.Line(facts.Gathering).ToLower(Cultures.Vietnamese)}):");
    }

    private static string OrDots(string text) => OfficialText.Line(text).TrimEnd('.', ' ') is { Length: > 0 } known ? known : OfficialText.DottedLine;

    private static List<DocumentBlock> End(List<DocumentBlock> blocks)
    {
        // What has no text cannot be the last.
        while (blocks.Count > 0 && Text(blocks[^1]) is { } last && OfficialText.Lines(last).Count == 0 && blocks[^1] is not DocumentParagraph { LeadIn.Length: > 0 })
            blocks.RemoveAt(blocks.Count - 1);
        List<DocumentBlock> ended = [.. blocks.Select(block => With(block, OfficialText.WithoutEnd))];
        if (ended.Count == 0)
            return ended;
        if (ended[^1] is DocumentTable or DocumentChart)
            ended.Add(new DocumentParagraph(OfficialText.EndMark));
        else
            ended[^1] = With(ended[^1], OfficialText.End);
        return ended;
    }

    private static string? Text(DocumentBlock block) => block switch { DocumentParagraph paragraph => paragraph.Text, DocumentHeading heading => heading.Text, _ => null };

    private static DocumentBlock With(DocumentBlock block, Func<string, string> change) => block switch
    {
        DocumentParagraph paragraph => paragraph with { Text = Last(paragraph.Text, change) },
        DocumentHeading heading => heading with { Text = Last(heading.Text, change) },
        _ => block,
    };

    private static string Last(string text, Func<string, string> change)
    {
        var lines = OfficialText.Lines(text);
        return string.Join('\n', lines.Select((line, index) => index == lines.Count - 1 ? change(line) : OfficialText.WithoutEnd(line)));
    }

    private static Indentation Left(int left, int hanging) => new()
    {
        Left = left.ToString(CultureInfo.InvariantCulture),
        Hanging = hanging.ToString(CultureInfo.InvariantCulture),
    };
}
