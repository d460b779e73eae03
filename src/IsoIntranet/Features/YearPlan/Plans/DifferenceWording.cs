using System.Globalization;
using System.Text.Json;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Words for what a <see cref="PlanDifference"/> names by property, id and invariant form.</summary>
public sealed class DifferenceWording(IStringLocalizer<PlansText> text, IStringLocalizer<YearPlanText> shared, ScheduleWording times)
{
    public string FieldOf(string field) =>
        field.StartsWith("Section:", StringComparison.Ordinal) ? text["Section"]
        : field.StartsWith("Milestone:", StringComparison.Ordinal) ? text["Milestone"] : text[$"Field.{field}"];

    public string ValueOf(string field, string value, Func<Guid, string> nameOf)
    {
        if (value.Length == 0)
            return "—";
        return field switch
        {
            nameof(ItemContent.Parties) => string.Join("; ", value.Split(';').Select(party => Party(party, nameOf))),
            nameof(ItemContent.Meaning) => JsonSerializer.Deserialize<ScheduleMeaning>(value) is { } meaning ? times.Of(meaning) : value,
            nameof(PlanHeader.From) or nameof(PlanHeader.To) =>
                DateOnly.ParseExact(value, "O", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            nameof(ItemContent.HigherItemId) => text["Linked"],
            nameof(PlanHeader.Budget) => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.CurrentCulture),
            _ => value,
        };
    }

    private string Party(string party, Func<Guid, string> nameOf) =>
        party.Split(':', 2) is [var role, var id] && Guid.TryParse(id, out var known)
            ? $"{shared[$"PartyRole.{role}"]}: {nameOf(known)}" : party;
}
