using IsoIntranet.Features.YearPlan.Plans;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Tells doubts, columns and what was left out in the reader's language.</summary>
public sealed class ImportWording(IStringLocalizer<PlanImportText> text, ScheduleWording times)
{
    public IReadOnlyList<string> Of(ReadDoubt doubt, ReadRow row) => doubt.Kind == ReadDoubtKind.Time && times.Doubts(row.Schedule) is { Count: > 0 } sentences
        ? sentences : [Of(doubt)];

    public string Of(ReadDoubt doubt) => text[$"Doubt.{doubt.Kind}", Short(doubt.Words), doubt.Meant];

    public string Of(PlanColumn column) => text[$"Column.{column}"];

    public string Of(LeftOutKind kind) => text[$"LeftOut.{kind}"];

    private static string Short(string words) => words.Length <= 80 ? words : words[..79] + "…";
}
