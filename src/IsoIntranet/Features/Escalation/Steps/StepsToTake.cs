using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>The deadlines that have a step to take now. A source that fails keeps no other from being told.</summary>
public static class StepsToTake
{
    public sealed record Query : IQuery<Query, Answer>;

    /// <param name="Failures">What went wrong with single sources.</param>
    public sealed record Answer(IReadOnlyList<KnownDeadline> Deadlines, IReadOnlyList<Exception> Failures);

    public sealed class Handler(DeadlineBook book, WorkingCalendar calendar) : IQueryHandler<Query, Answer>
    {
        public Permission Permission => EscalationRoom.Take;

        public async Task<Outcome<Answer>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var ladders = await LadderBook.LoadAsync(reading.Db, cancellationToken);
            var (found, failures) = (new List<KnownDeadline>(), new List<Exception>());
            foreach (var source in book.Sources)
            {
                try
                {
                    var taken = (await reading.Db.Set<EscalationStep>().Where(step => step.Kind == source.Kind)
                        .Select(step => new { step.RecordId, step.Due, step.Days }).ToListAsync(cancellationToken)).ToLookup(step => (step.RecordId, step.Due), step => step.Days);
                    found.AddRange((await book.FindAsync(source, reading.Actor, cancellationToken)).Where(known =>
                        ladders.Find(known.Deadline.UnitId, known.Kind)?.StepsFor(
                            known.Deadline.Due, reading.Today, [.. taken[(known.Deadline.RecordId, known.Deadline.Due)]], calendar) is { Count: > 0 }));
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    failures.Add(new InvalidOperationException($"{source.Kind}: {failure.GetBaseException().Message}", failure));
                }
            }
            return new Answer(found, failures);
        }
    }
}
