namespace IsoIntranet.Platform.Jobs;

/// <summary>
/// Work that the clock starts and nobody waits for. Found by its type; made anew for every run, one at a time over all nodes.
/// It may be stopped and begun again at any point, so it does each thing in a transaction of its own and never twice.
/// </summary>
public interface IJob
{
    /// <summary>Code of the job, <c>Room.JobMorning</c>; worded by the key after the dot of the room's text, as a refusal is.</summary>
    string Name { get; }

    /// <summary>When it is due, where no administrator said otherwise.</summary>
    JobSchedule Schedule { get; }

    /// <returns>What it did; nothing where there was nothing to do.</returns>
    /// <exception cref="Exception">Whatever went wrong: the run is recorded as failed and tried again, later each time.</exception>
    Task<JobReport?> RunAsync(JobOccasion occasion, CancellationToken cancellationToken);
}

/// <summary>What a run did.</summary>
/// <param name="Code"><c>Room.JobMorningDid</c>, worded as a refusal is.</param>
/// <param name="Arguments">What to fill into the words, mostly numbers.</param>
public sealed record JobReport(string Code, params string[] Arguments)
{
    /// <summary>What went wrong with a part of it, where the rest was done: the run counts as failed and is tried again.</summary>
    public Exception? Failure { get; init; }
}

/// <summary>Why a run takes place now.</summary>
/// <param name="DueAt">When it was due; after a stop that is earlier than now.</param>
/// <param name="Today">The organisation's calendar day.</param>
public sealed record JobOccasion(DateTimeOffset DueAt, DateTimeOffset Now, DateOnly Today);
