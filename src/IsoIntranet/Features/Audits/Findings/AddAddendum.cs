using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>Corrects a finding after the report was issued: the finding stays as it was, the addendum (phụ lục đính chính) stands beside it.</summary>
public static class AddAddendum
{
    public sealed record Command(Guid FindingId, string Text) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) => RuleFor(command => command.Text).Given(text, "AddendumMissing", AuditFinding.TextLength);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private AuditFinding? _finding;
        private Audit? _audit;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _finding = await db.Set<AuditFinding>().SingleOrDefaultAsync(row => row.Id == command.FindingId, cancellationToken);
            _audit = _finding is null ? null : await db.Set<Audit>().WholeAsync(_finding.AuditId, cancellationToken);
            return _audit is null ? null : new Demand(AuditsRoom.See);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var (finding, audit) = (_finding!, _audit!);
            if (!(await work.Db.MemberOfAsync(work.Actor, audit, cancellationToken)).KeepsRecords())
                return Outcome<Guid>.Forbidden();
            if (!audit.TakesAddenda)
                return new Refusal("Audits.NoAddendumYet");
            var addendum = new FindingAddendum(finding, command.Text, work.Actor.Author, work.Today);
            work.Db.Add(addendum);
            work.Notify(
                await work.Db.AnsweringAsync(finding.UnitId, cancellationToken),
                new NoticeContent("Audits.NoticeAddendum", [audit.Number, finding.Statement], $"audits/findings/{finding.Id}"));
            return addendum.Id;
        }
    }
}
