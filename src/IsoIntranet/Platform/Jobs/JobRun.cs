namespace IsoIntranet.Platform.Jobs;

public enum JobOutcome
{
    Running,
    Succeeded,
    Failed,

    /// <summary>The node was shut down in the middle; the next one begins again.</summary>
    Stopped,

    /// <summary>The node gave no sign any more: it crashed, or lost the database.</summary>
    Abandoned,
}

/// <summary>One run of a job on one node.</summary>
public sealed class JobRun
{
    public const int ErrorLength = 500;
    public const int NodeLength = 100;

    private JobRun() { }

    public JobRun(string name, DateTimeOffset dueAt, DateTimeOffset now, string node, string? requestedBy)
    {
        (Name, DueAt, StartedAt, RequestedBy) = (name, dueAt, now, requestedBy);
        Node = node.Length <= NodeLength ? node : node[..NodeLength];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public string Name { get; private set; } = "";

    /// <summary>The occasion that it ran for.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public JobOutcome Outcome { get; private set; }

    /// <summary>What it did, as a code with what to fill in; none where there was nothing to do.</summary>
    public string? ReportCode { get; private set; }

    public IReadOnlyList<string> ReportArguments { get; private set; } = [];

    /// <summary>What went wrong, in one sentence of the program's.</summary>
    public string? Error { get; private set; }

    public string Node { get; private set; } = "";

    /// <summary>Who wished it to run at once; none where the clock did.</summary>
    public string? RequestedBy { get; private set; }

    public void End(JobOutcome outcome, DateTimeOffset now, JobReport? report = null, Exception? failure = null)
    {
        (Outcome, EndedAt) = (outcome, now);
        if (report is not null)
            (ReportCode, ReportArguments) = (report.Code, report.Arguments);
        if (failure is not null)
            Error = Sentence(failure);
    }

    private static string Sentence(Exception failure)
    {
        var cause = failure.GetBaseException();
        var line = cause.Message.Split('\n', 2)[0].Trim();
        var told = line.Length == 0 ? cause.GetType().Name : line;
        return told.Length <= ErrorLength ? told : told[..(ErrorLength - 1)] + "…";
    }
}
