using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Objectives.Measuring;

public sealed class ResultCommandTests : IAsyncLifetime
{
    private Town _town = null!;
    private ObjectiveSet _set = null!;
    private Actor _reporter = null!;

    private Guid OnTime => _set.Objectives.First(one => one.Number == "1").Id;

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        _set = new ObjectiveSet(_town.Top.Id, 2026);
        Assert.True(_set.Revise(Texts.Of(_town)).IsAllowed);
        Assert.True(_set.Issue("589/QĐ-UBND", new DateOnly(2026, 1, 5), [], new DateOnly(2026, 1, 5)).IsAllowed);
        await _town.House.AddAsync(_set);
        _reporter = await ActorAsync(Role.UnitContact, _town.North.Id);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task A_miss_raises_its_nonconformity_once_and_the_board_tells_it()
    {
        var reported = await ReportAsync(99, 100);

        Assert.False(reported.Value!.IsMet);
        var again = await _town.House.Commands.RunAsync(Report(98, 100, reported.Value.Version), _reporter);
        Assert.Equal(reported.Value.NonconformityId, again.Value!.NonconformityId);
        await using var db = _town.House.Open();
        var raised = await db.Set<Nonconformity>().SingleAsync();
        Assert.Equal((NonconformitySource.MissedObjective, _town.North.Id, nameof(Measurement), reported.Value.Id), (raised.Source, raised.UnitId, raised.SourceType, raised.SourceId));
        Assert.StartsWith($"objectives/{_set.Id}/results/{OnTime}", raised.SourceAddress, StringComparison.Ordinal);
        var board = (await _town.House.Queries.AskAsync(new ResultBoard.Query(_set.Id, PeriodLength.Quarter, 1), _town.Secretary)).Value!;
        var row = board.Units.Single(unit => unit.UnitId == _town.North.Id);
        Assert.Equal((ResultStanding.Missed, 98m, 1), (row.Cells[0].Standing, row.Cells[0].Result.Exact!.Value, row.Cells[0].Unverified));
        Assert.Equal(ResultStanding.Late, board.Units.Single(unit => unit.UnitId == _town.Office.Id).Cells[0].Standing);
    }

    [Fact]
    public async Task Better_figures_take_the_nonconformity_back_and_worse_ones_let_it_stand_again()
    {
        var reported = (await ReportAsync(99, 100)).Value!;

        var better = (await _town.House.Commands.RunAsync(Report(100, 100, reported.Version), _reporter)).Value!;
        Assert.Equal(NonconformityState.Rejected, await StateAsync());
        await _town.House.Commands.RunAsync(Report(97, 100, better.Version), _reporter);

        Assert.Equal(NonconformityState.Raised, await StateAsync());
    }

