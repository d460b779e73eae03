using FluentValidation;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Plans cross audits of units at the same level: one audit over the whole ring, or one for each of its steps.</summary>
public static class PlanCrossAudits
{
    /// <param name="UnitIds">In the order of the ring.</param>
    /// <param name="IsSeveral">An audit for each step, instead of one over all.</param>
    public sealed record Command(Guid AgencyId, AuditFacts Facts, IReadOnlyList<Guid> UnitIds, bool IsSeveral) : ICommand<Command, IReadOnlyList<PlanAudit.Planned>>, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            this.AuditFacts(command => command.Facts, text);
            RuleFor(command => command.UnitIds).Must(units => units.Distinct().Count() == units.Count && units.Count is >= 2 and <= 40)
                .WithMessage(_ => text["CrossNeedsTwo"]).OverridePropertyName("UnitIds");
        }
    }

    public sealed class Handler(IStringLocalizer<AuditsText> text) : ICommandHandler<Command, IReadOnlyList<PlanAudit.Planned>>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId, cancellationToken) ? new Demand(AuditsRoom.Plan, command.AgencyId) : null;

        public async Task<Outcome<IReadOnlyList<PlanAudit.Planned>>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await AuditedUnits.WhyNotAsync(work.Db, command.AgencyId, command.UnitIds, cancellationToken) is { } outside)
                return outside;
            var facts = command.Facts with { Kind = AuditKind.Cross };
            var senders = await CrossAuditors.OfAsync(work.Db, command.UnitIds, facts.StartsOn, facts.EndsOn, cancellationToken);
            if (senders.FirstOrDefault(unit => unit.People.Count == 0) is { } without)
                return new Refusal("Audits.NoAuditorInUnit", without.Name);
            var ring = CrossRotation.Of(command.UnitIds);
            IReadOnlyList<IReadOnlyList<CrossRotation.Pair>> rounds = command.IsSeveral ? [.. ring.Select(pair => new[] { pair })] : [ring];
            var planned = new List<PlanAudit.Planned>();
            foreach (var pairs in rounds)
            {
                var title = command.IsSeveral ? facts.Title + " – " + senders.Single(unit => unit.UnitId == pairs[0].Audited).Name : facts.Title;
                title = title.Length <= Audit.TitleLength ? title : title[..Audit.TitleLength];
                if (await PlanAudit.NewAsync(work, command.AgencyId, facts with { Title = title }, null, planned.Count, cancellationToken) is not { } audit)
                    return new Refusal("Audits.NotAnAgency");
                if ((await FillAsync(audit, pairs, senders, work, cancellationToken)).Refusal is { } refused)
                    return refused;
                planned.Add(new PlanAudit.Planned(audit.Id, audit.Number));
            }
            return planned;
        }

        /// <summary>Units, team and a first agenda that follows the ring.</summary>
        private async Task<Ruling> FillAsync(
            Audit audit, IReadOnlyList<CrossRotation.Pair> pairs, IReadOnlyList<CrossAuditors.Sender> senders, Work work, CancellationToken cancellationToken)
        {
            if (audit.Visit([.. pairs.Select(pair => pair.Audited)]) is { IsAllowed: false } unvisited)
                return unvisited;
            var people = pairs.SelectMany(pair => senders.Single(unit => unit.UnitId == pair.Audits).People).DistinctBy(person => person.PersonId).ToList();
            var lead = people.Find(person => person.MayLead)?.PersonId;
            var seated = await TeamSeats.SeatAsync(
                audit, [.. people.Select(person => new TeamSeats.Wish(person.PersonId, person.PersonId == lead ? MemberRole.Lead : MemberRole.Auditor))], work, cancellationToken);
            if (!seated.IsAllowed)
                return seated;
            var members = audit.Members.ToDictionary(member => member.PersonId, member => member.Id);
            var proposal = AgendaProposal.Make(
                audit.StartsOn, audit.EndsOn,
                [.. pairs.Select(pair => new AgendaProposal.Visit(pair.Audited, [], [.. senders.Single(unit => unit.UnitId == pair.Audits).People.Select(person => members[person.PersonId])]))],
                [.. audit.Members.Select(member => new AgendaProposal.Auditor(member.Id, member.OwnUnitIds))],
                AgendaProposal.Wish.Usual(text["Meeting_Opening"], text["AuditOfUnit"], text["Meeting_Closing"]));
            return audit.Schedule(proposal.Slots);
        }
    }
}

/// <summary>Whom each unit of a ring can send: those who work in it and whose certificate holds on all days.</summary>
public static class CrossAuditors
{
    public sealed record Sender(Guid UnitId, string Name, IReadOnlyList<Sent> People);

    public sealed record Sent(Guid PersonId, string Name, bool MayLead);

    public static async Task<IReadOnlyList<Sender>> OfAsync(IsoContext db, IReadOnlyList<Guid> units, DateOnly startsOn, DateOnly endsOn, CancellationToken cancellationToken)
    {
        var hierarchy = new Hierarchy(await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken));
        var fit = (await (
            from competence in db.Set<AuditorCompetence>().AsNoTracking()
            join person in db.Set<Person>() on competence.PersonId equals person.Id
            where !person.HasLeft && competence.IssuedOn <= startsOn && (competence.ExpiresOn == null || competence.ExpiresOn >= endsOn)
            select new { person.Id, person.FullName, person.UnitId, competence.MayLead }).ToListAsync(cancellationToken))
            .GroupBy(one => one.Id).Select(one => new { one.First().UnitId, Sent = new Sent(one.Key, one.First().FullName, one.Any(held => held.MayLead)) }).ToList();
        return [.. units.Select(unit => new Sender(
            unit, hierarchy.Find(unit)!.Name,
            [.. fit.Where(one => hierarchy.IsWithin(one.UnitId, unit)).Select(one => one.Sent).OrderByDescending(one => one.MayLead).ThenBy(one => one.Name, StringComparer.CurrentCulture)]))];
    }
}
