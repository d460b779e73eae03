namespace IsoIntranet.Platform.Access;

/// <summary>Who a change is attributed to in the change log.</summary>
/// <param name="AccountId">The account, or none for the program itself.</param>
/// <param name="Name">The name as it was at that time.</param>
public sealed record Author(Guid? AccountId, string Name)
{
    /// <summary>The program: start-up, jobs, demo data.</summary>
    public static readonly Author System = new(null, "ISO Intranet");
}
