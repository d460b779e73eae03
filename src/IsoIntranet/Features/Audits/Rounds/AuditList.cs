using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>The audits that the viewer sees; those of whose team the viewer is come first.</summary>
public static class AuditList
{
    internal static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("mine", row => row.IsMine, row => (row.IsMine ? 10_000_000 : 0) + row.Year * 1000 + row.Sequence)
        .Add("number", row => row.Number, row => row.Year * 1000 + row.Sequence)
        .Add("title", row => row.Title, row => row.SearchText)
        .Add("agency", row => row.Agency)
        .Add("kind", row => row.Kind)
        .Add("state", row => row.State)
        .Add("starts", row => row.StartsOn)
        .Add("ends", row => row.EndsOn)
        .SearchIn(row => row.SearchText, row => row.Title)
        .SortedBy("mine", descending: true);

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="UnitId">A unit that is audited.</param>
    /// <param name="Mine">Only those of whose team the viewer is.</param>
    public sealed record Filter(int? Year = null, AuditState? State = null, AuditKind? Kind = null, Guid? UnitId = null, bool Mine = false);

    /// <param name="Units">Names of the audited units in sight, in their order.</param>
    /// <param name="Nonconformities">Findings of a nonconformity grade that stand; as far as the viewer sees them.</param>
    public sealed record Item(
        Guid Id, int Version, string Number, string Title, AuditKind Kind, AuditState State, Guid OwnerUnitId, string Agency, DateOnly StartsOn, DateOnly EndsOn,
        string? Lead, IReadOnlyList<string> Units, bool IsMine, int Findings, int Nonconformities, DateOnly? ReportIssuedOn);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public int Year { get; init; }

        public int Sequence { get; init; }

        public string Number { get; init; } = "";

        public string Title { get; init; } = "";

        public AuditKind Kind { get; init; }

        public AuditState State { get; init; }

        public Guid OwnerUnitId { get; init; }

        public string Agency { get; init; } = "";

        public DateOnly StartsOn { get; init; }

        public DateOnly EndsOn { get; init; }

        public DateOnly? ReportIssuedOn { get; init; }

        public bool IsMine { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            var members = db.Set<AuditMember>();
            var rows =
                from audit in Matching(reading, query.Filter, person)
                join agency in db.Set<OrgUnit>() on audit.OwnerUnitId equals agency.Id
                select new Row
                {
                    Id = audit.Id,
                    Version = audit.Version,
                    Year = audit.Year,
                    Sequence = audit.Sequence,
                    Number = audit.Number,
                    Title = audit.Title,
                    Kind = audit.Kind,
                    State = audit.State,
                    OwnerUnitId = agency.Id,
                    Agency = agency.Name,
                    StartsOn = audit.StartsOn,
                    EndsOn = audit.EndsOn,
                    ReportIssuedOn = audit.ReportIssuedOn,
                    IsMine = members.Any(member => member.AuditId == audit.Id && member.PersonId == person),
                    SearchText = audit.SearchText,
                };
            var page = await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
            var ids = page.Items.Select(row => row.Id).ToList();
            var leads = await members.Where(member => ids.Contains(member.AuditId) && member.Role == MemberRole.Lead)
                .ToDictionaryAsync(member => member.AuditId, member => member.Name, cancellationToken);
            var whole = page.Items.Where(row => row.IsMine || reading.Scope.Contains(row.OwnerUnitId)).Select(row => row.Id).ToHashSet();
            var seen = reading.Scope;
            var units = (await (
                from part in db.Set<AuditUnit>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                join unit in db.Set<OrgUnit>() on part.UnitId equals unit.Id
                where ids.Contains(part.AuditId)
                orderby part.Place
                select new { part.AuditId, part.UnitId, unit.Name }).ToListAsync(cancellationToken))
                .Where(part => whole.Contains(part.AuditId) || seen.Contains(part.UnitId)).ToLookup(part => part.AuditId, part => part.Name);
            var findings = (await FindingSight.Of(reading, await FindingSight.WholeAsync(reading, person, cancellationToken))
                .Where(row => ids.Contains(row.AuditId) && row.State != FindingState.Withdrawn)
                .GroupBy(row => new { row.AuditId, row.Grade }).Select(group => new { group.Key.AuditId, group.Key.Grade, Count = group.Count() })
                .ToListAsync(cancellationToken)).ToLookup(group => group.AuditId);
            return new PageOf<Item>([.. page.Items.Select(row => new Item(
                row.Id, row.Version, row.Number, row.Title, row.Kind, row.State, row.OwnerUnitId, row.Agency, row.StartsOn, row.EndsOn,
                leads.GetValueOrDefault(row.Id), [.. units[row.Id]], row.IsMine, findings[row.Id].Sum(group => group.Count),
                findings[row.Id].Where(group => group.Grade is FindingGrade.Major or FindingGrade.Minor).Sum(group => group.Count), row.ReportIssuedOn))], page.Total);
        }

        private static IQueryable<Audit> Matching(Reading reading, Filter filter, Guid? person)
        {
            var db = reading.Db;
            var rows = db.Set<Audit>().VisibleTo(db, reading.Scope, person);
            if (filter.Year is { } year)
                rows = rows.Where(row => row.Year == year);
            if (filter.State is { } state)
                rows = rows.Where(row => row.State == state);
            if (filter.Kind is { } kind)
                rows = rows.Where(row => row.Kind == kind);
            if (filter.UnitId is { } unit)
                rows = rows.Where(row => db.Set<AuditUnit>().IgnoreQueryFilters(new[] { IsoContext.UnitScopeFilter }).Any(part => part.AuditId == row.Id && part.UnitId == unit));
            if (filter.Mine)
                rows = rows.Where(row => row.Members.Any(member => member.PersonId == person));
            return rows;
        }
    }
}
