using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.Nonconformities.Papers;

/// <summary>Sổ theo dõi sự không phù hợp và hành động khắc phục (BM-05-02): the register as it was filtered, a row each, lying across.</summary>
public static class BookPaper
{
    /// <param name="Title">What of the register it shows; none for all of it.</param>
    public static ControlledForm Build(FormHead head, string? title, IReadOnlyList<Line> lines, DateOnly today) => new()
    {
        Head = head,
        IsLandscape = true,
        Body =
        [
            new DocumentParagraph($"{(title is null ? "Toàn bộ sổ" : title)}; {lines.Count} sự không phù hợp; số liệu đến ngày {PaperWords.Day(today)}.", Place: TextPlace.Left),
            new DocumentTable(Columns, [.. lines.Index().Select(one => Row(one.Index + 1, one.Item))]),
        ],
        Signatures = [new FormSignature("Người lập sổ"), new FormSignature("Thư ký ISO"), new FormSignature("Trưởng Ban Chỉ đạo")],
    };

    private static readonly DocumentColumn[] Columns =
    [
        new("TT", 0.8, TextPlace.Centre), new("Số phiếu", 1.5, TextPlace.Left), new("Ngày lập", 1.9, TextPlace.Centre), new("Đơn vị", 1.8, TextPlace.Left),
        new("Nguồn", 1.4, TextPlace.Left), new("Nội dung không phù hợp", 2.7, TextPlace.Left), new("Điều khoản", 1.4, TextPlace.Centre), new("Mức độ", 1.1, TextPlace.Centre),
        new("Nguyên nhân gốc rễ", 2.2, TextPlace.Left), new("Hành động khắc phục (người thực hiện, thời hạn)", 3.4, TextPlace.Left), new("Kết quả xác minh, hiệu lực", 2.2, TextPlace.Left),
        new("Ngày đóng", 1.9, TextPlace.Centre), new("Tình trạng", 1.4, TextPlace.Left),
    ];

    private static DocumentTableRow Row(int place, Line line) => new(
    [
        $"{place}", line.FormerNumber is { } former ? $"{line.Number}\n({former})" : line.Number, PaperWords.Day(line.RaisedOn), line.Unit, PaperWords.Source(line.Source), line.Title,
        string.Join(", ", line.Clauses), PaperWords.Grade(line.Grade), line.RootCause ?? "",
        string.Join('\n', line.Actions.Select((action, index) => $"{index + 1}. {action.Content} ({action.Owner}, {PaperWords.Day(action.Due)}){(action.DoneOn is { } done ? $" – xong {PaperWords.Day(done)}" : "")}")),
        line.Effect ?? "", PaperWords.Day(line.ClosedOn), PaperWords.State(line.State),
    ]);

    /// <param name="Effect">What was found when effectiveness was looked at last.</param>
    public sealed record Line(
        string Number, string? FormerNumber, DateOnly RaisedOn, string Unit, NonconformitySource Source, string Title, IReadOnlyList<string> Clauses, NonconformityGrade Grade,
        string? RootCause, IReadOnlyList<LineAction> Actions, string? Effect, DateOnly? ClosedOn, NonconformityState State);

    public sealed record LineAction(string Content, string Owner, DateOnly Due, DateOnly? DoneOn);
}
