using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>The lead puts a finding into better words before the unit sees it; so does whoever wrote it down.</summary>
public static class EditFinding
{
    public sealed record Command(Guid FindingId, int Version, FindingContent Content) : ICommand<Command, Nothing>, IFindingCommand, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Content.Statement).Given(text, "StatementMissing", AuditFinding.TextLength).OverridePropertyName("Statement");
            RuleFor(command => command.Content.Evidence).Bounded(text, AuditFinding.TextLength).OverridePropertyName("Evidence");
            RuleFor(command => command.Content.DocumentsSeen).Bounded(text, AuditFinding.ShortLength).OverridePropertyName("DocumentsSeen");
            RuleFor(command => command.Content.Interviewee).Bounded(text, AuditFinding.ShortLength).OverridePropertyName("Interviewee");
        }
    }

    public sealed class Handler : FindingHandler<Command>
    {
        protected override bool May(AuditMember? member, Audit audit, AuditFinding finding, Work work) =>
            member.IsLead() || member is { Judges: true } && finding.LoggedById is { } author && author == work.Actor.AccountId;

        protected override async Task<Ruling> ActAsync(Command command, AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
        {
            var content = command.Content;
            if (!audit.Units.Any(unit => unit.UnitId == content.UnitId))
                return Ruling.Refuse("Audits.UnitNotInAudit");
            if (content.UnitId != finding.UnitId && finding.PhotoCount > 0)
                return Ruling.Refuse("Audits.PhotosOfUnit");
            if (content.ClauseId is { } clause && !await work.Db.Set<Clause>().AnyAsync(row => row.Id == clause, cancellationToken))
                return Ruling.Refuse("Audits.UnknownClause");
            return finding.Edit(content);
        }
    }
}
