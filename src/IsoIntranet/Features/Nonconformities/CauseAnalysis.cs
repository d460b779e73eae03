using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>A bone of the fishbone with what hangs on it.</summary>
public sealed record FishboneBranch(CauseCategory Category, IReadOnlyList<string> Causes);

/// <summary>How the cause was looked for and what was found, as structured data from which the drawing is made.</summary>
/// <param name="Whys">The answers to “why”, from the effect to the root.</param>
/// <param name="Branches">Only those that have causes.</param>
/// <param name="Category">What the root cause is counted by.</param>
/// <param name="SimilarElsewhere">Whether the like was found, or may happen, elsewhere (10.2.1 b 3).</param>
/// <param name="ChangesRisks">Whether risks and opportunities are to be updated (10.2.1 e).</param>
/// <param name="ChangesSystem">Whether the system itself is to be changed (10.2.1 f).</param>
public sealed record AnalysisContent(
    CauseMethod Method, IReadOnlyList<string> Whys, IReadOnlyList<FishboneBranch> Branches, string RootCause, CauseCategory Category,
    bool SimilarElsewhere = false, string? SimilarCases = null, bool ChangesRisks = false, bool ChangesSystem = false, string? Changes = null)
{
    /// <summary>Questions in a chain of whys, at most; five are the custom, seven are possible.</summary>
    public const int MaximumWhys = 7;

    /// <summary>Causes on one bone, at most, so that the drawing can be read.</summary>
    public const int MaximumCauses = 6;

    /// <summary>Longest single answer or cause, in characters.</summary>
    public const int CauseLength = 300;

    public Refusal? WhyIncomplete()
    {
        if (string.IsNullOrWhiteSpace(RootCause))
            return new Refusal("Nonconformities.RootCauseMissing");
        if (Method == CauseMethod.FiveWhys ? !Whys.Any(IsTold) : !Branches.Any(branch => branch.Causes.Any(IsTold)))
            return new Refusal("Nonconformities.CausesMissing");
        if (Whys.Count > MaximumWhys || Branches.Any(branch => branch.Causes.Count > MaximumCauses)
            || Whys.Concat(Branches.SelectMany(branch => branch.Causes)).Any(cause => cause.Length > CauseLength))
            return new Refusal("Nonconformities.TooManyCauses", MaximumWhys, MaximumCauses);
        if (SimilarElsewhere && string.IsNullOrWhiteSpace(SimilarCases))
            return new Refusal("Nonconformities.SimilarMissing");
        return (ChangesRisks || ChangesSystem) && string.IsNullOrWhiteSpace(Changes) ? new Refusal("Nonconformities.ChangesMissing") : null;
    }

    /// <summary>Without blanks, each bone once, in the order of the categories.</summary>
    public AnalysisContent Tidied() => this with
    {
        Whys = [.. Whys.Where(IsTold).Select(why => why.Trim())],
        Branches = [.. Branches.GroupBy(branch => branch.Category).OrderBy(bone => bone.Key)
            .Select(bone => new FishboneBranch(bone.Key, [.. bone.SelectMany(branch => branch.Causes).Where(IsTold).Select(cause => cause.Trim())]))
            .Where(branch => branch.Causes.Count > 0)],
        RootCause = RootCause.Trim(),
    };

    private static bool IsTold(string text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>Phân tích nguyên nhân gốc rễ: one for each round; those of ineffective rounds stay.</summary>
public sealed class CauseAnalysis : Record, IUnitScoped
{
    private CauseAnalysis() { }

    internal CauseAnalysis(Guid nonconformityId, Guid unitId, int round, AnalysisContent content, Author by, DateOnly today)
    {
        NonconformityId = nonconformityId;
        UnitId = unitId;
        Round = round;
        Tell(content, by, today);
    }

    public Guid NonconformityId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Round { get; private set; }

    public AnalysisContent Content { get; private set; } = default!;

    /// <summary>As in <see cref="Content"/>, for counting in the database.</summary>
    public CauseCategory Category { get; private set; }

    public string AnalysedBy { get; private set; } = "";

    public DateOnly AnalysedOn { get; private set; }

    public override Guid RootId => NonconformityId;

    internal void Tell(AnalysisContent content, Author by, DateOnly today)
    {
        Content = content.Tidied();
        Category = content.Category;
        (AnalysedBy, AnalysedOn) = (by.Name, today);
    }
}
