using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Reviewing;

public sealed class ReviewFactsTests
{
    private static readonly Gen<Words> Worded =
        from text in Gen.Elements("", "Xã Bắc", "“≥ 95 %” <b>&amp;\u0000\ud83d\ude00", "Ủy ban nhân dân\nxã Mẫu", "1.234,5")
        from code in Gen.Elements("", "Objectives.Review_Missed", Said.Number(1).Code)
        select new Words(code, code == Said.Number(1).Code ? ["1234.5"] : [text]);

    private static readonly Gen<decimal?> Number = Gen.Elements<decimal?>(null, 0m, 1m, -3m, 98.81m, 99.995m, 0.0000001m, 79228162514264337593543950335m, 1.10m);

    private static readonly Gen<string?> Address = Gen.Elements<string?>(null, "nonconformities?unit=1", "audits/findings/2");

    private static readonly Arbitrary<ReviewFacts> Facts = (
        from figures in (from label in Worded
                         from value in Number
                         from former in Number
                         from tone in Gen.Elements(Enum.GetValues<FigureTone>())
                         from address in Address
                         select new ReviewFigure(label, value, Said.Percent, former, tone, address)).ListOf()
        from charts in (from title in Worded
                        from kind in Gen.Elements(Enum.GetValues<ReviewChartKind>())
                        from names in Worded.ListOf()
                        from values in Number.ListOf()
                        from target in Number
                        select new ReviewChart(title, kind, [.. names], [new ReviewSeries(title, [.. values])], target)).ListOf()
        from tables in (from title in Worded
                        from cells in Worded.ListOf()
                        from address in Address
                        select new ReviewTable(title, [.. cells], [new ReviewRow([.. cells], address)])).ListOf()
        select new ReviewFacts([.. figures], [.. charts], [.. tables])).ToArbitrary();

