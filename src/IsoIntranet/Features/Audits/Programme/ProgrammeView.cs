using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Programme;

public enum Coverage
{
    /// <summary>Đã đánh giá trong năm.</summary>
    Audited,

    /// <summary>Có trong chương trình.</summary>
    Named,

    /// <summary>Đánh giá cùng đơn vị cấp trên.</summary>
    WithAbove,

    /// <summary>Chưa có trong chương trình.</summary>
    Missing,

    /// <summary>Không bắt buộc: the agency itself.</summary>
    Optional,
}

/// <summary>The programme of a year as a matrix: units by months, with what came of each cell.</summary>
public static class ProgrammeView
{
    /// <param name="AgencyId">The first agency in sight where none.</param>
    public sealed record Query(int Year, Guid? AgencyId = null) : IQuery<Query, View>;

    /// <param name="Programme">None where the year has none yet.</param>
    /// <param name="Clauses">Of the programme's edition, in order.</param>
    /// <param name="HasFormer">Whether the year before has a programme to copy.</param>
    public sealed record View(
        int Year, Choice Agency, IReadOnlyList<Choice> Agencies, Head? Programme, IReadOnlyList<Row> Rows, IReadOnlyList<ClauseRef> Clauses,
        int Required, int Missing, int Running, bool MayWrite, bool MayApprove, bool MayPlan, bool HasFormer, DateOnly Today);

    public sealed record Choice(Guid Id, string Name);

    public sealed record Head(
        Guid Id, int Version, ProgrammeState State, string? Purpose, string? Criteria, string? Resources, string? DecisionNumber, string? ApprovedBy,
        DateOnly? ApprovedOn, string? GapReason, string? ReviseReason);

    /// <param name="Depth">0 for the agency.</param>
    /// <param name="AuditedOn">The last day of this year on which it was audited, by whatever audit.</param>
    /// <param name="CoveredWith">The unit above with which it is audited.</param>
    /// <param name="Cells">Those that are not empty, by month.</param>
    public sealed record Row(
        Guid UnitId, string Name, string ShortName, int Depth, Coverage Coverage, DateOnly? AuditedOn, string? CoveredWith, IReadOnlyList<Cell> Cells);

    /// <param name="Month">1 to 12.</param>
    /// <param name="Numbers">Of the clauses; empty for the whole standard.</param>
    public sealed record Cell(
        Guid EntryId, int Month, IReadOnlyList<Guid> ClauseIds, IReadOnlyList<string> Numbers, string? Procedures, string? Note, AuditRef? Audit);

    public sealed record AuditRef(Guid Id, string Number, AuditState State, DateOnly StartsOn, DateOnly EndsOn);

    public sealed record ClauseRef(Guid Id, string Number, string Title, string EnglishTitle);

