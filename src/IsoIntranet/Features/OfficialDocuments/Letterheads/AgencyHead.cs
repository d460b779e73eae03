using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>An agency as its documents show it: what it has set, and otherwise what follows from its name.</summary>
/// <param name="FullName">Within a sentence, for example “Ủy ban nhân dân thị xã Ven Biển”.</param>
/// <param name="Signers">At least one; the default first.</param>
/// <param name="StandingUnit">Cơ quan thường trực (R9), where one is set.</param>
public sealed record AgencyHead(
    Guid UnitId, string FullName, string? Superior, string Agency, string Place, IReadOnlyDictionary<DocumentKind, string> Notations,
    string ArchiveNote, IReadOnlyDictionary<DocumentKind, IReadOnlyList<string>> OwnRecipients, IReadOnlyList<Signature> Signers,
    string? StandingUnit)
{
    /// <summary>Who follows the system for the agency, within a sentence.</summary>
    public string Standing => StandingUnit ?? "Cơ quan thường trực Ban Chỉ đạo ISO";

    public Letterhead Letterhead => new(Superior, Agency, Place, FullName);

    public bool IsPeoplesCommittee => LetterheadDefaults.IsPeoplesCommittee(FullName);

    /// <summary>Nơi nhận of a kind, the archive last.</summary>
    public IReadOnlyList<string> RecipientsOf(DocumentKind kind, IReadOnlyList<string> usual) =>
        [.. (OwnRecipients.GetValueOrDefault(kind) ?? usual).Where(line => !line.StartsWith("Lưu", StringComparison.Ordinal)), ArchiveNote];

    /// <summary>The signer that a record names, completed with whom the agency signs for.</summary>
    /// <param name="position">As plans write it: “KT. CHỦ TỊCH, PHÓ CHỦ TỊCH”, in one line or several.</param>
    public Signature SignerOf(string? position, string? name)
    {
        var lines = OfficialWords.Lines(position?.Replace(',', '\n'));
        if (lines.Count == 0)
            return string.IsNullOrWhiteSpace(name) ? Signers[0] : Signers[0] with { Name = name };
        var authority = lines.Take(lines.Count - 1).Select(OfficialWords.Upper).ToList();
        if (IsPeoplesCommittee && !authority.Exists(line => line.StartsWith("TM", StringComparison.Ordinal)))
            authority.Insert(0, LetterheadDefaults.ForTheCommittee);
        return new Signature(authority, OfficialWords.Upper(lines[^1]), string.IsNullOrWhiteSpace(name) ? null : name.Trim());
    }
}

/// <summary>A unit as letterheads need it.</summary>
/// <param name="Leader">Position and name of whoever leads it in matters of ISO.</param>
public sealed record AgencyFacts(Guid UnitId, string Name, string ShortName, string? ParentName, (string Position, string Name)? Leader, string? StandingUnit = null);
