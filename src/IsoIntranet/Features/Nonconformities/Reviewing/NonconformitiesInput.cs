using IsoIntranet.Features.Nonconformities.Figures;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Nonconformities.Reviewing;

/// <summary>
/// 9.3.2 c 4: nonconformities and corrective actions. Those raised in the period are counted, and those that were open at its
/// end. What is late is late on the day of collecting, as nothing keeps what was due on another day; so it has no trend.
/// </summary>
public sealed class NonconformitiesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Nonconformities;

    public Words Title => Words.Of("Nonconformities.Review_Nonconformities");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, former, until) = (units.Ids, scope.Former, scope.Until);
        // A year before the former period too: a repetition is told by what came before.
        var since = former.From.AddMonths(-Nonconformity.RepeatMonths);
        var counting = await NonconformityCounting.LoadAsync(
            db, record => ids.Contains(record.UnitId) && record.RaisedOn <= until && (record.RaisedOn >= since || record.ClosedOn == null || record.ClosedOn >= former.From), cancellationToken);
        var judged = await db.Set<EffectivenessResult>().Where(row => ids.Contains(row.UnitId) && row.CheckedOn >= former.From && row.CheckedOn <= until)
            .Select(row => new Judged(row.NonconformityId, row.CheckedOn, row.IsEffective)).ToListAsync(cancellationToken);
        var actions = await db.Set<CorrectiveAction>().Where(row => ids.Contains(row.UnitId) && row.Due >= former.From && row.Due <= until)
            .Select(row => new Acted(row.Due, row.DoneOn, row.State)).ToListAsync(cancellationToken);
        return counting.All.Count + judged.Count + actions.Count == 0 ? ReviewFacts.Empty : Tell(counting, judged, actions, units, scope);
    }

    private static ReviewFacts Tell(NonconformityCounting counting, List<Judged> judged, List<Acted> actions, ReviewUnits units, ReviewScope scope)
    {
        var facts = new ReviewFactsBuilder("Nonconformities");
        var before = scope.Former;
        var end = scope.AsOf;
        var raised = counting.All.Where(fact => fact.RaisedOn >= scope.From).ToList();
        var former = counting.All.Where(fact => fact.RaisedOn >= before.From && fact.RaisedOn <= before.Until).ToList();
        var closed = counting.All.Where(fact => fact.ClosedOn >= scope.From && fact.ClosedOn <= end).ToList();
        var formerClosed = counting.All.Where(fact => fact.ClosedOn >= before.From && fact.ClosedOn <= before.Until).ToList();
        var open = counting.All.Where(fact => IsOpenOn(fact, end)).ToList();
        var late = counting.All.Where(fact => IsLate(fact, scope.Today)).OrderBy(fact => fact.Due).ToList();
        var ineffective = judged.Where(one => one.On >= scope.From && !one.IsEffective).ToList();
        facts.Figure("Review_Raised", raised.Count, former.Count, address: "nonconformities/figures")
            .Figure("Review_Major", raised.Count(IsMajor), former.Count(IsMajor), raised.Any(IsMajor) ? FigureTone.Warn : FigureTone.Plain, "nonconformities?grade=Major")
            .Figure("Review_Repeated", raised.Count(counting.IsRepeated), former.Count(counting.IsRepeated), raised.Any(counting.IsRepeated) ? FigureTone.Warn : FigureTone.Plain)
            .Figure("Review_Closed", closed.Count, formerClosed.Count, address: "nonconformities?state=Closed")
            .Figure("Review_MedianDays", (decimal?)NonconformityCounting.MedianDays(closed), (decimal?)NonconformityCounting.MedianDays(formerClosed), unit: facts.Say("Review_Days"))
            .Figure("Review_OpenAtEnd", open.Count, counting.All.Count(fact => IsOpenOn(fact, before.Until)), address: "nonconformities")
            .Figure("Review_LateNow", late.Count, tone: late.Count > 0 ? FigureTone.Bad : FigureTone.Good, address: "nonconformities?overdue=True")
            .Figure("Review_Ineffective", ineffective.Count, judged.Count(one => one.On <= before.Until && !one.IsEffective), ineffective.Count > 0 ? FigureTone.Bad : FigureTone.Plain);
        Actions(facts, actions, scope);
        foreach (var (key, by) in new (string, Func<CountedNonconformity, IEnumerable<Words>>)[]
            { ("Review_BySource", fact => [facts.Say("Source_" + fact.Source)]), ("Review_ByUnit", fact => [units.ShortOf(fact.UnitId)]) })
            Stacked(facts, key, raised, by, scope);
        var clauses = raised.Concat(former).SelectMany(counting.ClausesOf).Distinct().OrderBy(PlaceOf).Take(MostBars).ToList();
        facts.Chart("Review_ByClause", ReviewChartKind.Bars, [.. clauses.Select(Words.Plain)],
        [
            facts.Series("Review_Now", clauses.Select(clause => (decimal?)raised.Count(fact => counting.ClausesOf(fact).Contains(clause)))),
            facts.Series("Review_Before", clauses.Select(clause => (decimal?)former.Count(fact => counting.ClausesOf(fact).Contains(clause)))),
        ]);
        facts.Counts("Review_ByCause", ReviewChartKind.Donut, "Review_Now", raised.SelectMany(counting.CausesOf).CountBy(cause => cause).Select(pair => (facts.Say("Cause_" + pair.Key), pair.Value)));
        var months = scope.Months();
        facts.Chart("Review_ByMonth", ReviewChartKind.Line, [.. months.Select(Said.Month)],
        [
            facts.Series("Review_Raised", months.Select(month => month > end ? null : (decimal?)raised.Count(fact => IsIn(fact.RaisedOn, month)))),
            facts.Series("Review_Closed", months.Select(month => month > end ? null : (decimal?)closed.Count(fact => IsIn(fact.ClosedOn, month)))),
        ]);
        facts.Table("Review_ByUnit", ["Review_Unit", "Review_Raised", "Review_Before", "Review_Closed", "Review_OpenAtEnd", "Review_LateNow"],
            units.InOrder(raised.Concat(open).Concat(closed).Concat(late).Select(fact => fact.UnitId)).Select(unit => Row($"nonconformities?unit={unit.Id}",
                Words.Plain(unit.Name), Count(raised, unit.Id), Count(former, unit.Id), Count(closed, unit.Id), Count(open, unit.Id), Count(late, unit.Id))));
        facts.Table("Review_LateList", ["Review_Number", "Review_Unit", "Review_What", "Review_Due", "Review_DaysLate", "Review_State"], late.Select(fact => Row(
            $"nonconformities/{fact.Id}", Words.Plain(fact.Number), units.NameOf(fact.UnitId), Words.Plain(fact.Title), Said.Day(fact.Due),
            Said.Number(scope.Today.DayNumber - fact.Due!.Value.DayNumber), facts.Say("State_" + fact.State))), MostRows);
        var byId = counting.All.ToDictionary(fact => fact.Id);
        facts.Table("Review_IneffectiveList", ["Review_Number", "Review_Unit", "Review_What", "Review_JudgedOn", "Review_State"], ineffective.Where(one => byId.ContainsKey(one.Id))
            .Select(one => (one.On, Fact: byId[one.Id])).Select(one => Row($"nonconformities/{one.Fact.Id}", Words.Plain(one.Fact.Number), units.NameOf(one.Fact.UnitId),
                Words.Plain(one.Fact.Title), Said.Day(one.On), facts.Say("State_" + one.Fact.State))), MostRows);
        return facts.Done();
    }

    private static void Actions(ReviewFactsBuilder facts, List<Acted> actions, ReviewScope scope)
    {
        var (now, former) = (actions.Where(action => action.Due >= scope.From).ToList(), actions.Where(action => action.Due <= scope.Former.Until).ToList());
        facts.Figure("Review_ActionsDue", now.Count, former.Count)
            .Figure("Review_ActionsOnTime", Said.PercentOf(now.Count(IsOnTime), now.Count), Said.PercentOf(former.Count(IsOnTime), former.Count), unit: Said.Percent);
        var late = now.Count(action => action.IsToDo && action.Due < scope.Today);
        facts.Figure("Review_ActionsLate", late, tone: late > 0 ? FigureTone.Bad : FigureTone.Plain);
    }

    private static void Stacked(
        ReviewFactsBuilder facts, string key, List<CountedNonconformity> raised, Func<CountedNonconformity, IEnumerable<Words>> by, ReviewScope scope)
    {
        var groups = raised.SelectMany(fact => by(fact).Select(name => (name, fact))).GroupBy(one => one.name, one => one.fact)
            .OrderByDescending(group => group.Count()).Take(MostBars).ToList();
        facts.Chart(key, ReviewChartKind.StackedBars, [.. groups.Select(group => group.Key)],
        [
            facts.Series("Review_Late", groups.Select(group => (decimal?)group.Count(fact => IsLate(fact, scope.Today)))),
            facts.Series("Review_Open", groups.Select(group => (decimal?)group.Count(fact => fact.ClosedOn is null && !IsLate(fact, scope.Today)))),
            facts.Series("Review_ClosedOnes", groups.Select(group => (decimal?)group.Count(fact => fact.ClosedOn is not null))),
        ]);
    }

    private static Words Count(IEnumerable<CountedNonconformity> facts, Guid unit) => Said.Number(facts.Count(fact => fact.UnitId == unit));

    private static bool IsMajor(CountedNonconformity fact) => fact.Grade == NonconformityGrade.Major;

    private static bool IsOpenOn(CountedNonconformity fact, DateOnly day) => fact.RaisedOn <= day && (fact.ClosedOn is null || fact.ClosedOn > day);

    private static bool IsLate(CountedNonconformity fact, DateOnly today) => fact.ClosedOn is null && fact.Due < today;

    private static bool IsOnTime(Acted action) => action.DoneOn <= action.Due;

    private static bool IsIn(DateOnly? day, DateOnly month) => day is { } one && (one.Year, one.Month) == (month.Year, month.Month);

    /// <summary>“10.2” after “9.1”.</summary>
    private static string PlaceOf(string clause) => string.Join('.', clause.Split('.').Select(part => part.PadLeft(3, '0')));

    private sealed record Judged(Guid Id, DateOnly On, bool IsEffective);

    private sealed record Acted(DateOnly Due, DateOnly? DoneOn, TrackedActionState State)
    {
        public bool IsToDo => State is TrackedActionState.Planned or TrackedActionState.InProgress or TrackedActionState.Returned;
    }
}
