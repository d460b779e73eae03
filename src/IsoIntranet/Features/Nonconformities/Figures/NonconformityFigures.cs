using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

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
            var counting = await NonconformityCounting.LoadAsync(reading.Db, record => true, cancellationToken);
            var all = counting.All;
            var shown = all.Where(fact => query.Year is null || fact.Year == query.Year).ToList();
            var closed = shown.Count(fact => fact.ClosedOn is not null);
            return new View(
                [.. all.Select(fact => fact.Year).Distinct().OrderDescending()],
                shown.Count, shown.Count(fact => fact.State != NonconformityState.Closed), shown.Count(IsLate), closed,
                shown.Count(fact => fact.Grade == NonconformityGrade.Major), NonconformityCounting.MedianDays(shown), shown.Count(counting.IsRepeated),
                BarsOf(shown.Select(fact => (fact.Source.ToString(), (string?)null, fact))),
                BarsOf(shown.SelectMany(fact => counting.ClausesOf(fact).Select(clause => (clause, (string?)clause, fact)))),
                BarsOf(shown.Select(fact => (fact.UnitId.ToString(), (string?)fact.Unit, fact))),
                BarsOf(shown.SelectMany(fact => counting.CausesOf(fact).Select(cause => (cause.ToString(), (string?)null, fact)))));

            bool IsLate(CountedNonconformity fact) => fact.Due < reading.Today;

            IReadOnlyList<Bar> BarsOf(IEnumerable<(string Key, string? Name, CountedNonconformity Fact)> facts) =>
            [
                .. facts.GroupBy(one => (one.Key, one.Name)).Select(group => new Bar(
                        group.Key.Key, group.Key.Name,
                        group.Count(one => one.Fact.State != NonconformityState.Closed && !IsLate(one.Fact)),
                        group.Count(one => IsLate(one.Fact)),
                        group.Count(one => one.Fact.State == NonconformityState.Closed)))
                    .OrderByDescending(bar => bar.Total).ThenBy(bar => bar.Name ?? bar.Key, StringComparer.CurrentCulture),
            ];
        }

        /// <summary>The middle one, or halfway between the two in the middle: one that took a year does not move it.</summary>
        public static double? Median(IReadOnlyList<int> ordered) => ordered.Count == 0 ? null
            : ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[ordered.Count / 2 - 1] + ordered[ordered.Count / 2]) / 2.0;
    }
}
