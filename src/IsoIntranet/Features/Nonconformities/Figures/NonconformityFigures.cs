using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Figures;

/// <summary>Where nonconformities come from, what they are about, and how long they take (R81, R82).</summary>
public static class NonconformityFigures
{
    /// <param name="Year">Raised in this year; all where none.</param>
    public sealed record Query(int? Year = null) : IQuery<Query, View>;

    /// <param name="MedianDays">Days from raising to closing, of those closed; none where none is.</param>
    /// <param name="Repeated">Those of a clause that the unit did not meet within the twelve months before, either.</param>
    public sealed record View(
        IReadOnlyList<int> Years, int Total, int Open, int Overdue, int Closed, int Major, double? MedianDays, int Repeated,
        IReadOnlyList<Bar> BySource, IReadOnlyList<Bar> ByClause, IReadOnlyList<Bar> ByUnit, IReadOnlyList<Bar> ByCause);

    /// <param name="Key">Value of the register's filter that shows the rows behind it.</param>
    /// <param name="Name">None where the key is to be worded.</param>
    public sealed record Bar(string Key, string? Name, int Open, int Overdue, int Closed)
    {
        public int Total => Open + Overdue + Closed;
    }

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var all = await (
                from record in db.Set<Nonconformity>()
                join unit in db.Set<OrgUnit>() on record.UnitId equals unit.Id
                where record.State != NonconformityState.Rejected
                select new Fact(record.Id, record.UnitId, unit.ShortName, record.Year, record.State, record.Grade, record.Source, record.RaisedOn, record.ClosedOn, record.Due, record.Round))
                .ToListAsync(cancellationToken);
            var clauses = (await (
                from part in db.Set<NonconformityClause>()
                join clause in db.Set<Clause>() on part.ClauseId equals clause.Id
                select new { part.NonconformityId, part.ClauseId, clause.Number }).ToListAsync(cancellationToken)).ToLookup(part => part.NonconformityId);
            var causes = (await db.Set<CauseAnalysis>().Select(analysis => new { analysis.NonconformityId, analysis.Round, analysis.Category })
                .ToListAsync(cancellationToken)).ToLookup(analysis => (analysis.NonconformityId, analysis.Round), analysis => analysis.Category);
            var shown = all.Where(fact => query.Year is null || fact.Year == query.Year).ToList();
            var days = shown.Where(fact => fact.ClosedOn is not null).Select(fact => fact.ClosedOn!.Value.DayNumber - fact.RaisedOn.DayNumber).Order().ToList();
            var repeating = Repeating(all, fact => clauses[fact.Id].Select(clause => clause.ClauseId));
            var repeated = shown.Count(fact => repeating.Contains(fact.Id));
            return new View(
                [.. all.Select(fact => fact.Year).Distinct().OrderDescending()],
                shown.Count, shown.Count(fact => fact.State != NonconformityState.Closed), shown.Count(IsLate), days.Count,
                shown.Count(fact => fact.Grade == NonconformityGrade.Major), Median(days), repeated,
                BarsOf(shown.Select(fact => (fact.Source.ToString(), (string?)null, fact))),
                BarsOf(shown.SelectMany(fact => clauses[fact.Id].Select(clause => (clause.Number, (string?)clause.Number, fact)))),
                BarsOf(shown.Select(fact => (fact.UnitId.ToString(), (string?)fact.Unit, fact))),
                BarsOf(shown.SelectMany(fact => causes[(fact.Id, fact.Round)].Select(cause => (cause.ToString(), (string?)null, fact)))));

            bool IsLate(Fact fact) => fact.Due < reading.Today;

            IReadOnlyList<Bar> BarsOf(IEnumerable<(string Key, string? Name, Fact Fact)> facts) =>
            [
                .. facts.GroupBy(one => (one.Key, one.Name)).Select(group => new Bar(
                        group.Key.Key, group.Key.Name,
                        group.Count(one => one.Fact.State != NonconformityState.Closed && !IsLate(one.Fact)),
                        group.Count(one => IsLate(one.Fact)),
                        group.Count(one => one.Fact.State == NonconformityState.Closed)))
                    .OrderByDescending(bar => bar.Total).ThenBy(bar => bar.Name ?? bar.Key, StringComparer.CurrentCulture),
            ];
        }

        /// <summary>Those whose clause the unit did not meet within the twelve months before, either: each looks at the one before it alone.</summary>
        private static HashSet<Guid> Repeating(IEnumerable<Fact> facts, Func<Fact, IEnumerable<Guid>> clausesOf)
        {
            var repeating = new HashSet<Guid>();
            var last = new Dictionary<(Guid Unit, Guid Clause), DateOnly>();
            foreach (var fact in facts.OrderBy(fact => fact.RaisedOn).ThenBy(fact => fact.Id))
            {
                foreach (var clause in clausesOf(fact).Distinct())
                {
                    if (last.TryGetValue((fact.UnitId, clause), out var before) && before >= fact.RaisedOn.AddMonths(-Nonconformity.RepeatMonths))
                        repeating.Add(fact.Id);
                    last[(fact.UnitId, clause)] = fact.RaisedOn;
                }
            }
            return repeating;
        }

        /// <summary>The middle one, or halfway between the two in the middle: one that took a year does not move it.</summary>
        public static double? Median(IReadOnlyList<int> ordered) => ordered.Count == 0 ? null
            : ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[ordered.Count / 2 - 1] + ordered[ordered.Count / 2]) / 2.0;

        private sealed record Fact(
            Guid Id, Guid UnitId, string Unit, int Year, NonconformityState State, NonconformityGrade Grade, NonconformitySource Source,
            DateOnly RaisedOn, DateOnly? ClosedOn, DateOnly? Due, int Round);
    }
}
