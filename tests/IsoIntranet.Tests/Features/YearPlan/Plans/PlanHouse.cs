using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

/// <summary>The small town in a real database, with its secretary, its head, and a commune's contact.</summary>
internal sealed class PlanHouse : IAsyncDisposable
{
    private PlanHouse(TestHouse house) => House = house;

    public TestHouse House { get; }

    public PlanFixture Town { get; } = new();

    public Actor Secretary { get; private set; } = Actor.Nobody;

    public Actor Head { get; private set; } = Actor.Nobody;

    public Actor Contact { get; private set; } = Actor.Nobody;

    public static async Task<PlanHouse> BuildAsync()
    {
        var home = new PlanHouse(await TestHouse.BuildAsync());
        var town = home.Town;
        await home.House.AddAsync([town.Agency, town.Division, town.Commune, .. town.Units]);
        Guid[] inTown = [town.Town.Id, town.Office.Id, town.Finance.Id, .. town.Communes.Select(unit => unit.Id)];
        home.Secretary = TestHouse.ActorWith(Role.IsoSecretary, inTown);
        home.Head = TestHouse.ActorWith(Role.CommitteeHead, inTown);
        home.Contact = TestHouse.ActorWith(Role.UnitContact, town.Communes[0].Id);
        return home;
    }

    public async Task<T> DoneAsync<TCommand, T>(ICommand<TCommand, T> command, Actor? by = null) where TCommand : ICommand<TCommand, T>
    {
        var outcome = await House.Commands.RunAsync(command, by ?? Secretary);
        Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(' ', outcome.Errors.Select(error => $"{error.Key}: {error.Value[0]}"))}");
        return outcome.Value;
    }

    public Task<Outcome<T>> RunAsync<TCommand, T>(ICommand<TCommand, T> command, Actor? by = null) where TCommand : ICommand<TCommand, T> =>
        House.Commands.RunAsync(command, by ?? Secretary);

    public async Task<T> AskAsync<TQuery, T>(IQuery<TQuery, T> query, Actor? by = null) where TQuery : IQuery<TQuery, T>
    {
        var outcome = await House.Queries.AskAsync(query, by ?? Secretary);
        Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code}");
        return outcome.Value;
    }

    /// <summary>A draft with the given sections, as its editor saved it.</summary>
    public async Task<Guid> DraftAsync(params SectionContent[] sections)
    {
        var id = await DoneAsync(new CreatePlan.Command(Town.Town.Id, PlanFixture.Year, "Kế hoạch duy trì HTQLCL năm 2026"));
        var text = await AskAsync(new PlanText.Query(id));
        await DoneAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = sections }));
        return id;
    }

    public async Task<Guid> IssuedAsync(params SectionContent[] sections)
    {
        var id = await DraftAsync(sections);
        await DoneAsync(new IssuePlan.Command(id, await VersionAsync(id), "12/KH-UBND", new DateOnly(2026, 1, 15)));
        return id;
    }

    public async Task<int> VersionAsync(Guid planId)
    {
        await using var db = House.Open();
        return await db.Set<QmsPlan>().Where(plan => plan.Id == planId).Select(plan => plan.Version).SingleAsync();
    }

    public async Task<List<UnitAssignment>> AssignmentsAsync(Guid planId)
    {
        await using var db = House.Open();
        return await db.Set<UnitAssignment>().AsNoTracking().Where(row => row.PlanId == planId).OrderBy(row => row.PeriodNumber).ToListAsync();
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
