using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>An assignment as it was ticked in a list.</summary>
public sealed record Picked(Guid AssignmentId, int Version);

/// <summary>
/// The same wish for several assignments. Each is a command of its own with its own rights, version and outcome, so that
/// one refused report does not hold up the others.
/// </summary>
public static class SeveralAtOnce
{
    /// <summary>Most assignments in one go.</summary>
    public const int Maximum = 100;

    /// <param name="note">Blank keeps each one's own note.</param>
    public static Task<IReadOnlyDictionary<Guid, Outcome<int>>> ReportManyAsync(
        this Commands commands, IEnumerable<Picked> picked, int percent, string? note, bool submit) =>
        EachAsync(picked, one => commands.RunAsync(
            new ReportProgress.Command(one.AssignmentId, one.Version, percent, note, null, [], submit) { KeepsBlankTexts = true }));

    public static Task<IReadOnlyDictionary<Guid, Outcome<int>>> AcceptManyAsync(this Commands commands, IEnumerable<Picked> picked) =>
        EachAsync(picked, one => commands.RunAsync(new AcceptReport.Command(one.AssignmentId, one.Version)));

    public static Task<IReadOnlyDictionary<Guid, Outcome<int>>> ReturnManyAsync(this Commands commands, IEnumerable<Picked> picked, string reason) =>
        EachAsync(picked, one => commands.RunAsync(new ReturnReport.Command(one.AssignmentId, one.Version, reason)));

    private static async Task<IReadOnlyDictionary<Guid, Outcome<int>>> EachAsync(IEnumerable<Picked> picked, Func<Picked, Task<Outcome<int>>> run)
    {
        var outcomes = new Dictionary<Guid, Outcome<int>>();
        foreach (var one in picked.Take(Maximum))
            outcomes[one.AssignmentId] = await run(one);
        return outcomes;
    }
}
