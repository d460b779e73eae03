using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Actions;
using IsoIntranet.Features.Nonconformities.Answering;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>The town with the standard's clauses, and everybody who has a part in a nonconformity of the north.</summary>
internal sealed class MisfitTown : IAsyncDisposable
{
    private MisfitTown(Town town)
    {
        Town = town;
        Guid[] all = [town.Top.Id, town.North.Id, town.South.Id, town.Office.Id];
        Secretary = TestHouse.ActorWith(Role.IsoSecretary, all);
        Lead = TestHouse.ActorWith(Role.LeadAuditor, all);
        Leader = TestHouse.ActorWith(Role.CommitteeHead, all);
        Contact = TestHouse.ActorWith(Role.UnitContact, town.North.Id);
        Head = TestHouse.ActorWith(Role.UnitHead, town.North.Id);
        SouthContact = TestHouse.ActorWith(Role.UnitContact, town.South.Id);
    }

    public Town Town { get; }

    public Actor Secretary { get; }

    public Actor Lead { get; }

    public Actor Leader { get; }

    public Actor Contact { get; }

    public Actor Head { get; }

    public Actor SouthContact { get; }

    public Guid Clause { get; private set; }

    public TestHouse House => Town.House;

    public static async Task<MisfitTown> BuildAsync()
    {
        var town = new MisfitTown(await Town.BuildAsync());
        Assert.True((await town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        await using var db = town.House.Open();
        town.Clause = await db.Set<Clause>().Where(clause => clause.Number == "8.5.1").Select(clause => clause.Id).SingleAsync();
        return town;
    }

    public NonconformityFacts Facts(Guid? unit = null, SourceReference? reference = null) => new(
        unit ?? Town.North.Id, NonconformitySource.Audit, NonconformityGrade.Minor, "Thiếu chữ ký bàn giao", "06/20 phiếu", [Clause], Reference: reference);

    public Task<Outcome<RaiseNonconformity.Raised>> TryRaiseAsync(Actor by, NonconformityFacts? facts = null) =>
        House.Commands.RunAsync(new RaiseNonconformity.Command(facts ?? Facts(), []), by);

    public async Task<Nonconformity> RaiseAsync() => await ReadAsync((await TryRaiseAsync(Lead)).Value!.Id);

    public async Task<Nonconformity> ReadAsync(Guid id)
    {
        var story = await House.Queries.AskAsync(new NonconformityStory.Query(id), Secretary);
        Assert.True(story.IsDone);
        return story.Value.Record;
    }

    /// <summary>With one approved action of the person of the north.</summary>
    public async Task<Nonconformity> ApprovedAsync()
    {
        var record = await RaiseAsync();
        Done(await House.Commands.RunAsync(new AcceptNonconformity.Command(record.Id, record.Version), Contact));
        record = await ReadAsync(record.Id);
        Done(await House.Commands.RunAsync(new SaveAnalysis.Command(record.Id, record.Version, Misfit.Analysis), Contact));
        record = await ReadAsync(record.Id);
        Done(await House.Commands.RunAsync(new PlanAction.Command(record.Id, record.Version, "Phân công", Town.Lan.Id, new DateOnly(2026, 9, 1), null), Contact));
        record = await ReadAsync(record.Id);
        Done(await House.Commands.RunAsync(new SubmitActionPlan.Command(record.Id, record.Version), Head));
        record = await ReadAsync(record.Id);
        Done(await House.Commands.RunAsync(new ApproveActionPlan.Command(record.Id, record.Version), Leader));
        return await ReadAsync(record.Id);
    }

    public static void Done<T>(Outcome<T> outcome) => Assert.True(outcome.IsDone, $"{outcome.Kind} {outcome.Refusal?.Code} {string.Join(", ", outcome.Errors.Keys)}");

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
