namespace IsoIntranet.Features.YearPlan.Years;

/// <summary>A year moved in the words of a row, or of the header where no row is named.</summary>
public sealed record CarriedShift(Guid? ItemId, string Field);

/// <summary>What of a former plan goes into the next (R36), as whoever begins it chose.</summary>
/// <param name="Rows">Rows of the former plan that are taken.</param>
/// <param name="Shifts">Suggestions that are accepted.</param>
/// <param name="Results">Whether each row's remark tells what became of it.</param>
/// <param name="PurposeLine">Whether the purpose begins with what was achieved.</param>
public sealed record CarryChoice(IReadOnlyList<Guid> Rows, IReadOnlyList<CarriedShift> Shifts, bool Results, bool PurposeLine);

/// <summary>One text in which years could be moved on.</summary>
public sealed record ShiftSuggestion(CarriedShift Shift, string Before, string After, bool IsSure);

/// <summary>Makes the next plan's text of a former one. Knows no database, so that the preview and the plan cannot differ.</summary>
public static class NextPlan
{
    private const int LongestRemark = 4000;

    /// <summary>Every text in which a year of the former plan could be moved on, header first.</summary>
    public static IReadOnlyList<ShiftSuggestion> Suggest(PlanContent former, int from, int to, int by)
    {
        if (by == 0)
            return [];
        var found = new List<ShiftSuggestion>();
        Try(null, nameof(PlanHeader.Purpose), former.Header.Purpose);
        Try(null, nameof(PlanHeader.Scope), former.Header.Scope);
        foreach (var item in former.Items)
        {
            Try(item.Id, nameof(ItemContent.Content), item.Content);
            Try(item.Id, nameof(ItemContent.ScheduleWords), item.ScheduleWords);
            Try(item.Id, nameof(ItemContent.ExpectedProduct), item.ExpectedProduct);
        }
        return found;

        void Try(Guid? item, string field, string? words)
        {
            if (words is not null && YearShift.Of(words, from, to, by) is { } moved)
                found.Add(new ShiftSuggestion(new CarriedShift(item, field), words, moved.Words, moved.IsSure));
        }
    }

    /// <summary>“Trên cơ sở kết quả thực hiện năm 2025 …”: words of the document.</summary>
    public static string PurposeLine(PlanHeader former, int from, int to, IReadOnlyDictionary<Guid, CarriedResult> results)
    {
        var (units, done) = (results.Values.Sum(result => result.Units), results.Values.Sum(result => result.Done));
        var source = former.Number is { } number ? $" (Kế hoạch số {number})" : "";
        var figures = units > 0 ? $": {done}/{units} phần việc của các đơn vị đã hoàn thành" : "";
        return $"Trên cơ sở kết quả thực hiện {PlanPeriod.InWords(from, to)}{source}{figures}.";
    }

    /// <param name="by">Years from the former plan to the next.</param>
    public static PlanContent Of(
        PlanContent former, CarryChoice choice, int from, int to, int by, IReadOnlyDictionary<Guid, CarriedResult> results)
    {
        var moved = Suggest(former, from, to, by).Where(suggestion => choice.Shifts.Contains(suggestion.Shift))
            .ToDictionary(suggestion => suggestion.Shift, suggestion => suggestion.After);
        var header = former.Header with
        {
            Purpose = In(null, nameof(PlanHeader.Purpose), former.Header.Purpose),
            Scope = In(null, nameof(PlanHeader.Scope), former.Header.Scope),
        };
        if (choice.PurposeLine)
            header = header with { Purpose = string.Join('\n', new[] { PurposeLine(former.Header, from, to, results), header.Purpose }.Where(line => !string.IsNullOrWhiteSpace(line))) };
        var rows = choice.Rows.ToHashSet();
        var sections = former.Sections
            .Select(section => section with { Items = Numbered(section.Items, [.. section.Items.Where(item => rows.Contains(item.Id)).Select(Carried)]) })
            .Where(section => section.Items.Count > 0);
        return former with { Header = header, Sections = [.. sections] };

        ItemContent Carried(ItemContent item) => item with
        {
            Content = In(item.Id, nameof(item.Content), item.Content)!,
            ScheduleWords = In(item.Id, nameof(item.ScheduleWords), item.ScheduleWords)!,
            ExpectedProduct = In(item.Id, nameof(item.ExpectedProduct), item.ExpectedProduct)!,
            Remark = choice.Results && results.TryGetValue(item.Id, out var result) ? Remark(item.Remark, result.InWords(PlanPeriod.InWords(from, to))) : item.Remark,
        };

        string? In(Guid? item, string field, string? words) => moved.GetValueOrDefault(new CarriedShift(item, field), words!);
    }

    /// <summary>What the year before brought stands last; what the year before that brought is dropped.</summary>
    private static string Remark(string former, string result)
    {
        var kept = former.IndexOf("Kết quả năm ", StringComparison.Ordinal) is var at and >= 0 ? former[..at] : former;
        var whole = $"{kept.Trim()} {result}".Trim();
        return whole.Length <= LongestRemark ? whole : whole[..LongestRemark];
    }

    /// <summary>Rows that were left out leave no gaps in the numbers, unless numbers were written by hand.</summary>
    private static List<ItemContent> Numbered(IReadOnlyList<ItemContent> former, List<ItemContent> taken)
    {
        var isByPlace = former.Select((item, index) => item.Number == $"{index + 1}").All(fits => fits);
        return isByPlace ? [.. taken.Select((item, index) => item with { Number = $"{index + 1}" })] : taken;
    }
}
