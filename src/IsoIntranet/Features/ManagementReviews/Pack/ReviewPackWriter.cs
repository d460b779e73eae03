using System.Globalization;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.ManagementReviews.Papers;
using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Packs;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.ManagementReviews.Pack;

/// <summary>Writes the complete file of a review straight to whoever fetches it: papers, signed document, frozen facts as JSON and as a sheet, files, hashes.</summary>
public sealed class ReviewPackWriter(FileStore store, DocumentPrinter printer, XlsxWriter sheets, PackWriter packs, Platform.Reviewing.ReviewWording words, OrganisationClock clock)
{
    /// <param name="output">May be forward-only; stays open.</param>
    /// <param name="by">Who took it out.</param>
    public Task WriteAsync(ReviewPackOf.View pack, string by, Stream output, CancellationToken cancellationToken) =>
        packs.WriteAsync(HeadOf(pack.Record, by), Parts(pack), output, cancellationToken);

    private IEnumerable<PackPart> Parts(ReviewPackOf.View pack)
    {
        var (record, review) = (pack.Record, pack.Record.Review);
        foreach (var (path, title, form) in pack.Forms)
            yield return new PackPart(path, title, (stream, token) => CopyAsync(FormOf(form), stream, token));
        if (pack.Draft is { } draft)
            yield return new PackPart("03-bien-ban/bien-ban-du-thao.docx", $"Biên bản họp {review.Number} (dự thảo)", (stream, token) => CopyAsync(printer.Print(draft, null), stream, token));
        foreach (var (path, title, sha256) in pack.Files)
            yield return new PackPart(path, title, (stream, token) => store.Has(sha256) ? CopyAsync(store.Open(sha256), stream, token) : Task.FromResult(false));
        if (record.Minutes is { Sha256: not null } minutes)
        {
            yield return PackWriter.Text("03-bien-ban/chu-ky.txt", "Xác nhận chữ ký trên biên bản", Signatures(record, minutes)) with { IsPacked = false };
            yield return PackWriter.Text("03-bien-ban/noi-dung-bien-ban.json", "Nội dung biên bản ở dạng dữ liệu (căn cứ tính mã SHA-256)", MinutesContent.Of(review, minutes.Text).ToJson()) with { IsPacked = false };
        }
        foreach (var input in review.Inputs.Where(input => input.Frozen is not null).OrderBy(input => input.Place))
            yield return PackWriter.Text(
                $"02-dau-vao/so-lieu-chot/{input.Place:00}-{input.Topic}.json", $"Số liệu đã chốt: {ReviewTerms.Of(input.Topic)}", input.Frozen!) with
            { IsPacked = false };
        if (review.HasFrozenInputs)
            yield return new PackPart("02-dau-vao/so-lieu-chot/so-lieu.xlsx", "Số liệu đã chốt (bảng tính)", async (stream, token) =>
            {
                await sheets.WriteAsync(stream, new XlsxSheet($"Số liệu {review.Number}", review.Title,
                    [new("TT", XlsxKind.Integer), new("Nội dung đầu vào", Width: 50), new("Nguồn", Width: 30), new("Chỉ số", Width: 50), new("Kỳ này", XlsxKind.Number), new("Kỳ trước", XlsxKind.Number), new("SHA-256", Width: 68)]),
                    PackWriter.Rows(InVietnamese(() => Figures(review).ToList())), token);
                return true;
            }, IsPacked: false);
        if (review.Effectiveness is not null)
            yield return PackWriter.Text("04-theo-doi/xac-nhan-hieu-luc.txt", "Xác nhận hiệu lực Hệ thống quản lý chất lượng", Confirmation(review)) with { IsPacked = false };
    }

    private IEnumerable<object?[]> Figures(ManagementReview review) =>
        from input in review.Inputs.OrderBy(input => input.Place)
        from section in input.Snapshot?.Sections ?? []
        from figure in section.Facts.Figures
        select new object?[] { input.Place, ReviewTerms.Of(input.Topic), words.Of(section.Title), words.Of(figure.Label), figure.Value, figure.Former, input.FrozenHash };

    private string Signatures(ReviewRecord record, ReviewMinutes minutes)
    {
        var lines = new List<string>
        {
            $"Biên bản họp xem xét của lãnh đạo {record.Review.Number}: {record.Review.Title}",
            $"Mã SHA-256 của tệp biên bản được ký: {minutes.Sha256}",
            $"Mã SHA-256 của nội dung (noi-dung-bien-ban.json): {minutes.ContentSha256}",
            $"Trình ký: {minutes.PutBy}, {When(minutes.PutAt!.Value)}",
            "",
        };
        lines.AddRange(minutes.Given.Select(signature =>
            $"{(signature.Role == SignatureRole.Chair ? "Chủ trì" : "Thư ký")}: {signature.Name}; {(signature.Way == SignatureWay.Typed ? $"xác nhận bằng tài khoản {signature.GivenBy}" : $"bản quét có chữ ký, {signature.GivenBy} tải lên, SHA-256 {signature.FileSha256}")}; {When(signature.GivenAt)}"));
        if (!minutes.IsSigned)
            lines.Add("Biên bản chưa đủ chữ ký.");
        return string.Join('\n', lines) + "\n";
    }

    private string Confirmation(ManagementReview review) =>
        $"{ReviewTerms.Of(review.Effectiveness!.Value)}\n{review.EffectivenessWords}\n{review.EffectivenessBy}, {When(review.EffectivenessAt!.Value)}\n";

    private PackHead HeadOf(ReviewRecord record, string by)
    {
        var review = record.Review;
        List<PackParagraph> paragraphs =
        [
            new($"{record.Agency} · họp {OfficialWords.Day(review.HeldOn)} · {review.Place}\nChủ trì: {review.ChairName} · Thư ký: {review.SecretaryName} · Kỳ xem xét: {ReviewTerms.Day(review.From)} – {ReviewTerms.Day(review.Until)}"),
        ];
        if (review.Conclusion is { } conclusion)
            paragraphs.Add(new PackParagraph(conclusion, "Kết luận của chủ trì"));
        if (record.Minutes is { Sha256: not null } minutes)
            paragraphs.Add(new PackParagraph(Signatures(record, minutes).TrimEnd(), "Chữ ký"));
        if (review.Effectiveness is not null)
            paragraphs.Add(new PackParagraph(Confirmation(review).TrimEnd(), "Xác nhận hiệu lực"));
        return new PackHead($"Hồ sơ xem xét của lãnh đạo {review.Number}", review.Title, paragraphs, by);
    }

    private string When(DateTimeOffset at) => clock.Local(at).ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The file is the agency's record, whatever the language of whoever takes it out.</summary>
    private static T InVietnamese<T>(Func<T> write)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Vietnamese;
            return write();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    private static MemoryStream FormOf(ControlledForm form)
    {
        var word = new MemoryStream();
        FormWriter.Write(form, word);
        word.Position = 0;
        return word;
    }

    private static async Task<bool> CopyAsync(Stream content, Stream output, CancellationToken cancellationToken)
    {
        await using (content)
            await content.CopyToAsync(output, cancellationToken);
        return true;
    }
}
