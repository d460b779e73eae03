using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>One audit with everything about it that its viewer sees, and what that viewer may do.</summary>
public static class AuditStory
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    /// <param name="Record">Untracked; its parts are loaded as far as they are in sight.</param>
    /// <param name="Standard">Number of the edition that it cites.</param>
    /// <param name="Raised">Nonconformities that its findings raised, and are in sight.</param>
    /// <param name="Acts">Who did what when, newest first; for those who see the whole.</param>
    public sealed record View(
        Audit Record, AuditMember? Member, bool IsWhole, string Agency, string Standard, IReadOnlyList<UnitProgress> Units, FindingCounts Findings,
        IReadOnlyList<Follow> Raised, IReadOnlyList<Act> Acts, AuditMay May, DateOnly Today)
    {
        public int OpenNonconformities => Raised.Count(raised => raised.IsOpen);
    }

    /// <param name="Version">That of the unit's place in the audit.</param>
    /// <param name="Grades">Findings that stand, by grade.</param>
    /// <param name="Auditors">Who is to see the unit, by the agenda.</param>
    public sealed record UnitProgress(
        Guid UnitId, int Version, string Name, DateOnly? VisitedOn, string? Remark, int Questions, int Answered,
        IReadOnlyDictionary<FindingGrade, int> Grades, int Waiting, IReadOnlyList<string> Auditors);

    public sealed record Follow(Guid FindingId, Guid NonconformityId, string Number, string Title, string Unit, NonconformityState State, NonconformityGrade Grade, DateOnly? Due, DateOnly? EndedOn)
    {
        public bool IsOpen => State != NonconformityState.Closed && (State != NonconformityState.Rejected || EndedOn is null);
    }

    /// <param name="Command">The use case, as the change log names it.</param>
    public sealed record Act(DateTimeOffset At, string Author, string Command);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        private const int MostChanges = 400;

        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { } sight)
                return Outcome<View>.NotFound();
            var audit = sight.Audit;
            var units = audit.Units.Select(unit => unit.UnitId).Append(audit.OwnerUnitId).ToList();
            var names = await db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            var standard = await db.Set<StandardVersion>().Where(version => version.Id == audit.StandardVersionId).Select(version => version.Number).SingleAsync(cancellationToken);
            var findings = await sight.Findings(db).Select(row => new { row.UnitId, row.Grade, row.State }).ToListAsync(cancellationToken);
            var questions = await sight.Of<AuditQuestion>(db).Where(row => row.AuditId == audit.Id).GroupBy(row => row.UnitId)
                .Select(group => new { UnitId = group.Key, All = group.Count(), Answered = group.Count(row => row.Verdict != null) })
                .ToDictionaryAsync(group => group.UnitId, cancellationToken);
            var raised = await RaisedAsync(sight, reading, cancellationToken);
            var counts = new FindingCounts(
                Count(FindingState.Draft), Count(FindingState.Presented), Count(FindingState.Disputed), Count(FindingState.Confirmed), Count(FindingState.Withdrawn));
            var progress = audit.Units.OrderBy(unit => unit.Place).Select(unit => new UnitProgress(
                unit.UnitId, unit.Version, names[unit.UnitId], unit.VisitedOn, unit.Remark,
                questions.GetValueOrDefault(unit.UnitId)?.All ?? 0, questions.GetValueOrDefault(unit.UnitId)?.Answered ?? 0,
                findings.Where(row => row.UnitId == unit.UnitId && row.State != FindingState.Withdrawn).GroupBy(row => row.Grade)
                    .ToDictionary(grade => grade.Key, grade => grade.Count()),
                findings.Count(row => row.UnitId == unit.UnitId && row.State == FindingState.Presented),
                AuditorsOf(audit, unit.UnitId))).ToList();
            return new View(
                audit, sight.Member, sight.IsWhole, names[audit.OwnerUnitId], standard, progress, counts, raised,
                sight.IsWhole ? await ActsAsync(reading, audit.Id, cancellationToken) : [],
                new AuditMay(reading.Actor, sight, counts, raised.Count(row => row.IsOpen)), reading.Today);

            int Count(FindingState state) => findings.Count(row => row.State == state);
        }

        private static IReadOnlyList<string> AuditorsOf(Audit audit, Guid unitId)
        {
            var ids = audit.Agenda.Where(item => item.UnitId == unitId).SelectMany(item => item.MemberIds).ToHashSet();
            return [.. audit.Members.Where(member => ids.Contains(member.Id)).OrderBy(member => member.Place).Select(member => member.Name)];
        }

        private static async Task<IReadOnlyList<Follow>> RaisedAsync(AuditSight sight, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            return await (
                from finding in sight.Findings(db)
                join record in sight.Of<Nonconformity>(db) on finding.NonconformityId equals record.Id
                join unit in db.Set<OrgUnit>() on finding.UnitId equals unit.Id
                orderby finding.Sequence
                select new Follow(finding.Id, record.Id, record.Number, record.Title, unit.Name, record.State, record.Grade, record.Due, record.ClosedOn)).ToListAsync(cancellationToken);
        }

        /// <summary>One command writes several rows; it is told once.</summary>
        private static async Task<IReadOnlyList<Act>> ActsAsync(Reading reading, Guid auditId, CancellationToken cancellationToken) =>
            [.. (await ChangeHistory.OfAsync(reading.Db, auditId, MostChanges, cancellationToken)).Where(row => row.Command is not null)
                .GroupBy(row => (row.At, row.Author, row.Command)).Select(act => new Act(act.Key.At, act.Key.Author, act.Key.Command!))];
    }
}
