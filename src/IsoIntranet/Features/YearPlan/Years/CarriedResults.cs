using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>What became of a row, as the next plan's remark tells it (R36). Its words are a Vietnamese document's.</summary>
/// <param name="Units">Units that it applied to.</param>
/// <param name="Done">Of them: had all of it accepted.</param>
/// <param name="Late">Of those: handed something in after its due day.</param>
/// <param name="Evidence">Files of evidence.</param>
/// <param name="Reasons">Why it was not done, as units said it.</param>
public sealed record CarriedResult(int Units, int Done, int Late, int Evidence, IReadOnlyList<string> Reasons)
{
    private const int MostReasons = 3;

    private const int LongestReason = 200;

    public bool IsUnfinished => Done < Units;

    /// <param name="period">For example “năm 2025”.</param>
    public string InWords(string period)
    {
        if (Units == 0)
            return $"Kết quả {period}: không phát sinh.";
        var parts = new List<string> { $"{Done}/{Units} đơn vị hoàn thành" + (Late > 0 ? $" (trong đó {Late} trễ hạn)" : "") };
        if (IsUnfinished)
            parts.Add($"{Units - Done} đơn vị chưa hoàn thành");
        if (Evidence > 0)
            parts.Add($"{Evidence} tệp minh chứng");
        if (Reasons.Count > 0)
            parts.Add("vướng mắc: " + string.Join("; ", Reasons.Take(MostReasons).Select(Short)));
        return $"Kết quả {period}: {string.Join("; ", parts).TrimEnd('.')}.";
    }

    private static string Short(string reason)
    {
        var line = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ';');
        return line.Length <= LongestReason ? line : line[..LongestReason].TrimEnd() + "…";
    }
}

internal static class CarriedResults
{
    /// <summary>Per row of a plan, over all its units: whoever asks has to keep the plan.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CarriedResult>> OfAsync(IsoContext db, Guid planId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<UnitAssignment>().AsNoTracking().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(row => row.PlanId == planId && row.State != AssignmentState.NotApplicable && row.State != AssignmentState.AwaitingEvent)
            .Select(row => new
            {
                row.WorkItemId,
                row.UnitId,
                IsDone = row.State == AssignmentState.Accepted,
                IsLate = row.Kind != ScheduleKind.Ongoing && row.SubmittedOn > row.Due,
                row.EvidenceCount,
                Reason = row.PauseReason ?? row.Difficulty,
            }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.WorkItemId).ToDictionary(item => item.Key, item =>
        {
            var units = item.GroupBy(row => row.UnitId).ToList();
            var done = units.FindAll(unit => unit.All(row => row.IsDone));
            return new CarriedResult(
                units.Count, done.Count, done.Count(unit => unit.Any(row => row.IsLate)), item.Sum(row => row.EvidenceCount),
                [.. item.Where(row => !row.IsDone && !string.IsNullOrWhiteSpace(row.Reason)).Select(row => row.Reason!).Distinct()]);
        });
    }
}
