namespace IsoIntranet.Platform.Documents;

/// <summary>
/// The layout of NĐ 30/2020, Phụ lục I and III, as a template: where the parts stand. Without a template of its own an agency's
/// documents are made of it, so that it and a downloaded copy of it give the same.
/// </summary>
internal static class WordLayout
{
    // A4 with margins of 20, 20, 30 and 15 mm, in twips.
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int Top = 1134;
    public const int Bottom = 1134;
    public const int Left = 1701;
    public const int Right = 851;
    public const int TextWidth = PageWidth - Left - Right;

    // Quốc hiệu takes 8.7 cm and stays clear of the agency's name.
    private const int LetterheadLeft = 4200;
    private const int LetterheadRight = TextWidth - LetterheadLeft;
    private const int SignatureLeft = 4300;
    private const int SignatureRight = TextWidth - SignatureLeft;

    /// <summary>What a template shows in the place of a line that is drawn for the text above it.</summary>
    private const int ShortRule = 1400;

    /// <summary>Twips between a text and the line below it.</summary>
    public const int AboveRule = 80;

    private const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string NationalMotto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>What ends the body: a section of A4 with a page number from page 2 on.</summary>
    private static readonly string Section =
        $"<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId3\"/><w:headerReference w:type=\"first\" r:id=\"rId4\"/><w:pgSz w:w=\"{PageWidth}\" w:h=\"{PageHeight}\"/>"
        + $"<w:pgMar w:top=\"{Top}\" w:right=\"{Right}\" w:bottom=\"{Bottom}\" w:left=\"{Left}\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";

    public static byte[] Template(DocumentKind kind)
    {
        var body = Letterhead(kind);
        if (kind != DocumentKind.Letter)
            body += Control(OfficialFields.KindName, WordStyle.KindName) + Control(OfficialFields.Subject, WordStyle.Subject) + Control(OfficialFields.SubjectRule, RuleXml(ShortRule, TextWidth));
        body += Spacer(6);
        body += kind switch
        {
            DocumentKind.Decision => Control(OfficialFields.Authority, WordStyle.Authority) + Control(OfficialFields.Bases, WordStyle.Basis) + Paragraph(WordStyle.Enacting, "QUYẾT ĐỊNH:"),
            DocumentKind.Minutes => Control(OfficialFields.Bases, WordStyle.Basis),
            _ => Control(OfficialFields.AddressedTo, WordStyle.AddressedTo) + Control(OfficialFields.Bases, WordStyle.Basis),
        };
        body += Control(OfficialFields.Body, WordStyle.Body) + Spacer(6, keepsWithNext: true) + Signatures(kind) + Spacer(1) + Control(OfficialFields.Annexes, WordStyle.AnnexNumber) + Section;
        return WordPackage.Create(body);
    }

    /// <summary>A line as long as a part of the text above it, in the middle: an empty paragraph with a border, which restyles and converts well.</summary>
    /// <param name="length">Twips.</param>
    /// <param name="available">Twips of the line it stands in.</param>
    private static string RuleXml(int length, int available)
    {
        var indent = Math.Max(0, (available - length) / 2);
        return $"<w:p><w:pPr><w:pStyle w:val=\"{WordStyle.Rule.Id}\"/><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/></w:pBdr>"
            + $"<w:spacing w:before=\"{AboveRule}\"/><w:ind w:left=\"{indent}\" w:right=\"{indent}\"/></w:pPr></w:p>";
    }

    private static string Letterhead(DocumentKind kind)
    {
        var motto = Documents.TextWidth.Of(NationalMotto, WordStyle.NationalMotto.Size, WordStyle.NationalMotto.IsBold);
        var left = Control(OfficialFields.SuperiorAgency, WordStyle.SuperiorAgency) + Control(OfficialFields.Agency, WordStyle.Agency) + Control(OfficialFields.AgencyRule, RuleXml(ShortRule, LetterheadLeft));
        var right = Paragraph(WordStyle.NationalName, NationalName) + Paragraph(WordStyle.NationalMotto, NationalMotto) + RuleXml(motto, LetterheadRight);
        var number = Spacer(6) + Control(OfficialFields.Number, WordStyle.Number) + (kind == DocumentKind.Letter ? Control(OfficialFields.Subject, WordStyle.LetterSubject) : "");
        // Mẫu 1.9 has no place and date: the minutes say them themselves.
        var date = Spacer(6) + (kind == DocumentKind.Minutes ? "" : Control(OfficialFields.PlaceAndDate, WordStyle.PlaceAndDate));
        return Table((LetterheadLeft, LetterheadRight), [(left, right), (number, date)]);
    }

    private static string Signatures(DocumentKind kind)
    {
        var recipients = Control(OfficialFields.Recipients, WordStyle.RecipientsHead);
        var signature = Control(OfficialFields.Signature, WordStyle.SignerOffice);
        return kind == DocumentKind.Minutes
            ? Table((SignatureLeft, SignatureRight), [(Control(OfficialFields.SecondSignature, WordStyle.SignerOffice), signature), (Spacer(12) + recipients, Spacer(1))])
            : Table((SignatureLeft, SignatureRight), [(recipients, signature)]);
    }

    private static string Table((int Left, int Right) widths, (string Left, string Right)[] rows) =>
        $"<w:tbl><w:tblPr><w:tblW w:w=\"{TextWidth}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
        + $"<w:tblGrid><w:gridCol w:w=\"{widths.Left}\"/><w:gridCol w:w=\"{widths.Right}\"/></w:tblGrid>"
        + string.Concat(rows.Select(row => $"<w:tr><w:trPr><w:cantSplit/></w:trPr>{Cell(widths.Left, row.Left)}{Cell(widths.Right, row.Right)}</w:tr>")) + "</w:tbl>";

    private static string Cell(int width, string content) => $"<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{content}</w:tc>";

    private static string Paragraph(WordStyle style, string text) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{style.Id}\"/></w:pPr><w:r><w:t>{WordPackage.Escape(text)}</w:t></w:r></w:p>";

    /// <summary>An empty line as high as said, in points.</summary>
    private static string Spacer(int height, bool keepsWithNext = false) =>
        $"<w:p><w:pPr><w:pStyle w:val=\"{WordStyle.Rule.Id}\"/>{(keepsWithNext ? "<w:keepNext/>" : "")}<w:spacing w:line=\"{height * 20}\" w:lineRule=\"exact\"/></w:pPr></w:p>";

    private static string Control(TemplateField field, WordStyle style) => Control(field, Paragraph(style, $"[{field.Label}]"));

    private static string Control(TemplateField field, string content)
    {
        var label = WordPackage.Escape(field.Label);
        var id = 1000 + OfficialFields.All.ToList().IndexOf(field);
        return $"<w:sdt><w:sdtPr><w:alias w:val=\"{label}\"/><w:tag w:val=\"{field.Tag}\"/><w:id w:val=\"{id}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
    }

}
