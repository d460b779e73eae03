using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>
/// Units that the programme leaves out or that deserve an early visit: not audited longest, many nonconformities (9.2.2 a:
/// importance of the processes, results of former audits).
/// </summary>
public static class ProgrammeSuggestions
{
    public const int Most = 12;

    public sealed record Query(Guid ProgrammeId) : IQuery<Query, IReadOnlyList<Item>>;

    /// <param name="LastAudited">The last day on which it was audited, in whatever year.</param>
    /// <param name="Nonconformities">Of the last twelve months.</param>
    /// <param name="Month">1 to 12: when it should be, the worse the earlier, never in the past.</param>
    public sealed record Item(Guid UnitId, string Name, DateOnly? LastAudited, int Nonconformities, int Majors, int Month);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Item>>
    {
        public Permission Permission => AuditsRoom.Own;

        public async Task<Outcome<IReadOnlyList<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<AuditProgramme>().Include(row => row.Entries).SingleOrDefaultAsync(row => row.Id == query.ProgrammeId, cancellationToken) is not { } programme
                || !reading.Scope.Contains(programme.OwnerUnitId))
                return Outcome<IReadOnlyList<Item>>.NotFound();
            var units = await db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active).ToListAsync(cancellationToken);
            var coverage = new ProgrammeCoverage(programme.OwnerUnitId, units.ToDictionary(unit => unit.Id, unit => unit.ParentId), programme.Entries.Select(entry => entry.UnitId));
            var since = reading.Today.AddYears(-1);
            var misfits = (await db.Set<Nonconformity>().Where(row => row.RaisedOn >= since && row.State != NonconformityState.Rejected)
                .Select(row => new { row.UnitId, row.Grade }).ToListAsync(cancellationToken)).ToLookup(row => row.UnitId, row => row.Grade);
            var last = (await (
                from unit in db.Set<AuditUnit>()
                join audit in db.Set<Audit>() on unit.AuditId equals audit.Id
                where audit.State == AuditState.FieldworkDone || audit.State == AuditState.ReportIssued || audit.State == AuditState.FollowUp || audit.State == AuditState.Closed
                select new { unit.UnitId, Day = unit.VisitedOn ?? audit.EndsOn }).ToListAsync(cancellationToken))
                .GroupBy(visit => visit.UnitId).ToDictionary(visits => visits.Key, visits => visits.Max(visit => visit.Day));
            return Outcome<IReadOnlyList<Item>>.Done([.. units.Where(unit => coverage.Missing.Contains(unit.Id)).Select(unit => new Item(
                    unit.Id, unit.Name, last.TryGetValue(unit.Id, out var day) ? day : null, misfits[unit.Id].Count(),
                    misfits[unit.Id].Count(grade => grade == NonconformityGrade.Major),
                    MonthFor(programme.Year, last.TryGetValue(unit.Id, out var before) ? before : null, misfits[unit.Id].Count(), reading.Today)))
                .OrderByDescending(item => item.Majors).ThenByDescending(item => item.Nonconformities)
                .ThenBy(item => item.LastAudited ?? DateOnly.MinValue).ThenBy(item => item.Name, StringComparer.CurrentCulture).Take(Most)]);
        }
    }

    /// <summary>A year after the last audit; two nonconformities bring it a quarter forward.</summary>
    public static int MonthFor(int year, DateOnly? last, int nonconformities, DateOnly today)
    {
        var month = last is { } day ? day.Year == year - 1 ? day.Month : 1 : 3;
        if (nonconformities >= 2)
            month -= 3;
        var earliest = today.Year == year ? Math.Min(12, today.Month + 1) : 1;
        return Math.Clamp(month, earliest, 12);
    }
}
