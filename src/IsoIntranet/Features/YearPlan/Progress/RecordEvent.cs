using FluentValidation;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>
/// Wakes work that sleeps until an event (R24), for one unit or for all that wait for it. An event that comes again after
/// its work was accepted begins the work anew.
/// </summary>
public static class RecordEvent
{
    /// <param name="UnitId">One unit; none for every unit of the item over which the writer may decide.</param>
    /// <param name="Due">The last day on time, where the event itself sets one; else the plan's words decide.</param>
    public sealed record Command(Guid WorkItemId, Guid? UnitId, string Note, DateOnly On, DateOnly? Due) : ICommand<Command, int>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ProgressText> text)
        {
            RuleFor(command => command.Note).Given(text, "EventMissing");
            RuleFor(command => command.On).NotEmpty().WithMessage(_ => text["DayMissing"]);
        }
    }

    /// <remarks>The result is the number of units that were woken.</remarks>
    public sealed class Handler(WorkingCalendar calendar) : ICommandHandler<Command, int>
    {
        private WorkItem? _item;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _item = await db.Set<WorkItem>().SingleOrDefaultAsync(row => row.Id == command.WorkItemId, cancellationToken);
            if (_item is null)
                return null;
            if (command.UnitId is { } unit)
                return new Demand(YearPlanRoom.Accept, unit).Or(YearPlanRoom.Report);
            var owner = await db.Set<QmsPlan>().Where(plan => plan.Id == _item.PlanId).Select(plan => plan.OwnerUnitId).SingleAsync(cancellationToken);
            return new Demand(YearPlanRoom.Accept, owner);
        }

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var assignments = await work.Db.Set<UnitAssignment>()
                .Where(row => row.WorkItemId == _item!.Id && (command.UnitId == null || row.UnitId == command.UnitId))
                .OrderBy(row => row.PeriodNumber).ToListAsync(cancellationToken);
            if (assignments.Count == 0)
                return new Refusal("YearPlan.NoneAwaitingEvent");
            if (await PlanOnHand.WhyClosedAsync(work.Db, assignments[0], cancellationToken) is { } closed)
                return closed;
            var window = EventWindow.After(command.On, _item!.Schedule, calendar, command.Due);
            var woken = 0;
            foreach (var own in assignments.GroupBy(row => row.UnitId))
            {
                if (command.UnitId is null && !work.Actor.May(YearPlanRoom.Accept, own.Key))
                    continue;
                if (Sleeping([.. own], work) is not { } sleeper)
                    continue;
                if (sleeper.RecordEvent(command.Note, command.On, window).Refusal is { } refusal)
                    return refusal;
                woken++;
            }
            return woken > 0 ? woken : new Refusal("YearPlan.NoneAwaitingEvent");
        }

        private UnitAssignment? Sleeping(List<UnitAssignment> own, Work work)
        {
            if (own.Find(row => row.State == AssignmentState.AwaitingEvent) is { } sleeper)
                return sleeper;
            // Members change twice a year, too: what is accepted rests, and the next event gets a record of its own.
            if (own is not [.., { State: AssignmentState.Accepted, EventOn: not null } last])
                return null;
            var next = new UnitAssignment(_item!, last.UnitId, new AssignmentPeriod(last.PeriodNumber + 1, null, null, null));
            work.Db.Add(next);
            return next;
        }
    }
}
