using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>Lines of a document on screen that the writer makes within the Word file.</summary>
internal static class SheetText
{
    public static string TitleOf(DocumentKind kind) => OfficialText.Upper(OfficialText.NameOf(kind));

    /// <summary>Thẩm quyền ban hành of a decision.</summary>
    public static string AuthorityOf(OfficialDocument document) => OfficialText.Upper(document.IssuingAuthority ?? document.Letterhead.Agency);
}
