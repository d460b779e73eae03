using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Something about a plan's text that somebody should look at. It never stops anything: the plan is what was signed.</summary>
/// <param name="Code">A <see cref="PlanWarningCode"/>, or one of this class's own.</param>
/// <param name="ItemId">The row; none for the plan itself.</param>
/// <param name="Number">Section numeral and number of the row.</param>
public sealed record PlanRemark(
    string Code, Guid? ItemId = null, string Number = "", string OtherNumber = "", DateOnly? From = null, DateOnly? To = null, string Words = "")
{
    /// <summary>No unit leads the row, so that nobody would be assigned.</summary>
    public const string NoLead = nameof(NoLead);

    /// <summary>Partners are written, but nobody was picked.</summary>
    public const string PartnerNotPicked = nameof(PartnerNotPicked);

    /// <summary>How the time was to be understood was said of other words, and no longer holds.</summary>
    public const string CorrectionLapsed = nameof(CorrectionLapsed);

    /// <summary>The row says nothing.</summary>
    public const string NoContent = nameof(NoContent);

    /// <summary>All remarks on a text, the plan's first, then row by row.</summary>
    /// <param name="isIssued">Number and date are only missed on an issued plan.</param>
    public static IReadOnlyList<PlanRemark> On(PlanContent content, int year, bool isIssued, ScheduleReader reader)
    {
        var numbers = NumbersOf(content);
        var own = content.Items.SelectMany(item => OfRow(item).Select(code => new PlanRemark(code, item.Id, numbers[item.Id.ToString()])));
        var contradictions = Contradictions(content, year, reader)
            .Where(remark => isIssued || remark.Code is not (nameof(PlanWarningCode.BlankNumber) or nameof(PlanWarningCode.BlankDate)));
        var order = content.Items.Select((item, index) => (item.Id, index)).ToDictionary(row => row.Id, row => row.index);
        return [.. contradictions.Concat(own).OrderBy(remark => remark.ItemId is { } id ? order[id] : -1)];
    }

    /// <summary>Where a text contradicts itself or leaves blank what has to be there.</summary>
    /// <param name="besides">What is said of times elsewhere, as in the text around an imported table.</param>
    public static IReadOnlyList<PlanRemark> Contradictions(PlanContent content, int year, ScheduleReader reader, IEnumerable<PlanLine>? besides = null)
    {
        var header = content.Header;
        var numbers = NumbersOf(content);
        var lines = content.Sections.SelectMany(section => section.Items.Select(item => new PlanLine(
            item.Id.ToString(), item.Content, reader.Read(item.ScheduleWords, item.Meaning, year, header.From, header.To), item.ExpectedProduct,
            content.Sections.Count > 1 ? section.Id.ToString() : null))).ToList();
        var prose = new[] { (nameof(header.Purpose), header.Purpose), (nameof(header.Scope), header.Scope), (nameof(header.Targets), header.Targets) }
            .SelectMany(field => PlanLine.OfProse(field.Item1, field.Item2, words => reader.Read(words, year, header.From, header.To)));
        foreach (var sentence in prose.Concat(besides ?? []))
        {
            lines.Add(sentence);
            numbers[sentence.Key] = $"“{Shortened(sentence.Time.Words)}”";
        }
        var window = new ScheduleWindow(header.From, header.To < header.From ? header.From : header.To);
        return [.. PlanContradictions.Find(new PlanFacts(header.Number, header.IssuedOn, window, lines)).Select(warning => new PlanRemark(
            warning.Code.ToString(), Guid.TryParse(warning.Line, out var row) ? row : null, NumberOf(warning.Line), NumberOf(warning.OtherLine),
            warning.From, warning.To, warning.Words ?? ""))];

        string NumberOf(string? line) => line is null ? "" : numbers.GetValueOrDefault(line, "");
    }

    private static Dictionary<string, string> NumbersOf(PlanContent content) => content.Sections
        .SelectMany(section => section.Items.Select(item => (item.Id, Number: $"{section.Numeral} {item.Number}".Trim())))
        .ToDictionary(row => row.Id.ToString(), row => row.Number);

    private static string Shortened(string words) => words.Length <= 80 ? words : words[..79].TrimEnd() + "…";

    private static IEnumerable<string> OfRow(ItemContent item)
    {
        if (string.IsNullOrWhiteSpace(item.Content))
            yield return NoContent;
        if (item.Parties.All(party => party.Role != PartyRole.Lead))
            yield return NoLead;
        if (item.Meaning?.Fits(item.ScheduleWords) == false)
            yield return CorrectionLapsed;
        if (!string.IsNullOrWhiteSpace(item.PartnerWords) && item.Parties.All(party => party.Role != PartyRole.Partner))
            yield return PartnerNotPicked;
    }
}
