using Bunit;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Sqlite;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Lists;

public sealed class DataTableTests : BunitContext
{
    private sealed record Row(Guid Id, string Name, int Percent);

    private readonly ManualTime _time = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));
    private readonly List<PageRequest> _asked = [];
    private readonly List<Row> _rows = [.. Enumerable.Range(1, 45).Select(number => new Row(Guid.NewGuid(), $"Đơn vị {number}", number))];
    private Outcome<PageOf<Row>>? _answer;

    public DataTableTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddPlatform(new IsoSettings(), options => options.UseIsoSqlite("Data Source=:memory:"), new SqliteErrors());
        AddAuthorization().SetAuthorized("mau").SetClaims(new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()));
        SetRendererInfo(new("Server", isInteractive: true));
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_first_page_is_read_and_its_cells_are_labelled_for_narrow_screens()
    {
        var table = Show();

        Assert.Equal(20, table.FindAll("tbody tr").Count);
        table.Find("tbody tr td:nth-child(2)").MarkupMatches("""<td class="num" data-label="Tỷ lệ">1%</td>""");
        Assert.Equal("false", table.Find("table").GetAttribute("aria-busy"));
    }

    [Fact]
    public void A_head_sorts_first_up_then_down_and_says_so()
    {
        var table = Show();
        Assert.Equal("none", table.Find("th:nth-child(2)").GetAttribute("aria-sort"));

        table.Find("th:nth-child(2) button").Click();
        Assert.Equal("ascending", table.Find("th:nth-child(2)").GetAttribute("aria-sort"));
        table.Find("th:nth-child(2) button").Click();

        Assert.Equal("descending", table.Find("th:nth-child(2)").GetAttribute("aria-sort"));
        Assert.EndsWith("?sort=percent&desc=1", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(("percent", true), (_asked[^1].Sort, _asked[^1].Descending));
    }

    [Fact]
    public void The_state_in_the_address_is_taken_up()
    {
        Navigation.NavigateTo("units?q=đông&sort=name&desc=1&page=2&size=50");

        Show();

        Assert.Equal(new PageRequest { Search = "đông", Sort = "name", Descending = true, Skip = 50, Take = 50 }, _asked[0]);
    }

    [Fact]
    public void Typing_searches_after_a_pause_and_only_once()
    {
        var table = Show();
        var asked = _asked.Count;
        table.Find("input").Input("đ");
        table.Find("input").Input("đô");
        Assert.Equal(asked, _asked.Count);

        _time.Advance(TimeSpan.FromMilliseconds(300));

        table.WaitForAssertion(() => Assert.Equal(["đô"], _asked.Skip(asked).Select(request => request.Search)));
        Assert.Contains("q=%C4%91%C3%B4", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_links_and_a_new_search_starts_on_the_first()
    {
        Navigation.NavigateTo("units?page=2");
        var table = Show();
        Assert.Equal("2", table.Find(".pager a[aria-current=page]").TextContent);
        Assert.EndsWith("page=3", table.Find(".pager a[rel=next]").GetAttribute("href")!, StringComparison.Ordinal);

        table.Find("input").Change("a");

        Assert.Equal((0, "a"), (_asked[^1].Skip, _asked[^1].Search));
    }

    [Fact]
    public void A_page_beyond_the_end_shows_the_last_one()
    {
        Navigation.NavigateTo("units?page=9");

        Assert.Equal(5, Show().FindAll("tbody tr").Count);
    }

    [Fact]
    public void Nothing_at_all_and_nothing_found_are_told_apart()
    {
        _rows.Clear();
        var table = Show(more => more.Add(shown => shown.Empty, "<h3>Chưa có đơn vị</h3>"));
        Assert.Contains("Chưa có đơn vị", table.Find(".empty").TextContent, StringComparison.Ordinal);

        table.Find("input").Change("a");
        Assert.DoesNotContain("Chưa có đơn vị", table.Find(".empty").TextContent, StringComparison.Ordinal);
        table.Find(".empty button").Click();

        Assert.Null(_asked[^1].Search);
    }

    [Fact]
    public void A_refused_reading_is_worded()
    {
        _answer = Outcome<PageOf<Row>>.Forbidden();

        Assert.NotEqual("", Show().Find("[role=alert]").TextContent);
    }

    [Fact]
    public void Another_filter_of_the_page_reads_again_and_the_same_one_does_not()
    {
        var table = Show(more => more.Add(shown => shown.Filter, "late"));
        var asked = _asked.Count;

        table.Render(more => more.Add(shown => shown.Filter, "late"));
        Assert.Equal(asked, _asked.Count);
        table.Render(more => more.Add(shown => shown.Filter, "all"));

        Assert.Equal(asked + 1, _asked.Count);
    }

    [Fact]
    public void Leaving_the_page_reads_nothing_more()
    {
        Navigation.NavigateTo("units");
        Show();
        var asked = _asked.Count;

        Navigation.NavigateTo("people?q=x");

        Assert.Equal(asked, _asked.Count);
    }

    private IRenderedComponent<DataTable<Row>> Show(Action<ComponentParameterCollectionBuilder<DataTable<Row>>>? more = null) =>
        Render<DataTable<Row>>(parameters =>
        {
            parameters.Add(table => table.Title, "Đơn vị").Add(table => table.FileName, "don-vi").Add(table => table.Load, LoadAsync)
                .Add(table => table.Columns, columns =>
                {
                    columns.OpenComponent<DataColumn<Row>>(0);
                    columns.AddComponentParameter(1, "Header", "Tên");
                    columns.AddComponentParameter(2, "Sort", "name");
                    columns.AddComponentParameter(3, "Value", (Func<Row, object?>)(row => row.Name));
                    columns.CloseComponent();
                    columns.OpenComponent<DataColumn<Row>>(4);
                    columns.AddComponentParameter(5, "Header", "Tỷ lệ");
                    columns.AddComponentParameter(6, "Sort", "percent");
                    columns.AddComponentParameter(7, "Kind", XlsxKind.Percent);
                    columns.AddComponentParameter(8, "Value", (Func<Row, object?>)(row => row.Percent));
                    columns.CloseComponent();
                });
            more?.Invoke(parameters);
        });

    private Task<Outcome<PageOf<Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken)
    {
        _asked.Add(request);
        return Task.FromResult(_answer ?? new PageOf<Row>([.. _rows.Skip(request.Skip).Take(request.Take)], _rows.Count));
    }
}
