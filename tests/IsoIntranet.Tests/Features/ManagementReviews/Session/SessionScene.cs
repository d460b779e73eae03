using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Session;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.ManagementReviews.Session;

/// <summary>A review of the town with frozen inputs, its chair, its secretary, a member and a guest.</summary>
internal sealed class SessionScene
{
    public static readonly DateTimeOffset Start = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);

    private SessionScene(Town town) => Town = town;

    public Town Town { get; }

    public TestHouse House => Town.House;

    public Person Chair { get; private set; } = null!;

    public Person Secretary { get; private set; } = null!;

    public Person Member { get; private set; } = null!;

    public Actor ChairActor { get; private set; } = null!;

    public Actor SecretaryActor { get; private set; } = null!;

    public Actor MemberActor { get; private set; } = null!;

    public Account SecretaryAccount { get; private set; } = null!;

    public Guid ReviewId { get; private set; }

    public static async Task<SessionScene> BuildAsync(Town town, ManagementReviewState state = ManagementReviewState.InSession)
    {
        var scene = new SessionScene(town)
        {
            Chair = new Person("Hoàng Thị Chủ Trì", "Chủ tịch", town.Top.Id),
            Secretary = new Person("Vũ Văn Thư Ký", "Chánh Văn phòng", town.Office.Id),
            Member = new Person("Đỗ Thị Thành Viên", "Chủ tịch xã", town.North.Id),
        };
        await town.House.AddAsync(scene.Chair, scene.Secretary, scene.Member);
        (scene.ChairActor, _) = await scene.ActorAsync(scene.Chair, Role.CommitteeHead, town.Top.Id, town.North.Id, town.South.Id, town.Office.Id);
        (scene.SecretaryActor, scene.SecretaryAccount) = await scene.ActorAsync(scene.Secretary, Role.IsoSecretary, town.Top.Id, town.North.Id, town.South.Id, town.Office.Id);
        (scene.MemberActor, _) = await scene.ActorAsync(scene.Member, Role.UnitHead, town.North.Id);
        var review = Make(town.Top.Id, state, scene.Chair, scene.Secretary, scene.Member);
        await town.House.AddAsync(review);
        scene.ReviewId = review.Id;
        return scene;
    }

    /// <summary>A review by its rules alone.</summary>
    public static ManagementReview Make(Guid agency, ManagementReviewState state, Person? chair = null, Person? secretary = null, Person? member = null)
    {
        var (one, two) = (SeatOf(chair, "Hoàng Thị Chủ Trì"), SeatOf(secretary, "Vũ Văn Thư Ký"));
        var review = new ManagementReview(
            new ReviewPlan("Xem xét của lãnh đạo năm 2026", new DateOnly(2026, 8, 12), new TimeOnly(10, 0), "Phòng họp số 1", one, two, new DateOnly(2026, 1, 1), new DateOnly(2026, 6, 30), new DateOnly(2026, 8, 12)),
            new ReviewNumber(agency, 2026, 1), Author.System);
        if (member is not null)
            Allowed(review.Invite(SeatOf(member, ""), ParticipantRole.Member));
        Allowed(review.Invite(new Seat(null, "Khách Mời Mẫu", "Chi cục"), ParticipantRole.Guest));
        if (state == ManagementReviewState.Planned)
            return review;
        Allowed(review.OpenContributions(Start, new DateOnly(2026, 8, 12)));
        foreach (var input in review.Inputs)
            Allowed(review.Write(input, $"Báo cáo về {input.Topic}"));
        Allowed(review.Freeze(Facts, new Dictionary<Guid, SnapshotContribution>(), Author.System, Start));
        if (state == ManagementReviewState.InSession)
            Allowed(review.Start(Start));
        return review;
    }

    /// <summary>The objectives' figures, one table with two rows, and nothing else.</summary>
    private static Dictionary<ReviewTopic, IReadOnlyList<ReviewSection>> Facts => new()
    {
        [ReviewTopic.Objectives] =
        [
            new ReviewSection("Probe", Words.Plain("Mục tiêu"), new ReviewFacts(
                [new ReviewFigure(Words.Plain("Đạt"), 11, null, 9, FigureTone.Good, null)], [],
                [new ReviewTable(Words.Plain("Chưa đạt"), [Words.Plain("Mục tiêu"), Words.Plain("Kết quả")], [new ReviewRow([Words.Plain("Hồ sơ đúng hạn"), Words.Plain("97 %")], null), new ReviewRow([Words.Plain("Hài lòng"), Words.Plain("94 %")], null)])])),
        ],
    };

    public async Task<ManagementReview> ReadAsync()
    {
        await using var db = House.Open();
        return (await db.Set<ManagementReview>().AsNoTracking().WholeAsync(ReviewId, default))!;
    }

    public async Task<ReviewStage> StageAsync()
    {
        await using var db = House.Open();
        return await db.Set<ReviewStage>().AsNoTracking().SingleAsync(stage => stage.ReviewId == ReviewId);
    }

    public Task<Outcome<Nothing>> ShowAsync(StageView view, Actor? by = null) => House.Commands.RunAsync(new DriveStage.Command(ReviewId, view), by ?? ChairActor);

    public async Task<(Actor Actor, Account Account)> ActorAsync(Person person, Role role, params Guid[] units)
    {
        var account = await Town.OpenAccountAsync(person, role, units[0]);
        return (new Actor(account.Id, person.FullName, [new Grant(role, units[0], UnitScope.Of(units))]), account);
    }

    public static void Allowed(Ruling ruling) => Assert.True(ruling.IsAllowed, ruling.Refusal?.Code);

    private static Seat SeatOf(Person? person, string name) =>
        person is null ? new Seat(Guid.CreateVersion7(), name, "Lãnh đạo") : new Seat(person.Id, person.FullName, person.Position, person.UnitId);
}
