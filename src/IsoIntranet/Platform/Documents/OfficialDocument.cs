namespace IsoIntranet.Platform.Documents;

/// <summary>
/// An administrative document as Nghị định 30/2020/NĐ-CP lays it out, as a value: what it says, not how it looks. A writer
/// makes the Word file of it.
/// </summary>
public sealed record OfficialDocument
{
    public required DocumentKind Kind { get; init; }

    public required Letterhead Letterhead { get; init; }

    /// <summary>Number in the register of its kind and year; none leaves a gap to be filled by hand.</summary>
    public int? Number { get; init; }

    /// <summary>Ký hiệu after the number, for example “KH-UBND”.</summary>
    public required string Notation { get; init; }

    /// <summary>None leaves day and month open, as drafts do.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Tháng of an undated draft where it is known, 1 to 12; the day stays open.</summary>
    public int? Month { get; init; }

    /// <summary>Năm of an undated draft.</summary>
    public required int Year { get; init; }

    /// <summary>Trích yếu; for a công văn it stands below the number.</summary>
    public required string Subject { get; init; }

    /// <summary>Kính gửi, one line each: tờ trình, báo cáo, công văn.</summary>
    public IReadOnlyList<string> AddressedTo { get; init; } = [];

    /// <summary>Thẩm quyền ban hành above the bases of a quyết định, for example “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …”; none for the agency itself.</summary>
    public string? IssuingAuthority { get; init; }

    /// <summary>Căn cứ, one each, without the closing punctuation, which the writer puts.</summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    public IReadOnlyList<DocumentBlock> Body { get; init; } = [];

    /// <summary>Biên bản: what mẫu 1.9 asks for besides the course of the meeting, which is the body.</summary>
    public MinutesFacts? Minutes { get; init; }

    /// <summary>For a biên bản, the chair's.</summary>
    public required Signature Signature { get; init; }

    /// <summary>The signature at the left of a biên bản: the secretary's, or the other side's. Other kinds have none.</summary>
    public Signature? SecondSignature { get; init; }

    /// <summary>Nơi nhận, one each, the last being “Lưu: …”.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public IReadOnlyList<DocumentAnnex> Annexes { get; init; } = [];
}

/// <summary>Loại văn bản with its abbreviation by NĐ 30/2020, Phụ lục III.</summary>
public enum DocumentKind
{
    /// <summary>Kế hoạch, KH.</summary>
    Plan,

    /// <summary>Quyết định, QĐ.</summary>
    Decision,

    /// <summary>Báo cáo, BC.</summary>
    Report,

    /// <summary>Biên bản, BB.</summary>
    Minutes,

    /// <summary>Tờ trình, TTr.</summary>
    Proposal,

    /// <summary>Công văn, which has no abbreviation.</summary>
    Letter,
}

/// <param name="SuperiorAgency">Cơ quan chủ quản; none for an agency that has none above, as a UBND.</param>
/// <param name="Agency">Cơ quan ban hành.</param>
/// <param name="Place">Địa danh.</param>
/// <param name="AgencyInText">The agency as a sentence writes it, where that differs: “Ủy ban nhân dân xã …”. A line break in a name breaks its line.</param>
public sealed record Letterhead(string? SuperiorAgency, string Agency, string Place, string? AgencyInText = null);

/// <summary>Mẫu 1.9. Times are the place's own; what is not known is left to be filled by hand.</summary>
/// <param name="Attendants">Thành phần tham dự, one line each.</param>
/// <param name="Gathering">What it was: “Cuộc họp”, “Hội nghị”.</param>
public sealed record MinutesFacts(
    DateTime? Start, DateTime? End, string Place, IReadOnlyList<string> Attendants, string Chair, string Secretary, string Gathering = "Cuộc họp");

/// <summary>Khối chữ ký.</summary>
/// <param name="Authority">TM., Q., KT., TL., TUQ. with whom it is for, a line each, for example “TM. ỦY BAN NHÂN DÂN”, “KT. CHỦ TỊCH”.</param>
/// <param name="Position">Chức vụ of the signer, for example “PHÓ CHỦ TỊCH”.</param>
/// <param name="Name">None leaves it blank.</param>
public sealed record Signature(IReadOnlyList<string> Authority, string Position, string? Name);

public abstract record DocumentBlock;

/// <param name="Text">One paragraph of body text; a line break begins another.</param>
/// <param name="LeadIn">Bold words before the text. “Điều 1.” at the beginning of a quyết định's paragraph is bold without it.</param>
public sealed record DocumentParagraph(
    string Text, TextEmphasis Emphasis = TextEmphasis.None, TextPlace Place = TextPlace.Body, string? LeadIn = null) : DocumentBlock;

/// <summary>Phần, mục, khoản, Điều: a heading as written, with its own numbering.</summary>
/// <param name="Level">1 for I., II.; 2 for 1., 2.; 3 for a), b).</param>
public sealed record DocumentHeading(string Text, int Level = 1) : DocumentBlock;

/// <param name="Columns">Relative widths and headings.</param>
public sealed record DocumentTable(IReadOnlyList<DocumentColumn> Columns, IReadOnlyList<DocumentTableRow> Rows) : DocumentBlock;

/// <param name="Width">Relative to the other columns.</param>
public sealed record DocumentColumn(string Heading, double Width, TextPlace Place = TextPlace.Body);

/// <summary>A row, or, with <paramref name="IsSection"/>, a bold one whose second cell spans the rest.</summary>
public sealed record DocumentTableRow(IReadOnlyList<string> Cells, bool IsSection = false);

/// <summary>A native Word chart, editable in Word.</summary>
public sealed record DocumentChart(string Title, ChartShape Shape, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series) : DocumentBlock;

/// <param name="Colour">RRGGBB; none for the writer's own.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double> Values, string? Colour = null);

public enum ChartShape
{
    Bars,
    StackedBars,
    Line,
    Pie,
}

public enum TextEmphasis
{
    None,
    Bold,
    Italic,
    BoldItalic,
}

public enum TextPlace
{
    /// <summary>Justified, first line indented.</summary>
    Body,
    Left,
    Centre,
    Right,
}

/// <summary>Phụ lục: numbered in Roman where there are several, with “(Kèm theo …)” below its title.</summary>
/// <param name="IsLandscape">For wide tables.</param>
public sealed record DocumentAnnex(string Title, IReadOnlyList<DocumentBlock> Body, bool IsLandscape = false);
