using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>The higher plan as a unit's own plan has to do with it (R17): row beside row, what is missing, what has changed since.</summary>
public static class HigherPlan
{
    /// <param name="PlanId">The unit's own plan.</param>
    public sealed record Query(Guid PlanId) : IQuery<Query, View>;

    /// <param name="Pairs">The rows of the own plan that carry out a row of the higher plan.</param>
    /// <param name="Missing">Rows of the higher plan that concern the unit and stand in no row of its own.</param>
    /// <param name="Changes">What amendments of the higher plan changed for the unit since its text was written; none once it was taken over.</param>
    /// <param name="MayTakeOver">The viewer keeps the own plan, which is a draft or in force.</param>
    public sealed record View(
        Guid Id, string? Number, DateOnly? IssuedOn, string Title, string OwnerName, PlanState State, int Edition, int OwnEdition, int PlanVersion,
        IReadOnlyList<Pair> Pairs, IReadOnlyList<Above> Missing, PlanDifference Changes, IReadOnlyDictionary<Guid, PartyName> Names, bool MayTakeOver)
    {
        public bool IsBehind => OwnEdition < Edition;
    }

    /// <param name="Differs">The fields of <see cref="ItemContent"/> in which the unit's words are others.</param>
    public sealed record Pair(Guid ItemId, Above Above, bool IsInForce, IReadOnlyList<string> Differs);

    /// <param name="Number">Section numeral and number.</param>
    public sealed record Above(Guid ItemId, string Number, string Text, string ScheduleWords, string Product);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(query.PlanId, cancellationToken) is not { HigherPlanId: { } higherId } plan
                || await db.Set<QmsPlan>().WholeAsync(higherId, cancellationToken) is not { } higher)
                return Outcome<View>.NotFound();
            var units = await db.UnitsOnAsync(reading.Today, cancellationToken);
            var parts = Derivation.PartsOf(higher, plan.OwnerUnitId, units);
            var owner = await db.Set<OrgUnit>().Where(unit => unit.Id == higher.OwnerUnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var unit = units.Find(one => one.Id == plan.OwnerUnitId) ?? await db.Set<OrgUnit>().SingleAsync(one => one.Id == plan.OwnerUnitId, cancellationToken);
            var edition = plan.HigherEdition ?? 1;
            var was = await db.TextOfEditionAsync(higher, edition, cancellationToken);
            var now = higher.Content();
            var changes = Concerning(PlanDifference.Between(was, now), plan, parts);
            var texts = now.Items.ToDictionary(item => item.Id);
            var numerals = higher.Sections.ToDictionary(section => section.Id, section => section.Numeral);
            var rows = higher.Sections.SelectMany(section => section.Items).ToDictionary(item => item.Id);
            return new View(
                higher.Id, higher.Header.Number, higher.Header.IssuedOn, higher.Header.Title, owner, higher.State, higher.Edition, edition, plan.Version,
                [.. plan.Items.Where(item => item.HigherItemId is { } id && rows.ContainsKey(id)).Select(item => PairOf(item, rows[item.HigherItemId!.Value]))],
                [.. higher.Items.Where(item => parts.ContainsKey(item.Id) && plan.Items.All(own => own.HigherItemId != item.Id)).Select(AboveOf)],
                changes, (await PartyNames.OfAsync(db, [was, now], cancellationToken)).All,
                reading.Actor.MayKeep(plan) && plan.State is PlanState.Draft or PlanState.Issued);

            Above AboveOf(WorkItem item) =>
                new(item.Id, $"{numerals[item.SectionId]} {item.Number}".Trim(), item.Text, item.ScheduleWords.Trim(), item.ExpectedProduct);

            Pair PairOf(WorkItem own, WorkItem above)
            {
                var row = Derivation.RowOf(above.Content(), parts.GetValueOrDefault(above.Id), unit);
                var differs = new List<string>();
                if (own.Text != row.Content)
                    differs.Add(nameof(row.Content));
                if (own.ScheduleWords.Trim() != row.ScheduleWords.Trim())
                    differs.Add(nameof(row.ScheduleWords));
                if (own.ExpectedProduct != row.ExpectedProduct)
                    differs.Add(nameof(row.ExpectedProduct));
                return new Pair(own.Id, AboveOf(above), texts.ContainsKey(above.Id), differs);
            }
        }
    }

    /// <summary>Of what an amendment changed: the rows that concern the unit, and the header.</summary>
    internal static PlanDifference Concerning(PlanDifference difference, QmsPlan plan, IReadOnlyDictionary<Guid, PartyRole> parts)
    {
        var linked = plan.Items.Select(item => item.HigherItemId).OfType<Guid>().ToHashSet();
        return difference with
        {
            Rows = [.. difference.Rows.Where(row => row.Change != RowChange.Moved && (linked.Contains(row.ItemId) || parts.ContainsKey(row.ItemId)))],
        };
    }
}
