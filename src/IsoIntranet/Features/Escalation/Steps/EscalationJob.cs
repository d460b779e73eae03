using System.Globalization;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Jobs;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>Every morning, takes the steps that have come due. One record's failure does not stop the others, and fails the run.</summary>
public sealed partial class EscalationJob(CommandRunner commands, QueryRunner queries, ILogger<EscalationJob> log) : IJob
{
    public string Name => "Escalation.JobLadder";

    public JobSchedule Schedule => JobSchedule.DailyAt(7);

    public async Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken)
    {
        var program = Actor.Program();
        // Agencies that were founded since yesterday start with what all start with.
        await commands.RunAsync(new SetUpLadders.Command(), program, cancellationToken);
        var due = (await queries.AskAsync(new StepsToTake.Query(), program, cancellationToken)).Value!;
        var (steps, missed, failures) = (0, 0, due.Failures.ToList());
        foreach (var known in due.Deadlines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var outcome = await commands.RunAsync(new TakeSteps.Command(known), program, cancellationToken);
                if (outcome.Value is { } taken)
                    (steps, missed) = (steps + taken.Steps, missed + taken.Missed);
                else
                    failures.Add(new InvalidOperationException($"{known.Kind} {known.Deadline.RecordId}: {outcome.Kind} {outcome.Refusal?.Code}"));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailure(known.Kind, known.Deadline.RecordId, failure);
                failures.Add(new InvalidOperationException($"{known.Kind} {known.Deadline.RecordId}: {failure.GetBaseException().Message}", failure));
            }
        }
        var report = steps == 0 && failures.Count == 0 ? null
            : new JobReport(missed == 0 ? "Escalation.JobLadderDid" : "Escalation.JobLadderMissed", Number(steps), Number(missed));
        return failures.Count == 0 ? report : report! with { Failure = new InvalidOperationException($"({failures.Count}) {failures[0].Message}") };
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "Steps of {Kind} {Record} could not be taken; the others are")]
    private partial void LogFailure(string kind, Guid record, Exception failure);
}
