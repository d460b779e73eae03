using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>Puts findings to their units, which may then accept or dispute them until a day: one, those of a unit, or all.</summary>
public static class PresentFindings
{
    /// <summary>Working days that a unit has, where nobody says otherwise.</summary>
    public const int DefaultDays = 3;

    /// <summary>The longest time for an answer, in days.</summary>
    public const int MostDays = 60;

    /// <param name="FindingId">Only this one.</param>
    /// <param name="UnitId">Only those of this unit.</param>
    /// <param name="AnswerDue">The last day; three working days from today where none.</param>
    public sealed record Command(Guid AuditId, Guid? FindingId, Guid? UnitId, DateOnly? AnswerDue) : ICommand<Command, int>, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text, Platform.Clock.OrganisationClock clock) =>
            RuleFor(command => command.AnswerDue).Must(due => due is null || due >= clock.Today && due <= clock.Today.AddDays(MostDays))
                .WithMessage(_ => text["AnswerDueWrong", MostDays]);
    }

    /// <summary>Weekends and holidays do not count, moved working days do: by the calendar that the plans count with.</summary>
    public static DateOnly DueFrom(DateOnly today, WorkingCalendar? calendar = null) => CivilDeadline.AddWorkingDays(today, DefaultDays, calendar);

    public sealed class Handler(WorkingCalendar calendar) : ICommandHandler<Command, int>
    {
        private Audit? _audit;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _audit = await db.Set<Audit>().WholeAsync(command.AuditId, cancellationToken);
            return _audit is null ? null : new Demand(AuditsRoom.See);
        }

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var audit = _audit!;
            if (!(await work.Db.MemberOfAsync(work.Actor, audit, cancellationToken)).KeepsRecords())
                return Outcome<int>.Forbidden();
            var ledger = await work.Db.LedgerAsync(audit.Id, cancellationToken);
            if (ledger.Enter().Refusal is { } locked)
                return locked;
            if (!audit.TakesFindings)
                return new Refusal("Audits.NotInState");
            var findings = await work.Db.Set<AuditFinding>().Where(row => row.AuditId == audit.Id && row.State == FindingState.Draft
                && (command.FindingId == null || row.Id == command.FindingId) && (command.UnitId == null || row.UnitId == command.UnitId)).ToListAsync(cancellationToken);
            if (findings.Count == 0)
                return new Refusal("Audits.NothingToPresent");
            var due = command.AnswerDue ?? DueFrom(work.Today, calendar);
            foreach (var finding in findings)
            {
                if (finding.Present(work.Today, due).Refusal is { } refused)
                    return refused;
            }
            foreach (var unit in findings.GroupBy(finding => finding.UnitId))
            {
                work.Notify(
                    await work.Db.AnsweringAsync(unit.Key, cancellationToken),
                    new NoticeContent("Audits.NoticeFindingsPresented", [audit.Number, unit.Count().ToString(System.Globalization.CultureInfo.InvariantCulture), AuditWording.Day(due)], "audits/findings/waiting"));
            }
            return findings.Count;
        }
    }
}
