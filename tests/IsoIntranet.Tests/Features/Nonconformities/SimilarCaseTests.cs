using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Similar;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>Whether the like exists elsewhere (10.2.1 b 3), from naming the unit to what is raised there.</summary>
public sealed class SimilarCaseTests : IAsyncLifetime
{
    private MisfitTown _town = null!;

    public async Task InitializeAsync() => _town = await MisfitTown.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_named_unit_is_looked_at_and_what_is_found_is_raised_there_once_with_links_both_ways()
    {
        var first = await _town.RaiseAsync();
        MisfitTown.Done(await RunAsync(new NameSimilarUnit.Command(first.Id, first.Version, _town.Town.South.Id, "Xem 30 phiếu bàn giao")));
        var check = Assert.Single((await _town.ReadAsync(first.Id)).SimilarChecks);
        Assert.True(check.IsOpen);
        Assert.Equal("Nonconformities.NotInState", (await _town.House.Commands.RunAsync(new RaiseSimilar.Command(check.Id, check.Version, NonconformityGrade.Minor, "Như vậy", "Cũng thiếu"), _town.Lead)).Refusal?.Code);

        MisfitTown.Done(await RunAsync(new JudgeSimilarUnit.Command(check.Id, check.Version, true, "04/30 phiếu thiếu chữ ký", null)));
        check = (await _town.ReadAsync(first.Id)).SimilarChecks[0];
        Assert.Equal((true, _town.Contact.Name), (check.IsFound!.Value, check.CheckedBy));
        var raised = await _town.House.Commands.RunAsync(new RaiseSimilar.Command(check.Id, check.Version, NonconformityGrade.Minor, "Như vậy", "Cũng thiếu"), _town.Lead);
        MisfitTown.Done(raised);

        check = (await _town.ReadAsync(first.Id)).SimilarChecks[0];
        var second = await _town.ReadAsync(raised.Value);
        Assert.Equal((second.Id, second.Number), (check.RaisedId!.Value, check.RaisedNumber));
        Assert.Equal((_town.Town.South.Id, $"nonconformities/{first.Id}", check.Id), (second.UnitId, second.SourceAddress, second.SourceId!.Value));
        Assert.Equal(first.Clauses.Select(part => part.ClauseId), second.Clauses.Select(part => part.ClauseId));
        Assert.Equal("Nonconformities.NotInState", (await _town.House.Commands.RunAsync(new RaiseSimilar.Command(check.Id, check.Version, NonconformityGrade.Minor, "Lại", "Lại"), _town.Lead)).Refusal?.Code);
        Assert.Equal("Nonconformities.NotInState", (await RunAsync(new JudgeSimilarUnit.Command(check.Id, check.Version, false, "Không", null))).Refusal?.Code);
    }

    [Fact]
    public async Task Only_those_who_follow_or_answer_look_for_the_like_and_only_who_may_raise_there_raises()
    {
        var record = await _town.RaiseAsync();
        var name = new NameSimilarUnit.Command(record.Id, record.Version, _town.Town.South.Id, null);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(name, _town.SouthContact)).Kind);
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(name, _town.Leader)).Kind);
        Assert.Equal("Nonconformities.SimilarOwnUnit", (await RunAsync(name with { OtherUnitId = _town.Town.North.Id })).Refusal?.Code);
        Assert.Equal("Nonconformities.UnitMissing", (await RunAsync(name with { OtherUnitId = Guid.NewGuid() })).Refusal?.Code);
        MisfitTown.Done(await RunAsync(name));
        Assert.Equal("Nonconformities.SimilarTwice", (await RunAsync(name)).Refusal?.Code);
        var check = (await _town.ReadAsync(record.Id)).SimilarChecks[0];
        MisfitTown.Done(await RunAsync(new JudgeSimilarUnit.Command(check.Id, check.Version, true, "Có", "Người rà soát mẫu")));
        check = (await _town.ReadAsync(record.Id)).SimilarChecks[0];

        // The unit itself may not write into another unit's register; the other unit does not see this record.
        var raise = new RaiseSimilar.Command(check.Id, check.Version, NonconformityGrade.Minor, "Như vậy", "Cũng thiếu");
        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(raise, _town.Contact)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Commands.RunAsync(raise, _town.SouthContact)).Kind);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new NonconformityStory.Query(record.Id), _town.SouthContact)).Kind);
    }

    [Fact]
    public void What_was_named_and_not_looked_at_holds_up_the_closing_and_can_be_taken_back()
    {
        var record = Misfit.In(NonconformityState.EffectivenessCheck);
        Misfit.Must(record.NameSimilar(Guid.NewGuid(), " ", Misfit.Unit, Misfit.Today));
        Misfit.Must(record.NameSimilar(Guid.NewGuid(), null, Misfit.Unit, Misfit.Today));
        Misfit.Must(record.JudgeEffect(true, "Đã xem", Misfit.Verifier, null, Misfit.Today.AddDays(30)));
        Misfit.Refused("SimilarUnchecked", record.Close(Misfit.Leader, Misfit.Today.AddDays(31)));
        Misfit.Refused("SimilarResultMissing", record.JudgeSimilar(record.SimilarChecks[0], false, " ", null, Misfit.Unit, Misfit.Today));

        Misfit.Must(record.JudgeSimilar(record.SimilarChecks[0], false, "Đủ chữ ký", null, Misfit.Unit, Misfit.Today));
        Misfit.Refused("NotInState", record.DropSimilar(record.SimilarChecks[0]));
        Misfit.Must(record.DropSimilar(record.SimilarChecks[1]));

        Misfit.Must(record.Close(Misfit.Leader, Misfit.Today.AddDays(31)));
        Misfit.Refused("NotInState", record.JudgeSimilar(record.SimilarChecks[0], true, "Có", null, Misfit.Unit, Misfit.Today));
    }

    private Task<Outcome<Nothing>> RunAsync<TCommand>(TCommand command) where TCommand : ICommand<TCommand, Nothing> => _town.House.Commands.RunAsync(command, _town.Contact);
}
