using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>
/// Keeps a result and its nonconformity together: a miss raises one, once per target and period; figures that turn out better
/// take it back as long as nobody worked on it, and otherwise say so on it; figures that turn out worse again let it stand again.
/// </summary>
public sealed class MissedTargets(NonconformityIntake intake, ResultWording words)
{
    public const string RecordType = nameof(Measurement);

    /// <summary>Where a result's story is shown.</summary>
    public static string AddressOf(Measurement result) => $"objectives/{result.SetId}/results/{result.ObjectiveId}/{result.UnitId}";

    public async Task<Ruling> SettleAsync(Measurement result, QualityObjective objective, MeasuredSet measured, Work work, CancellationToken cancellationToken)
    {
        var known = result.NonconformityId is { } id
            ? await work.Db.Set<Nonconformity>().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        if (result.IsMet != false)
            return known is null ? Ruling.Allowed : TakeBack(known, words.Corrected(result), work);
        if (known is not null)
            return known.State == NonconformityState.Rejected ? known.Uphold(words.MissedAgain(result), work.Today) : Ruling.Allowed;
        var (title, description) = words.Missed(result, objective, measured);
        var raised = await intake.TakeInAsync(
            new NonconformityFacts(
                result.UnitId, NonconformitySource.MissedObjective, NonconformityGrade.Minor, title, description, [],
                Reference: new SourceReference(RecordType, result.Id, AddressOf(result))),
            [], work, cancellationToken);
        if (!raised.IsDone)
            return new Ruling(raised.Refusal);
        result.Raised(raised.Value.Id);
        return Ruling.Allowed;
    }

    private static Ruling TakeBack(Nonconformity known, string trace, Work work)
    {
        if (known.State == NonconformityState.Raised)
            return known.Reject(trace, work.Actor.Author);
        if (known.IsOpen)
            work.Db.Add(new NonconformityComment(known, trace, work.Actor.Author));
        return Ruling.Allowed;
    }
}
