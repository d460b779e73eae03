using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>How it stands with somebody's competence on a day.</summary>
public enum CompetenceStanding
{
    /// <summary>Còn hiệu lực.</summary>
    Valid,

    /// <summary>Sắp hết hạn.</summary>
    Expiring,

    /// <summary>Đã hết hạn.</summary>
    Expired,

    /// <summary>Chưa được đào tạo.</summary>
    None,
}

/// <summary>Auditors are trained before they audit (R68, 7.2): who may sit where in a team.</summary>
public static class AuditorFitness
{
    /// <summary>How early an expiry is pointed out, in days.</summary>
    public const int ExpiringDays = 60;

    /// <summary>Why somebody may not have a role in an audit of some days; experts and observers need no certificate.</summary>
    public static Refusal? WhyUnfit(string name, MemberRole role, IReadOnlyCollection<AuditorCompetence> held, DateOnly from, DateOnly until)
    {
        if (role is MemberRole.Expert or MemberRole.Observer)
            return null;
        if (held.Count == 0)
            return new Refusal("Audits.NoCompetence", name);
        var valid = held.Where(one => one.HoldsOn(from) && one.HoldsOn(until)).ToList();
        if (valid.Count == 0)
            return held.All(one => one.IssuedOn > from) ? new Refusal("Audits.CompetenceNotYet", name, held.Min(one => one.IssuedOn))
                : new Refusal("Audits.CompetenceExpired", name, held.Max(one => one.ExpiresOn));
        return role == MemberRole.Lead && !valid.Exists(one => one.MayLead) ? new Refusal("Audits.MayNotLead", name) : null;
    }

    public static CompetenceStanding StandingOf(IReadOnlyCollection<AuditorCompetence> held, DateOnly today)
    {
        if (held.Count == 0)
            return CompetenceStanding.None;
        var valid = held.Where(one => one.HoldsOn(today)).ToList();
        if (valid.Count == 0)
            return held.Any(one => one.IssuedOn > today) ? CompetenceStanding.None : CompetenceStanding.Expired;
        return valid.Exists(one => one.ExpiresOn is null || one.ExpiresOn > today.AddDays(ExpiringDays)) ? CompetenceStanding.Valid : CompetenceStanding.Expiring;
    }

    /// <summary>The certificate that speaks for somebody on a day: the one for leading first, then the one that holds longest.</summary>
    public static AuditorCompetence? BestOn(IEnumerable<AuditorCompetence> held, DateOnly day) =>
        held.Where(one => one.HoldsOn(day)).OrderByDescending(one => one.MayLead).ThenByDescending(one => one.ExpiresOn ?? DateOnly.MaxValue).FirstOrDefault();
}
