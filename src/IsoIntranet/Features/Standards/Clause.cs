using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Standards;

/// <summary>A clause of one edition of the standard (điều khoản), with its Vietnamese and its English title.</summary>
public sealed class Clause : Record
{
    private Clause() { }

    public Clause(Guid versionId, string number, Guid? parentId, int place, string title, string englishTitle)
    {
        StandardVersionId = versionId;
        Number = number.Trim();
        ParentId = parentId;
        Place = place;
        Title = title.Trim();
        EnglishTitle = englishTitle.Trim();
        SearchText = SearchForm.Of($"{Number} {Title} {EnglishTitle}");
    }

    public Guid StandardVersionId { get; private set; }

    /// <summary>For example “8.5.1”.</summary>
    public string Number { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    /// <summary>Order within the edition, from 1: “10” comes after “9”, which the texts would not give.</summary>
    public int Place { get; private set; }

    public string Title { get; private set; } = "";

    public string EnglishTitle { get; private set; } = "";

    /// <summary>Number and titles without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    public override Guid RootId => StandardVersionId;

    /// <summary>1 for a chapter.</summary>
    public int Depth => DepthOf(Number);

    /// <summary>4.3 lets an organisation leave out requirements that cannot apply to it, never a whole chapter.</summary>
    public bool MayBeExcluded => Depth > 1;

    public static int DepthOf(string number) => number.Count(character => character == '.') + 1;

    /// <summary>Number of the clause above: “8.5” for “8.5.1”; none for a chapter.</summary>
    public static string? ParentOf(string number) =>
        number.LastIndexOf('.') is > 0 and var dot ? number[..dot] : null;
}
