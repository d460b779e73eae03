using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Công văn đôn đốc (R31): to one unit with its table in the text, to several with a table by units as annex.</summary>
public static class ReminderPaper
{
    /// <summary>Units named one by one under Kính gửi; more are “các cơ quan, đơn vị có tên trong Phụ lục”.</summary>
    private const int MostNamed = 8;

    /// <param name="cells">All parts of the plan of the units in question; only what is late is told.</param>
    public static PaperDraft Build(PaperFrame frame, PlanFacts plan, IReadOnlyList<string> units, IEnumerable<CellFacts> cells, DateOnly today)
    {
        var late = cells.Where(cell => cell.IsLate).ToList();
        if (late.Count == 0)
            frame.Lacks(MissingFact.NothingLate);
        if (plan.Header.Number is null)
            frame.Lacks(MissingFact.PlanNumber);
        var isSingle = units.Count == 1;
        var table = isSingle ? Table(late, today) : TableByUnits(units, late, today);
        var answerBy = frame.Wishes.AnswerBy is { } by ? $"trước {OfficialWords.Day(by)}" : $"trước ngày {OfficialWords.Blank}";
        List<DocumentBlock> body =
        [
            .. frame.Open(
                $"Thực hiện {plan.Referred} của {frame.Agency.FullName} về {OfficialWords.Small(plan.Subject)};\nQua theo dõi, đến {OfficialWords.Day(today)}, "
                + (isSingle
                    ? $"{units[0]} còn {OfficialWords.Count(late.Count)} nội dung quá hạn chưa hoàn thành, cụ thể như sau:"
                    : $"còn {OfficialWords.Count(units.Count)} cơ quan, đơn vị có nội dung quá hạn chưa hoàn thành, tổng số {OfficialWords.Count(late.Count)} nội dung (chi tiết tại Phụ lục kèm theo).")),
            .. isSingle ? [table] : Array.Empty<DocumentBlock>(),
            .. frame.Close(
                $"{frame.Agency.FullName} yêu cầu {(isSingle ? $"Thủ trưởng {units[0]}" : "Thủ trưởng các cơ quan, đơn vị nêu trên")}:\n"
                + "1. Khẩn trương chỉ đạo, tập trung hoàn thành các nội dung quá hạn; cập nhật kết quả kèm minh chứng trên phần mềm.\n"
                + $"2. Báo cáo nguyên nhân chậm, khó khăn, vướng mắc và thời hạn hoàn thành mới của từng nội dung về cơ quan thường trực {answerBy} để tổng hợp, báo cáo.\n"
                + $"Yêu cầu {(isSingle ? $"Thủ trưởng {units[0]}" : "Thủ trưởng các cơ quan, đơn vị")} nghiêm túc thực hiện"),
        ];
        return frame.Finish(
            OfficialPaper.Reminder, $"V/v đôn đốc tiến độ thực hiện Kế hoạch ISO năm {plan.Year}", today.Year, body,
            ["Như trên", "Lãnh đạo cơ quan (để b/c)"],
            addressedTo: isSingle || units.Count <= MostNamed ? units : ["Các cơ quan, đơn vị có tên trong Phụ lục kèm theo"],
            annexes: isSingle ? null : [new DocumentAnnex("Danh mục nội dung quá hạn", [table], IsLandscape: true)]);
    }

    /// <summary>How many late items a letter lists for each of its units, in their order.</summary>
    public static IReadOnlyList<int> LateByUnit(OfficialDocument letter)
    {
        var counts = new List<int>();
        var table = letter.Body.Concat(letter.Annexes.SelectMany(annex => annex.Body)).OfType<DocumentTable>().First();
        foreach (var row in table.Rows)
        {
            if (row.IsSection || counts.Count == 0)
                counts.Add(0);
            if (!row.IsSection && row.Cells[0].Length > 0)
                counts[^1]++;
        }
        return counts;
    }

    private static DocumentTable Table(IEnumerable<CellFacts> late, DateOnly today) => new(Columns, [.. late.Select((cell, index) => Row(cell, index + 1, today))]);

    private static DocumentTable TableByUnits(IReadOnlyList<string> units, List<CellFacts> late, DateOnly today)
    {
        var rows = new List<DocumentTableRow>();
        foreach (var (index, unit) in units.Index())
        {
            rows.Add(new DocumentTableRow([RomanNumeral.Of(index + 1), unit], IsSection: true));
            var own = late.Where(cell => cell.Unit == unit).Select((cell, place) => Row(cell, place + 1, today)).ToList();
            rows.AddRange(own.Count > 0 ? own : [new DocumentTableRow(["", "Không có nội dung quá hạn.", "", "", "", "", ""])]);
        }
        return new DocumentTable(Columns, rows);
    }

    private static DocumentTableRow Row(CellFacts cell, int place, DateOnly today) => new(
    [
        $"{place}", cell.Period > 0 ? $"{cell.Work} (kỳ {cell.Period})" : cell.Work, cell.Time.Trim(), OfficialWords.Short(cell.Due), $"{cell.DaysLate}",
        cell.Cause.Length > 0 ? cell.Cause : "Chưa báo cáo", OfficialWords.Blank,
    ]);

    private static readonly DocumentColumn[] Columns =
    [
        new("TT", 0.6, TextPlace.Centre), new("Nội dung công việc", 3.6), new("Thời gian theo Kế hoạch", 1.5, TextPlace.Centre), new("Hạn", 1.4, TextPlace.Centre),
        new("Số ngày quá hạn", 1, TextPlace.Centre), new("Nguyên nhân, khó khăn đã báo cáo", 2.4), new("Thời hạn mới đề nghị", 1.3, TextPlace.Centre),
    ];
}
