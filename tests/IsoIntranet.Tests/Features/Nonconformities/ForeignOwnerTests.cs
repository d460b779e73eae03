using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Actions;
using IsoIntranet.Features.Nonconformities.Answering;
using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>The north's action is owned by somebody of the south.</summary>
public sealed class ForeignOwnerTests : IAsyncLifetime
{
    private MisfitTown _town = null!;

    public async Task InitializeAsync() => _town = await MisfitTown.BuildAsync();

    public async Task DisposeAsync() => await _town.Town.DisposeAsync();

    [Fact]
    public async Task Whoever_owns_an_action_of_another_unit_sees_it_is_reminded_and_reports_it()
    {
        var account = await _town.Town.OpenAccountAsync(_town.Town.Binh, Role.UnitContact, _town.Town.South.Id);
        var owner = new Actor(account.Id, "Bình", [new Grant(Role.UnitContact, _town.Town.South.Id, UnitScope.Of([_town.Town.South.Id]))]);
        var record = await _town.RaiseAsync();
        MisfitTown.Done(await _town.House.Commands.RunAsync(new AcceptNonconformity.Command(record.Id, record.Version), _town.Contact));
        record = await _town.ReadAsync(record.Id);
        MisfitTown.Done(await _town.House.Commands.RunAsync(new SaveAnalysis.Command(record.Id, record.Version, Misfit.Analysis), _town.Contact));
        Assert.Equal(OutcomeKind.NotFound, (await StoryAsync(owner)).Kind);
        record = await _town.ReadAsync(record.Id);
        MisfitTown.Done(await _town.House.Commands.RunAsync(new PlanAction.Command(record.Id, record.Version, "Hướng dẫn lại", _town.Town.Binh.Id, new DateOnly(2026, 9, 1), null), _town.Contact));
        record = await _town.ReadAsync(record.Id);
        MisfitTown.Done(await _town.House.Commands.RunAsync(new SubmitActionPlan.Command(record.Id, record.Version), _town.Head));
        record = await _town.ReadAsync(record.Id);
        MisfitTown.Done(await _town.House.Commands.RunAsync(new ApproveActionPlan.Command(record.Id, record.Version), _town.Leader));

        var seen = (await StoryAsync(owner)).Value!;
        var action = seen.Record.Actions.Single();
        Assert.True(seen.May.Report(action));
        Assert.False(seen.May.Answer || seen.May.Correct || seen.May.Comment);
        Assert.Equal(OutcomeKind.NotFound, (await StoryAsync(_town.SouthContact)).Kind);
        Assert.Equal(action.Id, (await _town.House.Queries.AskAsync(new MyNonconformities.Query(), owner)).Value!.Actions.Single().Id);
        Assert.Contains(await DueAsync(owner), known => known.Deadline.RecordId == action.Id);
        Assert.DoesNotContain(await DueAsync(_town.SouthContact), known => known.Deadline.RecordId == action.Id);
        MisfitTown.Done(await _town.House.Commands.RunAsync(new ReportAction.Command(action.Id, action.Version, 50, "Đang làm", false, []), owner));
        Assert.Equal(50, (await _town.ReadAsync(record.Id)).Actions.Single().Percent);
    }

    private Task<Outcome<NonconformityStory.View>> StoryAsync(Actor actor) => AskAsync(actor);

    private async Task<Outcome<NonconformityStory.View>> AskAsync(Actor actor)
    {
        var id = (await _town.House.Queries.AskAsync(new NonconformityList.Query(new(), new()), _town.Secretary)).Value!.Items.Single().Id;
        return await _town.House.Queries.AskAsync(new NonconformityStory.Query(id), actor);
    }

    private Task<IReadOnlyList<KnownDeadline>> DueAsync(Actor actor) => _town.House.Get<DeadlineBook>().FindAsync(actor, default);
}
