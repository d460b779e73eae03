using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>The town with a review whose meeting is over, on a real database: a chair, a secretary, and an owner in the north.</summary>
internal sealed class MinutesTown : IAsyncDisposable
{
    private MinutesTown(Town town) => Town = town;

    public Town Town { get; }

    public TestHouse House => Town.House;

    public CommandRunner Commands => Town.House.Commands;

    public Actor Chair { get; private set; } = null!;

    public Actor Secretary { get; private set; } = null!;

    public Actor Owner { get; private set; } = null!;

    public Guid ReviewId { get; private set; }

    public static async Task<MinutesTown> BuildAsync()
    {
        var minutes = new MinutesTown(await Town.BuildAsync());
        var town = minutes.Town;
        var (chair, secretary, owner) = (new Person("Trần Chủ Trì", "Phó Chủ tịch", town.Top.Id), new Person("Lê Thư Ký", "Chuyên viên", town.Top.Id), new Person("Phạm Thực Hiện", "Công chức", town.North.Id));
        await town.House.AddAsync(chair, secretary, owner);
        Guid[] all = [town.Top.Id, town.North.Id, town.South.Id, town.Office.Id];
        minutes.Chair = await minutes.ActorOfAsync(chair, Role.CommitteeHead, all);
        minutes.Secretary = await minutes.ActorOfAsync(secretary, Role.IsoSecretary, all);
        minutes.Owner = await minutes.ActorOfAsync(owner, Role.UnitContact, [town.North.Id]);
        var today = new DateOnly(2026, 8, 12);
        var now = town.House.Time.GetUtcNow();
        var by = new Author(minutes.Secretary.AccountId, secretary.FullName);
        var review = new ManagementReview(new ReviewPlan(
            "Họp xem xét của lãnh đạo", today, new TimeOnly(8, 0), "Phòng họp số 2", new Seat(chair.Id, chair.FullName, chair.Position, town.Top.Id), new Seat(secretary.Id, secretary.FullName, secretary.Position, town.Top.Id),
            new DateOnly(2026, 1, 1), today, today), new ReviewNumber(town.Top.Id, 2026, 1), by);
        SignedReview.Must(review.Invite(new Seat(owner.Id, owner.FullName, owner.Position, town.North.Id), ParticipantRole.Member));
        SignedReview.Must(review.Ask(review.Inputs[^1], town.North.Id, "Nêu một cải tiến"));
        SignedReview.Must(review.OpenContributions(now, today));
        SignedReview.Must(review.Give(review.Contributions[0], "Trả kết quả tại nhà", new Author(minutes.Owner.AccountId, owner.FullName), now));
        foreach (var input in review.Inputs)
            SignedReview.Must(review.Write(input, "Nhận định về " + input.Topic));
        var facts = review.Inputs.ToDictionary(input => input.Topic, _ => (IReadOnlyList<ReviewSection>)
            [new ReviewSection("Source", Words.Plain("Số liệu"), new ReviewFacts([new ReviewFigure(Words.Plain("Đúng hạn"), 98.5m, Words.Plain("%"), 97m, FigureTone.Good, null)], [], []))]);
        var part = review.Contributions[0];
        SignedReview.Must(review.Freeze(facts, new Dictionary<Guid, SnapshotContribution> { [part.Id] = new(part.UnitId, "Xã Bắc", part.Text!, part.GivenBy!, now, []) }, by, now));
        SignedReview.Must(review.Start(now));
        foreach (var participant in review.Participants)
            SignedReview.Must(review.Arrive(participant, now));
        SignedReview.Must(review.Minute(review.Inputs[0], "Ba ý kiến về tiến độ", "Tiếp tục thực hiện"));
        foreach (var (text, person, unit) in new[] { ("Bổ sung một máy quét cho bộ phận một cửa", (Guid?)owner.Id, (Guid?)null), ("Sửa quy trình tiếp nhận", null, town.South.Id) })
        {
            var id = Guid.CreateVersion7();
            SignedReview.Must(review.Decide(id, null, DecisionKind.Resources, text));
            SignedReview.Must(review.GiveTo(review.Decisions.Single(one => one.Id == id), person, person is null ? null : owner.FullName, unit, today.AddDays(30)));
        }
        SignedReview.Must(review.Conclude("Hệ thống phù hợp, đầy đủ và có hiệu lực."));
        SignedReview.Must(review.End(now));
        await town.House.AddAsync(review);
        minutes.ReviewId = review.Id;
        return minutes;
    }

    public async Task<MinutesOf.View> ViewAsync(Actor? by = null)
    {
        var view = await House.Queries.AskAsync(new MinutesOf.Query(ReviewId), by ?? Secretary);
        Assert.True(view.IsDone, $"{view.Kind}");
        return view.Value!;
    }

    public async Task<MinutesOf.View> PutAsync()
    {
        Done(await Commands.RunAsync(new PutMinutes.Command(ReviewId, (await ViewAsync()).Version), Secretary));
        return await ViewAsync();
    }

    public async Task<Outcome<Nothing>> TrySignAsync(SignatureRole role, Actor by, string? name = null)
    {
        var view = await ViewAsync();
        return await Commands.RunAsync(new SignMinutes.Command(ReviewId, view.Version, role, name ?? by.Name, view.Minutes!.Sha256!), by);
    }

    public async Task<MinutesOf.View> SignedAsync()
    {
        await PutAsync();
        Done(await TrySignAsync(SignatureRole.Secretary, Secretary));
        Done(await TrySignAsync(SignatureRole.Chair, Chair));
        return await ViewAsync();
    }

    public async Task<ReviewAction> ActionAsync(int place = 1)
    {
        await using var db = House.Open();
        return await db.Set<ReviewAction>().AsNoTracking().SingleAsync(action => action.ReviewId == ReviewId && action.Place == place);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    public static void Done<T>(Outcome<T> outcome) =>
        Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.SelectMany(error => error.Value))}");

    private async Task<Actor> ActorOfAsync(Person person, Role role, Guid[] units)
    {
        var account = await Town.OpenAccountAsync(person, role, units[0]);
        return new Actor(account.Id, person.FullName, [new Grant(role, units[0], UnitScope.Of(units))]);
    }
}
