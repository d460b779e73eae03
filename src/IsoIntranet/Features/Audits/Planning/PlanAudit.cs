using FluentValidation;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Plans an audit: from entries of an approved programme, or beyond it.</summary>
public static class PlanAudit
{
    /// <param name="EntryIds">Entries of the programme that it carries out; their units are audited.</param>
    /// <param name="UnitIds">Further units.</param>
    public sealed record Command(Guid AgencyId, AuditFacts Facts, IReadOnlyList<Guid> EntryIds, IReadOnlyList<Guid> UnitIds) : ICommand<Command, Planned>, IBeginsAnew;

    public sealed record Planned(Guid Id, string Number);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => this.AuditFacts(command => command.Facts, text);
    }

    public sealed class Handler : ICommandHandler<Command, Planned>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId, cancellationToken) ? new Demand(AuditsRoom.Plan, command.AgencyId) : null;

        public async Task<Outcome<Planned>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var entries = await work.Db.Set<ProgrammeEntry>().Where(entry => command.EntryIds.Contains(entry.Id)).ToListAsync(cancellationToken);
            if (entries.Count != command.EntryIds.Distinct().Count())
                return new Refusal("Audits.EntryUnknown");
            if (entries.Exists(entry => entry.AuditId is not null))
                return new Refusal("Audits.EntryTaken");
            var programmes = entries.Select(entry => entry.ProgrammeId).Distinct().ToList();
            var programme = await work.Db.Set<AuditProgramme>().Where(row => programmes.Contains(row.Id)).ToListAsync(cancellationToken);
            if (programme.Count > 1 || programme.Exists(one => one.OwnerUnitId != command.AgencyId || one.Year != command.Facts.StartsOn.Year))
                return new Refusal("Audits.EntryUnknown");
            if (programme.Exists(one => !one.IsInForce))
                return new Refusal("Audits.ProgrammeNotApproved");
            var audit = await NewAsync(work, command.AgencyId, command.Facts, programme.FirstOrDefault()?.Id, 0, cancellationToken);
            if (audit is null)
                return new Refusal("Audits.NotAnAgency");
            IReadOnlyList<Guid> units = [.. entries.OrderBy(entry => entry.Month).Select(entry => entry.UnitId).Concat(command.UnitIds).Distinct()];
            if (await AuditedUnits.WhyNotAsync(work.Db, command.AgencyId, units, cancellationToken) is { } outside)
                return outside;
            if (audit.Visit(units).Refusal is { } refused)
                return refused;
            foreach (var entry in entries)
                entry.CarryOutBy(audit.Id);
            return new Planned(audit.Id, audit.Number);
        }
    }

    /// <summary>A numbered audit with its ledger, not yet saved; none where the unit is no agency.</summary>
    /// <param name="before">How many numbers were taken in the same save.</param>
    internal static async Task<Audit?> NewAsync(Work work, Guid agencyId, AuditFacts facts, Guid? programmeId, int before, CancellationToken cancellationToken)
    {
        if (!await work.Db.Set<OrgUnit>().AnyAsync(unit => unit.Id == agencyId && unit.ParentId == null, cancellationToken))
            return null;
        var year = facts.StartsOn.Year;
        if (!await work.Db.Set<StandardVersion>().AnyAsync(version => version.Id == facts.StandardVersionId, cancellationToken))
            facts = facts with { StandardVersionId = await work.Db.Set<StandardVersion>().Where(version => version.IsCurrent).Select(version => version.Id).SingleAsync(cancellationToken) };
        // Nothing is ever taken out of the register, a cancelled audit keeps its number, so there are no gaps.
        var last = await work.Db.Set<Audit>().Where(row => row.OwnerUnitId == agencyId && row.Year == year).MaxAsync(row => (int?)row.Sequence, cancellationToken);
        var audit = new Audit(agencyId, year, (last ?? 0) + before + 1, facts, programmeId);
        work.Db.Add(audit);
        work.Db.Add(new AuditLedger(audit.Id));
        return audit;
    }
}
