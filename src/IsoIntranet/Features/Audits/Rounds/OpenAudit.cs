using FluentValidation;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>The opening meeting (họp khai mạc) was held: fieldwork begins, and with it the year's programme.</summary>
public static class OpenAudit
{
    public sealed record Command(Guid AuditId, int Version, MeetingFacts Meeting) : ICommand<Command, Nothing>, IAuditCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => MeetingRules.Add(this, text, command => command.Meeting);
    }

    public sealed class Handler : AuditHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var ruling = audit.Open(command.Meeting);
            if (!ruling.IsAllowed || audit.ProgrammeId is not { } id)
                return ruling;
            var programme = await work.Db.Set<AuditProgramme>().SingleAsync(row => row.Id == id, cancellationToken);
            // One that is being revised begins when it is approved again; the audit does not wait for it.
            return programme.State == ProgrammeState.Approved ? programme.Begin() : ruling;
        }
    }
}
