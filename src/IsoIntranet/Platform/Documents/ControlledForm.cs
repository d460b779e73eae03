namespace IsoIntranet.Platform.Documents;

/// <summary>
/// A filled-in controlled form (biểu mẫu) of the quality system as a value: what it says, not how it looks. Unlike an
/// administrative document it has no number of the register of documents, but the code under which its blank is controlled.
/// </summary>
public sealed record ControlledForm
{
    public required FormHead Head { get; init; }

    /// <summary>Number of what is filled in, for example “KPH 07/2026”; none where the form has none.</summary>
    public string? Number { get; init; }

    public IReadOnlyList<DocumentBlock> Body { get; init; } = [];

    /// <summary>Who signs, from left to right; none for a book.</summary>
    public IReadOnlyList<FormSignature> Signatures { get; init; } = [];

    /// <summary>For wide tables.</summary>
    public bool IsLandscape { get; init; }
}

/// <summary>What stands at the head of every page: agency, name of the form, and what controls it (ISO 9001:2015 clause 7.5.2).</summary>
/// <param name="Superior">Cơ quan chủ quản; none for an agency that has none above.</param>
/// <param name="Code">Mã số, for example “BM-05-01”.</param>
/// <param name="Edition">Lần ban hành, for example “01”.</param>
/// <param name="EffectiveFrom">Ngày hiệu lực; none leaves it to be filled in by hand.</param>
public sealed record FormHead(string? Superior, string Agency, string Title, string Code, string Edition, DateOnly? EffectiveFrom);

/// <param name="Role">As whom: “Người lập phiếu”.</param>
/// <param name="Name">None leaves it blank.</param>
/// <param name="On">The day on which it was agreed on in the program, told below the role.</param>
public sealed record FormSignature(string Role, string? Name = null, DateOnly? On = null);

/// <summary>A picture of boxes, lines and texts, written as shapes that Word can edit.</summary>
/// <param name="Width">Of the picture, in units of its own; it is made smaller until it fits the text's width.</param>
/// <param name="Words">The same as text, for those who do not see it.</param>
public sealed record DocumentDrawing(
    double Width, double Height, IReadOnlyList<DrawingBox> Boxes, IReadOnlyList<DrawingLine> Lines, IReadOnlyList<DrawingText> Texts, string Words) : DocumentBlock;

/// <param name="Fill">RRGGBB; none for no filling.</param>
public sealed record DrawingBox(double X, double Y, double Width, double Height, string? Fill = null);

/// <param name="Weight">In points.</param>
/// <param name="HasTip">Whether it ends in an arrow.</param>
public sealed record DrawingLine(double X1, double Y1, double X2, double Y2, double Weight = 1, bool HasTip = false);

/// <param name="X">Where the text begins, has its middle, or ends, as <paramref name="Place"/> says.</param>
/// <param name="Y">Baseline of the first line.</param>
public sealed record DrawingText(double X, double Y, IReadOnlyList<string> Lines, TextPlace Place = TextPlace.Left, bool IsBold = false);
