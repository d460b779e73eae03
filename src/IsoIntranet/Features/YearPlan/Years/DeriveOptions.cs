using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>For which units the viewer may begin a plan beneath this one, and with which rows (R17).</summary>
public static class DeriveOptions
{
    public sealed record Query(Guid HigherPlanId) : IQuery<Query, View>;

    /// <param name="Units">Units that the plan concerns and that have no plan of their own beneath it yet.</param>
    public sealed record View(IReadOnlyList<Choice> Units, IReadOnlyList<Row> Rows);

    /// <param name="Parts">The rows that concern the unit.</param>
    public sealed record Choice(Guid UnitId, string Name, string Title, IReadOnlyDictionary<Guid, PartyRole> Parts);

    /// <param name="Number">Section numeral and number.</param>
    public sealed record Row(Guid ItemId, string Number, string Text, string ScheduleWords);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.KeepOwn;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(query.HigherPlanId, cancellationToken) is not { } higher)
                return Outcome<View>.NotFound();
            var taken = await db.Set<QmsPlan>().Where(plan => plan.HigherPlanId == higher.Id && plan.State != PlanState.Cancelled)
                .Select(plan => plan.OwnerUnitId).ToListAsync(cancellationToken);
            var units = await db.UnitsOnAsync(reading.Today, cancellationToken);
            var choices = higher.IsRunning
                ? units.Where(unit => unit.Id != higher.OwnerUnitId && reading.Scope.Contains(unit.Id) && !taken.Contains(unit.Id))
                    .Select(unit => new Choice(unit.Id, unit.Name, Derivation.Title(higher, unit.Name), Derivation.PartsOf(higher, unit.Id, units)))
                    .Where(choice => choice.Parts.Count > 0).ToList()
                : [];
            return new View(choices, [.. higher.Content().Sections.SelectMany(section => section.Items.Select(item =>
                new Row(item.Id, $"{section.Numeral} {item.Number}".Trim(), item.Content, item.ScheduleWords.Trim())))]);
        }
    }
}
