using System.Globalization;
using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>A place in the row of slides.</summary>
public sealed record StagePlace(StageSlide Slide, Guid? InputId = null);

/// <summary>The slides of a review in their order: title, agenda, the items, decisions, end.</summary>
public static class StageDeck
{
    public static IReadOnlyList<StagePlace> Of(ManagementReview review) =>
    [
        new(StageSlide.Title), new(StageSlide.Agenda),
        .. ItemsOf(review).Select(input => new StagePlace(StageSlide.Input, input.Id)),
        new(StageSlide.Decisions), new(StageSlide.End),
    ];

    public static IReadOnlyList<ReviewInput> ItemsOf(ManagementReview review) => [.. review.Inputs.OrderBy(input => input.Place)];

    public static int IndexOf(IReadOnlyList<StagePlace> deck, StageView view) =>
        Math.Max(0, deck.ToList().IndexOf(new StagePlace(view.Slide, view.InputId)));

    /// <summary>Some slides on or back; at the ends it stays.</summary>
    public static StagePlace Step(IReadOnlyList<StagePlace> deck, StageView view, int by) => deck[Math.Clamp(IndexOf(deck, view) + by, 0, deck.Count - 1)];

    /// <summary>What can be shown alone of an item, in its order; the names are those of <see cref="StageView.Drill"/>.</summary>
    public static IReadOnlyList<StagePart> PartsOf(IReadOnlyList<ReviewSection> sections, string? words, int contributions)
    {
        var parts = new List<StagePart>();
        for (var section = 0; section < sections.Count; section++)
        {
            var facts = sections[section].Facts;
            if (facts.Figures.Count > 0)
                parts.Add(new StagePart($"{section}.figures", sections[section].Title, section, StagePartKind.Figures, 0));
            for (var index = 0; index < facts.Charts.Count; index++)
                parts.Add(new StagePart($"{section}.chart.{index}", facts.Charts[index].Title, section, StagePartKind.Chart, index));
            for (var index = 0; index < facts.Tables.Count; index++)
                parts.Add(new StagePart($"{section}.table.{index}", facts.Tables[index].Title, section, StagePartKind.Table, index));
        }
        if (words is not null)
            parts.Add(new StagePart("words", null, 0, StagePartKind.Words, 0));
        if (contributions > 0)
            parts.Add(new StagePart("given", null, 0, StagePartKind.Given, 0));
        return parts;
    }

    /// <summary>The facts of one part alone.</summary>
    public static ReviewFacts FactsOf(this StagePart part, IReadOnlyList<ReviewSection> sections)
    {
        var facts = sections[part.Section].Facts;
        return part.Kind switch
        {
            StagePartKind.Figures => facts with { Charts = [], Tables = [] },
            StagePartKind.Chart => new ReviewFacts([], [facts.Charts[part.Index]], []),
            StagePartKind.Table => new ReviewFacts([], [], [facts.Tables[part.Index]]),
            _ => ReviewFacts.Empty,
        };
    }

    /// <summary>The row that a drill names, of a table that is there.</summary>
    public static (ReviewTable Table, ReviewRow Row)? RowOf(string drill, IReadOnlyList<ReviewSection> sections) =>
        drill.Split('.') is [var section, "table", var table, "row", var row]
        && Number(section) is var s && s < sections.Count && sections[s].Facts.Tables is var tables
        && Number(table) is var t && t < tables.Count && Number(row) is var r && r < tables[t].Rows.Count
            ? (tables[t], tables[t].Rows[r])
            : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

public enum StagePartKind
{
    Figures,
    Chart,
    Table,

    /// <summary>The owner's words.</summary>
    Words,

    /// <summary>The units' contributions.</summary>
    Given,
}

/// <param name="Name">As a view's drill.</param>
/// <param name="Title">None where the kind says it.</param>
/// <param name="Section">Place among the input's sections.</param>
/// <param name="Index">Place among the charts or tables of the section.</param>
public sealed record StagePart(string Name, Words? Title, int Section, StagePartKind Kind, int Index);