    public sealed class Handler(IQueryHandler<UnitTree.Query, UnitTree.View> tree) : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var units = (await tree.HandleAsync(new UnitTree.Query(), reading, cancellationToken)).Value!.Units.Where(unit => unit.State == UnitState.Active).ToList();
            var agencyOf = AgenciesOf(units);
            var agencies = units.Where(unit => unit.ParentId is null && units.Exists(one => agencyOf[one.Id] == unit.Id && reading.Scope.Contains(one.Id)))
                .Select(unit => new Choice(unit.Id, unit.Name)).ToList();
            var agency = query.AgencyId is { } wanted ? agencies.Find(one => one.Id == wanted)
                : agencies.Find(one => reading.Actor.May(AuditsRoom.Own, one.Id)) ?? agencies.FirstOrDefault();
            if (agency is null)
                return Outcome<View>.NotFound();
            var programme = await db.Set<AuditProgramme>().Include(row => row.Entries)
                .SingleOrDefaultAsync(row => row.OwnerUnitId == agency.Id && row.Year == query.Year, cancellationToken);
            var edition = programme?.StandardVersionId
                ?? await db.Set<StandardVersion>().Where(version => version.IsCurrent).Select(version => version.Id).SingleOrDefaultAsync(cancellationToken);
            var clauses = await db.Set<Clause>().Where(clause => clause.StandardVersionId == edition).OrderBy(clause => clause.Place).Select(clause => new ClauseRef(clause.Id, clause.Number, clause.Title, clause.EnglishTitle)).ToListAsync(cancellationToken);
            var audits = await db.Set<Audit>().Where(audit => audit.OwnerUnitId == agency.Id && audit.Year == query.Year && audit.State != AuditState.Cancelled)
                .Select(audit => new AuditRef(audit.Id, audit.Number, audit.State, audit.StartsOn, audit.EndsOn)).ToDictionaryAsync(audit => audit.Id, cancellationToken);
            var audited = await AuditedAsync(reading, audits, cancellationToken);
            var mine = units.Where(unit => agencyOf[unit.Id] == agency.Id).ToList();
            var coverage = new ProgrammeCoverage(agency.Id, mine.ToDictionary(unit => unit.Id, unit => unit.ParentId), programme?.Entries.Select(entry => entry.UnitId) ?? []);
            var names = mine.ToDictionary(unit => unit.Id, unit => unit.ShortName);
            var numbers = clauses.ToDictionary(clause => clause.Id, clause => clause.Number);
            var cells = (programme?.Entries ?? []).OrderBy(entry => entry.Month).ToLookup(entry => entry.UnitId, entry => new Cell(
                entry.Id, entry.Month, entry.ClauseIds, [.. clauses.Where(clause => entry.ClauseIds.Contains(clause.Id)).Select(clause => clause.Number)],
                entry.Procedures, entry.Note, entry.AuditId is { } id ? audits.GetValueOrDefault(id) : null));
            var seesAll = reading.Scope.Contains(agency.Id);
            var rows = mine.Where(unit => seesAll || reading.Scope.Contains(unit.Id)).Select(unit => new Row(
                unit.Id, unit.Name, unit.ShortName, unit.Depth, CoverageOf(unit.Id), audited.TryGetValue(unit.Id, out var day) ? day : null,
                coverage.CoveredWith(unit.Id) is { } with && with != unit.Id ? names[with] : null, [.. cells[unit.Id]])).ToList();
            return new View(
                query.Year, agency, agencies,
                programme is null ? null : new Head(programme.Id, programme.Version, programme.State, programme.Purpose, programme.Criteria, programme.Resources,
                    programme.DecisionNumber, programme.ApprovedBy, programme.ApprovedOn, programme.GapReason, programme.ReviseReason),
                rows, clauses, coverage.Required.Count, coverage.Missing.Count, audits.Values.Count(audit => audit.State != AuditState.Closed),
                reading.Actor.May(AuditsRoom.Own, agency.Id), reading.Actor.May(AuditsRoom.Approve, agency.Id), reading.Actor.May(AuditsRoom.Plan, agency.Id),
                await db.Set<AuditProgramme>().AnyAsync(row => row.OwnerUnitId == agency.Id && row.Year == query.Year - 1, cancellationToken), reading.Today);

            Coverage CoverageOf(Guid unit) => audited.ContainsKey(unit) ? Coverage.Audited
                : coverage.CoveredWith(unit) is { } by ? by == unit ? Coverage.Named : Coverage.WithAbove
                : coverage.Required.Contains(unit) ? Coverage.Missing : Coverage.Optional;
        }

        /// <summary>When each unit was audited this year: the day of the visit, or the last day of an audit whose fieldwork is done.</summary>
        private static async Task<Dictionary<Guid, DateOnly>> AuditedAsync(Reading reading, Dictionary<Guid, AuditRef> audits, CancellationToken cancellationToken)
        {
            var ids = audits.Keys.ToList();
            var visits = await reading.Db.Set<AuditUnit>().Where(unit => ids.Contains(unit.AuditId))
                .Select(unit => new { unit.AuditId, unit.UnitId, unit.VisitedOn }).ToListAsync(cancellationToken);
            return visits.Select(visit => (visit.UnitId, Day: visit.VisitedOn ?? (audits[visit.AuditId].State >= AuditState.FieldworkDone ? audits[visit.AuditId].EndsOn : null)))
                .Where(visit => visit.Day is not null).GroupBy(visit => visit.UnitId).ToDictionary(unit => unit.Key, unit => unit.Max(visit => visit.Day!.Value));
        }

        /// <summary>The top unit above each; every parent stands before its children.</summary>
        private static Dictionary<Guid, Guid> AgenciesOf(IReadOnlyList<UnitTree.Row> units)
        {
            var tops = new Dictionary<Guid, Guid>();
            foreach (var unit in units)
                tops[unit.Id] = unit.ParentId is { } parent && tops.TryGetValue(parent, out var top) ? top : unit.Id;
            return tops;
        }
    }
}
