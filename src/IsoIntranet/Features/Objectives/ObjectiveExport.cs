using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>A set as a sheet: a row for each target and each action, in the order of the decision.</summary>
public sealed class ObjectiveExport(ListExporter exporter, IStringLocalizer<ObjectivesText> text, TargetWording wording)
{
    private sealed record Line(
        string Number, string Content, string Target, string Meaning, string Party, string Method, string Measures, string Action, string Lead, string Partner, string Time);

    public Task<Outcome<string>> SetAsync(ObjectiveSetView.View set)
    {
        var lines = set.Content.Objectives.SelectMany(objective => LinesOf(objective, set)).ToList();
        return exporter.ExportAsync(
            text["ExportTitle", set.Year, set is { State: ObjectiveSetState.Issued or ObjectiveSetState.Superseded, DecisionNumber: { } number } ? number : text["State_Draft"]], $"muc-tieu-{set.Year}",
            [
                new XlsxColumn(text["No"], Width: 6), new XlsxColumn(text["Content"], Width: 44), new XlsxColumn(text["Target"], Width: 18), new XlsxColumn(text["Meaning"], Width: 18),
                new XlsxColumn(text["Monitor"], Width: 36), new XlsxColumn(text["Method"], Width: 36), new XlsxColumn(text["Measures"], Width: 36),
                new XlsxColumn(text["Action"], Width: 44), new XlsxColumn(text["Lead"], Width: 24), new XlsxColumn(text["Partner"], Width: 24), new XlsxColumn(text["Time"], Width: 20),
            ],
            line => [line.Number, line.Content, line.Target, line.Meaning, line.Party, line.Method, line.Measures, line.Action, line.Lead, line.Partner, line.Time],
            (page, _) => Task.FromResult(Outcome<PageOf<Line>>.Done(new PageOf<Line>([.. lines.Skip(page.Skip).Take(page.Take)], lines.Count))),
            new PageRequest { Take = PageRequest.MaximumTake });
    }

    private IEnumerable<Line> LinesOf(ObjectiveContent objective, ObjectiveSetView.View set)
    {
        if (objective.TargetWords.Length > 0 || objective.Targets.Count == 0)
            yield return Row(objective, StatedTarget.Of(objective.TargetWords, objective.Correction), objective.MonitorWords);
        foreach (var target in objective.Targets)
            yield return Row(objective, StatedTarget.Of(target.TargetWords, target.Correction), set.NameOf(target.PartyId) ?? target.PartyWords);
        foreach (var action in objective.Actions)
            yield return new Line(objective.Number, objective.Content, "", "", "", "", "", $"{action.Number}. {action.Content}", action.LeadWords, action.PartnerWords, action.ScheduleWords);
    }

    private Line Row(ObjectiveContent objective, StatedTarget target, string party) => new(
        objective.Number, objective.Content, target.TargetWords, wording.Of(target.Meaning), party, objective.Method, objective.Measures, "", "", "", "");
}
