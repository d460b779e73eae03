using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>What a record lacks for the document; it stands there as a visible blank.</summary>
public enum MissingFact
{
    LegalBases,
    Purpose,
    Scope,
    Place,
    SignerName,
    Rows,
    Times,
    PlanNumber,
    Members,
    DecisionNumber,
    KickOff,
    NothingLate,
    NothingToReport,
    Budget,
    StandingUnit,
    ReviewIsDraft,
    FindingsUnsettled,
    Conclusion,
    Meeting,
    Agenda,
}

/// <summary>A document as built from its record.</summary>
/// <param name="Missing">What its maker should know is blank.</param>
/// <param name="Opening">The free text before the record's content as it is used, to be edited; none where the paper has none.</param>
public sealed record PaperDraft(OfficialDocument Document, IReadOnlyList<MissingFact> Missing, string? Opening, string? Closing, string? Proposals);

/// <summary>What all papers share: the agency, the maker's wishes, and what turns out to be missing.</summary>
public sealed class PaperFrame(AgencyHead agency, PaperWishes wishes)
{
    private readonly HashSet<MissingFact> _missing = [];

    public AgencyHead Agency => agency;

    public PaperWishes Wishes => wishes;

    public string? Opening { get; private set; }

    public string? Closing { get; private set; }

    public string? Proposals { get; private set; }

    public void Lacks(MissingFact fact) => _missing.Add(fact);

    /// <summary>The text, or a visible blank that is reported.</summary>
    public string Given(string? text, MissingFact fact)
    {
        if (!string.IsNullOrWhiteSpace(text))
            return text.Trim();
        Lacks(fact);
        return OfficialWords.Blank;
    }

    /// <summary>The paragraphs before the record's content: the maker's, or the usual ones.</summary>
    public IEnumerable<DocumentBlock> Open(string usual) => Paragraphs(Opening = wishes.Opening ?? usual);

    public IEnumerable<DocumentBlock> Close(string usual) => Paragraphs(Closing = wishes.Closing ?? usual);

    public IEnumerable<DocumentBlock> Propose(string usual) => Paragraphs(Proposals = wishes.Proposals ?? usual);

    public static IEnumerable<DocumentBlock> Paragraphs(string? text) => OfficialWords.Lines(text).Select(line => new DocumentParagraph(line));

    /// <summary>Puts head, signature and recipients around a text.</summary>
    /// <param name="signature">The signer that the record names; none for the agency's usual one.</param>
    public PaperDraft Finish(
        OfficialPaper paper, string subject, int year, IEnumerable<DocumentBlock> body, IReadOnlyList<string> usualRecipients,
        IEnumerable<string>? bases = null, IReadOnlyList<string>? addressedTo = null, Signature? signature = null,
        IReadOnlyList<DocumentAnnex>? annexes = null, string? place = null)
    {
        var kind = paper.KindOf();
        var signer = wishes.Signature ?? signature ?? agency.Signers[0];
        if (signer.Name is null)
            Lacks(MissingFact.SignerName);
        var where = string.IsNullOrWhiteSpace(place) ? agency.Place : place.Trim();
        if (where == OfficialWords.Blank)
            Lacks(MissingFact.Place);
        var document = new OfficialDocument
        {
            Kind = kind,
            Letterhead = agency.Letterhead with { Place = where },
            Notation = agency.Notations[kind],
            Date = wishes.Date,
            Year = wishes.Date?.Year ?? year,
            Subject = subject,
            AddressedTo = wishes.AddressedTo ?? addressedTo ?? [],
            LegalBases = [.. (bases ?? []).Select(OfficialWords.Base)],
            Body = [.. body],
            Signature = signer,
            Recipients = wishes.Recipients ?? agency.RecipientsOf(kind, usualRecipients),
            Annexes = annexes ?? [],
        };
        return new PaperDraft(document, [.. _missing.Order()], Opening, Closing, Proposals);
    }
}
