using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>The tree of units as it was on a day: names, kinds and places of that day (D10).</summary>
public static class UnitTree
{
    /// <param name="AsOf">The day; today where none.</param>
    /// <param name="Search">Keeps the units that are called so, with those above them.</param>
    /// <param name="WithEnded">Whether units that had ended before the day are shown, too.</param>
    public sealed record Query(DateOnly? AsOf = null, string? Search = null, bool WithEnded = false) : IQuery<Query, View>;

    /// <param name="Units">Every parent before its children, siblings in their order.</param>
    /// <param name="Existing">How many units existed on the day, whatever was searched for.</param>
    /// <param name="MayKeepTop">Whether the viewer may found a unit at the top.</param>
    public sealed record View(DateOnly Day, IReadOnlyList<Row> Units, int Existing, bool MayKeepTop);

    /// <param name="Depth">0 at the top.</param>
    /// <param name="IsHit">Whether the search found it, not only one below it.</param>
    /// <param name="NameNow">Its name of today, where that is another one.</param>
    /// <param name="Successors">Short names of the units that took over.</param>
    /// <param name="MayKeep">Whether the viewer keeps it.</param>
    public sealed record Row(
        Guid Id, int Version, Guid? ParentId, int Depth, string Name, string ShortName, Guid KindId, string Kind, string Group,
        UnitStage Stage, UnitState State, DateOnly ValidFrom, DateOnly? ValidTo, string? Leader, string? Contact, string? ContactPhone,
        bool Exists, bool IsHit, string? NameNow, IReadOnlyList<string> Successors, bool MayKeep);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var day = query.AsOf ?? reading.Today;
            var units = await reading.Db.Set<OrgUnit>().Include(unit => unit.Eras)
                .Where(unit => unit.ValidFrom <= day && (query.WithEnded || unit.ValidTo == null || unit.ValidTo >= day))
                .ToListAsync(cancellationToken);
            var kinds = await reading.Db.Set<UnitKind>().ToDictionaryAsync(kind => kind.Id, cancellationToken);
            var people = await (
                from person in reading.Db.Set<Person>()
                where reading.Db.Set<OrgUnit>().Any(unit => unit.LeaderId == person.Id || unit.ContactId == person.Id)
                select new { person.Id, person.FullName, person.Phone }).ToDictionaryAsync(person => person.Id, cancellationToken);
            var successors = (await (
                from link in reading.Db.Set<UnitSuccession>()
                join unit in reading.Db.Set<OrgUnit>() on link.ToUnitId equals unit.Id
                select new { link.FromUnitId, unit.ShortName }).ToListAsync(cancellationToken)).ToLookup(link => link.FromUnitId, link => link.ShortName);
            var forms = units.ToDictionary(unit => unit.Id, unit => unit.FormOn(unit.ValidTo < day ? unit.ValidTo.Value : day));
            var wanted = SearchForm.Of(query.Search);
            var rows = new List<Row>();
            foreach (var (unit, depth) in InOrder(units, forms))
            {
                var form = forms[unit.Id];
                var kind = kinds[form.KindId];
                rows.Add(new Row(
                    unit.Id, unit.Version, form.ParentId, depth, form.Name, form.ShortName, kind.Id, kind.Name, kind.Group,
                    unit.Stage, unit.State, unit.ValidFrom, unit.ValidTo,
                    unit.LeaderId is { } leader ? people.GetValueOrDefault(leader)?.FullName : null,
                    unit.ContactId is { } contact ? people.GetValueOrDefault(contact)?.FullName : null,
                    unit.ContactId is { } reached ? people.GetValueOrDefault(reached)?.Phone : null,
                    unit.ExistsOn(day), wanted.Length == 0 || SearchForm.Of($"{form.Name} {form.ShortName} {unit.SearchText}").Contains(wanted, StringComparison.Ordinal),
                    form.Name == unit.Name ? null : unit.Name, [.. successors[unit.Id]], reading.Actor.May(UnitsRoom.Keep, unit.Id)));
            }
            var existing = rows.Count(row => row.Exists);
            return new View(day, wanted.Length == 0 ? rows : WithThoseAbove(rows), existing, reading.Actor.MayAnywhere(UnitsRoom.KeepTop));
        }

        /// <summary>A unit whose parent did not exist on the day stands at the top.</summary>
        private static IEnumerable<(OrgUnit Unit, int Depth)> InOrder(List<OrgUnit> units, Dictionary<Guid, UnitForm> forms)
        {
            var below = units.ToLookup(unit => forms[unit.Id].ParentId is { } parent && forms.ContainsKey(parent) ? parent : (Guid?)null);
            return Below(null, 0);

            IEnumerable<(OrgUnit, int)> Below(Guid? parent, int depth) => below[parent]
                .OrderBy(unit => unit.SortOrder).ThenBy(unit => forms[unit.Id].Name, StringComparer.CurrentCulture).ThenBy(unit => unit.Id)
                .SelectMany(unit => Below(unit.Id, depth + 1).Prepend((unit, depth)));
        }

        private static List<Row> WithThoseAbove(List<Row> rows)
        {
            var byId = rows.ToDictionary(row => row.Id);
            var kept = new HashSet<Guid>();
            foreach (var hit in rows.Where(row => row.IsHit))
            {
                for (Guid? step = hit.Id; step is { } id && kept.Add(id); step = byId.GetValueOrDefault(id)?.ParentId)
                {
                }
            }
            return [.. rows.Where(row => kept.Contains(row.Id))];
        }
    }
}
