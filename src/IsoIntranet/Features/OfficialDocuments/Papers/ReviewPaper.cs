using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>A review as its report needs it.</summary>
/// <param name="Figures">Those that stand still, or a draft's as they are now.</param>
/// <param name="Number">The report's number where the review was issued with one.</param>
public sealed record ReviewFacts(ReviewKind Kind, bool IsIssued, string? Number, DateOnly? IssuedOn, ReviewNarrative Words, ReviewFigures Figures)
{
    public string Name => Kind == ReviewKind.Final ? "tổng kết" : "sơ kết";
}

/// <summary>Báo cáo sơ kết, tổng kết of a plan (R35): the words and the figures of a review as they were issued, with charts, and the rows as annex.</summary>
public static class ReviewPaper
{
    /// <summary>Bars of one chart; beyond it the table alone tells.</summary>
    private const int MostBars = 24;

    public static PaperDraft Build(PaperFrame frame, PlanFacts plan, ReviewFacts review)
    {
        var figures = review.Figures;
        if (!review.IsIssued)
            frame.Lacks(MissingFact.ReviewIsDraft);
        if (figures.Items.Count == 0)
            frame.Lacks(MissingFact.NothingToReport);
        var draft = frame.Finish(
            OfficialPaper.ReviewReport, $"{OfficialWords.Capital(review.Name)} tình hình thực hiện {plan.Named}", (review.IssuedOn ?? figures.To).Year,
            Body(frame, plan, review), ["Ban Chỉ đạo ISO", "Các cơ quan, đơn vị liên quan"],
            annexes: figures.Items.Count > 0 ? [new DocumentAnnex("Kết quả thực hiện theo nội dung của Kế hoạch", [ByItem(figures)], IsLandscape: true)] : []);
        // A review that was issued with a number keeps it, and its day.
        return OfficialWords.NumberOf(review.Number) is var (number, notation) && review.IssuedOn is { } day
            ? draft with { Document = draft.Document with { Number = number, Notation = notation, Date = day, Year = day.Year } } : draft;
    }

    private static IEnumerable<DocumentBlock> Body(PaperFrame frame, PlanFacts plan, ReviewFacts review)
    {
        var (figures, words) = (review.Figures, review.Words);
        var part = 0;
        foreach (var block in frame.Open(
            $"Thực hiện {plan.Referred} về {OfficialWords.Small(plan.Subject)}, {frame.Agency.FullName} báo cáo {review.Name} tình hình, kết quả thực hiện từ {OfficialWords.Day(figures.From)} đến {OfficialWords.Day(figures.To)} (số liệu tính đến {OfficialWords.Day(figures.AsOf)}) như sau:"))
            yield return block;
        yield return Part("KẾT QUẢ THỰC HIỆN");
        var number = 0;
        if (words.Assessment.Length > 0)
        {
            yield return Point("Đánh giá chung");
            foreach (var block in PaperFrame.Paragraphs(words.Assessment))
                yield return block;
        }
        yield return Point("Kết quả theo Kế hoạch");
        yield return new DocumentParagraph(Summary(figures.Total));
        if (figures.Sections.Count > 1)
            yield return Counts("Phần", [.. figures.Sections.Select(section => (section.Title, section.Counts))], figures.Total);
        if (figures.Total.Due > 0)
            yield return Chart(figures);
        if (figures.Units.Count > 0)
        {
            yield return Point("Kết quả theo cơ quan, đơn vị");
            yield return Counts("Cơ quan, đơn vị", [.. figures.Units.Select(unit => (unit.Name, unit.Counts))], figures.Total);
            if (figures.Units.Where(unit => unit.Counts.Due > 0).ToList() is { Count: > 0 and <= MostBars } drawn)
                yield return new DocumentChart("Tỷ lệ hoàn thành đúng hạn theo cơ quan, đơn vị (%)", ChartShape.Bars, [.. drawn.Select(unit => unit.Name)],
                    [new ChartSeries("Đúng hạn (%)", [.. drawn.Select(unit => (double)unit.Counts.OnTimePercent!.Value)])]);
        }
        yield return Point("Nội dung quá hạn");
        foreach (var block in Late(figures))
            yield return block;
        number = 0;
        (string Title, string Text)[] points = [("Ưu điểm", words.Strengths), ("Tồn tại, hạn chế", words.Weaknesses), ("Nguyên nhân", words.Causes), ("Bài học kinh nghiệm", words.Lessons)];
        if (points.Any(point => point.Text.Length > 0))
            yield return Part("ĐÁNH GIÁ");
        foreach (var (title, text) in points.Where(point => point.Text.Length > 0))
        {
            yield return Point(title);
            foreach (var block in PaperFrame.Paragraphs(text))
                yield return block;
        }
        yield return Part("KHÓ KHĂN, VƯỚNG MẮC");
        foreach (var block in Difficulties(figures))
            yield return block;
        (string Title, string Text)[] ends = [("PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI", words.Directions), ("ĐỀ XUẤT, KIẾN NGHỊ", words.Proposals), ("ĐỀ NGHỊ KHEN THƯỞNG", words.Commendations)];
        foreach (var (title, text) in ends.Where(end => end.Text.Length > 0))
        {
            yield return Part(title);
            foreach (var block in PaperFrame.Paragraphs(text))
                yield return block;
        }
        foreach (var block in frame.Close($"Trên đây là báo cáo {review.Name} tình hình thực hiện {plan.Named} của {frame.Agency.FullName}"))
            yield return block;

        DocumentHeading Part(string title) => new($"{RomanNumeral.Of(++part)}. {title}");
        DocumentHeading Point(string title) => new($"{++number}. {title}", 2);
    }

