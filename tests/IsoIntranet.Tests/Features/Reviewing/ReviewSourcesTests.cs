using System.Globalization;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Features.Objectives.Measuring;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Platform.Text;
using IsoIntranet.Sqlite;
using IsoIntranet.Tests.Features.Audits;
using IsoIntranet.Tests.Features.Nonconformities;
using IsoIntranet.Tests.Features.Objectives;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Features.Reviewing;

/// <summary>What the rooms tell a review of January to August 2026, over a real database; the clock stands on 12 August.</summary>
public sealed class ReviewSourcesTests : IAsyncLifetime
{
    private static readonly Author Somebody = new(Guid.NewGuid(), "Nguyễn Văn Mẫu");
    private static readonly DateOnly Today = new(2026, 8, 12);

    private Town _town = null!;

    private ReviewScope Scope => new(_town.Top.Id, new DateOnly(2026, 1, 1), new DateOnly(2026, 8, 31), Today);

    public async Task InitializeAsync()
    {
        _town = await Town.BuildAsync();
        Assert.True((await _town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
    }

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task Objectives_add_counts_judge_each_unit_and_know_no_cases()
    {
        await ReportAsync();

        var facts = await FactsAsync("ObjectivesInput");

        // Over both quarters the north missed its files; both communes' citizens are satisfied; the office had no files.
        Assert.Equal((3m, 66.66m, 1m, 1m), (Value(facts, "Review_Judged"), Value(facts, "Review_MetShare"), Value(facts, "Review_Missed"), Value(facts, "Review_NoCases")));
        var satisfaction = facts.Figures.Single(figure => figure.Label.Arguments is [var name] && name.StartsWith("2.", StringComparison.Ordinal));
        // 96 of 100 and 380 of 400 are 476 of 500, not the mean of 96 % and 95 %.
        Assert.Equal((95.2m, FigureTone.Good), (satisfaction.Value, satisfaction.Tone));
        var missed = Assert.Single(Table(facts, "Review_MissedList").Rows);
        Assert.Equal("Xã Bắc", missed.Cells[0].Arguments[0]);
        Assert.Equal(Said.InPercent(90), missed.Cells[3]);
        Assert.Contains("/results/", missed.Address!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_settled_name_what_they_are_a_share_of_and_satisfaction_its_forms()
    {
        await ReportAsync();

        var settled = await FactsAsync("SettlementInput");
        var satisfied = await FactsAsync("SatisfactionInput");

        // 100 of 100 in the first quarter, 90 of 100 in the second.
        Assert.Equal((95m, 200m, 10m), (Value(settled, "Review_OnTimeOfSettled"), Value(settled, "Review_Settled"), Value(settled, "Review_SettledLate")));
        Assert.Equal((95.2m, 500m), (Value(satisfied, "Review_SatisfiedShare"), Value(satisfied, "Review_Forms")));
        Assert.Equal("Xã Nam", Table(satisfied, "Review_SatisfiedByUnit").Rows[0].Cells[0].Arguments[0]);
    }

    [Fact]
    public async Task Monitoring_tells_what_was_not_reported_although_it_was_due()
    {
        await ReportAsync();

        var facts = await FactsAsync("MonitoringInput");

        var (due, missing) = (Value(facts, "Review_ReportsDue")!.Value, Value(facts, "Review_NotReported")!.Value);
        // Two objectives, two units whom they concern, two quarters; the office reported on one, once.
        Assert.Equal((8m, 4m), (due, missing));
        Assert.Equal(4m, Value(facts, "Review_Unverified"));
        Assert.Equal(missing, Table(facts, "Review_NotReportedList").Rows.Count);
    }

    [Fact]
    public async Task Nonconformities_count_the_period_the_one_before_and_what_is_open()
    {
        var closed = Misfit.In(NonconformityState.Closed, _town.North.Id, _town.Lan.Id);
        var open = Misfit.In(NonconformityState.Implementing, _town.South.Id, _town.Binh.Id);
        var rejected = Misfit.In(NonconformityState.Rejected, _town.Office.Id, _town.Binh.Id);
        var former = new Nonconformity(
            new NonconformityFacts(_town.North.Id, NonconformitySource.Complaint, NonconformityGrade.Major, "Trả chậm", "Hồ sơ trả chậm", []),
            new NonconformityNumber(_town.Top.Id, 2025, 1), Somebody, new DateOnly(2025, 11, 3));
        await _town.House.AddAsync(closed, open, rejected, former);
        var later = Scope with { Until = new DateOnly(2026, 10, 31), Today = new DateOnly(2026, 10, 15) };

        var facts = await FactsAsync("NonconformitiesInput", later);

        Assert.Equal((2m, 1m), (Value(facts, "Review_Raised"), facts.Figures.First(figure => Is(figure.Label, "Review_Raised")).Former));
        Assert.Equal((0m, 1m), (Value(facts, "Review_Major"), facts.Figures.First(figure => Is(figure.Label, "Review_Major")).Former));
        Assert.Equal((1m, 30m), (Value(facts, "Review_Closed"), Value(facts, "Review_MedianDays")));
        // The one of the south, and the one of last year, both of which nobody answered in time.
        Assert.Equal((2m, 2m), (Value(facts, "Review_OpenAtEnd"), Value(facts, "Review_LateNow")));
        Assert.Equal(2, Table(facts, "Review_LateList").Rows.Count);
        Assert.Equal($"nonconformities/{former.Id}", Table(facts, "Review_LateList").Rows[0].Address);
        Assert.Equal(ReviewFacts.Empty, await FactsAsync("InspectionsInput", later));
        Assert.Equal((0m, 1m), (await FactsAsync("ComplaintsInput", later)).Figures[0] is var raised ? (raised.Value, raised.Former) : default);
    }

    [Fact]
    public async Task Audits_count_what_was_put_to_units_and_which_units_were_not_audited()
    {
        var scene = await AuditScene.BuildAsync(_town);
        await scene.PresentAsync((await scene.LogAsync(_town.North.Id)).Id);
        await scene.PresentAsync((await scene.LogAsync(_town.South.Id, FindingGrade.Opportunity, "Có thể dùng chung mẫu")).Id);
        await scene.LogAsync(_town.South.Id, FindingGrade.Major, "Chưa thông báo");

        var facts = await FactsAsync("AuditsInput");
        var opportunities = await FactsAsync("AuditOpportunitiesInput");

        // A draft is the team's own. Two communes of the town's three units were audited.
        Assert.Equal((1m, 2m, 2m, 66.66m), (Value(facts, "Review_Rounds"), Value(facts, "Review_Findings"), Value(facts, "Review_UnitsAudited"), Value(facts, "Review_UnitsCovered")));
        Assert.Equal((0m, 1m), (Value(facts, "Grade_Major"), Value(facts, "Grade_Minor")));
        Assert.Equal("Văn phòng", Assert.Single(Table(facts, "Review_NotAudited").Rows).Cells[0].Arguments[0]);
        Assert.Equal("Có thể dùng chung mẫu", Assert.Single(Table(opportunities, "Review_OpportunityList").Rows).Cells[0].Arguments[0]);
    }

    [Fact]
    public async Task Changes_of_units_are_told_with_day_and_decision()
    {
        await using (var db = _town.House.Open())
        {
            var north = await db.Set<OrgUnit>().SingleAsync(unit => unit.Id == _town.North.Id);
            Assert.True(north.Rename("Phường Bắc", "P. Bắc", north.KindId, new UnitDecision(new DateOnly(2026, 3, 1), "12/NQ"), Today).IsAllowed);
            await db.SaveChangesAsync();
        }

        var row = Assert.Single(Table(await FactsAsync("UnitChangesInput"), "Review_ChangeList").Rows);

        Assert.Equal(["Xã Bắc", "Phường Bắc", "2026-03-01", "12/NQ"], new[] { 0, 2, 3, 4 }.Select(cell => row.Cells[cell].Arguments[0]));
        Assert.Equal("Units.Review_Renamed", row.Cells[1].Code);
    }

    [Fact]
    public async Task What_is_outside_of_the_agency_or_of_the_period_is_not_told()
    {
        await ReportAsync();
        var other = new OrgUnit("UBND huyện Khác", "Huyện", _town.Commune.Id, null, Town.Founded);
        await _town.House.AddAsync(other);

        Assert.All(await AllAsync(Scope with { AgencyId = other.Id }), told => Assert.True(told.Facts.Tables.Count == 0 && told.Facts.Charts.Count == 0, told.Source));
        Assert.All(await AllAsync(new ReviewScope(_town.Top.Id, new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31), Today)), told => Assert.Empty(told.Facts.Tables));
    }

    [Fact]
    public async Task Every_word_of_every_source_is_worded_in_both_languages()
    {
        await ReportAsync();
        await _town.House.AddAsync(Misfit.In(NonconformityState.Closed, _town.North.Id, _town.Lan.Id), Misfit.In(NonconformityState.Implementing, _town.South.Id, _town.Binh.Id));
        var scene = await AuditScene.BuildAsync(_town);
        await scene.PresentAsync((await scene.LogAsync(_town.North.Id)).Id);
        using var scope = _town.House.Services.CreateScope();
        var wording = scope.ServiceProvider.GetRequiredService<ReviewWording>();
        var words = _town.House.Services.GetServices<IReviewSource>().Select(source => source.Title).Concat((await AllAsync(Scope)).SelectMany(told => WordsOf(told.Facts))).Distinct().ToList();

        foreach (var culture in Cultures.All)
        {
            CultureInfo.CurrentUICulture = culture;
            Assert.DoesNotContain(words, one => !one.IsPlain && wording.Of(one) == one.Code);
        }
    }

    [Fact]
    public async Task No_source_asks_more_than_a_few_questions_however_many_units_there_are()
    {
        await ReportAsync();
        await _town.House.AddAsync([.. Enumerable.Range(0, 180).Select(index => (object)new OrgUnit($"Xã {index}", $"X. {index}", _town.Commune.Id, _town.Top.Id, Town.Founded))]);
        var counter = new QueryCounter();
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlite(_town.House.ConnectionString).AddInterceptors(counter);
        await using var db = new IsoContext(options.Options, ChangeLogKey.ForDesign, TimeProvider.System).SeeOnly(UnitScope.Everything);
        foreach (var source in _town.House.Services.GetServices<IReviewSource>())
        {
            counter.Reset();
            await source.CollectAsync(db, Scope, default);
            Assert.True(counter.Count <= 8, $"{source.GetType().Name}: {counter.Count}");
        }
    }

    [Fact]
    public void Sources_are_told_apart_by_the_names_of_their_types() =>
        Assert.DoesNotContain(_town.House.Services.GetServices<IReviewSource>().CountBy(source => source.GetType().Name), pair => pair.Value > 1);

    /// <summary>The north reports two quarters of files, the second of them a miss; the office had none; two communes asked citizens.</summary>
    private async Task ReportAsync()
    {
        var set = new ObjectiveSet(_town.Top.Id, 2026);
        Assert.True(set.Revise(Texts.Of(_town)).IsAllowed);
        Assert.True(set.Issue("589/QĐ-UBND", new DateOnly(2026, 1, 5), [], new DateOnly(2026, 1, 5)).IsAllowed);
        var (files, asked) = (set.Objectives.First(one => one.Number == "1"), set.Objectives.First(one => one.Number == "2"));
        await _town.House.AddAsync(set);
        await _town.House.AddAsync(
            Of(files, _town.North, 1, new() { Received = 100, OnTime = 100 }), Of(files, _town.North, 2, new() { Received = 100, OnTime = 90, Late = 10 }),
            Of(files, _town.Office, 1, new()), Of(asked, _town.North, 1, new() { Part = 96, Whole = 100 }), Of(asked, _town.South, 1, new() { Part = 380, Whole = 400 }));

        Measurement Of(QualityObjective objective, OrgUnit unit, int quarter, MeasuredFigures figures)
        {
            var row = new Measurement(set.Id, MeasuringWay.Guess(objective), unit.Id, new MeasurePeriod(2026, PeriodLength.Quarter, quarter));
            Assert.True(row.Report(figures, MeasuringWay.Guess(objective), objective == asked ? objective.Target.Meaning : new Target(TargetOperator.AtLeast, unit == _town.Office ? 99 : 100, TargetMeasure.Percent),
                null, Somebody, new DateOnly(2026, 3 * quarter, 30), new DateOnly(2026, (3 * quarter) + 1, 3)).IsAllowed);
            return row;
        }
    }

    private async Task<ReviewFacts> FactsAsync(string name, ReviewScope? scope = null)
    {
        await using var db = _town.House.Open();
        var facts = await _town.House.Services.GetServices<IReviewSource>().Single(source => source.GetType().Name == name).CollectAsync(db, scope ?? Scope, default);
        Assert.Equal(facts, ReviewJson.Read<ReviewFacts>(ReviewJson.Write(facts)));
        return facts;
    }

    private async Task<IReadOnlyList<(string Source, ReviewFacts Facts)>> AllAsync(ReviewScope scope)
    {
        var all = new List<(string, ReviewFacts)>();
        foreach (var source in _town.House.Services.GetServices<IReviewSource>().Select(source => source.GetType().Name))
            all.Add((source, await FactsAsync(source, scope)));
        return all;
    }

    private static IEnumerable<Words> WordsOf(ReviewFacts facts) =>
    [
        .. facts.Figures.SelectMany(figure => new[] { figure.Label, figure.Unit }).OfType<Words>(),
        .. facts.Charts.SelectMany(chart => chart.Categories.Append(chart.Title).Concat(chart.Series.Select(series => series.Name))),
        .. facts.Tables.SelectMany(table => table.Columns.Append(table.Title).Concat(table.Rows.SelectMany(row => row.Cells))),
    ];

    private static bool Is(Words words, string key) => words.Code.EndsWith($".{key}", StringComparison.Ordinal);

    private static decimal? Value(ReviewFacts facts, string key) => facts.Figures.First(figure => Is(figure.Label, key)).Value;

    private static ReviewTable Table(ReviewFacts facts, string key) => facts.Tables.First(table => Is(table.Title, key));
}
