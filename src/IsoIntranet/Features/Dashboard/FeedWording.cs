using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Board;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Dashboard;

/// <summary>A piece of a sentence; a link where it has an address.</summary>
public sealed record FeedPart(string Text, string? Address = null);

/// <summary>Tells what somebody did, in the viewer's language: sentences with places for the item and the unit.</summary>
public sealed class FeedWording(IStringLocalizer<DashboardText> text)
{
    private const int LongestItem = 64;

    public IReadOnlyList<FeedPart> Sentence(FeedLine line, Guid planId)
    {
        var entry = line.Entry;
        var key = entry.Kind != FeedKind.Reported ? entry.Kind.ToString()
            : entry.Percent is null || entry.Percent == entry.PercentBefore ? "ReportedSame"
            : entry.Percent < entry.PercentBefore ? "ReportedLess" : "Reported";
        var sentence = text[$"Feed.{key}"].Value;
        if (entry.Files > 0)
            sentence += text["Feed.Files", entry.Files];
        var parts = new List<FeedPart>();
        while (sentence.Length > 0)
        {
            var begin = sentence.IndexOf('{', StringComparison.Ordinal);
            var end = begin < 0 ? -1 : sentence.IndexOf('}', begin);
            if (end < 0)
            {
                parts.Add(new FeedPart(sentence));
                break;
            }
            if (begin > 0)
                parts.Add(new FeedPart(sentence[..begin]));
            parts.Add(PartOf(sentence[(begin + 1)..end], line, planId));
            sentence = sentence[(end + 1)..];
        }
        return parts;
    }

    /// <summary>CSS class of the sign before the sentence, see docs/design.md.</summary>
    public static string ClassOf(FeedKind kind) => kind switch
    {
        FeedKind.Submitted => BoardWording.ClassOf(CellStatus.Submitted),
        FeedKind.Accepted or FeedKind.PlanIssued => BoardWording.ClassOf(CellStatus.Done),
        FeedKind.Returned or FeedKind.NotApplicableRejected => BoardWording.ClassOf(CellStatus.Returned),
        FeedKind.NotApplicableProposed or FeedKind.NotApplicableApproved => BoardWording.ClassOf(CellStatus.NotApplicable),
        FeedKind.Paused or FeedKind.PlanEnded => BoardWording.ClassOf(CellStatus.Paused),
        FeedKind.EventRecorded => BoardWording.ClassOf(CellStatus.AwaitingEvent),
        FeedKind.DifficultyAnswered or FeedKind.Commented => BoardWording.ClassOf(CellStatus.Confirmed),
        _ => BoardWording.ClassOf(CellStatus.InProgress),
    };

    /// <summary>An item's number and as many of its words as fit into a line.</summary>
    public static string ItemName(BoardColumn item)
    {
        var name = item.Number.Length == 0 ? item.Text : $"{item.Number}. {item.Text}";
        if (name.Length <= LongestItem)
            return name;
        var cut = name.LastIndexOf(' ', LongestItem);
        return string.Concat(name.AsSpan(0, cut > 0 ? cut : LongestItem), "…");
    }

    /// <summary>The board with an assignment's story beside it.</summary>
    public static string AddressOf(Guid planId, Guid assignmentId) => $"plans/{planId}/board?cell={assignmentId}";

    private static FeedPart PartOf(string place, FeedLine line, Guid planId) => place switch
    {
        "item" when line is { Item: { } item, Entry.AssignmentId: { } assignment } => new FeedPart(ItemName(item), AddressOf(planId, assignment)),
        "unit" when line.Unit is { } unit => new FeedPart(unit.Name),
        "before" => new FeedPart($"{line.Entry.PercentBefore ?? 0}"),
        "percent" => new FeedPart($"{line.Entry.Percent ?? 0}"),
        _ => new FeedPart(""),
    };
}