    private static string Summary(ReviewCounts counts)
    {
        var periods = counts.Periods > 0
            ? $" Nội dung thường xuyên: {OfficialWords.Count(counts.Periods)} kỳ, đã xác nhận {OfficialWords.Count(counts.Confirmed)} kỳ." : "";
        return counts.Due == 0
            ? $"Trong kỳ không phát sinh nội dung đến hạn.{periods}"
            : $"Trong kỳ có {OfficialWords.Count(counts.Due)} đầu việc đến hạn (trong tổng số {OfficialWords.Count(counts.Total)} đầu việc của Kế hoạch): hoàn thành đúng hạn {OfficialWords.Count(counts.OnTime)}"
                + $" ({counts.OnTimePercent}%); hoàn thành trễ hạn {OfficialWords.Count(counts.DoneLate)}; chờ xác nhận {OfficialWords.Count(counts.Waiting)}; "
                + $"quá hạn {OfficialWords.Count(counts.Late)}{(counts.Open > 0 ? $"; chưa hết hạn {OfficialWords.Count(counts.Open)}" : "")}. "
                + $"Lũy kế đến hết kỳ, hoàn thành {OfficialWords.Count(counts.Done)}/{OfficialWords.Count(counts.Total)} đầu việc của Kế hoạch.{periods}";
    }

    private static DocumentTable Counts(string first, IReadOnlyList<(string Name, ReviewCounts Counts)> rows, ReviewCounts total)
    {
        DocumentColumn[] columns =
        [
            new("TT", 0.7, TextPlace.Centre), new(first, 3.4), .. Headings.Select(heading => new DocumentColumn(heading, 1.1, TextPlace.Centre)),
            new("Tỷ lệ đúng hạn (%)", 1.1, TextPlace.Centre),
        ];
        return new DocumentTable(columns,
        [
            .. rows.Select((row, index) => new DocumentTableRow([$"{index + 1}", row.Name, .. Numbers(row.Counts), Percent(row.Counts)])),
            new DocumentTableRow(["", "Tổng cộng", .. Numbers(total), Percent(total)]),
        ]);

        // Nothing due is no share of nothing.
        static string Percent(ReviewCounts counts) => counts.OnTimePercent is { } percent ? $"{percent}" : "–";
    }

