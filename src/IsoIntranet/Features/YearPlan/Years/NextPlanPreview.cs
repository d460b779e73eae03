using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>What a plan begun from a former one would take over: rows, results, and words of time moved on (R36).</summary>
public static class NextPlanPreview
{
    /// <param name="Year">First year of the next plan.</param>
    public sealed record Query(Guid FormerId, int Year) : IQuery<Query, View>;

    /// <param name="Period">The former plan's years in a document's words.</param>
    /// <param name="Header">Moved years in the header's texts.</param>
    /// <param name="HasResults">The viewer keeps the former plan, so that what became of it may be told.</param>
    public sealed record View(
        string Period, IReadOnlyList<Section> Sections, IReadOnlyList<ShiftSuggestion> Header, string PurposeLine, bool HasResults)
    {
        public IEnumerable<Row> Rows => Sections.SelectMany(section => section.Rows);

        public IEnumerable<ShiftSuggestion> Suggestions => Header.Concat(Rows.SelectMany(row => row.Suggestions));

        /// <summary>Everything, with what is sure among the moved years.</summary>
        public CarryChoice Whole() => new(
            [.. Rows.Select(row => row.ItemId)], [.. Suggestions.Where(one => one.IsSure).Select(one => one.Shift)], HasResults, HasResults);
    }

    public sealed record Section(string Title, IReadOnlyList<Row> Rows);

    /// <param name="Result">The remark that tells what became of it; blank where nothing is known.</param>
    public sealed record Row(Guid ItemId, string Number, string Text, string ScheduleWords, string Result, bool IsUnfinished, IReadOnlyList<ShiftSuggestion> Suggestions);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.Keep;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.Db.Set<QmsPlan>().VisibleTo(reading.Actor).WholeAsync(query.FormerId, cancellationToken) is not { } former)
                return Outcome<View>.NotFound();
            var hasResults = former.Edition > 0 && reading.Actor.MayKeep(former);
            var results = hasResults ? await CarriedResults.OfAsync(reading.Db, former.Id, cancellationToken) : new Dictionary<Guid, CarriedResult>();
            var content = former.Content();
            var suggestions = NextPlan.Suggest(content, former.Year, former.ToYear, query.Year - former.Year).ToLookup(one => one.Shift.ItemId);
            var period = PlanPeriod.InWords(former.Year, former.ToYear);
            return new View(
                period,
                [.. content.Sections.Select(section => new Section($"{section.Numeral}. {section.Title}".Trim('.', ' '), [.. section.Items.Select(item =>
                {
                    var result = results.GetValueOrDefault(item.Id);
                    return new Row(item.Id, item.Number, item.Content, item.ScheduleWords.Trim(), result?.InWords(period) ?? "", result?.IsUnfinished == true, [.. suggestions[item.Id]]);
                })]))],
                [.. suggestions[null]], NextPlan.PurposeLine(former.Header, former.Year, former.ToYear, results), hasResults);
        }
    }
}
