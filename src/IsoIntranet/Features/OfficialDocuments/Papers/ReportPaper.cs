using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Báo cáo tiến độ of a unit or of a whole plan: figures with charts, reasons, difficulties, proposals, and the rows as annex.</summary>
public static class ReportPaper
{
    /// <summary>Bars of one chart; beyond it the table alone tells.</summary>
    private const int MostBars = 24;

    /// <param name="unit">The unit that reports; none for the whole plan.</param>
    /// <param name="cells">Its parts of the plan within the period.</param>
    public static PaperDraft Build(PaperFrame frame, PlanFacts plan, string? unit, IReadOnlyList<CellFacts> cells, DateOnly from, DateOnly to, DateOnly today, IReadOnlyList<string> addressedTo)
    {
        if (cells.Count == 0)
            frame.Lacks(MissingFact.NothingToReport);
        var counts = CellCounts.Of(cells);
        var reporter = unit is null ? frame.Agency.FullName : Letterheads.LetterheadDefaults.FullName(unit);
        List<DocumentBlock> body =
        [
            .. frame.Open(
                $"Thực hiện {plan.Referred} về {OfficialWords.Small(plan.Subject)}, {reporter} báo cáo kết quả, tiến độ thực hiện từ {OfficialWords.Day(from)} đến {OfficialWords.Day(to)} (số liệu tính đến {OfficialWords.Day(today)}) như sau:"),
            new DocumentHeading("I. KẾT QUẢ THỰC HIỆN"),
            new DocumentHeading("1. Kết quả chung", 2),
            new DocumentParagraph(Summary(counts)),
            .. BySection(cells),
            .. unit is null ? ByUnit(cells) : [],
            new DocumentHeading("II. NỘI DUNG QUÁ HẠN VÀ NGUYÊN NHÂN"),
            .. Late(cells, unit is null),
            new DocumentHeading("III. KHÓ KHĂN, VƯỚNG MẮC"),
            .. Difficulties(cells, unit is null),
            new DocumentHeading("IV. ĐỀ XUẤT, KIẾN NGHỊ"),
            .. frame.Propose(Proposals(counts)),
            .. frame.Close($"Trên đây là báo cáo tiến độ thực hiện Kế hoạch ISO năm {plan.Year} của {reporter}"),
        ];
        return frame.Finish(
            unit is null ? OfficialPaper.PlanReport : OfficialPaper.UnitReport,
            $"Kết quả, tiến độ thực hiện {plan.Named}", today.Year, body,
            addressedTo.Count > 0 ? ["Như trên", "Ban Chỉ đạo ISO"] : ["Ban Chỉ đạo ISO", "Các cơ quan, đơn vị liên quan"],
            addressedTo: addressedTo,
            annexes: [new DocumentAnnex("Chi tiết tiến độ thực hiện", [unit is null ? CountsByItem(cells) : ItemTable(cells)], IsLandscape: true)]);
    }

    private static string Summary(CellCounts counts) => counts.Total == 0
        ? "Trong kỳ không phát sinh nội dung phải thực hiện."
        : $"Tổng số {OfficialWords.Count(counts.Total)} đầu việc phải thực hiện: hoàn thành {OfficialWords.Count(counts.Done)}{Share(counts.Done, counts.Total)}"
            + $"{(counts.DoneLate > 0 ? $", trong đó hoàn thành trễ hạn {OfficialWords.Count(counts.DoneLate)}" : "")}; chờ xác nhận {OfficialWords.Count(counts.Waiting)}; "
            + $"đang thực hiện {OfficialWords.Count(counts.Running)}; chưa thực hiện {OfficialWords.Count(counts.NotStarted)}; quá hạn {OfficialWords.Count(counts.Late)}. "
            + $"Tiến độ bình quân đạt {counts.Percent}%.";

    /// <summary>Cut off after the first decimal, never rounded up into completeness.</summary>
    private static string Share(int part, int whole) => $" ({(part * 1000 / whole / 10m).ToString("0.#", OfficialWords.Numbers)}%)";

    private static IEnumerable<DocumentBlock> BySection(IReadOnlyList<CellFacts> cells)
    {
        var sections = cells.GroupBy(cell => cell.SectionId).Select(group => (Name: group.First().Section, Counts: CellCounts.Of(group))).Where(section => section.Counts.Total > 0).ToList();
        if (sections.Count == 0)
            yield break;
        yield return new DocumentHeading(sections.Count > 1 ? "2. Kết quả theo phần của Kế hoạch" : "2. Cơ cấu kết quả", 2);
        if (sections.Count > 1)
            yield return CountsTable("Phần", sections);
        yield return StateChart("Tình hình thực hiện", [.. sections.Select(section => section.Name.Length > 0 ? section.Name : "Toàn bộ")], [.. sections.Select(section => section.Counts)]);
    }

