using IsoIntranet.Features.YearPlan.Import;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>Every word of a source is in the plan or in the report, and every word of the plan is in the source.</summary>
internal static class Conservation
{
    private static readonly char[] Apart = [' ', '\n', '\t', '\u00A0', '|', ';', ':', '-', '.', ')', ',', '/', '–', '+', '(', '•', '*'];

    public static void AssertHolds(SourceDocument source, ReadPlan plan)
    {
        var told = Words(
        [
            .. plan.Rows.SelectMany(TextsOf),
            .. plan.LeftOut.Select(left => left.Words),
            .. plan.Tables.SelectMany(table => table.Columns.Select(column => column.Heading)),
            plan.Header.Title, plan.Header.Number ?? "", plan.Header.Place ?? "", plan.Header.LegalBases ?? "", plan.Header.Purpose ?? "", plan.Header.Recipients ?? "",
            plan.Header.SignerPosition ?? "", plan.Header.SignerName ?? "", plan.Header.IssuedOn?.ToString("dd MM yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? "",
            // What the header's fields say without the words: “Số”, “ngày … tháng … năm”, “Mục đích”, “Nơi nhận”, “KẾ HOẠCH”.
            "Số ngày tháng năm Mục đích Yêu cầu Nơi nhận KẾ HOẠCH QUYẾT ĐỊNH TIẾN ĐỘ THỰC HIỆN 1 2 3 03",
        ]);
        var lost = Words([.. source.Blocks.SelectMany(TextsOf)]).Except(told).ToList();
        Assert.True(lost.Count == 0, $"Lost: {string.Join(' ', lost)}");

        var written = Words([.. source.Blocks.SelectMany(TextsOf)]);
        var invented = Words([.. plan.Rows.SelectMany(TextsOf)]).Except(written).ToList();
        Assert.True(invented.Count == 0, $"Invented: {string.Join(' ', invented)}");
    }

    private static IEnumerable<string> TextsOf(ReadRow row) => [row.Number, row.Content, row.LeadWords, row.PartnerWords, row.Time, row.Product, row.Remark];

    private static IEnumerable<string> TextsOf(SourceBlock block) => block switch
    {
        SourceParagraph paragraph => [paragraph.Text],
        SourceTable table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    private static HashSet<string> Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => text.Split(Apart, StringSplitOptions.RemoveEmptyEntries)).Where(word => word.Any(char.IsLetterOrDigit))];
}
