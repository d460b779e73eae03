using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>
/// Whether the like of a nonconformity exists, or could happen, in another unit (10.2.1 b 3): who was asked, who looked, what
/// was found, and what was raised there because of it. Changed through its <see cref="Nonconformity"/>.
/// </summary>
public sealed class SimilarCheck : Record, IUnitScoped
{
    private SimilarCheck() { }

    internal SimilarCheck(Guid nonconformityId, Guid unitId, Guid otherUnitId, string? question, Author by, DateOnly today)
    {
        NonconformityId = nonconformityId;
        UnitId = unitId;
        OtherUnitId = otherUnitId;
        Question = question;
        (AskedBy, AskedOn) = (by.Name, today);
    }

    public Guid NonconformityId { get; private set; }

    /// <summary>Of the nonconformity, whose readers read this too.</summary>
    public Guid UnitId { get; private set; }

    public Guid OtherUnitId { get; private set; }

    /// <summary>What is to be looked at there.</summary>
    public string? Question { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateOnly AskedOn { get; private set; }

    /// <summary>Whether the like is there; none until somebody looked.</summary>
    public bool? IsFound { get; private set; }

    /// <summary>What was looked at, and what it showed.</summary>
    public string? Result { get; private set; }

    public string? CheckedBy { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    /// <summary>The nonconformity that was raised there.</summary>
    public Guid? RaisedId { get; private set; }

    public string? RaisedNumber { get; private set; }

    public override Guid RootId => NonconformityId;

    public bool IsOpen => IsFound is null;

    internal Ruling Judge(bool isFound, string? result, string checkedBy, DateOnly today)
    {
        if (RaisedId is not null)
            return Ruling.Refuse("Nonconformities.NotInState");
        if (string.IsNullOrWhiteSpace(result))
            return Ruling.Refuse("Nonconformities.SimilarResultMissing");
        (IsFound, Result, CheckedBy, CheckedOn) = (isFound, result.Trim(), checkedBy, today);
        return Ruling.Allowed;
    }

    internal Ruling Cite(Guid raisedId, string number)
    {
        if (IsFound != true || RaisedId is not null)
            return Ruling.Refuse("Nonconformities.NotInState");
        (RaisedId, RaisedNumber) = (raisedId, number);
        return Ruling.Allowed;
    }
}

/// <summary>Similar cases elsewhere.</summary>
public sealed partial class Nonconformity
{
    /// <summary>Names another unit in which somebody is to look for the like.</summary>
    public Ruling NameSimilar(Guid otherUnitId, string? question, Author by, DateOnly today)
    {
        if (!IsOpen)
            return NotInState();
        if (otherUnitId == UnitId)
            return Ruling.Refuse("Nonconformities.SimilarOwnUnit");
        if (_similar.Exists(check => check.OtherUnitId == otherUnitId))
            return Ruling.Refuse("Nonconformities.SimilarTwice");
        _similar.Add(new SimilarCheck(Id, UnitId, otherUnitId, Blank(question), by, today));
        return Ruling.Allowed;
    }

    /// <summary>Tells what was found in the other unit; can be told anew until something was raised there, or this is closed.</summary>
    public Ruling JudgeSimilar(SimilarCheck check, bool isFound, string? result, string? checkedBy, Author by, DateOnly today) =>
        IsOpen ? check.Judge(isFound, result, Blank(checkedBy) ?? by.Name, today) : NotInState();

    /// <summary>Cites what was raised in the other unit.</summary>
    public Ruling CiteSimilar(SimilarCheck check, Guid raisedId, string number) => IsOpen ? check.Cite(raisedId, number) : NotInState();

    /// <summary>A unit that was named by mistake; what was looked at stays.</summary>
    public Ruling DropSimilar(SimilarCheck check)
    {
        if (!IsOpen || !check.IsOpen)
            return NotInState();
        _similar.Remove(check);
        return Ruling.Allowed;
    }
}
