namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>What a key, a clicker or a button makes of what the screen shows now.</summary>
public static class StageActs
{
    /// <returns>Where to go; none where the key means nothing here.</returns>
    /// <param name="number">An item's place on the agenda, with <c>number</c>; 0 is the title.</param>
    public static StageView? Of(StageOf.View view, string name, int number)
    {
        var now = view.Stage.View;
        return name switch
        {
            // A clicker knows one button forward: out of the blank it first shows again what was there.
            "next" or "back" when now.IsBlank => now with { IsBlank = false },
            "next" => Step(view, 1),
            "back" => now.Drill is null ? Step(view, -1) : now with { Drill = null },
            "first" => To(now, view.Deck[0]),
            "last" => To(now, view.Deck[^1]),
            "number" when number == 0 => To(now, view.Deck[0]),
            "number" => view.Items.FirstOrDefault(item => item.Place == number) is { } item ? To(now, new StagePlace(StageSlide.Input, item.Id)) : null,
            "blank" => now with { IsBlank = !now.IsBlank },
            "view" when now.InputId is not null => now with { IsFrozenView = !now.IsFrozenView },
            "deeper" when now.InputId is not null => Deeper(view, 1),
            "shallower" when now.InputId is not null => Deeper(view, -1),
            "out" when now.IsBlank => now with { IsBlank = false },
            "out" when now.Drill is { } drill => now with { Drill = drill.Contains(".row.", StringComparison.Ordinal) ? drill[..drill.IndexOf(".row.", StringComparison.Ordinal)] : null },
            _ => null,
        };
    }

    public static StageView Step(StageOf.View view, int by) => To(view.Stage.View, StageDeck.Step(view.Deck, view.Stage.View, by));

    /// <summary>Another slide is seen whole, and as the room has been looking at figures.</summary>
    public static StageView To(StageView now, StagePlace place) => new(place.Slide, place.InputId, now.IsFrozenView);

    private static StageView? Deeper(StageOf.View view, int by)
    {
        var (now, parts) = (view.Stage.View, view.Parts);
        if (parts.Count == 0)
            return null;
        var at = parts.ToList().FindIndex(part => part.Name == now.Drill);
        var next = at + by;
        return next < -1 ? null : now with { Drill = next < 0 ? null : parts[Math.Min(next, parts.Count - 1)].Name };
    }
}