    private static readonly string[] Headings = ["Đến hạn trong kỳ", "Đúng hạn", "Trễ hạn", "Chờ xác nhận", "Quá hạn"];

    private static string[] Numbers(ReviewCounts counts) => [$"{counts.Due}", $"{counts.OnTime}", $"{counts.DoneLate}", $"{counts.Waiting}", $"{counts.Late}"];

    private static DocumentChart Chart(ReviewFigures figures)
    {
        var sections = figures.Sections.Where(section => section.Counts.Due > 0).ToList();
        return new DocumentChart(
            "Kết quả nội dung đến hạn trong kỳ", ChartShape.StackedBars, [.. sections.Select(section => section.Title.Length > 0 ? section.Title : "Toàn bộ")],
            [
                Series("Đúng hạn", counts => counts.OnTime, "2E7D5B"), Series("Trễ hạn", counts => counts.DoneLate, "C98A1B"), Series("Chờ xác nhận", counts => counts.Waiting, "2F6DB5"),
                Series("Chưa hết hạn", counts => counts.Open, "B8C0C8"), Series("Quá hạn", counts => counts.Late, "B3261E"),
            ]);

        ChartSeries Series(string name, Func<ReviewCounts, int> count, string colour) => new(name, [.. sections.Select(section => (double)count(section.Counts))], colour);
    }

    private static IEnumerable<DocumentBlock> Late(ReviewFigures figures)
    {
        if (figures.Late.Count == 0)
        {
            yield return new DocumentParagraph("Không có nội dung quá hạn.");
            yield break;
        }
        yield return new DocumentParagraph($"Có {OfficialWords.Count(figures.Late.Count)} nội dung quá hạn, cụ thể:");
        yield return new DocumentTable(
            [
                new("TT", 0.6, TextPlace.Centre), new("Cơ quan, đơn vị", 2), new("Nội dung", 3.4), new("Hạn", 1.8, TextPlace.Centre), new("Số ngày quá hạn", 1, TextPlace.Centre),
                new("Nguyên nhân", 2.6),
            ],
            [.. figures.Late.Select((line, index) => new DocumentTableRow(
                [$"{index + 1}", line.UnitName, line.Text, OfficialWords.Short(line.Due), $"{line.Days}", line.Why.Length > 0 ? line.Why : "Chưa báo cáo"]))]);
    }

    private static IEnumerable<DocumentBlock> Difficulties(ReviewFigures figures)
    {
        if (figures.Difficulties.Count == 0)
            yield return new DocumentParagraph("Không có khó khăn, vướng mắc được báo cáo.");
        foreach (var line in figures.Difficulties)
            yield return new DocumentParagraph(
                $"- {line.UnitName}: {line.Words.Trim().TrimEnd('.', ';')}{(line.Number.Length > 0 ? $" (nội dung {line.Number})" : "")}{(line.Answer is { } answer ? $". Ý kiến trả lời: {OfficialWords.Sentence(answer)}" : "; chưa có ý kiến trả lời.")}");
    }

    /// <summary>The plan's rows, each with what was asked for and how many units delivered it.</summary>
    private static DocumentTable ByItem(ReviewFigures figures) => new(
        [
            new("TT", 0.8, TextPlace.Centre), new("Nội dung công việc", 4), new("Kết quả yêu cầu", 2.4), new("Số đơn vị", 0.9, TextPlace.Centre),
            new("Đã hoàn thành", 1, TextPlace.Centre), .. Headings.Select(heading => new DocumentColumn(heading, 0.9, TextPlace.Centre)),
        ],
        [.. figures.Items.Select(item => new DocumentTableRow([item.Number, item.Text, item.Product, $"{item.Units}", $"{item.Delivered}", .. Numbers(item.Counts)]))]);
}
