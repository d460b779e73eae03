using System.Net;
using IsoIntranet.Tests.Platform.Import;

namespace IsoIntranet.Tests.Features.Objectives.Import;

/// <summary>A decision in the shape of seed 4: 12 unit targets in merged rows, 3 objectives in two tables, 3 × 5 actions below captions.</summary>
internal static class SeedFour
{
    public static readonly (string Target, string Unit)[] Units =
    [
        ("100%", "Phòng Nội vụ"), ("99%", "Phòng Tư pháp"), ("100%", "Phòng Tài chính - Kế hoạch"), ("99%", "Phòng Tài nguyên - Môi trường"),
        ("98%", "Chi nhánh Văn phòng Đăng ký đất đai"), ("99%", "Phòng Lao động"), ("100%", "Phòng Văn hóa và Thông tin"), ("100%", "Phòng Giáo dục"),
        ("100%", "Trung tâm Y tế"), ("100%", "Thanh tra"), ("100%", "Phòng Kinh tế"), ("99%", "Phòng Quản lý đô thị"),
    ];

    private const string Title = "MỤC TIÊU CHẤT LƯỢNG CỦA HỆ THỐNG QUẢN LÝ CHẤT LƯỢNG PHÙ HỢP VỚI TCVN ISO 9001:2015 NĂM 2024 CỦA UBND HUYỆN MẪU";
    private const string Annex = "(Kèm theo Quyết định số 589 /QĐ-UBND ngày 28 tháng 3 năm 2024 của Ủy ban nhân dân huyện)";
    private const string Replaces = "4. Mục tiêu chất lượng này được áp dụng từ ngày ký và thay thế Mục tiêu chất lượng ban hành kèm theo Quyết định 520/QĐ-UBND ngày 16/3/2023 của UBND huyện.";
    private const string Reporting = "1. Thời gian thực hiện báo cáo kết quả thực hiện mục tiêu chất lượng định kỳ là hàng quý, 6 tháng, 9 tháng và năm.";
    private const string OnTime = "Tỷ lệ giải quyết hồ sơ TTHC đúng hạn trong từng lĩnh vực";
    private const string Satisfied = "Mức độ hài lòng của cá nhân, tổ chức về giải quyết TTHC";
    private const string Trained = "CBCC liên quan đến lĩnh vực trong phạm vi áp dụng được đào tạo về HTQLCL";
    private const string MonitorOfSatisfied = "Phòng Kinh tế (chủ trì); Các CQCM, đơn vị liên quan (phối hợp)";

    private static readonly string[] Heads = ["STT", "Nội dung", "Mục tiêu đề ra", "CQCM, đơn vị theo dõi và báo cáo", "Phương pháp tính toán kết quả thực hiện", "Biện pháp thực hiện"];
    private static readonly string[] ActionHeads = ["STT", "Nội dung công việc", "Chủ trì thực hiện", "Phối hợp thực hiện", "Thời gian thực hiện"];

    private static readonly (string Caption, string[][] Actions)[] Plans =
    [
        ($"1. Mục tiêu chất lượng số 1: {OnTime}.", Five("Thường xuyên", "Thường xuyên", "Thường xuyên", "Thường xuyên hàng quý", "Hàng năm")),
        ("2. Mục tiêu chất lượng 2: Mức độ hài lòng của cá nhân, tổ chức về giải quyết thủ tục hành chính trên 95%.", Five("Thường xuyên", "Hàng quý", "Hàng quý", "Thường xuyên", "Hàng năm")),
        ("3. Mục tiêu chất lượng 3: Cán bộ, công chức được đào tạo về HTQLCL là 100%.", Five("Thường xuyên", "Thường xuyên", "Thường xuyên", "Thường xuyên", "Thường xuyên")),
    ];

