using System.Linq.Expressions;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Figures;

/// <summary>What is counted of a nonconformity.</summary>
internal sealed record CountedNonconformity(
    Guid Id, string Number, string Title, Guid UnitId, string Unit, int Year, NonconformityState State, NonconformityGrade Grade, NonconformitySource Source,
    DateOnly RaisedOn, DateOnly? ClosedOn, DateOnly? Due, int Round);

/// <summary>Nonconformities to be counted, with clauses and causes; rejected ones are none. The figures' page and the leader's review count by it.</summary>
internal sealed class NonconformityCounting
{
    private readonly ILookup<Guid, (Guid Id, string Number)> _clauses;
    private readonly ILookup<(Guid Id, int Round), CauseCategory> _causes;
    private readonly HashSet<Guid> _repeating;

    private NonconformityCounting(
        IReadOnlyList<CountedNonconformity> all, ILookup<Guid, (Guid, string)> clauses, ILookup<(Guid, int), CauseCategory> causes)
    {
        (All, _clauses, _causes) = (all, clauses, causes);
        _repeating = Repeating();
    }

    public IReadOnlyList<CountedNonconformity> All { get; }

    /// <summary>Three questions to the database, however many there are.</summary>
    public static async Task<NonconformityCounting> LoadAsync(IsoContext db, Expression<Func<Nonconformity, bool>> which, CancellationToken cancellationToken)
    {
        var records = db.Set<Nonconformity>().Where(record => record.State != NonconformityState.Rejected).Where(which);
        var all = await (
            from record in records
            join unit in db.Set<OrgUnit>() on record.UnitId equals unit.Id
            select new CountedNonconformity(
                record.Id, record.Number, record.Title, record.UnitId, unit.ShortName, record.Year, record.State, record.Grade, record.Source,
                record.RaisedOn, record.ClosedOn, record.Due, record.Round)).ToListAsync(cancellationToken);
        var clauses = await (
            from record in records
            join part in db.Set<NonconformityClause>() on record.Id equals part.NonconformityId
            join clause in db.Set<Clause>() on part.ClauseId equals clause.Id
            orderby clause.Place
            select new { record.Id, ClauseId = clause.Id, clause.Number }).ToListAsync(cancellationToken);
        var causes = await (
            from record in records
            join analysis in db.Set<CauseAnalysis>() on record.Id equals analysis.NonconformityId
            select new { record.Id, analysis.Round, analysis.Category }).ToListAsync(cancellationToken);
        return new NonconformityCounting(
            all, clauses.ToLookup(part => part.Id, part => (part.ClauseId, part.Number)), causes.ToLookup(cause => (cause.Id, cause.Round), cause => cause.Category));
    }

    public IEnumerable<string> ClausesOf(CountedNonconformity fact) => _clauses[fact.Id].Select(clause => clause.Number);

    /// <summary>Of the present round.</summary>
    public IEnumerable<CauseCategory> CausesOf(CountedNonconformity fact) => _causes[(fact.Id, fact.Round)];

    /// <summary>Whether the unit did not meet its clause within the twelve months before, either.</summary>
    public bool IsRepeated(CountedNonconformity fact) => _repeating.Contains(fact.Id);

    /// <summary>The middle one, or halfway between the two in the middle: one that took a year does not move it.</summary>
    public static double? MedianDays(IEnumerable<CountedNonconformity> facts)
    {
        var ordered = facts.Where(fact => fact.ClosedOn is not null).Select(fact => fact.ClosedOn!.Value.DayNumber - fact.RaisedOn.DayNumber).Order().ToList();
        return NonconformityFigures.Handler.Median(ordered);
    }

    /// <summary>Each looks at the one before it alone.</summary>
    private HashSet<Guid> Repeating()
    {
        var repeating = new HashSet<Guid>();
        var last = new Dictionary<(Guid Unit, Guid Clause), DateOnly>();
        foreach (var fact in All.OrderBy(fact => fact.RaisedOn).ThenBy(fact => fact.Id))
        {
            foreach (var clause in _clauses[fact.Id].Select(clause => clause.Id).Distinct())
            {
                if (last.TryGetValue((fact.UnitId, clause), out var before) && before >= fact.RaisedOn.AddMonths(-Nonconformity.RepeatMonths))
                    repeating.Add(fact.Id);
                last[(fact.UnitId, clause)] = fact.RaisedOn;
            }
        }
        return repeating;
    }
}
