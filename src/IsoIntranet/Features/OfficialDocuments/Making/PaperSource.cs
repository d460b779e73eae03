using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Making;

/// <summary>What a document is made from.</summary>
/// <param name="RecordId">The plan, its review, the committee, the audit, the programme of audits, or the management review.</param>
/// <param name="Units">The unit that reports, or the units that are reminded.</param>
/// <param name="From">First day of a report's period.</param>
/// <param name="To">Last day of a report's period.</param>
public sealed record PaperSource(OfficialPaper Paper, Guid RecordId, IReadOnlyList<Guid> Units, DateOnly? From = null, DateOnly? To = null)
{
    public static readonly PaperSource None = new(OfficialPaper.Plan, Guid.Empty, []);

    /// <summary>Where what it was made from is looked at, relative to the site.</summary>
    public string Address => Paper switch
    {
        _ when Paper.IsOfCommittee() => $"committees/{RecordId}",
        OfficialPaper.ReviewReport => $"reviews/{RecordId}",
        OfficialPaper.ReviewMinutes => $"management-reviews/{RecordId}/minutes",
        OfficialPaper.AuditSummary => "audits/programme",
        _ when Paper.IsOfAudit() => $"audits/{RecordId}/papers",
        OfficialPaper.UnitReport when Units.Count == 1 => $"units/{Units[0]}",
        _ => $"plans/{RecordId}",
    };

    /// <summary>Whether another document is made from the same.</summary>
    public bool IsSameAs(PaperSource other) =>
        Paper == other.Paper && RecordId == other.RecordId && Units.Order().SequenceEqual(other.Units.Order());
}

/// <summary>What whoever makes a document chooses and writes; null leaves it to the record and the letterhead.</summary>
public sealed record PaperWishes
{
    /// <summary>None leaves the day open.</summary>
    public DateOnly? Date { get; init; }

    public Signature? Signature { get; init; }

    /// <summary>Nơi nhận, the archive last.</summary>
    public IReadOnlyList<string>? Recipients { get; init; }

    /// <summary>Kính gửi.</summary>
    public IReadOnlyList<string>? AddressedTo { get; init; }

    /// <summary>The paragraphs before the record's own content.</summary>
    public string? Opening { get; init; }

    /// <summary>The paragraphs after it.</summary>
    public string? Closing { get; init; }

    /// <summary>Đề xuất, kiến nghị of a report.</summary>
    public string? Proposals { get; init; }

    /// <summary>Until when a reminded unit is to answer.</summary>
    public DateOnly? AnswerBy { get; init; }
}
