using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Audits.Reviewing;

/// <summary>9.3.2 c 6: internal audits: rounds, findings by grade, clause and unit, and whether every unit was audited, against the period before.</summary>
public sealed class AuditsInput : IReviewSource
{
    private static readonly FindingGrade[] Grades = Enum.GetValues<FindingGrade>();

    public ReviewTopic Topic => ReviewTopic.Audits;

    public Words Title => Words.Of("Audits.Review_Audits");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var audited = await ReviewedAudits.LoadAsync(db, scope, cancellationToken);
        if (audited.Audits.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Audits");
        var (audits, formerAudits) = (audited.Held(scope.From, scope.Until), audited.Held(scope.Former.From, scope.Former.Until));
        var (now, former) = (audited.FindingsOf(audits), audited.FindingsOf(formerAudits));
        var (covered, missing) = Coverage(audited, audits, scope.AsOf);
        var coveredBefore = Coverage(audited, formerAudits, scope.Former.Until).Covered;
        facts.Figure("Review_Rounds", audits.Count, formerAudits.Count, address: "audits")
            .Figure("Review_UnitsCovered", Said.PercentOf(covered, covered + missing.Count), null, missing.Count == 0 ? FigureTone.Good : FigureTone.Warn, "audits/programme", Said.Percent)
            .Figure("Review_UnitsAudited", covered, coveredBefore)
            .Figure("Review_Findings", now.Count, former.Count, address: "audits/findings");
        foreach (var grade in Grades)
            facts.Figure(new ReviewFigure(facts.Say("Grade_" + grade), now.Count(one => one.Grade == grade), null, former.Count(one => one.Grade == grade),
                grade == FindingGrade.Major && now.Any(one => one.Grade == grade) ? FigureTone.Bad : FigureTone.Plain, $"audits/findings?grade={grade}"));
        facts.Chart("Review_ByGrade", ReviewChartKind.Bars, [.. Grades.Select(grade => facts.Say("Grade_" + grade))],
        [
            facts.Series("Review_Now", Grades.Select(grade => (decimal?)now.Count(one => one.Grade == grade))),
            facts.Series("Review_Before", Grades.Select(grade => (decimal?)former.Count(one => one.Grade == grade))),
        ]);
        Stacked(facts, "Review_ByUnit", now.GroupBy(one => one.UnitId).Select(unit => (audited.Units.ShortOf(unit.Key), unit.ToList())));
        Stacked(facts, "Review_ByChapter", now.Where(one => one.Clause is not null).GroupBy(one => one.Clause!.Split('.')[0]).OrderBy(chapter => chapter.Key.PadLeft(3))
            .Select(chapter => (Words.Of("Audits.Review_Chapter", chapter.Key), chapter.ToList())));
        facts.Table("Review_RoundList", ["Review_Round", "Review_Days", "Review_UnitCount", "Review_FindingCount", "Review_Nonconforming", "Review_State"], audits.Select(audit => Row(
            $"audits/{audit.Id}", Words.Plain($"{audit.Number} – {audit.Title}"), Said.Day(audit.StartsOn), Said.Number(audited.UnitsOf(audit.Id).Count),
            Said.Number(now.Count(one => one.AuditId == audit.Id)), Said.Number(now.Count(one => one.AuditId == audit.Id && one.IsNonconformity)), facts.Say("State_" + audit.State))));
        facts.Table("Review_ByClause", ["Review_Clause", "Review_FindingCount", "Review_Nonconforming", "Review_Before"], now.Where(one => one.Clause is not null)
            .GroupBy(one => (one.Clause, one.ClauseTitle, one.ClauseId, one.Place)).OrderBy(clause => clause.Key.Place).Select(clause => Row(
                $"audits/findings?clause={clause.Key.ClauseId}", Words.Plain($"{clause.Key.Clause} {clause.Key.ClauseTitle}"), Said.Number(clause.Count()),
                Said.Number(clause.Count(one => one.IsNonconformity)), Said.Number(former.Count(one => one.Clause == clause.Key.Clause)))));
        facts.Table("Review_NonconformingList", ["Review_Statement", "Review_Unit", "Review_Clause", "Review_Grade", "Review_Round"], now.Where(one => one.IsNonconformity).OrderBy(one => one.Grade).Select(one => Row(
            $"audits/findings/{one.Id}", Words.Plain(one.Statement), audited.Units.NameOf(one.UnitId), Words.Plain(one.Clause ?? ""), facts.Say("Grade_" + one.Grade),
            Words.Plain(audited.Audits.First(audit => audit.Id == one.AuditId).Number))), MostRows);
        facts.Table("Review_NotAudited", ["Review_Unit"], missing.Select(unit => Row($"units/{unit}", audited.Units.NameOf(unit))));
        return facts.Done();
    }

    /// <summary>Units that have to be audited once a year, by the programme's own rule, and those that were not.</summary>
    private static (int Covered, IReadOnlyList<Guid> Missing) Coverage(ReviewedAudits audited, IReadOnlyList<ReviewedAudit> audits, DateOnly on)
    {
        var coverage = new ProgrammeCoverage(
            audited.Units.AgencyId, audited.Units.All.Where(unit => unit.ExistsOn(on)).ToDictionary(unit => unit.Id, unit => unit.Id == audited.Units.AgencyId ? null : unit.ParentId),
            audits.SelectMany(audit => audited.UnitsOf(audit.Id)));
        return (coverage.Required.Count - coverage.Missing.Count, coverage.Missing);
    }

    private static void Stacked(ReviewFactsBuilder facts, string key, IEnumerable<(Words Name, List<ReviewedFinding> Findings)> groups)
    {
        var most = groups.OrderByDescending(group => group.Findings.Count).Take(MostBars).ToList();
        facts.Chart(key, ReviewChartKind.StackedBars, [.. most.Select(group => group.Name)],
            [.. Grades.Select(grade => facts.Series("Grade_" + grade, most.Select(group => (decimal?)group.Findings.Count(one => one.Grade == grade))))]);
    }
}

/// <summary>9.3.2 f: opportunities and strengths that audits found.</summary>
public sealed class AuditOpportunitiesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Improvement;

    public Words Title => Words.Of("Audits.Review_Opportunities");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var audited = await ReviewedAudits.LoadAsync(db, scope, cancellationToken);
        bool IsMeant(ReviewedFinding one) => one.Grade is FindingGrade.Opportunity or FindingGrade.Strength or FindingGrade.Observation;
        var (now, former) = (audited.FindingsOf(audited.Held(scope.From, scope.Until)).Where(IsMeant).ToList(), audited.FindingsOf(audited.Held(scope.Former.From, scope.Former.Until)).Where(IsMeant).ToList());
        if (now.Count + former.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Audits");
        foreach (var grade in new[] { FindingGrade.Opportunity, FindingGrade.Observation, FindingGrade.Strength })
            facts.Figure(new ReviewFigure(facts.Say("Grade_" + grade), now.Count(one => one.Grade == grade), null, former.Count(one => one.Grade == grade), FigureTone.Plain, $"audits/findings?grade={grade}"));
        return facts.Table("Review_OpportunityList", ["Review_Statement", "Review_Grade", "Review_Unit", "Review_Clause"], now
            .OrderBy(one => one.Grade == FindingGrade.Opportunity ? 0 : one.Grade == FindingGrade.Observation ? 1 : 2).ThenBy(one => one.Place).Select(one => Row(
                $"audits/findings/{one.Id}", Words.Plain(one.Statement), facts.Say("Grade_" + one.Grade), audited.Units.NameOf(one.UnitId), Words.Plain(one.Clause ?? ""))), MostRows).Done();
    }
}