    private static IEnumerable<DocumentBlock> ByUnit(IReadOnlyList<CellFacts> cells)
    {
        var units = cells.GroupBy(cell => cell.UnitId).Select(group => (Name: group.First().Unit, Counts: CellCounts.Of(group))).Where(unit => unit.Counts.Total > 0).ToList();
        if (units.Count == 0)
            yield break;
        yield return new DocumentHeading("3. Kết quả theo cơ quan, đơn vị", 2);
        yield return CountsTable("Cơ quan, đơn vị", units);
        if (units.Count <= MostBars)
            yield return new DocumentChart("Tiến độ bình quân theo cơ quan, đơn vị (%)", ChartShape.Bars, [.. units.Select(unit => unit.Name)],
                [new ChartSeries("Tiến độ (%)", [.. units.Select(unit => (double)unit.Counts.Percent)])]);
    }

    private static DocumentTable CountsTable(string first, IReadOnlyList<(string Name, CellCounts Counts)> rows)
    {
        DocumentColumn[] columns =
        [
            new("TT", 0.7, TextPlace.Centre), new(first, 3.4), .. new[] { "Tổng số", "Hoàn thành", "Chờ xác nhận", "Đang thực hiện", "Chưa thực hiện", "Quá hạn", "Tiến độ (%)" }
                .Select(heading => new DocumentColumn(heading, 1.1, TextPlace.Centre)),
        ];
        return new DocumentTable(columns, [.. rows.Select((row, index) => new DocumentTableRow(
            [$"{index + 1}", row.Name, $"{row.Counts.Total}", $"{row.Counts.Done}", $"{row.Counts.Waiting}", $"{row.Counts.Running}", $"{row.Counts.NotStarted}", $"{row.Counts.Late}", $"{row.Counts.Percent}"]))]);
    }

    private static DocumentChart StateChart(string title, IReadOnlyList<string> categories, IReadOnlyList<CellCounts> counts) => new(
        title, ChartShape.StackedBars, categories,
        [
            new ChartSeries("Hoàn thành", [.. counts.Select(count => (double)count.Done)], "2E7D5B"),
            new ChartSeries("Chờ xác nhận", [.. counts.Select(count => (double)count.Waiting)], "2F6DB5"),
            new ChartSeries("Đang thực hiện", [.. counts.Select(count => (double)count.Running)], "7FB3D5"),
            new ChartSeries("Chưa thực hiện", [.. counts.Select(count => (double)count.NotStarted)], "B8C0C8"),
            new ChartSeries("Quá hạn", [.. counts.Select(count => (double)count.Late)], "B3261E"),
        ]);

    private static IEnumerable<DocumentBlock> Late(IReadOnlyList<CellFacts> cells, bool withUnit)
    {
        var late = cells.Where(cell => cell.IsLate).OrderByDescending(cell => cell.DaysLate).ToList();
        if (late.Count == 0)
        {
            yield return new DocumentParagraph("Không có nội dung quá hạn.");
            yield break;
        }
        yield return new DocumentParagraph($"Có {OfficialWords.Count(late.Count)} nội dung quá hạn, cụ thể:");
        List<DocumentColumn> columns = [new("TT", 0.6, TextPlace.Centre), new("Nội dung", 3.4), new("Hạn", 1.8, TextPlace.Centre), new("Số ngày quá hạn", 1, TextPlace.Centre), new("Nguyên nhân", 2.6)];
        if (withUnit)
            columns.Insert(1, new DocumentColumn("Cơ quan, đơn vị", 2));
        yield return new DocumentTable(columns, [.. late.Select((cell, index) => new DocumentTableRow(
            [$"{index + 1}", .. withUnit ? new[] { cell.Unit } : [], cell.Work, OfficialWords.Short(cell.Due), $"{cell.DaysLate}", cell.Cause.Length > 0 ? cell.Cause : "Chưa báo cáo"]))]);
    }

