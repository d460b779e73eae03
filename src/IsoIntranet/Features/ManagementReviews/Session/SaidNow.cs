namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>A text on the screen: the saved words, or those on their way.</summary>
/// <param name="IsTyped">Whether it is being typed and not saved yet.</param>
public sealed record ShownText(string Text, bool IsTyped);

/// <summary>A decision on the screen.</summary>
/// <param name="Saved">None while it is typed for the first time.</param>
public sealed record ShownDecision(Guid Id, int? Sequence, DecisionKind Kind, string Text, bool IsTyped, ReviewDecision? Saved);

/// <summary>What is said and decided, the typed words over the saved ones; typed words win only while they are the newer ones.</summary>
public sealed record SaidNow(ShownText? Discussion, ShownText? Conclusion, IReadOnlyList<ShownDecision> Decisions)
{
    public bool IsEmpty => Discussion is null && Conclusion is null && Decisions.Count == 0;

    public static SaidNow On(StageOf.View view, ReviewInput item, IReadOnlyList<TypedWords> typed) => new(
        Text(LiveField.Discussion, item.Id, item.Discussion, item.ChangedAt, typed, view.Now),
        Text(LiveField.Conclusion, item.Id, item.Conclusion, item.ChangedAt, typed, view.Now),
        DecisionsOf(view, decision => decision.InputId == item.Id, words => words.InputId == item.Id, typed));

    public static IReadOnlyList<ShownDecision> DecisionsOf(StageOf.View view, IReadOnlyList<TypedWords> typed) => DecisionsOf(view, _ => true, _ => true, typed);

    private static IReadOnlyList<ShownDecision> DecisionsOf(StageOf.View view, Func<ReviewDecision, bool> isMeant, Func<TypedWords, bool> isTypedHere, IReadOnlyList<TypedWords> typed)
    {
        var shown = view.Decisions.Where(isMeant).Select(decision => Newer(typed, LiveField.Decision, decision.Id, decision.ChangedAt, view.Now) is { } words
            ? new ShownDecision(decision.Id, decision.Sequence, words.Kind ?? decision.Kind, words.Text, true, decision)
            : new ShownDecision(decision.Id, decision.Sequence, decision.Kind, decision.Text, false, decision)).ToList();
        shown.AddRange(typed
            .Where(words => words.Field == LiveField.Decision && isTypedHere(words) && !string.IsNullOrWhiteSpace(words.Text)
                && words.IsAheadOf(null, view.Now) && view.Review.Decisions.All(decision => decision.Id != words.TargetId))
            .OrderBy(words => words.At).Select(words => new ShownDecision(words.TargetId, null, words.Kind ?? DecisionKind.Improvement, words.Text, true, null)));
        return shown;
    }

    private static ShownText? Text(LiveField field, Guid target, string? saved, DateTimeOffset savedAt, IReadOnlyList<TypedWords> typed, DateTimeOffset now) =>
        Newer(typed, field, target, savedAt, now) is { } words ? string.IsNullOrWhiteSpace(words.Text) ? null : new ShownText(words.Text, true)
        : saved is null ? null : new ShownText(saved, false);

    private static TypedWords? Newer(IReadOnlyList<TypedWords> typed, LiveField field, Guid target, DateTimeOffset savedAt, DateTimeOffset now) =>
        typed.FirstOrDefault(words => words.Field == field && words.TargetId == target && words.IsAheadOf(savedAt, now));
}
