using IsoIntranet.Features.YearPlan.Years;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>The progress table of a plan (R18): the official's words, and beside them what they mean.</summary>
public sealed partial class PlanTable
{
    private string? _failure;
    private bool _busy;

    [Parameter, EditorRequired]
    public PlanDetails.View Plan { get; set; } = default!;

    /// <summary>The plan above, for a unit's own plan (R17).</summary>
    [Parameter]
    public HigherPlan.View? Higher { get; set; }

    private HigherPlan.Pair? PairOf(PlanDetails.Item item) =>
        item.HigherItemId is null ? null : Higher?.Pairs.FirstOrDefault(pair => pair.ItemId == item.Id);

    private bool HasCounts => Plan.Edition > 0;

    private static string TitleOf(PlanDetails.Section section) =>
        string.Join(". ", new[] { section.Numeral, section.Title }.Where(part => part.Length > 0));

    private async Task ExportAsync()
    {
        _busy = true;
        var rows = Plan.Sections.SelectMany(section => section.Items.Select(item => (Section: TitleOf(section), Item: item))).ToList();
        var file = await Exporter.ExportAsync(
            Plan.Header.Title, "ke-hoach",
            [
                new XlsxColumn(L["Section"], Width: 24), new XlsxColumn(L["No"], Width: 6), new XlsxColumn(L["Content"], Width: 60),
                new XlsxColumn(L["Leads"], Width: 30), new XlsxColumn(L["Partners"], Width: 30), new XlsxColumn(L["Time"], Width: 24),
                new XlsxColumn(L["Reading"], Width: 36), new XlsxColumn(L["Product"], Width: 30), new XlsxColumn(L["Progress"], XlsxKind.Percent),
            ],
            row => [row.Section, row.Item.Number, row.Item.Text, WordsOf(row.Item.LeadWords, row.Item.Leads), WordsOf(row.Item.PartnerWords, row.Item.Partners),
                row.Item.ScheduleWords.Trim(), Times.Of(row.Item.Schedule), row.Item.ExpectedProduct, row.Item.Counts.Total == 0 ? null : row.Item.Counts.Percent],
            (request, _) => Task.FromResult(Outcome<PageOf<(string Section, PlanDetails.Item Item)>>.Done(
                new PageOf<(string Section, PlanDetails.Item Item)>([.. rows.Skip(request.Skip).Take(request.Take)], rows.Count))),
            new PageRequest());
        _busy = false;
        _failure = file.IsDone ? null : Refusals.Of(file);
        if (file.IsDone)
            Navigation.NavigateTo(file.Value, forceLoad: true);
    }

    private static string WordsOf(string words, IReadOnlyList<PartyName> parties) =>
        words.Length > 0 ? words : string.Join("; ", parties.Select(party => party.Name));
}
