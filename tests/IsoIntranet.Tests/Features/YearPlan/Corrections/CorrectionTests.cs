using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Features.YearPlan.Plans;
using IsoIntranet.Tests.Features.YearPlan.Schedules;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Corrections;

public sealed class CorrectionTests : IAsyncLifetime
{
    private PlanHouse _home = default!;

    private static readonly ScheduleMeaning March = new() { Words = "Sau Tết", Kind = ScheduleKind.Once, Windows = [new(null, new MeantDay(3, 31))] };

    public async Task InitializeAsync() => _home = await PlanHouse.BuildAsync();

    public async Task DisposeAsync() => await _home.DisposeAsync();

    [Fact]
    public async Task A_correction_is_offered_for_the_same_words_however_written_and_can_be_withdrawn()
    {
        await _home.DoneAsync(new RememberCorrection.Command(March));
        await _home.DoneAsync(new RememberCorrection.Command(March with { Words = " SAU TẾT. ", Windows = [new(null, new MeantDay(4, 15))] }));

        var known = Assert.Single(await _home.AskAsync(new KnownCorrections.Query()));
        Assert.Equal(SchedulePhrase.Of("sau tết"), known.Key);
        Assert.Equal(new MeantDay(4, 15), known.Value.Meaning.Windows[0].To);
        var row = Assert.Single((await _home.AskAsync(new CorrectionList.Query(new PageRequest { Search = "sau tet" }))).Items);
        Assert.Equal(("Sau Tết", _home.Secretary.Name), (row.Words, row.AuthorName));
        await _home.DoneAsync(new WithdrawCorrection.Command(row.Id, row.Version));
        Assert.Empty(await _home.AskAsync(new KnownCorrections.Query()));
    }

    [Fact]
    public async Task Only_who_keeps_plans_corrects_and_nobody_corrects_a_ditto_or_nothing()
    {
        Assert.Equal(OutcomeKind.Forbidden, (await _home.RunAsync(new RememberCorrection.Command(March), _home.Contact)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new RememberCorrection.Command(March with { Words = "-nt-" }))).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new RememberCorrection.Command(March with { Words = "…" }))).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new RememberCorrection.Command(March with { Windows = [new(new MeantDay(13, 1), null)] }))).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _home.RunAsync(new RememberCorrection.Command(
            March with { Kind = ScheduleKind.Recurring, Recurrences = [new(ScheduleUnit.Month, 0, [])] }))).Kind);
    }

    [Fact]
    public async Task A_corrected_row_is_saved_issued_and_copied_into_next_years_plan_with_its_own_year()
    {
        var id = await _home.IssuedAsync(Section("I", Item("A", "Sau Tết", Lead(_home.Town.Office)) with { Meaning = March }));
        Assert.Equal(new DateOnly(2026, 3, 31), Assert.Single(await _home.AssignmentsAsync(id)).Due);

        var next = await _home.DoneAsync(new CreatePlan.Command(_home.Town.Town.Id, 2027, "Kế hoạch năm 2027", id));

        var item = (await _home.AskAsync(new PlanDetails.Query(next))).Items.Single();
        Assert.Equal("Once *..2027-03-31", ReadingText.Of(item.Schedule!));
        Assert.True(item.Schedule!.IsCorrected);
    }

    [Fact]
    public async Task A_draft_does_not_take_a_meaning_out_of_bounds()
    {
        var id = await _home.DraftAsync(Section("I", Item("A", "Sau Tết")));
        var text = await _home.AskAsync(new PlanText.Query(id));
        var broken = March with { Relative = new ScheduleRelative(int.MaxValue, ScheduleUnit.Year, RelativeSide.Within), Kind = ScheduleKind.Relative };

        var outcome = await _home.RunAsync(new SavePlanContent.Command(id, text.Version, text.Content with { Sections = [Section("I", Item("A", "Sau Tết") with { Meaning = broken })] }));

        Assert.Equal(OutcomeKind.Invalid, outcome.Kind);
    }
}
