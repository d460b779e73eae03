using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>The head of the committee approves; what is left out is counted here, and takes a reason.</summary>
public static class ApproveProgramme
{
    public sealed record Command(Guid ProgrammeId, int Version, string? DecisionNumber, string? Reason) : ICommand<Command, int>, IProgrammeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            this.Text(command => command.DecisionNumber, "DecisionNumber", text, 200);
            this.Text(command => command.Reason, "Reason", text, 1000);
        }
    }

    public sealed class Handler() : ProgrammeHandler<Command>(AuditsRoom.Approve)
    {
        protected override async Task<Ruling> ActAsync(Command command, AuditProgramme programme, Work work, CancellationToken cancellationToken)
        {
            var units = await work.Db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active).Select(unit => new { unit.Id, unit.ParentId }).ToListAsync(cancellationToken);
            var coverage = new ProgrammeCoverage(programme.OwnerUnitId, units.ToDictionary(unit => unit.Id, unit => unit.ParentId), programme.Entries.Select(entry => entry.UnitId));
            return programme.Approve(command.DecisionNumber, coverage.Missing.Count, command.Reason, work.Actor.Author, work.Today);
        }
    }
}