    [Fact]
    public async Task When_the_unit_works_on_it_already_better_figures_are_told_on_it()
    {
        var reported = (await ReportAsync(99, 100)).Value!;
        await using (var db = _town.House.Open())
        {
            Assert.True((await db.Set<Nonconformity>().SingleAsync()).Accept(_reporter.Author).IsAllowed);
            await db.SaveChangesAsync();
        }

        Assert.True((await _town.House.Commands.RunAsync(Report(100, 100, reported.Version), _reporter)).IsDone);

        await using var after = _town.House.Open();
        Assert.Equal(NonconformityState.Accepted, await StateAsync());
        Assert.Contains("100 %", (await after.Set<NonconformityComment>().SingleAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_confirmed_by_another_and_then_changes_by_correction_only()
    {
        var reported = (await ReportAsync(100, 100)).Value!;

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(new VerifyResult.Command(reported.Id, reported.Version), _reporter)).Kind);
        var verified = await _town.House.Commands.RunAsync(new VerifyResult.Command(reported.Id, reported.Version), _town.Secretary);
        Assert.True(verified.IsDone);
        Assert.Equal("Objectives.AlreadyVerified", (await _town.House.Commands.RunAsync(Report(99, 100, verified.Value), _reporter)).Refusal?.Code);
        Assert.Equal(OutcomeKind.Invalid, (await _town.House.Commands.RunAsync(new CorrectResult.Command(reported.Id, verified.Value, Files(90, 100), " "), _reporter)).Kind);
        Assert.True((await _town.House.Commands.RunAsync(new CorrectResult.Command(reported.Id, verified.Value, Files(90, 100), "Sót hồ sơ trễ hạn"), _reporter)).IsDone);
        Assert.Equal(NonconformityState.Raised, await StateAsync());
    }

    [Fact]
    public async Task The_unit_that_monitors_sees_and_confirms_what_it_monitors_and_nothing_else()
    {
        var ways = _set.Objectives.Select(MeasuringWay.Guess).Select(way => way.ObjectiveId == OnTime ? way with { MonitorUnitId = _town.Office.Id } : way).ToList();
        Assert.True((await _town.House.Commands.RunAsync(new SetMeasuring.Command(_set.Id, 0, PeriodRule.Calendar, 5, ways), _town.Secretary)).IsDone);
        var reported = (await ReportAsync(100, 100)).Value!;
        var monitor = await ActorAsync(Role.UnitContact, _town.Office.Id);

        Assert.Equal(reported.Id, (await _town.House.Queries.AskAsync(new ResultsToDo.Query(), monitor)).Value!.ToVerify.Single().Id);
        Assert.NotNull((await _town.House.Queries.AskAsync(new ResultStory.Query(OnTime, _town.North.Id), monitor)).Value);
        Assert.Equal(OutcomeKind.NotFound, (await _town.House.Queries.AskAsync(new ResultStory.Query(_set.Objectives.First(one => one.Number == "2").Id, _town.North.Id), monitor)).Kind);
        Assert.True((await _town.House.Commands.RunAsync(new ReturnResult.Command(reported.Id, reported.Version, "Thiếu phiếu"), monitor)).IsDone);

        var returned = (await _town.House.Queries.AskAsync(new ResultsToDo.Query(), _reporter)).Value!.ToReport.First(row => row.ObjectiveId == OnTime && row.Period.Index == 1);
        Assert.Equal("Thiếu phiếu", returned.Returned);
    }

    [Fact]
    public async Task A_period_closes_with_every_result_confirmed_and_every_miss_answered_and_then_stands()
    {
        // The quarter of one unit and one objective; the others are reported as fulfilled.
        Assert.Equal("Objectives.ResultsMissing", (await CloseAsync(0)).Refusal?.Code);
        foreach (var (objective, unit) in new[] { ("1", _town.North), ("1", _town.Office), ("2", _town.North), ("2", _town.Office), ("2", _town.South), ("2", _town.Top) })
        {
            var id = _set.Objectives.First(one => one.Number == objective).Id;
            var reported = await _town.House.Commands.RunAsync(new ReportResult.Command(id, unit.Id, PeriodLength.Quarter, 1, 0, objective == "1" ? Files(100, 100) : new() { Part = 99, Whole = 100 }, null, []), await ActorAsync(Role.UnitContact, unit.Id));
            if (reported.IsDone)
                Assert.True((await _town.House.Commands.RunAsync(new VerifyResult.Command(reported.Value!.Id, reported.Value.Version), _town.Secretary)).IsDone);
            else
                Assert.Equal("Objectives.UnitIsNotConcerned", reported.Refusal?.Code);
        }

        var closed = await CloseAsync(0);
        Assert.True(closed.IsDone, closed.Refusal?.Code);

        Assert.Equal("Objectives.PeriodIsClosed", (await ReportAsync(100, 100, version: 2)).Refusal?.Code);
        Assert.True((await _town.House.Commands.RunAsync(new ReopenPeriod.Command(_set.Id, PeriodLength.Quarter, 1, closed.Value, "Đính chính"), _town.Secretary)).IsDone);
    }

    [Fact]
    public async Task A_miss_without_cause_and_action_keeps_the_period_open()
    {
        var ways = _set.Objectives.Select(MeasuringWay.Guess).Select(way => way.ObjectiveId == OnTime ? way : way with { Length = PeriodLength.Year }).ToList();
        await _town.House.Commands.RunAsync(new SetMeasuring.Command(_set.Id, 0, PeriodRule.Calendar, 5, ways), _town.Secretary);
        foreach (var (unit, settled) in new[] { (_town.North, 90), (_town.Office, 100) })
        {
            var reported = (await _town.House.Commands.RunAsync(new ReportResult.Command(OnTime, unit.Id, PeriodLength.Quarter, 1, 0, Files(settled, 100), null, []), await ActorAsync(Role.UnitContact, unit.Id))).Value!;
            await _town.House.Commands.RunAsync(new VerifyResult.Command(reported.Id, reported.Version), _town.Secretary);
        }

        Assert.Equal("Objectives.MissesUnanswered", (await CloseAsync(0)).Refusal?.Code);
    }

    [Fact]
    public async Task Of_two_first_reports_at_the_same_moment_the_second_meets_the_first()
    {
        var other = await ActorAsync(Role.UnitHead, _town.North.Id);

        var outcomes = await Task.WhenAll(_town.House.Commands.RunAsync(Report(100, 100, 0), _reporter), _town.House.Commands.RunAsync(Report(90, 100, 0), other));

        Assert.Equal([OutcomeKind.Done, OutcomeKind.Conflict], outcomes.Select(outcome => outcome.Kind).Order());
    }

    [Fact]
    public async Task Reporting_takes_the_right_over_the_unit_an_ended_period_and_a_period_that_is_reported()
    {
        var foreign = await ActorAsync(Role.UnitContact, _town.South.Id);

        Assert.Equal(OutcomeKind.Forbidden, (await _town.House.Commands.RunAsync(Report(1, 1, 0), foreign)).Kind);
        Assert.Equal("Objectives.PeriodRuns", (await _town.House.Commands.RunAsync(Report(1, 1, 0) with { Index = 4 }, _reporter)).Refusal?.Code);
        Assert.Equal("Objectives.NoSuchPeriod", (await _town.House.Commands.RunAsync(Report(1, 1, 0) with { Length = PeriodLength.Month }, _reporter)).Refusal?.Code);
        Assert.Equal("Objectives.FiguresUnbalanced", (await _town.House.Commands.RunAsync(Report(1, 1, 0) with { Figures = new() { Received = 3, OnTime = 2 } }, _reporter)).Refusal?.Code);
    }

    private static MeasuredFigures Files(long onTime, long settled) => new() { Received = settled, OnTime = onTime, Late = settled - onTime };

    private ReportResult.Command Report(long onTime, long settled, int version) =>
        new(OnTime, _town.North.Id, PeriodLength.Quarter, 1, version, Files(onTime, settled), null, []);

    private Task<Outcome<ReportResult.Reported>> ReportAsync(long onTime, long settled, int version = 0) => _town.House.Commands.RunAsync(Report(onTime, settled, version), _reporter);

    private Task<Outcome<int>> CloseAsync(int version) => _town.House.Commands.RunAsync(new ClosePeriod.Command(_set.Id, PeriodLength.Quarter, 1, version), _town.Secretary);

    private async Task<NonconformityState> StateAsync()
    {
        await using var db = _town.House.Open();
        return (await db.Set<Nonconformity>().SingleAsync()).State;
    }

    /// <summary>Somebody with an account of one's own, so that it can be told who reported.</summary>
    private async Task<Actor> ActorAsync(Role role, Guid unitId) =>
        TestHouse.ActorWith(role, unitId) with { AccountId = (await _town.OpenAccountAsync(null, role, unitId)).Id };
}
