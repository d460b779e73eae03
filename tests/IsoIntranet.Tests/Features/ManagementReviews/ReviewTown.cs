using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Contributions;
using IsoIntranet.Features.ManagementReviews.Freezing;
using IsoIntranet.Features.ManagementReviews.Inputs;
using IsoIntranet.Features.ManagementReviews.Planning;
using IsoIntranet.Features.ManagementReviews.Story;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.ManagementReviews;

/// <summary>The town, and what its secretary does for a review, on the real database.</summary>
internal sealed class ReviewTown(Town town)
{
    public Town Town => town;

    public TestHouse House => town.House;

    public Actor Secretary => town.Secretary;

    public Actor North { get; } = TestHouse.ActorWith(Role.UnitContact, town.North.Id);

    public Actor South { get; } = TestHouse.ActorWith(Role.UnitHead, town.South.Id);

    public ReviewForm Form => new(
        "Họp xem xét của lãnh đạo", new DateOnly(2026, 8, 26), new TimeOnly(8, 0), "Phòng họp số 2", town.Lan.Id, town.Binh.Id,
        new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 12), new DateOnly(2026, 8, 20));

    public Task<Outcome<Guid>> TryPlanAsync(Actor by, ReviewForm? form = null) =>
        House.Commands.RunAsync(new PlanManagementReview.Command(town.Top.Id, form ?? Form, InvitedGroup.Committee | InvitedGroup.UnitHeads), by);

    public async Task<ManagementReview> PlanAsync() => await ReadAsync(Value(await TryPlanAsync(Secretary)));

    public async Task<ReviewStory.View> StoryAsync(Guid id, Actor? by = null) => Value(await House.Queries.AskAsync(new ReviewStory.Query(id), by ?? Secretary));

    public async Task<ManagementReview> ReadAsync(Guid id) => (await StoryAsync(id)).Record;

    public async Task<InputStory.View> InputAsync(Guid review, ReviewTopic topic, Actor? by = null) =>
        Value(await House.Queries.AskAsync(new InputStory.Query(review, (await ReadAsync(review)).Inputs.Single(input => input.Topic == topic).Id), by ?? Secretary));

    /// <summary>Open, with north and south asked for improvements.</summary>
    public async Task<ManagementReview> CollectingAsync()
    {
        var review = await PlanAsync();
        Done(await House.Commands.RunAsync(new AskUnits.Command(
            review.Id, review.Version, [review.Inputs.Single(input => input.Topic == ReviewTopic.Improvement).Id], [town.North.Id, town.South.Id], "Nêu một cải tiến"), Secretary));
        review = await ReadAsync(review.Id);
        Done(await House.Commands.RunAsync(new OpenContributions.Command(review.Id, review.Version), Secretary));
        return await ReadAsync(review.Id);
    }

    /// <summary>With words on every input, and frozen.</summary>
    public async Task<ManagementReview> FrozenAsync()
    {
        var review = await CollectingAsync();
        foreach (var input in review.Inputs)
            Done(await House.Commands.RunAsync(new WriteInput.Command(input.Id, input.Version, "Nhận định"), Secretary));
        Done(await House.Commands.RunAsync(new FreezeInputs.Command(review.Id, review.Version), Secretary));
        return await ReadAsync(review.Id);
    }

    /// <summary>Something new in a register that an input looks at.</summary>
    public async Task RaiseAsync() => Done(await House.Commands.RunAsync(new RaiseNonconformity.Command(new NonconformityFacts(
        town.North.Id, NonconformitySource.ByHand, NonconformityGrade.Minor, "Thiếu chữ ký bàn giao", "06/20 phiếu", []), []), Actor.Program()));

    public static T Value<T>(Outcome<T> outcome)
    {
        Done(outcome);
        return outcome.Value!;
    }

    public static void Done<T>(Outcome<T> outcome) =>
        Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.Keys)}");
}
