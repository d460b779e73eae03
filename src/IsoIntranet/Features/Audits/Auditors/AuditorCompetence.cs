using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Audits.Auditors;

/// <param name="Certificate">For example “Chứng nhận đào tạo đánh giá viên nội bộ TCVN ISO 9001:2015”.</param>
/// <param name="ExpiresOn">The last day on which it holds; none where it does not expire.</param>
public sealed record CompetenceFacts(string Certificate, string? Issuer, string? Number, DateOnly IssuedOn, DateOnly? ExpiresOn, bool MayLead);

/// <summary>What makes somebody fit to audit (7.2, 9.2.2): a training, a certificate.</summary>
public sealed class AuditorCompetence : Record
{
    public const int CertificateLength = 300;

    private AuditorCompetence() { }

    public AuditorCompetence(Guid personId, CompetenceFacts facts)
    {
        PersonId = personId;
        Tell(facts);
    }

    public Guid PersonId { get; private set; }

    public string Certificate { get; private set; } = "";

    public string? Issuer { get; private set; }

    public string? Number { get; private set; }

    public DateOnly IssuedOn { get; private set; }

    public DateOnly? ExpiresOn { get; private set; }

    /// <summary>Whether it is enough for leading a team.</summary>
    public bool MayLead { get; private set; }

    public override Guid RootId => PersonId;

    public bool HoldsOn(DateOnly day) => IssuedOn <= day && (ExpiresOn is null || ExpiresOn >= day);

    public void Tell(CompetenceFacts facts)
    {
        (Certificate, Issuer, Number) = (facts.Certificate.Trim(), Blank(facts.Issuer), Blank(facts.Number));
        (IssuedOn, ExpiresOn, MayLead) = (facts.IssuedOn, facts.ExpiresOn, facts.MayLead);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
