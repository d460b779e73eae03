using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The register of findings, of one audit or over all of them, as far as the viewer sees it.</summary>
public static class FindingList
{
    internal static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("number", row => row.Audit, row => row.Year * 10_000_000 + row.AuditSequence * 10_000 + row.Sequence)
        .Add("statement", row => row.Statement, row => row.SearchText)
        .Add("unit", row => row.Unit)
        .Add("clause", row => row.ClausePlace)
        .Add("grade", row => row.Grade, row => row.GradeOrder)
        .Add("state", row => row.State)
        .Add("auditor", row => row.Auditor)
        .Add("logged", row => row.LoggedAt)
        .Add("due", row => row.AnswerDue)
        .SearchIn(row => row.SearchText, row => row.Statement)
        .SortedBy("number", descending: true);

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="Clause">Number of a clause; those below it count as well.</param>
    /// <param name="Auditor">Name of whoever wrote it down.</param>
    /// <param name="Year">Of the audit.</param>
    public sealed record Filter(
        Guid? AuditId = null, FindingGrade? Grade = null, FindingState? State = null, Guid? UnitId = null, string? Clause = null, int? Year = null,
        string? Auditor = null);

    /// <param name="Number">Within its audit.</param>
    /// <param name="Nonconformity">Number of what it raised.</param>
    public sealed record Item(
        Guid Id, int Version, Guid AuditId, string Audit, int Number, string Statement, Guid UnitId, string Unit, string? Clause, FindingGrade Grade,
        FindingState State, string Auditor, DateTimeOffset LoggedAt, DateOnly? AnswerDue, int DaysLate, int Photos, Guid? NonconformityId, string? Nonconformity);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public Guid AuditId { get; init; }

        public string Audit { get; init; } = "";

        public int Year { get; init; }

        public int AuditSequence { get; init; }

        public int Sequence { get; init; }

        public string Statement { get; init; } = "";

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public string? Clause { get; init; }

        public int? ClausePlace { get; init; }

        public FindingGrade Grade { get; init; }

        /// <summary>0 for the gravest: kept as words, grades have no order of their own.</summary>
        public int GradeOrder { get; init; }

        public FindingState State { get; init; }

        public string Auditor { get; init; } = "";

        public DateTimeOffset LoggedAt { get; init; }

        public DateOnly? AnswerDue { get; init; }

        public int Photos { get; init; }

        public Guid? NonconformityId { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            var page = await Columns.PageAsync(
                Rows(db, Matching(reading, query.Filter, await FindingSight.WholeAsync(reading, person, cancellationToken))), query.Page, row => row, cancellationToken);
            var raised = page.Items.Select(row => row.NonconformityId).OfType<Guid>().ToList();
            var numbers = await db.Set<Nonconformity>().IgnoreQueryFilters([IsoContext.UnitScopeFilter]).Where(row => raised.Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, row => row.Number, cancellationToken);
            return new PageOf<Item>([.. page.Items.Select(row => new Item(
                row.Id, row.Version, row.AuditId, row.Audit, row.Sequence, row.Statement, row.UnitId, row.Unit, row.Clause, row.Grade, row.State, row.Auditor,
                row.LoggedAt, row.AnswerDue, row.State == FindingState.Presented && row.AnswerDue < reading.Today ? reading.Today.DayNumber - row.AnswerDue.Value.DayNumber : 0,
                row.Photos, row.NonconformityId, row.NonconformityId is { } id ? numbers.GetValueOrDefault(id) : null))], page.Total);
        }

        private static IQueryable<Row> Rows(IsoContext db, IQueryable<AuditFinding> findings) =>
            from finding in findings
            join audit in db.Set<Audit>() on finding.AuditId equals audit.Id
            join unit in db.Set<OrgUnit>() on finding.UnitId equals unit.Id
            join cited in db.Set<Clause>() on finding.ClauseId equals cited.Id into clauses
            from clause in clauses.DefaultIfEmpty()
            select new Row
            {
                Id = finding.Id,
                Version = finding.Version,
                AuditId = audit.Id,
                Audit = audit.Number,
                Year = audit.Year,
                AuditSequence = audit.Sequence,
                Sequence = finding.Sequence,
                Statement = finding.Statement,
                UnitId = unit.Id,
                Unit = unit.Name,
                Clause = clause == null ? null : clause.Number,
                ClausePlace = clause == null ? null : clause.Place,
                Grade = finding.Grade,
                GradeOrder = finding.Grade == FindingGrade.Major ? 0 : finding.Grade == FindingGrade.Minor ? 1
                    : finding.Grade == FindingGrade.Observation ? 2 : finding.Grade == FindingGrade.Opportunity ? 3 : 4,
                State = finding.State,
                Auditor = finding.LoggedBy,
                LoggedAt = finding.LoggedAt,
                AnswerDue = finding.AnswerDue,
                Photos = finding.PhotoCount,
                NonconformityId = finding.NonconformityId,
                SearchText = finding.SearchText,
            };

        private static IQueryable<AuditFinding> Matching(Reading reading, Filter filter, FindingSight.Whole whole)
        {
            var db = reading.Db;
            var rows = FindingSight.Of(reading, whole);
            if (filter.AuditId is { } audit)
                rows = rows.Where(row => row.AuditId == audit);
            if (filter.Grade is { } grade)
                rows = rows.Where(row => row.Grade == grade);
            if (filter.State is { } state)
                rows = rows.Where(row => row.State == state);
            if (filter.UnitId is { } unit)
                rows = rows.Where(row => row.UnitId == unit);
            if (filter.Year is { } year)
                rows = rows.Where(row => db.Set<Audit>().Any(held => held.Id == row.AuditId && held.Year == year));
            if (filter.Auditor is { Length: > 0 } auditor)
                rows = rows.Where(row => row.LoggedBy == auditor);
            if (filter.Clause is { Length: > 0 } number)
            {
                var below = number + ".";
                rows = rows.Where(row => db.Set<Clause>().Any(clause => clause.Id == row.ClauseId && (clause.Number == number || clause.Number.StartsWith(below))));
            }
            return rows;
        }
    }
}
