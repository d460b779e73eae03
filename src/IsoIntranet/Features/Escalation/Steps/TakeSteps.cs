using System.Globalization;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>
/// Takes the steps of one record that have come due: the steps and the notices are one transaction, so that nothing is
/// recorded that was not told, and nothing told twice.
/// </summary>
public static class TakeSteps
{
    public sealed record Command(KnownDeadline Known) : ICommand<Command, Taken>, IBeginsAnew;

    /// <param name="Missed">Of these, steps for which nobody of the rung's own could be found.</param>
    public sealed record Taken(int Steps, int Missed);

    public sealed class Handler(WorkingCalendar calendar, IEnumerable<IDeadlineSource> sources) : ICommandHandler<Command, Taken>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(EscalationRoom.Take, command.Known.Deadline.UnitId));

        public async Task<Outcome<Taken>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var (known, deadline) = (command.Known, command.Known.Deadline);
            var taken = await work.Db.Set<EscalationStep>().Where(step => step.RecordId == deadline.RecordId && step.Kind == known.Kind && step.Due == deadline.Due)
                .Select(step => step.Days).ToListAsync(cancellationToken);
            var ladder = (await LadderBook.LoadAsync(work.Db, cancellationToken)).Find(deadline.UnitId, known.Kind);
            var rungs = ladder?.StepsFor(deadline.Due, work.Today, taken, calendar) ?? [];
            if (rungs.Count == 0)
                return new Taken(0, 0);
            var book = await RecipientBook.LoadAsync(work.Db, cancellationToken);
            var debtor = sources.FirstOrDefault(source => source.Kind == known.Kind)?.Debtor ?? DeadlineDebtor.Unit;
            var unit = await work.Db.Set<OrgUnit>().Where(row => row.Id == deadline.UnitId).Select(row => row.Name).SingleAsync(cancellationToken);
            var told = new HashSet<Guid>();
            // The highest first: after a standstill everybody hears of it once, by the highest rung that is theirs.
            foreach (var rung in rungs.OrderByDescending(rung => rung.Days))
            {
                var (to, recipients) = book.Find(rung, ladder!.Rungs, deadline, debtor);
                var step = new EscalationStep(known, rung, ladder.FallsOn(rung, deadline.Due, calendar), to, recipients, work.Now, work.Today);
                await WarnAsync(step, unit, book, work, cancellationToken);
                work.Db.Add(step);
                work.Notify(recipients.Select(recipient => recipient.AccountId).Where(told.Add), ContentOf(step, unit, work.Today));
            }
            return new Taken(rungs.Count, work.Db.ChangeTracker.Entries<EscalationStep>().Count(entry => entry.Entity.IsMissed));
        }

        private static NoticeContent ContentOf(EscalationStep step, string unit, DateOnly today)
        {
            var days = step.Due.DayNumber - today.DayNumber;
            var code = days > 0 ? "NoticeSoon" : days == 0 ? "NoticeToday" : step.To == RungRecipient.Owner ? "NoticeLate" : "NoticeEscalated";
            return new NoticeContent(
                "Escalation." + code,
                [step.Title, unit, step.Due.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), Math.Abs(days).ToString(CultureInfo.InvariantCulture)], step.Address);
        }

        /// <summary>Tells administrators, once a day for a unit and a rung, that nobody holds the part that was to be told.</summary>
        private static async Task WarnAsync(EscalationStep step, string unit, RecipientBook book, Work work, CancellationToken cancellationToken)
        {
            if (!step.IsMissed || await work.Db.Set<EscalationStep>().AnyAsync(
                other => other.UnitId == step.UnitId && other.To == step.To && other.IsMissed && other.TakenOn == step.TakenOn, cancellationToken))
                return;
            work.Notify(book.AdministratorsOf(step.UnitId), new NoticeContent(
                step.IsMissing ? "Escalation.NoticeNobody" : $"Escalation.NoticeMissed{step.To}", [unit], "escalation/record?missed=true"));
        }
    }
}
