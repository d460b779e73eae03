using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Features.Demo;

/// <summary>The steps that the town's ladders took in the last weeks, found by the rules themselves from what is due there.</summary>
internal sealed class DemoReminders(DemoWriter writer, DemoCalendar calendar, IServiceProvider services)
{
    private const int Days = 30;

    private static readonly IReadOnlyList<object> None = [];

    public async Task TellAsync(IsoContext db, CancellationToken cancellationToken)
    {
        var since = calendar.Today.AddDays(-Days);
        var (book, working) = (services.GetRequiredService<DeadlineBook>(), services.GetRequiredService<WorkingCalendar>());
        var agencies = await db.Set<OrgUnit>().AsNoTracking().Where(unit => unit.ParentId == null).Select(unit => unit.Id).ToListAsync(cancellationToken);
        IReadOnlyList<object> ladders =
        [
            .. from agency in agencies
               from source in book.Sources.Where(source => source.Debtor != DeadlineDebtor.Unit).Select(source => (source.Kind, source.Debtor)).Prepend(("", DeadlineDebtor.Unit))
               select new EscalationLadder(agency, source.Item1, since, EscalationLadder.DefaultFor(source.Item2)),
        ];
        await writer.WriteAsync(calendar.At(since, 0), Author.System, "SetUpLadders", ladders, None, () => None, cancellationToken);

        var (known, people) = (await LadderBook.LoadAsync(db, cancellationToken), await RecipientBook.LoadAsync(db, cancellationToken));
        var debtors = book.Sources.ToDictionary(source => source.Kind, source => source.Debtor);
        var steps = new List<EscalationStep>();
        foreach (var deadline in await book.FindAsync(Actor.Program(), cancellationToken))
        {
            var ladder = known.Find(deadline.Deadline.UnitId, deadline.Kind);
            foreach (var rung in ladder?.StepsFor(deadline.Deadline.Due, calendar.Today.AddDays(-1), [], working) ?? [])
            {
                var (told, recipients) = people.Find(rung, ladder!.Rungs, deadline.Deadline, debtors[deadline.Kind]);
                var fell = ladder.FallsOn(rung, deadline.Deadline.Due, working);
                steps.Add(new EscalationStep(deadline, rung, fell, told, recipients, calendar.At(fell, 0), fell));
            }
        }
        foreach (var day in steps.GroupBy(step => step.TakenOn).OrderBy(day => day.Key))
            await writer.WriteAsync(calendar.At(day.Key, 0), Author.System, "TakeSteps", [.. day], None, () => None, cancellationToken);
    }
}
