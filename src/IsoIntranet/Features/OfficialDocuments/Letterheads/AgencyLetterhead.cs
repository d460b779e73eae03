using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>
/// How an agency's documents begin and end, as far as it differs from what follows from the unit's name. None kept means
/// that everything is derived, see <see cref="LetterheadDefaults"/>.
/// </summary>
public sealed class AgencyLetterhead : Record, IUnitScoped
{
    private AgencyLetterhead() { }

    public AgencyLetterhead(Guid unitId, LetterheadSettings settings)
    {
        UnitId = unitId;
        Settings = settings;
    }

    public Guid UnitId { get; private set; }

    public LetterheadSettings Settings { get; private set; } = new();

    public Ruling Set(LetterheadSettings settings)
    {
        if (settings.Signers.Count(signer => signer.IsDefault) > 1)
            return Ruling.Refuse("OfficialDocuments.OneDefaultSigner");
        Settings = settings;
        return Ruling.Allowed;
    }
}

/// <summary>What an agency has set; null is derived.</summary>
public sealed record LetterheadSettings
{
    /// <summary>Cơ quan chủ quản; “-” for none.</summary>
    public string? Superior { get; init; }

    /// <summary>Cơ quan ban hành, as printed.</summary>
    public string? Agency { get; init; }

    /// <summary>Địa danh.</summary>
    public string? Place { get; init; }

    /// <summary>Ký hiệu after the number, for example “KH-UBND”.</summary>
    public IReadOnlyDictionary<DocumentKind, string> Notations { get; init; } = new Dictionary<DocumentKind, string>();

    /// <summary>The last of Nơi nhận, for example “Lưu: VT, KT”.</summary>
    public string? ArchiveNote { get; init; }

    /// <summary>Nơi nhận without the archive, one a line.</summary>
    public IReadOnlyDictionary<DocumentKind, string> Recipients { get; init; } = new Dictionary<DocumentKind, string>();

    /// <summary>Cơ quan thường trực: the unit that prepares plans and follows them for the agency (R9).</summary>
    public Guid? StandingUnitId { get; init; }

    public IReadOnlyList<LetterheadSigner> Signers { get; init; } = [];
}

/// <summary>Somebody who may sign.</summary>
/// <param name="Authority">TM., Q., KT., TL., TUQ. with whom it is for, one a line; blank for the head's own signature.</param>
/// <param name="Position">For example “PHÓ CHỦ TỊCH”.</param>
public sealed record LetterheadSigner(string Authority, string Position, string Name, bool IsDefault = false)
{
    public Signature AsSignature => new(Papers.OfficialWords.Lines(Authority), Position, string.IsNullOrWhiteSpace(Name) ? null : Name);
}