    private static IEnumerable<DocumentBlock> Difficulties(IReadOnlyList<CellFacts> cells, bool withUnit)
    {
        var difficulties = cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Difficulty)).ToList();
        if (difficulties.Count == 0)
            yield return new DocumentParagraph("Không có khó khăn, vướng mắc được báo cáo.");
        foreach (var cell in difficulties)
            yield return new DocumentParagraph(
                $"- {(withUnit ? $"{cell.Unit}: " : "")}{cell.Difficulty!.Trim().TrimEnd('.', ';')} ({(cell.Number.Length > 0 ? $"nội dung {cell.Number}" : cell.Work.TrimEnd('.'))}){(cell.Answer is { } answer ? $". Ý kiến trả lời: {OfficialWords.Sentence(answer)}" : "; chưa có ý kiến trả lời.")}");
    }

    private static string Proposals(CellCounts counts) => counts.Late > 0
        ? "1. Các cơ quan, đơn vị tập trung hoàn thành nội dung quá hạn, báo cáo rõ nguyên nhân và thời hạn hoàn thành.\n2. Ban Chỉ đạo ISO xem xét, giải quyết khó khăn, vướng mắc nêu trên."
        : "Tiếp tục duy trì tiến độ thực hiện theo Kế hoạch.";

    /// <summary>The rows of a unit, period by period.</summary>
    private static DocumentTable ItemTable(IReadOnlyList<CellFacts> cells)
    {
        DocumentColumn[] columns =
        [
            new("TT", 0.6, TextPlace.Centre), new("Nội dung công việc", 4), new("Thời gian thực hiện", 1.6, TextPlace.Centre), new("Hạn", 1.5, TextPlace.Centre),
            new("Tình trạng", 1.5), new("Tỷ lệ (%)", 0.8, TextPlace.Centre), new("Ghi chú", 2.6),
        ];
        return new DocumentTable(columns, [.. BySectionRows(cells, section => section.Select(cell => new DocumentTableRow(
            [cell.Number, cell.Period > 0 ? $"{cell.Work} (kỳ {cell.Period})" : cell.Work, cell.Time.Trim(), OfficialWords.Short(cell.Due), StatusOf(cell), $"{cell.Percent}", cell.Note ?? ""])))]);
    }

    /// <summary>The rows of a whole plan, each with how many units stand where and which are late.</summary>
    private static DocumentTable CountsByItem(IReadOnlyList<CellFacts> cells)
    {
        DocumentColumn[] columns =
        [
            new("TT", 0.6, TextPlace.Centre), new("Nội dung công việc", 4), new("Thời gian thực hiện", 1.6, TextPlace.Centre),
            .. new[] { "Tổng số", "Hoàn thành", "Chờ xác nhận", "Đang thực hiện", "Chưa thực hiện", "Quá hạn" }.Select(heading => new DocumentColumn(heading, 0.9, TextPlace.Centre)),
            new("Đơn vị quá hạn", 2.4),
        ];
        return new DocumentTable(columns, [.. BySectionRows(cells, section => section.GroupBy(cell => (cell.Number, cell.Work)).Select(item =>
        {
            var (first, counts) = (item.First(), CellCounts.Of(item));
            return new DocumentTableRow(
            [
                first.Number, first.Work, first.Time.Trim(), $"{counts.Total}", $"{counts.Done}", $"{counts.Waiting}", $"{counts.Running}", $"{counts.NotStarted}", $"{counts.Late}",
                string.Join("; ", item.Where(cell => cell.IsLate).Select(cell => cell.Unit).Distinct()),
            ]);
        }))]);
    }

    private static IEnumerable<DocumentTableRow> BySectionRows(IReadOnlyList<CellFacts> cells, Func<IEnumerable<CellFacts>, IEnumerable<DocumentTableRow>> rowsOf)
    {
        foreach (var section in cells.GroupBy(cell => cell.SectionId))
        {
            if (section.First().Section is { Length: > 0 } title)
                yield return new DocumentTableRow(["", title], IsSection: true);
            foreach (var row in rowsOf(section))
                yield return row;
        }
    }

    internal static string StatusOf(CellFacts cell) => cell.IsLate ? "Quá hạn" : cell.Status switch
    {
        CellStatus.NotDue => "Chưa đến kỳ",
        CellStatus.InProgress => "Đang thực hiện",
        CellStatus.DueSoon => "Sắp đến hạn",
        CellStatus.Submitted => "Chờ xác nhận",
        CellStatus.Returned => "Bị trả lại",
        CellStatus.Done => "Hoàn thành",
        CellStatus.DoneLate => "Hoàn thành trễ",
        CellStatus.AwaitingEvent => "Chờ sự kiện",
        CellStatus.Confirmed => "Thường xuyên (đã xác nhận kỳ)",
        CellStatus.NoUpdate => "Chưa cập nhật kỳ này",
        CellStatus.NotApplicable => "Không áp dụng",
        _ => "Tạm dừng",
    };
}
