using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>An audit's plan (BM-03-02): facts, units, team with own units, agenda, and what is still missing.</summary>
public static class AuditPlanView
{
    public sealed record Query(Guid AuditId) : IQuery<Query, View>;

    /// <param name="Audit">Untracked, with its parts; the units are those in sight.</param>
    /// <param name="Units">In the order of the plan.</param>
    /// <param name="Missing">What keeps it from being notified; none where it is complete.</param>
    /// <param name="Doubts">Members who would not be seated today: certificate, own unit.</param>
    /// <param name="Clashes">Units that two lines visit at the same time.</param>
    public sealed record View(
        Audit Audit, string Agency, string Standard, string? Programme, IReadOnlyList<UnitRef> Units, IReadOnlyList<Member> Team, IReadOnlyList<Line> Agenda,
        Refusal? Missing, IReadOnlyList<Refusal> Doubts, IReadOnlyList<AgendaClash> Clashes, bool MayPlan, bool MayExcept, Guid? ViewerPersonId, DateOnly Today)
    {
        public string NameOf(Guid unitId) => Units.FirstOrDefault(unit => unit.Id == unitId)?.ShortName ?? "…";
    }

    /// <param name="Wanted">Clauses that the programme wants looked at there.</param>
    public sealed record UnitRef(Guid Id, string Name, string ShortName, bool HasHour, IReadOnlyList<Guid> Wanted, string? Procedures);

    /// <param name="Own">Audited units that are the member's own, with the reason as it stands today.</param>
    public sealed record Member(Guid Id, Guid PersonId, string Name, string Position, string Unit, MemberRole Role, bool Judges, string? Competence, IReadOnlyList<Tie> Own);

    /// <param name="Exception">Why the member may audit it all the same.</param>
    public sealed record Tie(Guid UnitId, OwnTie? Why, IndependenceException? Exception);

    /// <param name="Clauses">Numbers.</param>
    public sealed record Line(Guid Id, AgendaSlot Slot, IReadOnlyList<string> Clauses);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.SightAsync(query.AuditId, cancellationToken) is not { } sight)
                return Outcome<View>.NotFound();
            var (db, audit) = (reading.Db, sight.Audit);
            var names = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.Name, unit.ShortName }).ToDictionaryAsync(unit => unit.Id, cancellationToken);
            var people = audit.Members.Select(member => member.PersonId).ToList();
            var own = await OwnUnits.OfAsync(db, people, reading.Now, cancellationToken);
            var held = (await db.Set<AuditorCompetence>().Where(one => people.Contains(one.PersonId)).ToListAsync(cancellationToken)).ToLookup(one => one.PersonId);
            var workplaces = await db.Set<Person>().Where(person => people.Contains(person.Id)).Select(person => new { person.Id, person.UnitId }).ToDictionaryAsync(person => person.Id, person => person.UnitId, cancellationToken);
            var clauses = await db.Set<Clause>().Where(clause => clause.StandardVersionId == audit.StandardVersionId).OrderBy(clause => clause.Place)
                .Select(clause => new { clause.Id, clause.Number }).ToListAsync(cancellationToken);
            var entries = (await db.Set<ProgrammeEntry>().Where(entry => entry.AuditId == audit.Id).ToListAsync(cancellationToken)).ToLookup(entry => entry.UnitId);
            var programme = await db.Set<AuditProgramme>().Where(row => row.Id == audit.ProgrammeId).Select(row => (int?)row.Year).SingleOrDefaultAsync(cancellationToken);
            var units = audit.Units.OrderBy(unit => unit.Place).ToList();
            var lines = audit.Agenda.OrderBy(item => item.Place).Select(item => new Line(
                item.Id, new AgendaSlot(item.Day, item.From, item.Until, item.UnitId, item.Topic, item.ClauseIds, item.MemberIds),
                [.. clauses.Where(clause => item.ClauseIds.Contains(clause.Id)).Select(clause => clause.Number)]))
                .Where(line => sight.IsWhole || line.Slot.UnitId is null || units.Exists(unit => unit.UnitId == line.Slot.UnitId)).ToList();
            var standard = await db.Set<StandardVersion>().Where(version => version.Id == audit.StandardVersionId).Select(version => version.Number).SingleAsync(cancellationToken);
            return new View(
                audit, names[audit.OwnerUnitId].Name, standard, programme?.ToString(System.Globalization.CultureInfo.InvariantCulture),
                [.. units.Select(unit => new UnitRef(
                    unit.UnitId, names[unit.UnitId].Name, names[unit.UnitId].ShortName, audit.HasHour(unit.UnitId),
                    [.. entries[unit.UnitId].SelectMany(entry => entry.ClauseIds).Distinct()],
                    string.Join(", ", entries[unit.UnitId].Select(entry => entry.Procedures).Where(text => text is not null)) is { Length: > 0 } text ? text : null))],
                [.. audit.Members.OrderBy(member => member.Place).Select(member => new Member(
                    member.Id, member.PersonId, member.Name, member.Position, workplaces.TryGetValue(member.PersonId, out var place) ? names[place].ShortName : "", member.Role,
                    member.Judges, member.Competence, TiesOf(member)))],
                lines, audit.State == AuditState.Planned ? audit.WhyNotReady() : null, Doubts(),
                [.. AgendaClash.Of([.. lines.Select(line => line.Slot)]).Where(clash => clash.UnitId is not null)],
                audit.IsPlanOpen && reading.Actor.May(AuditsRoom.Plan, audit.OwnerUnitId), audit.IsPlanOpen && reading.Actor.May(AuditsRoom.Own, audit.OwnerUnitId),
                sight.PersonId, reading.Today);

            // As seated and as of today: who moved here since is own, too.
            IReadOnlyList<Tie> TiesOf(AuditMember member)
            {
                var today = own.TryGetValue(member.PersonId, out var known) ? known : [];
                return [.. units.Where(unit => member.OwnUnitIds.Contains(unit.UnitId) || today.Any(one => one.UnitId == unit.UnitId)).Select(unit => new Tie(
                    unit.UnitId, today.FirstOrDefault(one => one.UnitId == unit.UnitId)?.Tie, member.Exceptions.FirstOrDefault(exception => exception.UnitId == unit.UnitId)))];
            }

            IReadOnlyList<Refusal> Doubts() => audit.State is not (AuditState.Planned or AuditState.Notified) ? []
                : [.. audit.Members.Select(member => AuditorFitness.WhyUnfit(member.Name, member.Role, [.. held[member.PersonId]], audit.StartsOn, audit.EndsOn)).OfType<Refusal>()];
        }
    }
}
