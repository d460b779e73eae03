using FluentValidation;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// Writes a finding down, or a newer wording of it. Its id and its revision are made on the device, so sending it again changes
/// nothing and is answered like the first time, even after the finding was presented or the report issued.
/// </summary>
public static class LogFinding
{
    /// <param name="FindingId">Made on the device.</param>
    /// <param name="Revision">The device's count of edits, from 1.</param>
    /// <param name="LoggedAt">When it was typed, by the device's clock.</param>
    public sealed record Command(Guid AuditId, Guid FindingId, int Revision, DateTimeOffset LoggedAt, FindingContent Content)
        : ICommand<Command, Logged>, IBeginsAnew;

    /// <summary>What is stored now. Where it is not what was sent, a newer one stood already.</summary>
    /// <param name="Number">Within the audit, from 1.</param>
    public sealed record Logged(Guid Id, int Number, int Revision, FindingState State, int PhotoCount, DateTimeOffset LoggedAt, FindingContent Content);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Revision).GreaterThan(0).WithMessage(_ => text["RevisionFromOne"]);
            RuleFor(command => command.Content.Statement).NotEmpty().WithMessage(_ => text["StatementMissing"])
                .MaximumLength(AuditFinding.TextLength).WithMessage(_ => text["CaptureTooLong", AuditFinding.TextLength]).OverridePropertyName("Statement");
            RuleFor(command => command.Content.Evidence).MaximumLength(AuditFinding.TextLength)
                .WithMessage(_ => text["CaptureTooLong", AuditFinding.TextLength]).OverridePropertyName("Evidence");
            RuleFor(command => command.Content.DocumentsSeen).MaximumLength(AuditFinding.ShortLength)
                .WithMessage(_ => text["CaptureTooLong", AuditFinding.ShortLength]).OverridePropertyName("DocumentsSeen");
            RuleFor(command => command.Content.Interviewee).MaximumLength(AuditFinding.ShortLength)
                .WithMessage(_ => text["CaptureTooLong", AuditFinding.ShortLength]).OverridePropertyName("Interviewee");
        }
    }

    public sealed class Handler : ICommandHandler<Command, Logged>
    {
        private Audit? _audit;

        /// <summary>The right is held anywhere: whom one audits follows from the team, and a cross audit leads out of one's own units.</summary>
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _audit = await db.Set<Audit>().AsNoTracking().SingleOrDefaultAsync(audit => audit.Id == command.AuditId, cancellationToken);
            return _audit is null ? null : new Demand(AuditsRoom.Log);
        }

        public async Task<Outcome<Logged>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var finding = await work.Db.Set<AuditFinding>().SingleOrDefaultAsync(row => row.Id == command.FindingId, cancellationToken);
            if (finding is not null && finding.AuditId != command.AuditId)
                return new Refusal("Audits.IdTaken");
            if (finding is not null && command.Revision <= finding.Revision)
                return finding.Log(command.Content, command.Revision, work.Actor.Author).Refusal is { } foreign ? foreign : Told(finding);
            var content = command.Content;
            var entered = await work.EnterAsync(_audit!, content.UnitId, cancellationToken);
            if (entered.Refusal is { } refused)
                return refused;
            if (content.ClauseId is { } clause && !await work.Db.Set<Clause>().AnyAsync(row => row.Id == clause, cancellationToken))
                return new Refusal("Audits.ClauseUnknown");
            // A point that was taken off the checklist meanwhile is no reason to lose what was seen at it.
            if (content.QuestionId is { } question && !await work.Db.Set<AuditQuestion>()
                    .AnyAsync(row => row.Id == question && row.AuditId == command.AuditId, cancellationToken))
                content = content with { QuestionId = null };
            if (finding is null)
            {
                finding = new AuditFinding(
                    command.FindingId, command.AuditId, work.NextFinding(command.AuditId), content, command.Revision, work.Actor.Author,
                    command.LoggedAt.NotAfter(work.Now));
                work.Db.Add(finding);
            }
            else if (finding.Log(content, command.Revision, work.Actor.Author).Refusal is { } closed)
                return closed;
            return Told(finding);
        }
    }

    internal static Logged Told(AuditFinding row) => new(
        row.Id, row.Sequence, row.Revision, row.State, row.PhotoCount, row.LoggedAt,
        new FindingContent(row.UnitId, row.ClauseId, row.Grade, row.Statement, row.Evidence, row.DocumentsSeen, row.Interviewee, row.QuestionId));
}
