using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Marks that fieldwork in a unit is done, with what the team says about the unit as a whole.</summary>
public static class VisitUnit
{
    /// <param name="Version">That of the unit's place in the audit.</param>
    /// <param name="On">None takes the mark away.</param>
    public sealed record Command(Guid AuditId, int Version, Guid UnitId, DateOnly? On, string? Remark) : ICommand<Command, Nothing>, IAuditCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => RuleFor(command => command.Remark).Bounded(text);
    }

    public sealed class Handler : AuditHandler<Command>
    {
        /// <summary>Whoever audits the unit says so; the lead may for all.</summary>
        protected override bool May(AuditMember? member, Audit audit, Work work) => member is { Judges: true };

        protected override IRecord VersionedOf(Command command, Audit audit) =>
            (IRecord?)audit.Units.FirstOrDefault(unit => unit.UnitId == command.UnitId) ?? audit;

        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var member = await work.Db.MemberOfAsync(work.Actor, audit, cancellationToken);
            if (member?.WhyNotIndependent(command.UnitId) is { } why)
                return new Ruling(why);
            if (command.On > work.Today)
                return Ruling.Refuse("Audits.VisitInFuture");
            var ledger = await work.Db.LedgerAsync(audit.Id, cancellationToken);
            return audit.NoteVisit(command.UnitId, command.On, command.Remark) is { IsAllowed: false } refused ? refused : ledger.Enter();
        }
    }
}
