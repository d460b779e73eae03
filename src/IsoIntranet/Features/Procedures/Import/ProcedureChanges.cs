using System.Globalization;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>What an imported row would change in an entry, field by field, to be shown before it is done.</summary>
internal static class ProcedureChanges
{
    public static IReadOnlyList<ImportProblem> Between(ProcedureFacts before, ProcedureFacts after) =>
    [
        .. new (string Field, string? Before, string? After)[]
        {
            ("Name", before.Name, after.Name), ("Code", before.Code, after.Code), ("Field", before.Field, after.Field),
            ("TimeLimit", before.TimeLimitWords, after.TimeLimitWords), ("Decision", before.DecisionNumber, after.DecisionNumber),
            ("DecidedOn", Day(before.DecidedOn), Day(after.DecidedOn)), ("Performer", before.PerformerWords, after.PerformerWords), ("Remark", before.Remark, after.Remark),
        }.Where(change => change.Before != change.After).Select(change => Change(change.Field, change.Before ?? "–", change.After ?? "–")),
        .. new (string Field, bool Differs)[]
        {
            ("Unit", before.UnitId != after.UnitId), ("Level", before.Level != after.Level), ("Delivery", before.Delivery != after.Delivery),
            ("TimeLimitDays", before.TimeLimitDays != after.TimeLimitDays && before.TimeLimitWords == after.TimeLimitWords),
        }.Where(change => change.Differs).Select(change => Change(change.Field)),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static ImportProblem Change(string field, params object?[] arguments) => new(false, new Refusal("Procedures.Row_Changes_" + field, arguments));
}
