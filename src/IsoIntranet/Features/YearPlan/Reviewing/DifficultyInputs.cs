using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.YearPlan.Reviewing;

/// <summary>
/// What units said they found difficult in the period (R32). Units do not say of which kind a difficulty is; whether it is about
/// resources is told by its words, which stand in the list for everybody to judge.
/// </summary>
public abstract class DifficultyInput(OrganisationClock clock) : IReviewSource
{
    /// <summary>Words of people, money and means, without marks.</summary>
    private static readonly string[] ResourceWords =
        ["kinh phi", "ngan sach", "nhan luc", "nhan su", "bien che", "thieu nguoi", "thieu can bo", "can bo phu trach", "may tinh", "may in", "may scan", "thiet bi", "phan mem", "duong truyen", "co so vat chat", "tru so", "phong lam viec", "nguon luc"];

    public abstract ReviewTopic Topic { get; }

    public abstract Words Title { get; }

    public abstract int Order { get; }

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, clock.StartOf(scope.Former.From), clock.StartOf(scope.Until.AddDays(1)));
        var rows = (await db.Set<UnitAssignment>()
            .Where(row => row.Difficulty != null && row.DifficultyAt >= first && row.DifficultyAt < last && ids.Contains(row.UnitId))
            .OrderByDescending(row => row.DifficultyAt).Select(row => new Difficulty(row.Id, row.WorkItemId, row.UnitId, row.Difficulty!, row.DifficultyAt!.Value, row.DifficultyAnswer))
            .ToListAsync(cancellationToken)).FindAll(row => IsMeant(row.Words));
        if (rows.Count == 0)
            return ReviewFacts.Empty;
        var items = await ReviewedWork.ItemsAsync(db, [.. rows.Select(row => row.ItemId).Distinct()], cancellationToken);
        var now = rows.FindAll(row => clock.DayOf(row.At) >= scope.From);
        var open = now.Count(row => row.Answer is null);
        return new ReviewFactsBuilder("YearPlan")
            .Figure("Review_Difficulties", now.Count, rows.Count - now.Count)
            .Figure("Review_Unanswered", open, tone: open > 0 ? FigureTone.Warn : FigureTone.Good)
            .Counts("Review_DifficultiesByUnit", ReviewChartKind.Bars, "Review_Difficulties", now.CountBy(row => row.UnitId).Select(pair => (units.ShortOf(pair.Key), pair.Value)))
            .Table("Review_DifficultyList", ["Review_Unit", "Review_Work", "Review_Difficulty", "Review_On", "Review_Answer"], now.Select(row => Row(
                $"assignments/{row.Id}", units.NameOf(row.UnitId), Words.Plain(items.TryGetValue(row.ItemId, out var item) ? item.Name : ""), Words.Plain(row.Words),
                Said.Day(clock.DayOf(row.At)), row.Answer is { } answer ? Words.Plain(answer) : Words.Of("YearPlan.Review_NoAnswer"))), MostRows)
            .Done();
    }

    protected abstract bool IsMeant(string words);

    protected static bool IsOfResources(string words)
    {
        var form = SearchForm.Of(words);
        return ResourceWords.Any(word => form.Contains(word, StringComparison.Ordinal));
    }

    private sealed record Difficulty(Guid Id, Guid ItemId, Guid UnitId, string Words, DateTimeOffset At, string? Answer);
}

/// <summary>9.3.2 d: difficulties with people, money and means.</summary>
public sealed class ResourceDifficultiesInput(OrganisationClock clock) : DifficultyInput(clock)
{
    public override ReviewTopic Topic => ReviewTopic.Resources;

    public override Words Title => Words.Of("YearPlan.Review_ResourceDifficulties");

    public override int Order => 10;

    protected override bool IsMeant(string words) => IsOfResources(words);
}

/// <summary>9.3.2 f: other difficulties, each of which may be an opportunity.</summary>
public sealed class OtherDifficultiesInput(OrganisationClock clock) : DifficultyInput(clock)
{
    public override ReviewTopic Topic => ReviewTopic.Improvement;

    public override Words Title => Words.Of("YearPlan.Review_OtherDifficulties");

