namespace IsoIntranet.Features.Audits.Programme;

/// <summary>What takes a programme back from how it stands now to how it stood.</summary>
public sealed record ProgrammeUndo(IReadOnlyList<ProgrammeLine> Lines, IReadOnlyList<ProgrammeCell> Emptied)
{
    public bool IsNothing => Lines.Count == 0 && Emptied.Count == 0;

    public static ProgrammeUndo Between(IReadOnlyList<ProgrammeView.Row> before, IReadOnlyList<ProgrammeView.Row> now)
    {
        var (was, stands) = (LinesOf(before), LinesOf(now));
        return new ProgrammeUndo(
            [.. was.Where(line => !stands.TryGetValue(line.Key, out var other) || !IsSame(line.Value, other)).Select(line => line.Value)],
            [.. stands.Keys.Where(cell => !was.ContainsKey(cell))]);
    }

    private static Dictionary<ProgrammeCell, ProgrammeLine> LinesOf(IReadOnlyList<ProgrammeView.Row> rows) => rows
        .SelectMany(row => row.Cells.Select(cell => new ProgrammeLine(row.UnitId, cell.Month, cell.ClauseIds, cell.Procedures, cell.Note)))
        .ToDictionary(line => new ProgrammeCell(line.UnitId, line.Month));

    private static bool IsSame(ProgrammeLine one, ProgrammeLine other) =>
        one.Procedures == other.Procedures && one.Note == other.Note && one.ClauseIds.SequenceEqual(other.ClauseIds);
}
