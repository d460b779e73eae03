using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>
/// 9.3.2 a: with what a review begins. The actions of the agency's earlier reviews: those still open, and those done with in the
/// period looked at.
/// </summary>
public sealed class PreviousActionsSource : IReviewSource
{
    /// <summary>Rows told one by one; figures count all.</summary>
    private const int MostRows = 60;

    public ReviewTopic Topic => ReviewTopic.PreviousActions;

    public Words Title => Words.Of("ManagementReviews.FactsActions");

    public int Order => 10;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var rows = await (
            from action in db.Set<ReviewAction>()
            join review in db.Set<ManagementReview>() on action.ReviewId equals review.Id
            where action.AgencyId == scope.AgencyId && review.HeldOn <= scope.Until
            orderby review.HeldOn, action.Place
            select new { Action = action, review.Number }).AsNoTracking().ToListAsync(cancellationToken);
        var told = rows.Where(row => row.Action.IsOpen || row.Action.VerifiedOn >= scope.From || row.Action.DroppedOn >= scope.From).ToList();
        if (told.Count == 0)
            return ReviewFacts.Empty;
        var units = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ShortName }).ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
        var actions = told.ConvertAll(row => row.Action);
        return new ReviewFacts(
            Figures(actions, scope.Today), Charts(actions, scope.Today),
            [
                new ReviewTable(Say("FactsActionsTable"), [Say("ActionNumberHead"), Say("ActionContent"), Say("ActionOwner"), Say("ActionDue"), Say("ActionState"), Say("ActionResult")],
                [
                    .. told.OrderBy(row => Rank(row.Action, scope.Today)).ThenBy(row => row.Action.Due).Take(MostRows).Select(row => new ReviewRow(
                    [
                        Words.Plain($"{row.Number}-{row.Action.Place:D2}"), Words.Plain(row.Action.Content), Words.Plain(Owner(row.Action, units)),
                        Words.Plain(row.Action.Due.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture)),
                        IsLate(row.Action, scope.Today) ? Say("FactsLateBy", $"{scope.Today.DayNumber - row.Action.Due.DayNumber}") : StateOf(row.Action),
                        Words.Plain(row.Action.DropReason ?? row.Action.VerificationNote ?? row.Action.Note ?? ""),
                    ], $"management-reviews/actions/{row.Action.Id}")),
                ]),
            ]);
    }

    private static IReadOnlyList<ReviewFigure> Figures(List<ReviewAction> actions, DateOnly today)
    {
        var late = actions.Count(action => IsLate(action, today));
        var verified = actions.Count(action => !action.IsDropped && action.State == TrackedActionState.Verified);
        var dropped = actions.Count(action => action.IsDropped);
        return
        [
            new(Say("FactsTotal"), actions.Count, null, null, FigureTone.Plain, "management-reviews/actions"),
            new(Say("FactsVerified"), verified, null, null, verified == actions.Count ? FigureTone.Good : FigureTone.Plain, "management-reviews/actions?state=Verified"),
            new(Say("FactsWaiting"), actions.Count(action => !action.IsDropped && action.State == TrackedActionState.Done), null, null, FigureTone.Plain, "management-reviews/actions?state=Done"),
            new(Say("FactsRunning"), actions.Count(action => action.IsWaitingForOwner), null, null, FigureTone.Plain, "management-reviews/actions?open=true"),
            new(Say("FactsLate"), late, null, null, late > 0 ? FigureTone.Bad : FigureTone.Good, "management-reviews/actions?overdue=true"),
            .. dropped > 0 ? [new ReviewFigure(Say("FactsDropped"), dropped, null, null, FigureTone.Warn, "management-reviews/actions?dropped=true")] : (ReviewFigure[])[],
        ];
    }

    private static IReadOnlyList<ReviewChart> Charts(List<ReviewAction> actions, DateOnly today)
    {
        (Words Name, int Count)[] parts =
        [
            (Say("FactsVerified"), actions.Count(action => !action.IsDropped && action.State == TrackedActionState.Verified)),
            (Say("FactsWaiting"), actions.Count(action => !action.IsDropped && action.State == TrackedActionState.Done)),
            (Say("FactsOnTime"), actions.Count(action => action.IsWaitingForOwner && !action.IsLateOn(today))),
            (Say("FactsLate"), actions.Count(action => IsLate(action, today))),
            (Say("FactsDropped"), actions.Count(action => action.IsDropped)),
        ];
        return [new ReviewChart(Say("FactsByState"), ReviewChartKind.Bars, [.. parts.Select(part => part.Name)], [new ReviewSeries(Say("FactsActionsCount"), [.. parts.Select(part => (decimal?)part.Count)])], null)];
    }

    private static int Rank(ReviewAction action, DateOnly today) => IsLate(action, today) ? 0 : action.IsOpen ? 1 : 2;

    private static bool IsLate(ReviewAction action, DateOnly today) => action.IsWaitingForOwner && action.IsLateOn(today);

    private static Words StateOf(ReviewAction action) => Say(action.IsDropped ? "Action_Dropped" : $"Action_{action.State}");

    private static string Owner(ReviewAction action, Dictionary<Guid, string> units) =>
        action.OwnerId is null ? action.OwnerName : $"{action.OwnerName} ({units.GetValueOrDefault(action.UnitId, "")})";

    private static Words Say(string key, params string[] arguments) => Words.Of($"ManagementReviews.{key}", arguments);
}