    public static byte[] Docx()
    {
        var file = new DocxFile().Paragraph(Replaces).Paragraph(Title, bold: true, centred: true).Paragraph(Annex)
            .Paragraph("Căn cứ vào Chính sách chất lượng, với phương châm:").Paragraph("“ĐÚNG PHÁP LUẬT, CÔNG KHAI, MINH BẠCH”")
            .Paragraph("I. MỤC TIÊU CHẤT LƯỢNG, PHƯƠNG PHÁP TÍNH TOÁN KẾT QUẢ VÀ BIỆN PHÁP THỰC HIỆN");
        var rows = Units.Select((unit, row) => row == 0
            ? DocxRow.Of(DocxCell.Down("1"), DocxCell.Down(OnTime), unit.Target, unit.Unit, DocxCell.Down("Căn cứ vào phần mềm."), DocxCell.Down("Thu xếp nguồn nhân lực."))
            : DocxRow.Of(DocxCell.Continued, DocxCell.Continued, unit.Target, unit.Unit, DocxCell.Continued, DocxCell.Continued));
        file.Table([DocxRow.Heading([.. Heads.Select(head => DocxCell.Bold(head))]), .. rows]);
        file.Table(
            DocxRow.Of([.. Heads.Select(head => (DocxCell)head)]),
            DocxRow.Of("2", Satisfied, "Đạt 95% trở lên", MonitorOfSatisfied, "Kết quả khảo sát", "Thu thập, phân tích"),
            DocxRow.Of("3", Trained, "100%", "Phòng Kinh tế (chủ trì)", "So sánh số lượng", "Có biên bản"));
        file.Paragraph(Reporting).Paragraph("II. KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG");
        foreach (var (caption, actions) in Plans)
            file.Paragraph(caption).Table([DocxRow.Heading([.. ActionHeads.Select(head => (DocxCell)head)]), .. actions.Select(action => DocxRow.Of([.. action.Select(text => (DocxCell)text)]))]);
        return file.Build();
    }

    /// <summary>Everything below each other in one sheet, cells merged as in the table.</summary>
    public static byte[] Xlsx()
    {
        List<object?[]> rows = [[Title], [Annex], [Replaces], Heads];
        var first = rows.Count + 1;
        rows.AddRange(Units.Select((unit, row) => row == 0
            ? new object?[] { 1, OnTime, unit.Target, unit.Unit, "Căn cứ vào phần mềm.", "Thu xếp nguồn nhân lực." } : [null, null, unit.Target, unit.Unit, null, null]));
        var last = rows.Count;
        rows.Add([2, Satisfied, "Đạt 95% trở lên", MonitorOfSatisfied, "Kết quả khảo sát", "Thu thập, phân tích"]);
        rows.Add([3, Trained, "100%", "Phòng Kinh tế (chủ trì)", "So sánh số lượng", "Có biên bản"]);
        rows.Add(["II. KẾ HOẠCH THỰC HIỆN MỤC TIÊU CHẤT LƯỢNG"]);
        foreach (var (caption, actions) in Plans)
        {
            rows.Add([caption]);
            rows.Add(ActionHeads);
            rows.AddRange(actions);
        }
        return new XlsxFile().Sheet(new XlsxFileSheet("Mục tiêu", [.. rows]) { Merges = [.. "ABEF".Select(column => $"{column}{first}:{column}{last}")] }).Build();
    }

    /// <summary>As a browser puts it on the clipboard.</summary>
    public static string Html()
    {
        var rows = Units.Select((unit, row) => row == 0
            ? $"<tr><td rowspan=12>1</td><td rowspan=12>{OnTime}</td><td>{unit.Target}</td><td>{unit.Unit}</td><td rowspan=12>Căn cứ vào phần mềm.</td><td rowspan=12>Thu xếp nguồn nhân lực.</td></tr>"
            : $"<tr><td>{unit.Target}</td><td>{unit.Unit}</td></tr>");
        var plans = Plans.Select(plan => $"<p>{plan.Caption}</p><table>{Row(ActionHeads)}{string.Concat(plan.Actions.Select(Row))}</table>");
        return $"<p>{Title}</p><table>{Row(Heads)}{string.Concat(rows)}{Row(["2", Satisfied, "Đạt 95% trở lên", MonitorOfSatisfied, "Kết quả khảo sát", "Thu thập, phân tích"])}"
            + $"{Row(["3", Trained, "100%", "Phòng Kinh tế (chủ trì)", "So sánh số lượng", "Có biên bản"])}</table>{string.Concat(plans)}";

        static string Row(string[] cells) => $"<tr>{string.Concat(cells.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>";
    }

    private static string[][] Five(params string[] times) =>
        [.. times.Select((time, place) => new[] { $"{place + 1}", $"Rà soát, sắp xếp công việc hợp lý lần {place + 1}.", "Trưởng phòng", "Công chức", time })];
}
