using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using static IsoIntranet.Platform.Reviewing.ReviewFactsBuilder;

namespace IsoIntranet.Features.Nonconformities.Reviewing;

/// <summary>What came in from one side and was raised as a nonconformity: the only place where complaints and inspections are kept so far.</summary>
public abstract class SourceInput(ReviewTopic topic, NonconformitySource source, int order) : IReviewSource
{
    public ReviewTopic Topic => topic;

    public Words Title => Words.Of($"Nonconformities.Review_From{source}");

    public int Order => order;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, former, until) = (units.Ids, scope.Former, scope.Until);
        var all = await db.Set<Nonconformity>()
            .Where(row => row.Source == source && row.State != NonconformityState.Rejected && ids.Contains(row.UnitId) && row.RaisedOn >= former.From && row.RaisedOn <= until)
            .OrderByDescending(row => row.RaisedOn).ThenBy(row => row.Number)
            .Select(row => new { row.Id, row.Number, row.UnitId, row.Title, row.RaisedOn, row.State, row.ClosedOn, row.Due }).ToListAsync(cancellationToken);
        if (all.Count == 0)
            return ReviewFacts.Empty;
        var (now, before) = (all.Where(row => row.RaisedOn >= scope.From).ToList(), all.Count(row => row.RaisedOn < scope.From));
        var late = now.Count(row => row.ClosedOn is null && row.Due < scope.Today);
        var facts = new ReviewFactsBuilder("Nonconformities");
        return facts.Figure("Review_Raised", now.Count, before, address: $"nonconformities?source={source}")
            .Figure("Review_ClosedOnes", now.Count(row => row.ClosedOn is not null))
            .Figure("Review_LateNow", late, tone: late > 0 ? FigureTone.Bad : FigureTone.Plain)
            .Counts("Review_ByUnit", ReviewChartKind.Bars, "Review_Raised", now.CountBy(row => row.UnitId).Select(pair => (units.ShortOf(pair.Key), pair.Value)))
            .Table("Review_List", ["Review_Number", "Review_Unit", "Review_What", "Review_RaisedOn", "Review_State"], now.Select(row => Row(
                $"nonconformities/{row.Id}", Words.Plain(row.Number), units.NameOf(row.UnitId), Words.Plain(row.Title), Said.Day(row.RaisedOn), facts.Say("State_" + row.State))), MostRows)
            .Done();
    }
}

/// <summary>9.3.2 c 1: complaints of citizens and organisations.</summary>
public sealed class ComplaintsInput() : SourceInput(ReviewTopic.Satisfaction, NonconformitySource.Complaint, 20);

/// <summary>9.3.2 c 5: what inspections from outside found.</summary>
public sealed class InspectionsInput() : SourceInput(ReviewTopic.Monitoring, NonconformitySource.Inspection, 20);

/// <summary>9.3.2 c 3: outputs that did not conform.</summary>
public sealed class OutputsInput() : SourceInput(ReviewTopic.Processes, NonconformitySource.NonconformingOutput, 40);

/// <summary>9.3.2 e: nonconformities that came out of risks.</summary>
public sealed class RisksInput() : SourceInput(ReviewTopic.Risks, NonconformitySource.Risk, 20);

/// <summary>9.3.2 d: people, money and means that corrective actions ask for.</summary>
public sealed class ActionResourcesInput : IReviewSource
{
    public ReviewTopic Topic => ReviewTopic.Resources;

    public Words Title => Words.Of("Nonconformities.Review_ResourcesTitle");

    public int Order => 20;

    public async Task<ReviewFacts> CollectAsync(IsoContext db, ReviewScope scope, CancellationToken cancellationToken)
    {
        var units = await ReviewUnits.LoadAsync(db, scope.AgencyId, cancellationToken);
        var (ids, former, until) = (units.Ids, scope.Former, scope.Until);
        var all = await (
            from action in db.Set<CorrectiveAction>()
            join record in db.Set<Nonconformity>() on action.NonconformityId equals record.Id
            where action.Resources != null && ids.Contains(action.UnitId) && record.RaisedOn >= former.From && record.RaisedOn <= until
            orderby record.RaisedOn descending, record.Number, action.Place
            select new { record.Id, record.Number, record.RaisedOn, action.UnitId, action.Content, action.Resources, action.State, action.Due }).ToListAsync(cancellationToken);
        var now = all.Where(row => row.RaisedOn >= scope.From).ToList();
        if (all.Count == 0)
            return ReviewFacts.Empty;
        var facts = new ReviewFactsBuilder("Nonconformities");
        return facts.Figure("Review_ActionsAsking", now.Count, all.Count - now.Count)
            .Table("Review_ResourcesList", ["Review_Number", "Review_Unit", "Review_Action", "Review_Resources", "Review_Due", "Review_State"], now.Select(row => Row(
                $"nonconformities/{row.Id}", Words.Plain(row.Number), units.NameOf(row.UnitId), Words.Plain(row.Content), Words.Plain(row.Resources!), Said.Day(row.Due),
                facts.Say("Action_" + row.State))), MostRows)
            .Done();
    }
}
