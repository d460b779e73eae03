using IsoIntranet.Platform.Data;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>Whose facts of which time are asked for.</summary>
/// <param name="AgencyId">The agency whose leader reviews; its own units and all below it count.</param>
/// <param name="From">First day looked at.</param>
/// <param name="Until">Last day looked at.</param>
/// <param name="Today">The day of collecting, for what is late or open now.</param>
public sealed record ReviewScope(Guid AgencyId, DateOnly From, DateOnly Until, DateOnly Today)
{
    /// <summary>The period of the same length right before, for trends.</summary>
    public (DateOnly From, DateOnly Until) Former => ReviewPeriods.Before(From, Until);
}

/// <summary>
/// A room's facts for one input of the leader's review. Found by its type, like handlers; a topic may have several sources,
/// and a source that knows nothing gives <see cref="ReviewFacts.Empty"/>. It only reads.
/// </summary>
public interface IReviewSource
{
    ReviewTopic Topic { get; }

    /// <summary>Heads what it gives.</summary>
    Words Title { get; }

    /// <summary>Place among the sources of its topic.</summary>
    int Order { get; }

    /// <param name="db">Sees the units of the agency, whoever looks: the review's figures are the agency's, not the viewer's.</param>
    Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken);
}
