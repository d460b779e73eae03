using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Nonconformities.Import;

/// <summary>Knows the columns of follow-up lists, and puts an action's further lines to their finding.</summary>
public static class OldSheet
{
    private static readonly ListHeadings<OldColumn> Headings = new(
        ("người xác minh", OldColumn.VerifiedBy), ("người kiểm tra", OldColumn.VerifiedBy), ("verified by", OldColumn.VerifiedBy),
        ("ngày xác minh", OldColumn.VerifiedOn), ("ngày kiểm tra", OldColumn.VerifiedOn), ("verified on", OldColumn.VerifiedOn),
        ("xác minh", OldColumn.Verification), ("hiệu lực", OldColumn.Verification), ("kết quả kiểm tra", OldColumn.Verification), ("verification", OldColumn.Verification),
        ("ngày đóng", OldColumn.ClosedOn), ("ngày kết thúc", OldColumn.ClosedOn), ("closed on", OldColumn.ClosedOn),
        ("người đóng", OldColumn.ClosedBy), ("closed by", OldColumn.ClosedBy),
        ("ngày hoàn thành", OldColumn.DoneOn), ("hoàn thành ngày", OldColumn.DoneOn), ("ngày thực hiện xong", OldColumn.DoneOn), ("done on", OldColumn.DoneOn),
        ("hạn hoàn thành", OldColumn.Due), ("thời hạn", OldColumn.Due), ("hạn", OldColumn.Due), ("due", OldColumn.Due),
        ("người thực hiện", OldColumn.Owner), ("người phụ trách", OldColumn.Owner), ("người chịu trách nhiệm", OldColumn.Owner), ("trách nhiệm thực hiện", OldColumn.Owner), ("owner", OldColumn.Owner),
        ("nguồn lực", OldColumn.Resources), ("kinh phí", OldColumn.Resources), ("resources", OldColumn.Resources),
        ("người lập", OldColumn.RaisedBy), ("người phát hiện", OldColumn.RaisedBy), ("đánh giá viên", OldColumn.RaisedBy), ("raised by", OldColumn.RaisedBy),
        ("ngày phát hiện", OldColumn.RaisedOn), ("ngày lập", OldColumn.RaisedOn), ("ngày tháng", OldColumn.RaisedOn), ("raised on", OldColumn.RaisedOn),
        ("nhóm nguyên nhân", OldColumn.CauseGroup), ("loại nguyên nhân", OldColumn.CauseGroup), ("cause group", OldColumn.CauseGroup),
        ("nguyên nhân", OldColumn.Cause), ("root cause", OldColumn.Cause), ("cause", OldColumn.Cause),
        ("khắc phục ngay", OldColumn.Correction), ("khắc phục tạm thời", OldColumn.Correction), ("sửa chữa ngay", OldColumn.Correction), ("xử lý ngay", OldColumn.Correction), ("correction", OldColumn.Correction),
        ("hành động khắc phục", OldColumn.Action), ("biện pháp khắc phục", OldColumn.Action), ("biện pháp", OldColumn.Action), ("hành động", OldColumn.Action), ("action", OldColumn.Action),
        ("nguồn", OldColumn.Source), ("phát hiện từ", OldColumn.Source), ("source", OldColumn.Source),
        ("điều khoản", OldColumn.Clauses), ("yêu cầu tiêu chuẩn", OldColumn.Clauses), ("clause", OldColumn.Clauses),
        ("mức độ", OldColumn.Grade), ("phân loại", OldColumn.Grade), ("grade", OldColumn.Grade),
        ("quy trình", OldColumn.Procedure), ("thủ tục", OldColumn.Procedure), ("procedure", OldColumn.Procedure),
        ("trạng thái", OldColumn.State), ("tình trạng", OldColumn.State), ("state", OldColumn.State), ("status", OldColumn.State),
        ("số phiếu", OldColumn.FormerNumber), ("số hiệu", OldColumn.FormerNumber), ("mã phiếu", OldColumn.FormerNumber), ("number", OldColumn.FormerNumber),
        ("tiêu đề", OldColumn.Title), ("tên sự không phù hợp", OldColumn.Title), ("title", OldColumn.Title),
        ("mô tả", OldColumn.Description), ("nội dung", OldColumn.Description), ("sự không phù hợp", OldColumn.Description), ("điểm không phù hợp", OldColumn.Description), ("phát hiện", OldColumn.Description), ("description", OldColumn.Description),
        ("đơn vị", OldColumn.Unit), ("phòng", OldColumn.Unit), ("bộ phận", OldColumn.Unit), ("unit", OldColumn.Unit),
        ("ngày", OldColumn.RaisedOn), ("date", OldColumn.RaisedOn));

