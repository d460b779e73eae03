using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Demo;

/// <summary>The minutes of last year's review, signed by both, and its actions, carried out and verified.</summary>
internal sealed class DemoReviewMinutes(DemoWriter writer, DemoCalendar calendar, DemoTown town, DemoFiles files)
{
    private static readonly IReadOnlyList<object> None = [];

    public async Task<IReadOnlyList<ReviewAction>> SignAsync(ManagementReview review, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (chair, secretary) = (town.Author("truongban"), town.Author("thuky"));
        var minutes = new ReviewMinutes(review.Id);
        using var word = new MemoryStream();
        FormWriter.Write(FormOf(review), word);
        word.Position = 0;
        var stored = new StoredFile(await files.KeepAsync(word, cancellationToken), $"Biên bản họp {review.Number.Replace('/', '-')}.docx", review.AgencyId, review.Id, secretary);
        DemoPlan.Must(review.WriteMinutes(minutes, new MinutesText(null, "Các đơn vị thống nhất với báo cáo; không có ý kiến khác.", null)));
        DemoPlan.Must(review.PutMinutes(minutes, new MinutesDocument(stored.Id, stored.Sha256, MinutesContent.Of(review, minutes.Text).Hash()), [], secretary, at.AddHours(-5)));
        await writer.WriteAsync(at.AddHours(-5), secretary, "PutMinutes", [minutes, stored], [review], () => None, cancellationToken);
        IReadOnlyList<ReviewAction> actions = [];
        await writer.WriteAsync(at, chair, "SignMinutes", None, [review, minutes], () =>
        {
            var content = MinutesContent.Of(review, minutes.Text).Hash();
            DemoPlan.Must(review.Sign(minutes, new GivenSignature(SignatureRole.Secretary, review.SecretaryName), review.SecretaryId, minutes.Sha256!, content, secretary, at.AddHours(-1)));
            DemoPlan.Must(review.Sign(minutes, new GivenSignature(SignatureRole.Chair, review.ChairName), review.ChairId, minutes.Sha256!, content, chair, at));
            actions = review.ActionsOfDecisions(decision => (decision.OwnerUnitId!.Value, decision.OwnerName!));
            return [.. minutes.Signatures, .. actions];
        }, cancellationToken);
        foreach (var action in actions)
            await CarryOutAsync(review, action, cancellationToken);
        return actions;
    }

    private async Task CarryOutAsync(ManagementReview review, ReviewAction action, CancellationToken cancellationToken)
    {
        var owner = town.People.Single(person => person.Id == action.OwnerId);
        var by = new Platform.Access.Author(null, owner.FullName);
        var done = calendar.At(calendar.Working(action.Due.AddDays(-6)), 0.4);
        await writer.WriteAsync(done, by, "ReportReviewAction", None, [review, action], () =>
        {
            DemoPlan.Must(review.ReportAction(action, 100, "Đã thực hiện xong, hồ sơ lưu tại đơn vị.", isDone: true, by, done, calendar.DayOf(done)));
            return None;
        }, cancellationToken);
        var verified = calendar.At(calendar.Working(action.Due.AddDays(2)), 0.5);
        await writer.WriteAsync(verified, town.Author("thuky"), "VerifyReviewAction", None, [review, action], () =>
        {
            DemoPlan.Must(review.VerifyAction(action, "Đã xem hồ sơ tại đơn vị.", town.Author("thuky"), null, calendar.DayOf(verified)));
            return None;
        }, cancellationToken);
    }

    private static ControlledForm FormOf(ManagementReview review) => new()
    {
        Head = new FormHead(null, "UBND thị xã Ven Biển", "Biên bản họp xem xét của lãnh đạo", "BM-06-03", "01", null),
        Number = review.Number,
        Body =
        [
            new DocumentParagraph(review.Title, TextEmphasis.Bold, TextPlace.Centre),
            .. review.Decisions.OrderBy(decision => decision.Sequence).Select(decision => new DocumentParagraph($"{decision.Sequence}. {decision.Text} ({decision.OwnerName})")),
            new DocumentParagraph(review.Conclusion ?? ""),
        ],
        Signatures = [new FormSignature("Thư ký", review.SecretaryName), new FormSignature("Chủ trì", review.ChairName)],
    };
}
