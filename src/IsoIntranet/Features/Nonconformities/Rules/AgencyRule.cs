using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Nonconformities.Rules;

/// <summary>Which plans take the leader's approval (QT-05 of the agency).</summary>
public enum ApprovalRule
{
    /// <summary>Every plan; so it is where nothing is set.</summary>
    Always,

    /// <summary>Plans against major nonconformities.</summary>
    MajorOnly,

    /// <summary>Plans against major ones, and those whose actions take resources.</summary>
    MajorOrResources,
}

/// <summary>How an agency's procedure goes, as far as it differs from the usual.</summary>
public sealed class AgencyRule : Record, IUnitScoped
{
    private AgencyRule() { }

    public AgencyRule(Guid agencyId, ApprovalRule approval) => (UnitId, Approval) = (agencyId, approval);

    /// <summary>The agency: the unit at the top.</summary>
    public Guid UnitId { get; private set; }

    public ApprovalRule Approval { get; private set; }

    public void Set(ApprovalRule approval) => Approval = approval;

    /// <summary>Whether the plan of a nonconformity is to be approved.</summary>
    public static bool AsksApproval(ApprovalRule rule, Nonconformity record) => rule switch
    {
        ApprovalRule.MajorOnly => record.Grade == NonconformityGrade.Major,
        ApprovalRule.MajorOrResources => record.Grade == NonconformityGrade.Major || record.CurrentActions.Any(action => action.Resources is not null),
        _ => true,
    };
}
