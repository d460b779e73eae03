using Bunit;
using IsoIntranet.Platform.Reviewing;
using IsoIntranet.Tests.Features.Units;

namespace IsoIntranet.Tests.Features.Reviewing;

public sealed class ReviewFactsViewTests : TownPageContext
{
    private static ReviewFacts Facts(decimal open = 3, string state = "mở") => new(
        [new ReviewFigure(Words.Plain("Còn mở"), open, null, 5, FigureTone.Bad, "nonconformities"), new ReviewFigure(Words.Plain("Đúng hạn"), null, Said.Percent, null, FigureTone.Plain, null)],
        [
            .. Enum.GetValues<ReviewChartKind>().Select(kind => new ReviewChart(Words.Plain($"Biểu đồ {kind}"), kind, [Words.Plain("Xã Bắc"), Words.Plain("Xã Nam")],
                [new ReviewSeries(Words.Plain("Trễ"), [open, null]), new ReviewSeries(Words.Plain("Xong"), [4m, 2m])], kind == ReviewChartKind.Line ? 4 : null)),
        ],
        [new ReviewTable(Words.Plain("Danh sách"), [Words.Plain("Số"), Words.Plain("Tình trạng"), Words.Plain("Ngày")],
            [.. Enumerable.Range(1, 12).Select(number => new ReviewRow([Words.Plain($"KPH {number:00}"), Words.Plain(number == 1 ? state : "mở"), Said.Number(number)], $"nonconformities/{number}"))])]);

    [Fact]
    public void A_desk_sees_figures_with_trend_charts_with_their_tables_and_ways_to_the_records()
    {
        var page = Render<ReviewFactsView>(parameters => parameters.Add(view => view.Facts, Facts()));

        var figure = page.FindAll(".mreview-figure")[0];
        Assert.Contains("giảm 2", figure.TextContent, StringComparison.Ordinal);
        Assert.Contains("kỳ trước 5", figure.TextContent, StringComparison.Ordinal);
        Assert.Equal("nonconformities", figure.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("không phát sinh", page.FindAll(".mreview-figure")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll(".mreview-chart").Count);
        Assert.All(page.FindAll(".mreview-chart"), chart => Assert.Equal(2, chart.QuerySelectorAll("details tbody tr").Length));
        Assert.All(page.FindAll("svg[role=img]"), svg => Assert.Contains("Xã Bắc 3", svg.GetAttribute("aria-label")!, StringComparison.Ordinal));
        Assert.Equal(12, page.FindAll(".mreview-table tbody tr").Count);
        Assert.Equal("nonconformities/1", page.Find(".mreview-table tbody a").GetAttribute("href"));
        Assert.Empty(page.FindAll(".mreview-since"));
    }

    [Fact]
    public void What_changed_since_then_stands_beside_what_was_frozen()
    {
        var page = Render<ReviewFactsView>(parameters => parameters.Add(view => view.Facts, Facts()).Add(view => view.Since, Facts(2, "đóng")));

        Assert.Equal("Nay 2", page.Find(".mreview-figure .mreview-since").TextContent);
        Assert.Equal("3", page.Find(".mreview-figure .mreview-value").TextContent.Trim());
        var row = page.Find(".mreview-table tr.is-changed");
        Assert.Contains("mở", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nay đóng", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stage_is_large_and_short_and_has_nothing_to_click_on()
    {
        var page = Render<ReviewFactsView>(parameters => parameters.Add(view => view.Facts, Facts()).Add(view => view.Size, ReviewFactsSize.Stage));

        Assert.Contains("is-stage", page.Find(".mreview-facts").ClassName!, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("a, summary, button"));
        Assert.Equal(10, page.FindAll(".mreview-table tbody tr").Count);
        Assert.Contains("Còn 2 dòng", page.Find(".mreview-table p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void No_facts_are_said_to_be_none() =>
        Assert.Contains("không có số liệu", Render<ReviewFactsView>(parameters => parameters.Add(view => view.Facts, ReviewFacts.Empty)).Markup, StringComparison.Ordinal);
}