    public static Outcome<ListSheet<OldColumn>> Read(SourceDocument source) =>
        ListReader.Read(source, OldColumn.Description, Headings.Columns, new Refusal("Nonconformities.ImportNoTable"), new Refusal("Nonconformities.ImportNoRows"));

    /// <summary>One row for each finding: a line with nothing but an action, or one that repeats the finding above, adds to it.</summary>
    public static IReadOnlyList<OldRow> RowsOf(IReadOnlyList<ListLine<OldColumn>> lines)
    {
        var rows = new List<OldRow>();
        foreach (var line in lines)
        {
            var action = ActionOf(line);
            if (rows.Count > 0 && action is not null && Continues(rows[^1], line))
            {
                rows[^1] = rows[^1] with { Actions = [.. rows[^1].Actions, action], Source = $"{rows[^1].Source} / {line.Source}" };
                continue;
            }
            rows.Add(RowOf(line) with { Actions = action is null ? [] : [action] });
        }
        return rows;
    }

    private static bool Continues(OldRow above, ListLine<OldColumn> line) => line[OldColumn.Description].Length == 0
        ? line[OldColumn.Unit].Length == 0 || line[OldColumn.Unit] == above.UnitText
        : line[OldColumn.Description] == above.Description && line[OldColumn.Unit] == above.UnitText && line[OldColumn.RaisedOn] == above.RaisedText && line[OldColumn.FormerNumber] == above.FormerNumber
            && !above.Actions.Any(one => one.Content == line[OldColumn.Action]);

    private static OldAction? ActionOf(ListLine<OldColumn> line) => line[OldColumn.Action].Length == 0 ? null
        : new OldAction(line[OldColumn.Action], line[OldColumn.Owner], null, line[OldColumn.Due], OldWords.Day(line[OldColumn.Due]), line[OldColumn.DoneOn], OldWords.Day(line[OldColumn.DoneOn]), line[OldColumn.Resources]);

    private static OldRow RowOf(ListLine<OldColumn> line) => new()
    {
        Number = line.Number,
        Source = line.Source,
        FormerNumber = line[OldColumn.FormerNumber],
        Title = line[OldColumn.Title].Length > 0 ? line[OldColumn.Title] : OldWords.TitleOf(line[OldColumn.Description]),
        Description = line[OldColumn.Description],
        UnitText = line[OldColumn.Unit].Length > 0 ? line[OldColumn.Unit] : line.Section,
        RaisedText = line[OldColumn.RaisedOn],
        RaisedOn = OldWords.Day(line[OldColumn.RaisedOn]),
        RaisedBy = line[OldColumn.RaisedBy],
        SourceText = line[OldColumn.Source],
        Origin = OldWords.SourceOf(line[OldColumn.Source]),
        GradeText = line[OldColumn.Grade],
        Grade = OldWords.GradeOf(line[OldColumn.Grade]),
        ClauseText = line[OldColumn.Clauses],
        Procedure = line[OldColumn.Procedure],
        Correction = line[OldColumn.Correction],
        Cause = line[OldColumn.Cause],
        CauseGroup = line[OldColumn.CauseGroup],
        Verification = line[OldColumn.Verification],
        VerifiedBy = line[OldColumn.VerifiedBy],
        VerifiedText = line[OldColumn.VerifiedOn],
        VerifiedOn = OldWords.Day(line[OldColumn.VerifiedOn]),
        StateText = line[OldColumn.State],
        State = OldWords.StateOf(line[OldColumn.State]),
        ClosedText = line[OldColumn.ClosedOn],
        ClosedOn = OldWords.Day(line[OldColumn.ClosedOn]),
        ClosedBy = line[OldColumn.ClosedBy],
    };
}
