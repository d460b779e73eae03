using System.Text;

namespace IsoIntranet.Platform.Import.Docx;

/// <summary>The text of one paragraph of a Word file, run by run, as it would be printed.</summary>
internal sealed class DocxParagraph(DocxStyles styles, DocxNumbering numbering, ImportBudget budget)
{
    private readonly StringBuilder _text = new();
    private string? _style;
    private int? _list;
    private int? _level;
    private bool? _centred;
    private bool _hasBold;
    private bool _hasPlain;

    /// <param name="isSilent">Whether what stands there is a prompt of Word's, as in a control that nobody has filled in.</param>
    public SourceParagraph Read(XmlPart part, bool isSilent)
    {
        part.Children(name => Inline(part, name, isSilent));
        var (list, level) = styles.NumberingOf(_style);
        var number = (_list ?? list) is { } numbered ? numbering.Next(numbered, _level ?? level ?? 0) : null;
        var text = _text.ToString().Trim();
        if (!string.IsNullOrEmpty(number))
        {
            budget.Write(number.Length);
            text = text.Length == 0 ? number.Trim() : $"{number} {text}".Trim();
        }
        return new SourceParagraph(text, _hasBold && !_hasPlain, _centred ?? styles.CentredOf(_style) ?? false);
    }

    private void Inline(XmlPart part, string name, bool isSilent)
    {
        switch (name)
        {
            case "pPr":
                Properties(part);
                break;
            case "r":
                Run(part, isSilent);
                break;
            case "t":
                // A formula's letters.
                Append(part.Text(), isBold: false, isSilent);
                break;
            case "del" or "moveFrom":
                Deleted(part);
                break;
            case "sdt":
                DocxControls.Read(part, isSilent, (inner, silent) => Inline(part, inner, silent));
                break;
            case "AlternateContent":
                DocxControls.Choice(part, inner => Inline(part, inner, isSilent));
                break;
            case "drawing" or "pict" or "object":
                DocxControls.Picture(part, budget);
                break;
            case "hyperlink" or "smartTag" or "customXml" or "ins" or "moveTo" or "fldSimple" or "dir" or "bdo" or "ruby" or "rubyBase"
                or "oMath" or "oMathPara" or "e" or "f" or "num" or "den" or "sSup" or "sSub" or "sup" or "sub" or "d" or "rad" or "nary":
                part.Children(inner => Inline(part, inner, isSilent));
                break;
        }
    }

    private void Properties(XmlPart part) => part.Children(name =>
    {
        switch (name)
        {
            case "pStyle":
                _style = part.Val;
                break;
            case "jc":
                _centred = part.Val == "center";
                break;
            case "numPr":
                part.Children(inner =>
                {
                    if (inner == "numId")
                        _list = part.Number("val");
                    else if (inner == "ilvl")
                        _level = part.Number("val");
                });
                break;
        }
    });

    private void Run(XmlPart part, bool isSilent)
    {
        bool? bold = null;
        bool? hidden = null;
        string? style = null;
        var isRead = false;
        part.Children(name =>
        {
            if (name == "rPr")
            {
                part.Children(inner =>
                {
                    if (inner == "b")
                        bold = part.IsOn;
                    else if (inner == "vanish")
                        hidden = part.IsOn;
                    else if (inner == "rStyle")
                        style = part.Val;
                });
                return;
            }
            if (!isRead)
            {
                isRead = true;
                bold ??= styles.BoldOf(style) ?? styles.ParagraphBoldOf(_style) ?? styles.IsBoldByDefault;
                hidden ??= styles.HiddenOf(style) ?? styles.HiddenOf(_style) ?? false;
            }
            if (hidden == true)
            {
                if (name == "t" && part.Text().Trim().Length > 0)
                    budget.LeaveOut(SourceOmissionKind.HiddenText);
                return;
            }
            RunContent(part, name, bold == true, isSilent);
        });
    }

    private void RunContent(XmlPart part, string name, bool isBold, bool isSilent)
    {
        switch (name)
        {
            case "t":
                var isKept = part["space"] == "preserve";
                var text = part.Text();
                Append(isKept ? text : text.Trim(' ', '\t', '\r', '\n'), isBold, isSilent);
                break;
            case "tab" or "ptab":
                Append("\t", isBold, isSilent);
                break;
            case "br" or "cr":
                Append("\n", isBold, isSilent);
                break;
            case "noBreakHyphen":
                // Word itself gives an ordinary hyphen when it saves as text.
                Append("-", isBold, isSilent);
                break;
            case "sym":
                Append(Symbol(part["char"]), isBold, isSilent);
                break;
            case "footnoteReference" or "endnoteReference":
                budget.LeaveOut(SourceOmissionKind.Footnote);
                break;
            case "commentReference":
                budget.LeaveOut(SourceOmissionKind.Comment);
                break;
            case "drawing" or "pict" or "object":
                DocxControls.Picture(part, budget);
                break;
            case "AlternateContent":
                DocxControls.Choice(part, inner => RunContent(part, inner, isBold, isSilent));
                break;
            case "ruby" or "rubyBase":
                part.Children(inner => Inline(part, inner, isSilent));
                break;
        }
    }

    private void Append(string text, bool isBold, bool isSilent)
    {
        if (isSilent)
            return;
        _text.Append(text);
        if (string.IsNullOrWhiteSpace(text))
            return;
        _hasBold |= isBold;
        _hasPlain |= !isBold;
    }

    private void Deleted(XmlPart part)
    {
        if (part.Text().Trim().Length > 0)
            budget.LeaveOut(SourceOmissionKind.DeletedText);
    }

    /// <summary>Signs of Symbol and Wingdings that have a place of their own in Unicode; others stay where their font has them.</summary>
    private static string Symbol(string? code) =>
        !int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var sign) || sign is < 0x20 or > 0xFFFD || char.IsSurrogate((char)sign)
            ? ""
            : (sign | 0xF000) switch
            {
                0xF0FC or 0xF050 => "✓",
                0xF0FE or 0xF052 => "☑",
                0xF0FB or 0xF04F => "✗",
                0xF0A8 or 0xF06F or 0xF071 or 0xF072 => "☐",
                0xF0B7 or 0xF06C => "•",
                0xF0A7 => "▪",
                0xF0D8 => "➢",
                0xF0E0 or 0xF0AE => "→",
                0xF0B3 => "≥",
                0xF0A3 => "≤",
                _ => ((char)sign).ToString(),
            };
}
