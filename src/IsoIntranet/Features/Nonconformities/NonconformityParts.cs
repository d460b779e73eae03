using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>A clause of the standard that is not met.</summary>
public sealed class NonconformityClause : Record, IUnitScoped
{
    private NonconformityClause() { }

    internal NonconformityClause(Guid nonconformityId, Guid unitId, Guid clauseId)
    {
        NonconformityId = nonconformityId;
        UnitId = unitId;
        ClauseId = clauseId;
    }

    public Guid NonconformityId { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid ClauseId { get; private set; }

    public override Guid RootId => NonconformityId;
}

/// <summary>What was found when effectiveness was looked at; one for each round.</summary>
public sealed class EffectivenessResult : Record, IUnitScoped
{
    private EffectivenessResult() { }

    internal EffectivenessResult(Guid nonconformityId, Guid unitId, int round, bool isEffective, string evidence, Author by, DateOnly today)
    {
        NonconformityId = nonconformityId;
        UnitId = unitId;
        Round = round;
        IsEffective = isEffective;
        Evidence = evidence;
        (CheckedBy, CheckedOn) = (by.Name, today);
    }

    public Guid NonconformityId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Round { get; private set; }

    public bool IsEffective { get; private set; }

    /// <summary>What was looked at, and what it showed.</summary>
    public string Evidence { get; private set; } = "";

    public string CheckedBy { get; private set; } = "";

    public DateOnly CheckedOn { get; private set; }

    public override Guid RootId => NonconformityId;
}

/// <summary>A remark in the conversation about a nonconformity.</summary>
public sealed class NonconformityComment : Record, IUnitScoped
{
    private NonconformityComment() { }

    public NonconformityComment(Nonconformity about, string text, Author by)
    {
        NonconformityId = about.Id;
        UnitId = about.UnitId;
        Text = text.Trim();
        AuthorName = by.Name;
    }

    public Guid NonconformityId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Text { get; private set; } = "";

    public string AuthorName { get; private set; } = "";

    public override Guid RootId => NonconformityId;
}

/// <summary>A way of looking at the register that an account keeps under a name of its own.</summary>
public sealed class SavedFilter : Record
{
    public const int NameLength = 80;
    public const int AddressLength = 1000;

    private SavedFilter() { }

    public SavedFilter(Guid accountId, string name, string address)
    {
        AccountId = accountId;
        Name = name.Trim();
        Address = address;
    }

    public Guid AccountId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The part of the address after the question mark.</summary>
    public string Address { get; private set; } = "";

    public override Guid RootId => AccountId;

    public void LeadTo(string address) => Address = address;
}
