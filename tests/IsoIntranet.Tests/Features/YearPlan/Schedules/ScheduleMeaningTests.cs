using System.Text.Json;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Features.YearPlan.Schedules;
using static IsoIntranet.Tests.Features.YearPlan.Plans.PlanFixture;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

public sealed class ScheduleMeaningTests
{
    private static readonly ScheduleMeaning AfterTheFestival = new()
    {
        Words = "Sau Tết",
        Kind = ScheduleKind.Once,
        Windows = [new MeantWindow(new MeantDay(2, 24), new MeantDay(3, 31))],
    };

    [Theory]
    [InlineData("Sau Tết", true)]
    [InlineData(" sau  TẾT. ", true)]
    [InlineData("<p>Sau&nbsp;Tết</p>", true)]
    [InlineData("Sau Tết và lễ", false)]
    [InlineData("", false)]
    public void It_holds_while_the_words_are_the_same_words(string words, bool fits) => Assert.Equal(fits, AfterTheFestival.Fits(words));

    [Fact]
    public void It_goes_before_the_reader_and_keeps_the_words()
    {
        var reading = Reader.Read(" SAU TẾT.", AfterTheFestival, 2026);

        Assert.Equal(" SAU TẾT.", reading.Words);
        Assert.Equal("Once 2026-02-24..2026-03-31", ReadingText.Of(reading));
        Assert.True(reading.IsCorrected);
        Assert.False(reading.Asks);
        Assert.Equal("Event {Sau lễ}", ReadingText.Of(Reader.Read("Sau lễ", AfterTheFestival, 2026)));
    }

    [Fact]
    public void Next_years_plan_gets_its_own_year()
    {
        Assert.Equal("Once 2027-02-24..2027-03-31", ReadingText.Of(Reader.Read("Sau Tết", AfterTheFestival, 2027)));

        var overNewYear = AfterTheFestival with { Windows = [new MeantWindow(MeantDay.Of(new(2025, 12, 1), 2026, false), MeantDay.Of(new(2026, 1, 31), 2026, false))] };
        Assert.Equal("Once 2026-12-01..2027-01-31", ReadingText.Of(Reader.Read("Sau Tết", overNewYear, 2027)));

        var dated = AfterTheFestival with { Windows = [new MeantWindow(null, MeantDay.Of(new(2026, 6, 30), 2026, true), false)] };
        Assert.Equal("Once *..2026-06-30!", ReadingText.Of(Reader.Read("Sau Tết", dated, 2027)));
    }

    [Fact]
    public void A_day_that_a_year_lacks_is_the_months_last()
    {
        var february = AfterTheFestival with { Windows = [new MeantWindow(new MeantDay(2, 29), new MeantDay(2, 29), false)] };

        Assert.Equal("Once 2026-02-28..2026-02-28", ReadingText.Of(Reader.Read("Sau Tết", february, 2026)));
    }

    [Fact]
    public void Every_kind_survives_json()
    {
        ScheduleMeaning[] meanings =
        [
            AfterTheFestival,
            AfterTheFestival with { Kind = ScheduleKind.Recurring, Windows = [], Recurrences = [new(ScheduleUnit.Quarter, 1, [new(3, null, 3, 20)])] },
            AfterTheFestival with { Kind = ScheduleKind.Relative, Windows = [], Relative = new(5, ScheduleUnit.WorkingDay, RelativeSide.Within), AnchorDay = new(3, 2) },
            AfterTheFestival with { Kind = ScheduleKind.Event, Windows = [], Anchor = "khi có hướng dẫn" },
            AfterTheFestival with { Kind = ScheduleKind.Ongoing, Windows = [] },
        ];

        Assert.All(meanings, meaning =>
        {
            var again = JsonSerializer.Deserialize<ScheduleMeaning>(JsonSerializer.Serialize(meaning));
            Assert.Equal(meaning, again);
            Assert.Equal(meaning.GetHashCode(), again!.GetHashCode());
        });
        Assert.Equal("Relative 2026-03-02..2026-03-09 Within 5 WorkingDay of 2026-03-02", ReadingText.Of(Reader.Read("Sau Tết", meanings[2], 2026)));
    }

    [Fact]
    public void A_plans_row_keeps_it_until_its_words_change_and_an_amendment_carries_it()
    {
        var plan = new Plans.PlanFixture().Issued(Section("I", Item("A", "Sau Tết") with { Meaning = AfterTheFestival }));
        var item = plan.Items.Single();
        Assert.Equal(new DateOnly(2026, 3, 31), item.Schedule!.DueDay);
        var content = plan.Content();
        Assert.Equal(AfterTheFestival, content.Items.Single().Meaning);

        var other = With(content, row => row with { Meaning = AfterTheFestival with { Windows = [new(null, new(4, 15))] } });
        Assert.Equal("Meaning", Assert.Single(Assert.Single(PlanDifference.Between(content, other).Rows).Fields).Field);
        Assert.True(plan.Amend(other, Reader).IsAllowed);
        Assert.Equal(new DateOnly(2026, 4, 15), item.Schedule!.DueDay);

        Assert.True(plan.Amend(With(other, row => row with { ScheduleWords = "Tháng 5" }), Reader).IsAllowed);
        Assert.Null(item.ScheduleMeaning);
        Assert.Equal(new DateOnly(2026, 5, 31), item.Schedule!.DueDay);
    }

    private static PlanContent With(PlanContent content, Func<ItemContent, ItemContent> change) =>
        content with { Sections = [.. content.Sections.Select(section => section with { Items = [.. section.Items.Select(change)] })] };
}