    public override int Order => 20;

    protected override bool IsMeant(string words) => !IsOfResources(words);
}

/// <summary>9.3.2 f: what the plans' own reviews proposed.</summary>
public sealed class ProposalsInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Improvement;

    public Words Title => Words.Of("YearPlan.Review_Proposals");

    public int Order => 30;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, scope.From, scope.Until);
        var rows = await (
            from review in db.Set<PlanReview>()
            join plan in db.Set<QmsPlan>() on review.PlanId equals plan.Id
            where review.State == ReviewState.Issued && review.IssuedOn >= first && review.IssuedOn <= last && ids.Contains(plan.OwnerUnitId)
            orderby review.IssuedOn
            select new { review.Id, review.IssuedOn, review.Narrative.Proposals, review.Narrative.Directions, plan.OwnerUnitId }).ToListAsync(cancellationToken);
        return new ReviewFactsBuilder("YearPlan")
            .Table("Review_ProposalList", ["Review_Unit", "Review_On", "Review_Proposal", "Review_Direction"], rows.Where(row => row.Proposals.Length + row.Directions.Length > 0).Select(row => Row(
                $"reviews/{row.Id}", units.NameOf(row.OwnerUnitId), Said.Day(row.IssuedOn), Words.Plain(row.Proposals), Words.Plain(row.Directions))))
            .Done();
    }
}

/// <summary>9.3.2 b: plans that were issued and amended.</summary>
public sealed class PlanChangesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Changes;

    public Words Title => Words.Of("YearPlan.Review_Changes");

    public int Order => 50;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, first, last) = (units.Ids, scope.Former.From, scope.Until);
        var amended = await (
            from amendment in db.Set<PlanAmendment>()
            join plan in db.Set<QmsPlan>() on amendment.PlanId equals plan.Id
            where amendment.State == AmendmentState.Issued && amendment.IssuedOn >= first && amendment.IssuedOn <= last && ids.Contains(plan.OwnerUnitId)
            orderby amendment.IssuedOn
            select new { plan.Id, plan.OwnerUnitId, plan.Header.Title, amendment.Number, amendment.IssuedOn, amendment.Reason }).ToListAsync(cancellationToken);
        var issued = await db.Set<QmsPlan>()
            .Where(plan => plan.Edition > 0 && plan.State != PlanState.Cancelled && plan.Header.IssuedOn >= first && plan.Header.IssuedOn <= last && ids.Contains(plan.OwnerUnitId))
            .OrderBy(plan => plan.Header.IssuedOn).Select(plan => new { plan.Id, plan.OwnerUnitId, plan.Header.Title, plan.Header.Number, plan.Header.IssuedOn }).ToListAsync(cancellationToken);
        if (amended.Count + issued.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("YearPlan");
        return facts.Figure("Review_Issued", issued.Count(plan => scope.IsNow(plan.IssuedOn)), issued.Count(plan => scope.IsFormer(plan.IssuedOn)), address: "plans")
            .Figure("Review_Amended", amended.Count(one => scope.IsNow(one.IssuedOn)), amended.Count(one => scope.IsFormer(one.IssuedOn)))
            .Table("Review_ChangeList", ["Review_Plan_", "Review_Unit", "Review_DecisionNumber", "Review_On", "Review_Why"],
                issued.Where(plan => scope.IsNow(plan.IssuedOn)).Select(plan => (plan.IssuedOn, Row: Row(
                    $"plans/{plan.Id}", Words.Plain(plan.Title), units.NameOf(plan.OwnerUnitId), Words.Plain(plan.Number ?? ""), Said.Day(plan.IssuedOn), facts.Say("Review_IssuedFirst"))))
                .Concat(amended.Where(one => scope.IsNow(one.IssuedOn)).Select(one => (one.IssuedOn, Row: Row(
                    $"plans/{one.Id}", Words.Plain(one.Title), units.NameOf(one.OwnerUnitId), Words.Plain(one.Number ?? ""), Said.Day(one.IssuedOn), Words.Plain(one.Reason)))))
                .OrderBy(one => one.IssuedOn).Select(one => one.Row), MostRows)
            .Done();
    }
}
