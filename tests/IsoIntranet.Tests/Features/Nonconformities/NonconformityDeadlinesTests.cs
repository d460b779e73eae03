using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Actions;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;
using static IsoIntranet.Features.Nonconformities.NonconformityState;

namespace IsoIntranet.Tests.Features.Nonconformities;

public sealed class NonconformityDeadlinesTests : IAsyncLifetime
{
    private const string Answer = "Nonconformities.DeadlineAnswer";

    private Town _town = null!;

    public async Task InitializeAsync() => _town = await Town.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Theory]
    [InlineData(Raised, Answer, "2026-08-27")]
    [InlineData(Accepted, Answer, "2026-08-27")]
    [InlineData(Analysed, Answer, "2026-08-27")]
    [InlineData(ActionPlanned, "Nonconformities.DeadlinePlanApproval", "2026-08-27")]
    [InlineData(PlanApproved, "Nonconformities.DeadlineAction", "2026-08-22 2026-09-01")]
    [InlineData(Implementing, "Nonconformities.DeadlineAction", "2026-08-22")]
    [InlineData(Implemented, "Nonconformities.DeadlineVerification", "2026-08-19")]
    [InlineData(EffectivenessCheck, "Nonconformities.DeadlineEffectiveness", "2026-09-11")]
    [InlineData(Closed, "", "")]
    [InlineData(Rejected, "", "")]
    public async Task Every_step_whose_time_runs_is_told_and_no_other(NonconformityState state, string kind, string dues)
    {
        var record = await KeepAsync(state);

        var found = await FindAsync();

        Assert.Equal(dues, string.Join(' ', found.Select(known => known.Deadline.Due.ToString("yyyy-MM-dd"))));
        Assert.All(found, known => Assert.Equal((kind, _town.North.Id), (known.Kind, known.Deadline.UnitId)));
        Assert.All(found, known => Assert.StartsWith($"nonconformities/{record.Id}", known.Deadline.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_action_is_its_owners_and_an_extension_moves_its_day()
    {
        var record = await KeepAsync(PlanApproved);
        var action = record.Actions[1];
        var head = TestHouse.ActorWith(Role.UnitHead, _town.North.Id);
        Assert.True((await _town.House.Commands.RunAsync(new AskExtension.Command(action.Id, action.Version, new(2026, 10, 1), "Chờ mẫu"), head)).IsDone);

        Assert.Equal(new DateOnly(2026, 8, 22), (await FindAsync())[0].Deadline.Due);
        Assert.True((await _town.House.Commands.RunAsync(new GrantExtension.Command(action.Id, action.Version + 1), TestHouse.ActorWith(Role.CommitteeHead, _town.North.Id))).IsDone);

        var moved = (await FindAsync()).Single(known => known.Deadline.RecordId == action.Id).Deadline;
        Assert.Equal((new DateOnly(2026, 10, 1), _town.Lan.Id), (moved.Due, Assert.Single(moved.OwnerPersonIds)));
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_may_not_see()
    {
        await KeepAsync(Raised);

        Assert.Empty(await FindAsync(TestHouse.ActorWith(Role.UnitContact, _town.South.Id)));
        Assert.Empty(await FindAsync(TestHouse.ActorWith(Role.Administrator)));
        Assert.Single(await FindAsync(TestHouse.ActorWith(Role.UnitContact, _town.North.Id)));
    }

    private async Task<IReadOnlyList<KnownDeadline>> FindAsync(Actor? actor = null)
    {
        using var scope = _town.House.Services.CreateScope();
        return await scope.ServiceProvider.GetRequiredService<DeadlineBook>().FindAsync(actor ?? Actor.Program(), default);
    }

    private async Task<Nonconformity> KeepAsync(NonconformityState state)
    {
        var record = Misfit.In(state, _town.North.Id, _town.Lan.Id);
        await _town.House.AddAsync(record);
        return record;
    }
}
