using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Tests.Features.ManagementReviews;

/// <summary>A review led by its own rules to any state, for tests of the rules.</summary>
internal static class Meeting
{
    public static readonly DateOnly Today = new(2026, 8, 12);
    public static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
    public static readonly Author Secretary = new(Guid.NewGuid(), "Thư ký mẫu");
    public static readonly Author Unit = new(Guid.NewGuid(), "Đầu mối mẫu");
    public static readonly Guid UnitId = Guid.NewGuid();

    public static readonly Seat Chair = new(Guid.NewGuid(), "Chủ trì mẫu", "Phó Chủ tịch");
    public static readonly Seat Scribe = new(Guid.NewGuid(), "Thư ký mẫu", "Chuyên viên");
    public static readonly Seat Head = new(Guid.NewGuid(), "Thủ trưởng mẫu", "Chủ tịch xã");

    public static ReviewPlan Plan(DateOnly? heldOn = null) => new(
        "Họp xem xét của lãnh đạo", heldOn ?? Today.AddDays(14), new TimeOnly(8, 0), "Phòng họp số 2", Chair, Scribe, new DateOnly(2026, 1, 1), Today, Today.AddDays(7));

    public static ManagementReview New() => new(Plan(), new ReviewNumber(Guid.NewGuid(), 2026, 1), Secretary);

    public static readonly IReadOnlyDictionary<ReviewTopic, IReadOnlyList<ReviewSection>> NoFacts = new Dictionary<ReviewTopic, IReadOnlyList<ReviewSection>>();

    public static IReadOnlyDictionary<ReviewTopic, IReadOnlyList<ReviewSection>> Facts(decimal value) => Enum.GetValues<ReviewTopic>().ToDictionary(
        topic => topic, _ => (IReadOnlyList<ReviewSection>)[new ReviewSection("Source", Words.Plain("Số liệu"), new ReviewFacts(
            [new ReviewFigure(Words.Plain("Tỷ lệ"), value, Words.Plain("%"), null, FigureTone.Good, "objectives")], [], []))]);

    public static IReadOnlyDictionary<Guid, SnapshotContribution> Given(ManagementReview review) => review.Contributions.Where(part => part.IsGiven)
        .ToDictionary(part => part.Id, part => new SnapshotContribution(part.UnitId, "Xã Bắc", part.Text!, part.GivenBy!, part.GivenAt!.Value, []));

    public static Ruling Freeze(ManagementReview review, decimal value = 98.50m) => review.Freeze(Facts(value), Given(review), Secretary, Now);

    /// <summary>With one unit asked for two inputs, of which it gave the first where the collecting is open or over.</summary>
    public static ManagementReview In(ManagementReviewState state)
    {
        var review = New();
        Must(review.Invite(Head, ParticipantRole.Member));
        Must(review.Ask(review.Inputs[0], UnitId, "Nêu thay đổi"));
        Must(review.Ask(review.Inputs[1], UnitId, null));
        if (state == ManagementReviewState.Cancelled)
            Must(review.Cancel("Hoãn sang năm sau", Secretary));
        if (state is ManagementReviewState.Planned or ManagementReviewState.Cancelled)
            return review;
        Must(review.OpenContributions(Now, Today));
        Must(review.Give(review.Contributions[0], "Không có thay đổi lớn", Unit, Now));
        var steps = new Func<Ruling>[]
        {
            () => Freeze(review), () => review.Start(Now), () => review.End(Now), () => review.SignMinutes(Now), review.Track, () => review.Close(Now),
        };
        for (var step = 0; review.State < state; step++)
            Must(steps[step]());
        return review;
    }

    public static void Must(Ruling ruling) => Assert.Null(ruling.Refusal);

    public static void Refused(string rule, Ruling ruling) => Assert.Equal("ManagementReviews." + rule, ruling.Refusal?.Code);
}
