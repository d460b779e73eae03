using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.YearPlan.Reviewing;

/// <summary>
/// 9.3.2 c 3: the work of the yearly plans that was due in the period: in time, late, not done, and why. Counted as the plans' own
/// reviews count (<see cref="ReviewReckoning"/>), so that the two never differ.
/// </summary>
public sealed class PlanInput(OrganisationClock clock) : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Processes;

    public Words Title => Words.Of("YearPlan.Review_Plan");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var work = await ReviewedWork.LoadAsync(db, units, scope, clock, cancellationToken);
        if (work.Parts.Count == 0)
            return ReviewFacts.Empty;
        var end = scope.AsOf;
        var now = Counted(work.Parts, scope.From, scope.Until, end);
        var former = Counted(work.Parts, scope.Former.From, scope.Former.Until, scope.Former.Until);
        var (total, before) = (Sum(now), Sum(former));
        var facts = new ReviewFactsBuilder("YearPlan");
        var byUnit = now.GroupBy(line => line.Part.UnitId).Select(unit => (Id: unit.Key, Counts: Sum(unit))).Where(unit => unit.Counts.Due > 0).ToList();
        facts.Figure("Review_Due", total.Due, before.Due, address: "plans")
            .Figure("Review_OnTimeShare", Said.PercentOf(total.OnTime, total.Due), Said.PercentOf(before.OnTime, before.Due), total.Late == 0 ? FigureTone.Good : FigureTone.Plain, unit: Said.Percent)
            .Figure("Review_DoneLate", total.DoneLate, before.DoneLate, total.DoneLate > 0 ? FigureTone.Warn : FigureTone.Plain)
            .Figure("Review_Waiting", total.Waiting, before.Waiting)
            .Figure("Review_Late", total.Late, before.Late, total.Late > 0 ? FigureTone.Bad : FigureTone.Good)
            .Figure("Review_UnitsWithoutLate", byUnit.Count(unit => unit.Counts.Late == 0), former.GroupBy(line => line.Part.UnitId).Select(Sum).Count(counts => counts.Due > 0 && counts.Late == 0));
        if (total.Periods + before.Periods > 0)
            facts.Figure("Review_Confirmed", Said.PercentOf(total.Confirmed, total.Periods), Said.PercentOf(before.Confirmed, before.Periods), unit: Said.Percent);
        var worst = byUnit.OrderByDescending(unit => unit.Counts.Late).ThenByDescending(unit => unit.Counts.DoneLate).ThenBy(unit => unit.Counts.OnTimePercent ?? 101).Take(MostBars).ToList();
        Stacked(facts, "Review_ByUnit", [.. worst.Select(unit => (units.ShortOf(unit.Id), unit.Counts))]);
        Stacked(facts, "Review_BySection", [.. now.GroupBy(line => work.Items[line.Part.ItemId].Section).Where(section => section.Key.Length > 0)
            .Select(section => (Words.Plain(section.Key), Sum(section))).Take(MostBars)]);
        var months = scope.Months();
        facts.Chart("Review_ByMonth", ReviewChartKind.Line, [.. months.Select(Said.Month)],
        [
            facts.Series("Review_Due", months.Select(month => (decimal?)now.Count(line => line.Counts.Due > 0 && IsIn(line.Part.Due, month)))),
            facts.Series("Review_HandedIn", months.Select(month => month > end ? null : (decimal?)now.Count(line => line.Counts is { Due: > 0 } && line.Part.SubmittedOn <= end && IsIn(line.Part.SubmittedOn, month)))),
        ]);
        var sums = byUnit.ToDictionary(unit => unit.Id, unit => unit.Counts);
        facts.Table("Review_ByUnit", ["Review_Unit", "Review_Due", "Review_OnTime", "Review_DoneLate", "Review_Waiting", "Review_Late", "Review_OnTimeShare"],
            units.InOrder(sums.Keys).Select(unit => Row($"units/{unit.Id}", Words.Plain(unit.Name), Said.Number(sums[unit.Id].Due), Said.Number(sums[unit.Id].OnTime),
                Said.Number(sums[unit.Id].DoneLate), Said.Number(sums[unit.Id].Waiting), Said.Number(sums[unit.Id].Late), Said.InPercent(Said.PercentOf(sums[unit.Id].OnTime, sums[unit.Id].Due)))));
        facts.Table("Review_LateList", ["Review_Work", "Review_Unit", "Review_DueOn", "Review_DaysLate", "Review_Why"], now.Where(line => line.Counts.Late > 0).OrderBy(line => line.Part.Due)
            .ThenBy(line => line.Part.Id).Select(line => Row($"assignments/{line.Part.Id}", Words.Plain(work.Items[line.Part.ItemId].Name), units.NameOf(line.Part.UnitId), Said.Day(line.Part.Due),
                Said.Number(end.DayNumber - line.Part.Due!.Value.DayNumber), Words.Plain(line.Part.Why ?? ""))), MostRows);
        return facts.Done();
    }

    private static void Stacked(ReviewFactsBuilder facts, string key, IReadOnlyList<(Words Name, ReviewCounts Counts)> bars) =>
        facts.Chart(key, ReviewChartKind.StackedBars, [.. bars.Select(bar => bar.Name)],
        [
            facts.Series("Review_Late", bars.Select(bar => (decimal?)bar.Counts.Late)),
            facts.Series("Review_DoneLate", bars.Select(bar => (decimal?)bar.Counts.DoneLate)),
            facts.Series("Review_Waiting", bars.Select(bar => (decimal?)bar.Counts.Waiting)),
            facts.Series("Review_OnTime", bars.Select(bar => (decimal?)bar.Counts.OnTime)),
        ]);

    private static List<(ReviewPart Part, ReviewCounts Counts)> Counted(IEnumerable<ReviewPart> parts, DateOnly from, DateOnly until, DateOnly asOf) =>
        [.. parts.Where(part => part.Due >= from && part.Due <= until).Select(part => (part, ReviewReckoning.CountsOf(part, part.FactsOn(asOf), from, until, asOf)))];

    private static ReviewCounts Sum(IEnumerable<(ReviewPart Part, ReviewCounts Counts)> lines) => lines.Aggregate(ReviewCounts.None, (sum, line) => sum + line.Counts);

    private static bool IsIn(DateOnly? day, DateOnly month) => day is { } one && (one.Year, one.Month) == (month.Year, month.Month);
}
