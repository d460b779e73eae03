using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Procedures.Reviewing;

/// <summary>9.3.2 c 3: the procedures by which the agency works: how many are in force, and how many a newer text has overtaken (R48).</summary>
public sealed class ProceduresInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Processes;

    public Words Title => Words.Of("Procedures.Review_Procedures");

    public int Order => 30;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var ids = units.Ids;
        var counts = await db.Set<AdminProcedure>().Where(row => row.State != ProcedureState.Repealed && ids.Contains(row.UnitId))
            .GroupBy(row => new { row.UnitId, row.Kind, row.State }).Select(group => new { group.Key.UnitId, group.Key.Kind, group.Key.State, Count = group.Count() }).ToListAsync(cancellationToken);
        if (counts.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Procedures");
        var outdated = counts.Where(row => row.State == ProcedureState.Outdated).Sum(row => row.Count);
        facts.Figure("Review_InForce", counts.Sum(row => row.Count), address: "procedures")
            .Figure("Review_Outdated", outdated, tone: outdated > 0 ? FigureTone.Warn : FigureTone.Good, address: "procedures?state=Outdated")
            .Counts("Review_ByKind", ReviewChartKind.Donut, "Review_InForce", counts.GroupBy(row => row.Kind).Select(kind => (facts.Say("Kind_" + kind.Key), kind.Sum(row => row.Count))));
        var byUnit = counts.GroupBy(row => row.UnitId).ToDictionary(unit => unit.Key, unit => unit.ToList());
        return facts.Table("Review_ByUnit", ["Review_Unit", "Review_InForce", "Review_Outdated"], units.InOrder(byUnit.Keys).Select(unit => Row(
            $"procedures?unit={unit.Id}", Words.Plain(unit.Name), Said.Number(byUnit[unit.Id].Sum(row => row.Count)),
            Said.Number(byUnit[unit.Id].Where(row => row.State == ProcedureState.Outdated).Sum(row => row.Count))))).Done();
    }
}

/// <summary>9.3.2 b: procedures that were published, overtaken or repealed in the period.</summary>
public sealed class ProcedureChangesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Changes;

    public Words Title => Words.Of("Procedures.Review_Changes");

    public int Order => 30;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, scope.Former.From, scope.Until);
        var rows = await db.Set<AdminProcedure>()
            .Where(row => ids.Contains(row.UnitId) && ((row.DecidedOn >= first && row.DecidedOn <= last) || (row.State != ProcedureState.Published && row.StateSince >= first && row.StateSince <= last)))
            .OrderBy(row => row.NameKey).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Code, row.Name, row.UnitId, row.State, row.StateReason, row.StateSince, row.DecidedOn, row.DecisionNumber }).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Procedures");
        int Count(ProcedureState state, Func<DateOnly?, bool> isIn) => rows.Count(row => row.State == state && isIn(row.StateSince));
        return facts.Figure("Review_Decided", rows.Count(row => scope.IsNow(row.DecidedOn)), rows.Count(row => scope.IsFormer(row.DecidedOn)), address: "procedures")
            .Figure("Review_BecameOutdated", Count(ProcedureState.Outdated, scope.IsNow), Count(ProcedureState.Outdated, scope.IsFormer), address: "procedures?state=Outdated")
            .Figure("Review_Repealed", Count(ProcedureState.Repealed, scope.IsNow), Count(ProcedureState.Repealed, scope.IsFormer), address: "procedures?state=Repealed")
            .Table("Review_ChangeList", ["Review_Name", "Review_Unit", "Review_Change", "Review_Since", "Review_Reason"], rows
                .Where(row => row.State != ProcedureState.Published && scope.IsNow(row.StateSince)).Select(row => Row(
                    $"procedures/{row.Id}", Words.Plain(row.Code is null ? row.Name : $"{row.Code} – {row.Name}"), units.NameOf(row.UnitId), facts.Say("State_" + row.State),
                    Said.Day(row.StateSince), Words.Plain(row.StateReason ?? ""))), MostRows)
            .Done();
    }
}
