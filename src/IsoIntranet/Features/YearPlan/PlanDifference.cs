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
        var rows = new List<RowDifference>();
        foreach (var (place, now) in Places(after).Select(pair => (pair.Value, pair.Value.Item)))
        {
            if (!old.Remove(now.Id, out var was))
                rows.Add(new RowDifference(RowChange.Added, now.Id, place.Number, now.Content, []));
            else if (FieldsBetween(Flat(was.Item), Flat(now)) is { Count: > 0 } fields)
                rows.Add(new RowDifference(RowChange.Changed, now.Id, place.Number, now.Content, fields));
            else if (was.SectionId != place.SectionId || was.Index != place.Index)
                rows.Add(new RowDifference(RowChange.Moved, now.Id, place.Number, now.Content, []));
        }
        rows.AddRange(old.Values.Select(gone => new RowDifference(RowChange.Removed, gone.Item.Id, gone.Number, gone.Item.Content, [])));
        var sections = FieldsBetween(Titles(before), Titles(after));
        return new PlanDifference([.. FieldsBetween(Flat(before.Header), Flat(after.Header)), .. sections], rows);
    }

    private static Dictionary<Guid, Place> Places(PlanContent content) => content.Sections
        .SelectMany(section => section.Items.Select((item, index) => new Place(item, section.Id, index, $"{section.Numeral} {item.Number}".Trim())))
        .ToDictionary(place => place.Item.Id);

    private static List<FieldDifference> FieldsBetween(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys)
            .Select(field => new FieldDifference(field, before.GetValueOrDefault(field, ""), after.GetValueOrDefault(field, "")))
            .Where(field => field.Before != field.After)];

    private static Dictionary<string, string> Titles(PlanContent content) => content.Sections
        .ToDictionary(section => $"Section:{section.Id}", section => $"{section.Numeral} {section.Title}".Trim());

    private static Dictionary<string, string> Flat(ItemContent item) => new()
    {
        [nameof(item.Number)] = item.Number,
        [nameof(item.Content)] = item.Content,
        [nameof(item.LeadWords)] = item.LeadWords,
        [nameof(item.PartnerWords)] = item.PartnerWords,
        [nameof(item.ScheduleWords)] = item.ScheduleWords,
        [nameof(item.ExpectedProduct)] = item.ExpectedProduct,
        [nameof(item.Remark)] = item.Remark,
        [nameof(item.Parties)] = string.Join(';', item.Parties.Select(party => $"{party.Role}:{party.UnitId ?? party.KindId}").Order(StringComparer.Ordinal)),
    };

    private static Dictionary<string, string> Flat(PlanHeader header) => new()
    {
        [nameof(header.Place)] = header.Place ?? "",
        [nameof(header.Title)] = header.Title,
        [nameof(header.Purpose)] = header.Purpose ?? "",
        [nameof(header.LegalBases)] = header.LegalBases ?? "",
        [nameof(header.Scope)] = header.Scope ?? "",
        [nameof(header.Budget)] = header.Budget?.ToString("0", System.Globalization.CultureInfo.InvariantCulture) ?? "",
        [nameof(header.BudgetSource)] = header.BudgetSource ?? "",
        [nameof(header.SignerPosition)] = header.SignerPosition ?? "",
        [nameof(header.SignerName)] = header.SignerName ?? "",
        [nameof(header.Recipients)] = header.Recipients ?? "",
        [nameof(header.From)] = header.From.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        [nameof(header.To)] = header.To.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        [nameof(header.KickOff)] = header.KickOff ?? "",
    };

    private sealed record Place(ItemContent Item, Guid SectionId, int Index, string Number);
}
