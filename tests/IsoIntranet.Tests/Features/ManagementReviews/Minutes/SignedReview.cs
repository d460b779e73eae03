using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>A review whose meeting is over, led by its own rules, with minutes and actions as far as a test asks for.</summary>
internal sealed class SignedReview
{
    public static readonly DateOnly Today = new(2026, 8, 12);
    public static readonly DateTimeOffset Now = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);
    public static readonly Author Chair = new(Guid.NewGuid(), "Trần Chủ Trì");
    public static readonly Author Secretary = new(Guid.NewGuid(), "Lê Thư Ký");
    public static readonly Author Doer = new(Guid.NewGuid(), "Phạm Thực Hiện");
    public static readonly Guid ChairId = Guid.NewGuid();
    public static readonly Guid SecretaryId = Guid.NewGuid();
    public static readonly Guid DoerId = Guid.NewGuid();
    public static readonly Guid UnitId = Guid.NewGuid();
    public static readonly string Sha = new('a', 64);

    private SignedReview(int decisions)
    {
        Review = new ManagementReview(new ReviewPlan(
            "Họp xem xét của lãnh đạo", Today, new TimeOnly(8, 0), "Phòng họp số 2", new Seat(ChairId, Chair.Name, "Phó Chủ tịch"), new Seat(SecretaryId, Secretary.Name, "Chuyên viên"),
            new DateOnly(2026, 1, 1), Today, Today), new ReviewNumber(UnitId, 2026, 1), Secretary);
        Must(Review.OpenContributions(Now, Today));
        foreach (var input in Review.Inputs)
            Must(Review.Write(input, "Nhận định"));
        Must(Review.Freeze(new Dictionary<ReviewTopic, IReadOnlyList<ReviewSection>>(), new Dictionary<Guid, SnapshotContribution>(), Secretary, Now));
        Must(Review.Start(Now));
        for (var number = 1; number <= decisions; number++)
        {
            var id = Guid.CreateVersion7();
            Must(Review.Decide(id, null, (DecisionKind)((number - 1) % 3), $"Quyết định {number}"));
            Must(Review.GiveTo(Review.Decisions.Single(one => one.Id == id), DoerId, Doer.Name, UnitId, Today.AddDays(30)));
        }
        Must(Review.Conclude("Hệ thống phù hợp, thỏa đáng và có hiệu lực."));
        Must(Review.End(Now));
        Minutes = new ReviewMinutes(Review.Id);
    }

    public ManagementReview Review { get; }

    public ReviewMinutes Minutes { get; }

    public List<MinutesComment> Comments { get; } = [];

    public IReadOnlyList<ReviewAction> Actions { get; private set; } = [];

    public string Content => MinutesContent.Of(Review, Minutes.Text).Hash();

    public static SignedReview Draft(int decisions = 2) => new(decisions);

    public static SignedReview Put(int decisions = 2)
    {
        var scene = Draft(decisions);
        Must(scene.TryPut());
        return scene;
    }

    public static SignedReview Signed(int decisions = 2)
    {
        var scene = Put(decisions);
        Must(scene.Sign(SignatureRole.Secretary));
        Must(scene.Sign(SignatureRole.Chair));
        scene.Actions = scene.Review.ActionsOfDecisions(_ => (UnitId, Doer.Name));
        return scene;
    }

    public Ruling TryPut() => Review.PutMinutes(Minutes, new MinutesDocument(Guid.NewGuid(), Sha, Content), Comments, Secretary, Now);

    public Ruling Sign(SignatureRole role, string? name = null, Guid? person = null, string? seen = null, SignedScan? scan = null)
    {
        var (by, id) = role == SignatureRole.Chair ? (Chair, ChairId) : (Secretary, SecretaryId);
        return Review.Sign(Minutes, new GivenSignature(role, name ?? by.Name, scan), person ?? id, seen ?? Sha, Content, by, Now);
    }

    public MinutesComment Comment(string text = "Ghi rõ thời hạn")
    {
        Must(Review.Comment(Minutes, text, Doer, Now, out var comment));
        Comments.Add(comment!);
        return comment!;
    }

    public static void Must(Ruling ruling) => Assert.Null(ruling.Refusal);

    public static void Refused(string rule, Ruling ruling) => Assert.Equal("ManagementReviews." + rule, ruling.Refusal?.Code);
}
