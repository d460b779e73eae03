using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>The closing meeting (họp kết thúc) was held: what was found is put to the units, and the report is written.</summary>
public static class EndFieldwork
{
    public sealed record Command(Guid AuditId, int Version, MeetingFacts Meeting) : ICommand<Command, Nothing>, IAuditCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => MeetingRules.Add(this, text, command => command.Meeting);
    }

    public sealed class Handler : AuditHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(audit.EndFieldwork(command.Meeting));
    }
}
