using System.Globalization;
using System.Text.Json;

namespace IsoIntranet.Features.YearPlan;

public enum RowChange
{
    Added,
    Removed,
    Changed,

    /// <summary>The text is the same; only its place in the table is another.</summary>
    Moved,
}

/// <summary>A field of a row or of the header, before and after.</summary>
/// <param name="Field">Property name of <see cref="ItemContent"/>, <see cref="SectionContent"/> or <see cref="PlanHeader"/>.</param>
public sealed record FieldDifference(string Field, string Before, string After);

/// <param name="Number">Section numeral and number, as in the text in which the row stands last.</param>
public sealed record RowDifference(RowChange Change, Guid ItemId, string Number, string Text, IReadOnlyList<FieldDifference> Fields);

/// <summary>What an amendment changes, row by row and field by field.</summary>
public sealed record PlanDifference(IReadOnlyList<FieldDifference> Header, IReadOnlyList<RowDifference> Rows)
{
    public bool IsEmpty => Header.Count == 0 && Rows.Count == 0;

    public static PlanDifference Between(PlanContent before, PlanContent after)
    {
        var old = Places(before);
        var now = Places(after);
        var moved = MovedBetween(old, now);
        var rows = new List<RowDifference>();
        foreach (var (id, place) in now)
        {
            var item = place.Item;
            if (!old.TryGetValue(id, out var was))
                rows.Add(new RowDifference(RowChange.Added, id, place.Number, item.Content, []));
            else if (FieldsBetween(was, place) is { Count: > 0 } fields)
                rows.Add(new RowDifference(RowChange.Changed, id, place.Number, item.Content, fields));
            else if (moved.Contains(id))
                rows.Add(new RowDifference(RowChange.Moved, id, place.Number, item.Content, [new FieldDifference(nameof(item.Number), was.Number, place.Number)]));
        }
        rows.AddRange(old.Values.Where(gone => !now.ContainsKey(gone.Item.Id))
            .Select(gone => new RowDifference(RowChange.Removed, gone.Item.Id, gone.Number, gone.Item.Content, [])));
        return new PlanDifference(
            [.. FieldsBetween(Flat(before.Header), Flat(after.Header)), .. FieldsBetween(Milestones(before), Milestones(after)),
                .. FieldsBetween(Titles(before), Titles(after))], rows);
    }

    private static Dictionary<Guid, Place> Places(PlanContent content) => content.Sections
        .SelectMany(section => section.Items.Select((item, index) => new Place(item, section.Id, index, $"{section.Numeral} {item.Number}".Trim())))
        .ToDictionary(place => place.Item.Id);

    /// <summary>
    /// The rows that changed places, and not those that merely stand higher or lower because of them: all but the most rows
    /// that could keep their order.
    /// </summary>
    private static HashSet<Guid> MovedBetween(Dictionary<Guid, Place> old, Dictionary<Guid, Place> now)
    {
        var moved = new HashSet<Guid>();
        foreach (var section in now.Where(row => old.ContainsKey(row.Key)).GroupBy(row => row.Value.SectionId))
        {
            var stayed = section.Where(row => old[row.Key].SectionId == section.Key).Select(row => row.Key).ToList();
            moved.UnionWith(section.Select(row => row.Key).Except(stayed));
            moved.UnionWith(stayed.Except(LongestRun(stayed, id => old[id].Index)));
        }
        return moved;
    }

    /// <summary>The longest part of a list whose keys rise.</summary>
    private static List<Guid> LongestRun(List<Guid> rows, Func<Guid, int> key)
    {
        var best = new List<List<Guid>>();
        foreach (var row in rows)
        {
            var longest = best.Where(run => key(run[^1]) < key(row)).MaxBy(run => run.Count) ?? [];
            best.Add([.. longest, row]);
        }
        return best.MaxBy(run => run.Count) ?? [];
    }

    private static List<FieldDifference> FieldsBetween(Place before, Place after)
    {
        var fields = FieldsBetween(Flat(before.Item), Flat(after.Item));
        // Numbers that follow from the place change with every row above; only a number written by hand is a change by itself.
        if (before.IsNumberedByPlace && after.IsNumberedByPlace)
            fields.RemoveAll(field => field.Field == nameof(ItemContent.Number));
        return fields;
    }

    private static List<FieldDifference> FieldsBetween(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys)
            .Select(field => new FieldDifference(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")))
            .Where(field => field.Before.Trim() != field.After.Trim())];

    private static Dictionary<string, string> Titles(PlanContent content) => content.Sections
        .ToDictionary(section => $"Section:{section.Id}", section => $"{section.Numeral} {section.Title}".Trim());

    private static Dictionary<string, string> Milestones(PlanContent content) => content.Milestones
        .ToDictionary(milestone => $"Milestone:{milestone.Id}", milestone => milestone.InOneLine);

    private static Dictionary<string, string> Flat(ItemContent item) => new()
    {
        [nameof(item.Number)] = item.Number,
        [nameof(item.Content)] = item.Content,
        [nameof(item.LeadWords)] = item.LeadWords,
        [nameof(item.PartnerWords)] = item.PartnerWords,
        [nameof(item.ScheduleWords)] = item.ScheduleWords,
        // Whole, and not told by its parts: what has lapsed with the words is no difference.
        [nameof(item.Meaning)] = item.Meaning?.Fits(item.ScheduleWords) == true ? JsonSerializer.Serialize(item.Meaning with { Words = "" }) : "",
        [nameof(item.ExpectedProduct)] = item.ExpectedProduct,
        [nameof(item.Remark)] = item.Remark,
        [nameof(item.Parties)] = string.Join(';', item.Parties.Select(party => $"{party.Role}:{party.UnitId ?? party.KindId}").Order(StringComparer.Ordinal)),
        [nameof(item.HigherItemId)] = item.HigherItemId?.ToString() ?? "",
    };

    private static Dictionary<string, string> Flat(PlanHeader header) => new()
    {
        [nameof(header.Place)] = header.Place ?? "",
        [nameof(header.Title)] = header.Title,
        [nameof(header.Purpose)] = header.Purpose ?? "",
        [nameof(header.LegalBases)] = header.LegalBases ?? "",
        [nameof(header.Scope)] = header.Scope ?? "",
        [nameof(header.Budget)] = header.Budget?.ToString("0", CultureInfo.InvariantCulture) ?? "",
        [nameof(header.Targets)] = header.Targets ?? "",
        [nameof(header.BudgetSource)] = header.BudgetSource ?? "",
        [nameof(header.SignerPosition)] = header.SignerPosition ?? "",
        [nameof(header.SignerName)] = header.SignerName ?? "",
        [nameof(header.Recipients)] = header.Recipients ?? "",
        [nameof(header.From)] = header.From.ToString("O", CultureInfo.InvariantCulture),
        [nameof(header.To)] = header.To.ToString("O", CultureInfo.InvariantCulture),
    };

    private sealed record Place(ItemContent Item, Guid SectionId, int Index, string Number)
    {
        public bool IsNumberedByPlace => Item.Number == (Index + 1).ToString(CultureInfo.InvariantCulture);
    }
}