    [Fact]
    public void Facts_go_to_json_and_back_exactly() => Prop.ForAll(Facts, facts =>
    {
        var json = ReviewJson.Write(facts);
        var back = ReviewJson.Read<ReviewFacts>(json);
        return back.Equals(facts) && ReviewJson.Write(back) == json && ReviewFactsDiff.Of(facts, back).IsEmpty;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Only_equal_facts_have_no_difference_in_numbers_and_rows() => Prop.ForAll(Facts, Facts, (one, other) =>
        ReviewFactsDiff.Of(one, other) is var there && ReviewFactsDiff.Of(other, one) is var back
        && there.Figures.Count == back.Figures.Count && there.Tables.Sum(table => table.Rows.Count) == back.Tables.Sum(table => table.Rows.Count)
        && (!one.Equals(other) || there.IsEmpty)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31")]
    [InlineData("2024-01-01", "2024-12-31", "2023-01-01", "2023-12-31")]
    [InlineData("2026-01-01", "2026-06-30", "2025-07-01", "2025-12-31")]
    [InlineData("2026-02-01", "2026-02-28", "2026-01-01", "2026-01-31")]
    [InlineData("2025-12-15", "2026-12-14", "2024-12-15", "2025-12-14")]
    public void The_period_before_is_as_long_and_ends_the_day_before(string from, string until, string formerFrom, string formerUntil) =>
        Assert.Equal((DateOnly.Parse(formerFrom, CultureInfo.InvariantCulture), DateOnly.Parse(formerUntil, CultureInfo.InvariantCulture)),
            new ReviewScope(Guid.NewGuid(), DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(until, CultureInfo.InvariantCulture), new DateOnly(2026, 12, 31)).Former);

    [Fact]
    public void What_became_different_is_told_figure_by_figure_and_row_by_row()
    {
        ReviewTable Table(params (string Id, string State)[] rows) => new(Words.Plain("Danh sách"), [Words.Plain("Số"), Words.Plain("Tình trạng")],
            [.. rows.Select(row => new ReviewRow([Words.Plain(row.Id), Words.Plain(row.State)], $"nonconformities/{row.Id}"))]);
        ReviewFigure Figure(string label, decimal? value) => new(Words.Plain(label), value, null, null, FigureTone.Plain, null);
        var frozen = new ReviewFacts([Figure("Còn mở", 3), Figure("Đã đóng", 5)], [], [Table(("1", "mở"), ("2", "mở"), ("3", "mở"))]);
        var now = new ReviewFacts([Figure("Còn mở", 2), Figure("Đã đóng", 5)], [], [Table(("1", "đóng"), ("3", "mở"), ("4", "mở"))]);

        var diff = ReviewFactsDiff.Of(frozen, now);

        Assert.Equal((3m, 2m), (Assert.Single(diff.Figures).Before, diff.Figures[0].Now));
        var rows = Assert.Single(diff.Tables).Rows;
        Assert.Equal([("mở", "đóng"), ("mở", null), (null, "mở")], rows.Select(row => (row.Before?.Cells[1].Arguments[0], row.Now?.Cells[1].Arguments[0])));
        Assert.Null(diff.Of(frozen.Figures[1]));
        Assert.Equal(2m, diff.Of(frozen.Figures[0])!.Now);
        Assert.Equal("4", Assert.Single(diff.NewIn(frozen.Tables[0])).Cells[0].Arguments[0]);
    }

    [Fact]
    public void Nothing_is_neither_all_nor_none_and_no_share_is_rounded_up()
    {
        Assert.Null(Said.PercentOf(0, 0));
        Assert.Equal(99.99m, Said.PercentOf(99_995, 100_000));
        Assert.Equal(Said.Nothing, Said.Share(0, 0));
    }

    [Fact]
    public void A_line_is_interrupted_where_nothing_was_measured_and_bars_begin_at_nothing()
    {
        var shape = new ReviewChartShape(new ReviewChart(Words.Plain(""), ReviewChartKind.Line, [.. Enumerable.Range(1, 4).Select(month => Words.Plain($"{month}"))],
            [new ReviewSeries(Words.Plain(""), [97m, null, 99m, 98m])], 95));

        Assert.Equal(2, shape.Path([97m, null, 99m, 98m]).Count(sign => sign == 'M'));
        Assert.InRange(shape.Lowest, 90m, 95m);
        Assert.InRange(shape.Highest, 99m, 100m);
        Assert.Equal(0, shape.Length(null));
        Assert.Equal(1, shape.Length(99m));
    }

    [Fact]
    public async Task Facts_become_tables_and_charts_of_a_document_in_vietnamese()
    {
        await using var house = await TestHouse.BuildAsync();
        using var scope = house.Services.CreateScope();
        var before = CultureInfo.CurrentUICulture;
        var facts = new ReviewFacts(
            [new ReviewFigure(Words.Plain("Đúng hạn"), 98.81m, Said.Percent, 96.5m, FigureTone.Good, null), new ReviewFigure(Words.Plain("Trễ"), null, null, null, FigureTone.Plain, null)],
            [new ReviewChart(Words.Plain("Theo đơn vị"), ReviewChartKind.StackedBars, [Words.Plain("Xã Bắc")], [new ReviewSeries(Words.Plain("Trễ"), [2m])], null)],
            [new ReviewTable(Words.Plain("Danh sách"), [Words.Plain("Đơn vị"), Words.Plain("Số")], [new ReviewRow([Words.Plain("Xã Bắc"), Said.Number(1234.5m)], null)])]);

        var blocks = scope.ServiceProvider.GetRequiredService<ReviewFactsWriter>().Write([new ReviewSection("Một", Words.Plain("Mục tiêu"), facts), new ReviewSection("Hai", Words.Plain("Trống"), ReviewFacts.Empty)]);

        Assert.Equal(["Mục tiêu"], blocks.OfType<DocumentHeading>().Select(heading => heading.Text));
        var tables = blocks.OfType<DocumentTable>().ToList();
        Assert.Equal(["1", "Đúng hạn", "98,81 %", "96,5 %", "tăng 2,31"], tables[0].Rows[0].Cells);
        Assert.Equal(["2", "Trễ", "không phát sinh", "–", "–"], tables[0].Rows[1].Cells);
        Assert.Equal(["1", "Xã Bắc", "1.234,5"], tables[1].Rows[0].Cells);
        Assert.Equal(ChartShape.StackedBars, Assert.Single(blocks.OfType<DocumentChart>()).Shape);
        Assert.Equal(before, CultureInfo.CurrentUICulture);
    }
}
