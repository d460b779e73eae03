using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Objectives;

public enum ObjectiveRemarkCode
{
    ContentMissing,

    TargetMissing,

    /// <summary>Words that are no target known to the reader; they are kept.</summary>
    TargetNotRead,

    /// <summary>The words state no comparison.</summary>
    TargetAssumed,

    /// <summary>Table and plan heading promise different things (R92, seed 4).</summary>
    WordsContradict,

    /// <summary>The words name no unit that is known.</summary>
    PartyUnknown,

    PartyTwice,

    SameContent,

    /// <summary>No action says how it is reached (ISO 9001:2015, 6.2.2).</summary>
    ActionsMissing,

    ActionTimeMissing,
}

/// <summary>What somebody should look at in a set's text; it stands in nobody's way.</summary>
/// <param name="Number">Of the objective.</param>
/// <param name="Arguments">What is filled into the remark's words.</param>
public sealed record ObjectiveRemark(ObjectiveRemarkCode Code, string Number, params string[] Arguments)
{
    /// <summary>All remarks on a text, objective by objective.</summary>
    public static IReadOnlyList<ObjectiveRemark> On(ObjectiveSetContent content)
    {
        var seen = new Dictionary<string, string>();
        return [.. content.Objectives.SelectMany(objective => On(objective, seen))];
    }

    private static IEnumerable<ObjectiveRemark> On(ObjectiveContent objective, Dictionary<string, string> seen)
    {
        var number = objective.Number;
        var form = SearchForm.Of(objective.Content);
        if (form.Length == 0)
            yield return new(ObjectiveRemarkCode.ContentMissing, number);
        else if (!seen.TryAdd(form, number))
            yield return new(ObjectiveRemarkCode.SameContent, number, seen[form]);
        if (string.IsNullOrWhiteSpace(objective.TargetWords) && objective.Correction is null && objective.Targets.All(target => string.IsNullOrWhiteSpace(target.TargetWords) && target.Correction is null))
            yield return new(ObjectiveRemarkCode.TargetMissing, number);
        foreach (var words in Unread(objective))
            yield return new(ObjectiveRemarkCode.TargetNotRead, number, words);
        foreach (var words in Assumed(objective))
            yield return new(ObjectiveRemarkCode.TargetAssumed, number, words);
        if (TargetReader.Find(objective.PlanHeading) is { } heading && TargetReader.Read(objective.TargetWords) is { } table && TargetReader.Contradict(table, heading))
            yield return new(ObjectiveRemarkCode.WordsContradict, number, objective.TargetWords.Trim(), objective.PlanHeading.Trim());
        foreach (var target in objective.Targets.Where(target => target.PartyId is null))
            yield return new(ObjectiveRemarkCode.PartyUnknown, number, target.PartyWords.Trim());
        foreach (var twice in objective.Targets.Where(target => target.PartyId is not null).GroupBy(target => target.PartyId).Where(group => group.Count() > 1))
            yield return new(ObjectiveRemarkCode.PartyTwice, number, twice.First().PartyWords.Trim());
        if (objective.Actions.Count == 0)
            yield return new(ObjectiveRemarkCode.ActionsMissing, number);
        foreach (var action in objective.Actions.Where(action => string.IsNullOrWhiteSpace(action.ScheduleWords)))
            yield return new(ObjectiveRemarkCode.ActionTimeMissing, number, action.Number);
    }

    private static IEnumerable<string> Unread(ObjectiveContent objective) => Stated(objective)
        .Where(stated => stated.Correction is null && TargetReader.Read(stated.Words) is null).Select(stated => stated.Words).Distinct();

    private static IEnumerable<string> Assumed(ObjectiveContent objective) => Stated(objective)
        .Where(stated => stated.Correction is null && TargetReader.Read(stated.Words) is { IsAssumed: true }).Select(stated => stated.Words).Distinct();

    private static IEnumerable<(string Words, Target? Correction)> Stated(ObjectiveContent objective) =>
        objective.Targets.Select(target => (Words: target.TargetWords.Trim(), target.Correction))
            .Prepend((Words: objective.TargetWords.Trim(), objective.Correction)).Where(stated => stated.Words.Length > 0);
}
