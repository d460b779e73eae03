using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Writes what the team concludes and recommends, until the report is issued.</summary>
public static class ConcludeAudit
{
    public sealed record Command(Guid AuditId, int Version, string Conclusion, string? Recommendations) : ICommand<Command, Nothing>, IAuditCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Conclusion).Given(text, "NoConclusion");
            RuleFor(command => command.Recommendations).Bounded(text);
        }
    }

    public sealed class Handler : AuditHandler<Command>
    {
        protected override Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(audit.Conclude(command.Conclusion, command.Recommendations));
    }
}
