using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Features.YearPlan.WorkingDays;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.YearPlan.WorkingDays;

public sealed class CalendarTests : IAsyncLifetime
{
    private TestHouse _house = default!;

    private readonly Actor _secretary = TestHouse.ActorWith(Role.IsoSecretary);

    public async Task InitializeAsync() => _house = await TestHouse.BuildAsync();

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task A_kept_holiday_moves_the_end_of_a_counted_period_at_once_and_a_named_day_stays()
    {
        var reader = _house.Get<ScheduleReader>();
        Assert.Equal(new DateOnly(2026, 4, 30), reader.Read("30 ngày kể từ ngày 31/3/2026", 2026).DueDay);

        await KeepAsync(Range(new(2026, 4, 30), new(2026, 5, 1), "Nghỉ lễ"));
        await KeepAsync(new KeepCalendarDays.Entry(new(2026, 5, 2), CalendarDayKind.MovedWorkingDay, "Làm bù"));

        Assert.Equal(new DateOnly(2026, 5, 2), reader.Read("30 ngày kể từ ngày 31/3/2026", 2026).DueDay);
        Assert.Equal(new DateOnly(2026, 4, 30), reader.Read("Chậm nhất 30/4/2026", 2026).DueDay);
        Assert.Equal(new DateOnly(2026, 4, 29), reader.Read("Trước ngày 30/4", 2026).DueDay);
    }

    [Fact]
    public async Task A_day_is_told_anew_listed_and_taken_out_again()
    {
        await KeepAsync(Range(new(2026, 2, 16), new(2026, 2, 20), "Tết"));
        await KeepAsync(new KeepCalendarDays.Entry(new(2026, 2, 20), CalendarDayKind.Holiday, "Tết Nguyên đán"));

        var view = await ViewAsync();
        Assert.Equal(5, view.Days.Count);
        Assert.Equal("Tết Nguyên đán", view.Days[^1].Name);
        Assert.DoesNotContain(view.Proposals, day => day.Key == "Tet");
        var last = view.Days[^1];
        Assert.True((await _house.Commands.RunAsync(new RemoveCalendarDay.Command(last.Id!.Value, last.Version), _secretary)).IsDone);
        Assert.Equal(4, (await ViewAsync()).Days.Count);
    }

    [Theory]
    [InlineData(Role.IsoSecretary, OutcomeKind.Done)]
    [InlineData(Role.Administrator, OutcomeKind.Done)]
    [InlineData(Role.CommitteeHead, OutcomeKind.Forbidden)]
    [InlineData(Role.UnitContact, OutcomeKind.Forbidden)]
    public async Task Only_who_keeps_the_calendar_changes_it(Role role, OutcomeKind expected)
    {
        var outcome = await _house.Commands.RunAsync(new KeepCalendarDays.Command([new(new(2026, 9, 2), CalendarDayKind.Holiday, "Quốc khánh")]), TestHouse.ActorWith(role));

        Assert.Equal(expected, outcome.Kind);
        Assert.True((await _house.Queries.AskAsync(new CalendarYear.Query(2026), TestHouse.ActorWith(role))).IsDone);
    }

    [Fact]
    public async Task A_day_without_a_name_or_outside_the_years_is_refused()
    {
        Assert.Equal(OutcomeKind.Invalid, (await _house.Commands.RunAsync(new KeepCalendarDays.Command([new(new(2026, 9, 2), CalendarDayKind.Holiday, " ")]), _secretary)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _house.Commands.RunAsync(new KeepCalendarDays.Command([new(new(1999, 9, 2), CalendarDayKind.Holiday, "A")]), _secretary)).Kind);
        Assert.Equal(OutcomeKind.Invalid, (await _house.Commands.RunAsync(new KeepCalendarDays.Command([]), _secretary)).Kind);
    }

    [Fact]
    public void A_pasted_list_is_read_line_by_line_and_loses_none()
    {
        var read = PastedDays.Read("01/01/2026: Tết Dương lịch\n16/02 - 20/02/2026: Tết Nguyên đán\nNgày 22/8/2026 làm bù\nhỏi lại sau\n31/6: không có\n", 2026, "Ngày nghỉ", new ScheduleReader());

        Assert.Equal(7, read.Days.Count);
        Assert.Equal(new KeepCalendarDays.Entry(new(2026, 1, 1), CalendarDayKind.Holiday, "Tết Dương lịch"), read.Days[0]);
        Assert.Equal("Tết Nguyên đán", read.Days[5].Name);
        Assert.Equal((new DateOnly(2026, 8, 22), CalendarDayKind.MovedWorkingDay), (read.Days[6].Day, read.Days[6].Kind));
        Assert.Equal(["hỏi lại sau", "31/6: không có"], read.NotRead);
    }

    private static KeepCalendarDays.Entry[] Range(DateOnly from, DateOnly to, string name) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => new KeepCalendarDays.Entry(from.AddDays(i), CalendarDayKind.Holiday, name))];

    private async Task KeepAsync(params KeepCalendarDays.Entry[] days)
    {
        var outcome = await _house.Commands.RunAsync(new KeepCalendarDays.Command(days), _secretary);
        Assert.True(outcome.IsDone, $"{outcome.Kind}");
        await _house.Get<CalendarStore>().ReloadAsync();
    }

    private async Task<CalendarYear.View> ViewAsync() => (await _house.Queries.AskAsync(new CalendarYear.Query(2026), _secretary)).Value!;
}
