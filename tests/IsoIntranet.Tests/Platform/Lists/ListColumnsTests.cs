using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;
using Radzen;

namespace IsoIntranet.Tests.Platform.Lists;

public sealed class ListColumnsTests : IAsyncLifetime
{
    private static readonly ListColumns<OrgUnit> Columns = new ListColumns<OrgUnit>(unit => unit.Id)
        .Add("name", unit => unit.Name, unit => unit.SearchText)
        .Add("from", unit => unit.ValidFrom)
        .Add("to", unit => unit.ValidTo)
        .Add("order", unit => unit.SortOrder)
        .Add("stage", unit => unit.Stage)
        .Add("kind", unit => unit.KindId)
        .Add("changed", unit => unit.ChangedAt)
        .SearchIn(unit => unit.SearchText, unit => unit.Name)
        .SortedBy("name");

    private TestHouse _house = default!;

    public async Task InitializeAsync()
    {
        _house = await TestHouse.BuildAsync();
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 1);
        await _house.AddAsync(kind);
        string[] names = ["Xã Đông Hải", "Xã Dòng Hải", "Phường Hải Đăng", "Phường Hòa Bình", "Xã Hoà Bình"];
        for (var index = 0; index < names.Length; index++)
            await _house.AddAsync(new OrgUnit(names[index], names[index], kind.Id, null, new DateOnly(2025, 7, 1 + index)) { SortOrder = index % 2 });
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Vietnamese_names_sort_by_their_letters_and_not_by_their_code_points() =>
        Assert.Equal(["Phường Hải Đăng", "Phường Hòa Bình", "Xã Đông Hải", "Xã Dòng Hải", "Xã Hoà Bình"], await NamesAsync(new PageRequest()));

    [Theory]
    [InlineData("dong hai", 2)]
    [InlineData("ĐÔNG", 2)]
    [InlineData("hai dang", 1)]
    [InlineData("hải xã", 2)]
    [InlineData("quảng trường", 0)]
    public async Task Search_ignores_case_and_marks_and_wants_every_word(string search, int hits) =>
        Assert.Equal(hits, (await PageAsync(new PageRequest { Search = search })).Total);

    [Theory]
    [InlineData("dòng", "Xã Dòng Hải")]
    [InlineData("đông", "Xã Đông Hải")]
    [InlineData("đông hải", "Xã Đông Hải")]
    public async Task A_hit_with_the_marks_that_were_typed_comes_first(string search, string first) =>
        Assert.Equal(first, (await NamesAsync(new PageRequest { Search = search }))[0]);

    [Fact]
    public async Task A_hit_is_searched_for_as_text_and_never_as_a_pattern()
    {
        Assert.Equal(0, (await PageAsync(new PageRequest { Search = "%" })).Total);
        Assert.Equal(0, (await PageAsync(new PageRequest { Search = "' OR 1=1 --" })).Total);
    }

    [Fact]
    public async Task Pages_cover_every_row_once_where_all_compare_equal()
    {
        var seen = new List<string>();
        for (var skip = 0; skip < 6; skip += 2)
            seen.AddRange(await NamesAsync(new PageRequest { Sort = "stage", Skip = skip, Take = 2 }));

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public async Task A_page_tells_how_many_there_are_in_all()
    {
        var page = await PageAsync(new PageRequest { Skip = 4, Take = 2 });

        Assert.Equal((1, 5), (page.Items.Count, page.Total));
    }

    [Fact]
    public async Task A_column_that_is_not_on_the_list_does_nothing_and_is_named()
    {
        var request = new PageRequest
        {
            Sort = "Duties; DROP TABLE Units",
            Filters = [new ListFilter("PasswordHash", ListOperator.Equal, "x")],
        };

        Assert.Equal(await NamesAsync(new PageRequest()), await NamesAsync(request));
        Assert.Equal(["PasswordHash", "Duties; DROP TABLE Units"], Columns.UnknownNames(request));
    }

    [Theory]
    [InlineData("from", ListOperator.GreaterOrEqual, "2025-07-04", 2)]
    [InlineData("from", ListOperator.Less, "2025-07-02", 1)]
    [InlineData("to", ListOperator.IsNull, null, 5)]
    [InlineData("to", ListOperator.IsNotNull, null, 0)]
    [InlineData("order", ListOperator.Equal, "1", 2)]
    [InlineData("order", ListOperator.NotEqual, 1, 3)]
    [InlineData("stage", ListOperator.Equal, "maintain", 5)]
    [InlineData("stage", ListOperator.NotEqual, "Maintain", 0)]
    [InlineData("name", ListOperator.Contains, "hòa", 2)]
    [InlineData("name", ListOperator.StartsWith, "PHUONG", 2)]
    public async Task A_filter_holds(string column, ListOperator by, object? value, int hits) =>
        Assert.Equal(hits, (await PageAsync(new PageRequest { Filters = [new ListFilter(column, by, value)] })).Total);

    [Theory]
    [InlineData("stage", ListOperator.Less, "Maintain")]
    [InlineData("stage", ListOperator.Equal, "7")]
    [InlineData("kind", ListOperator.Greater, "0191d2a8-0000-7000-8000-000000000000")]
    [InlineData("from", ListOperator.Equal, "ngày mai")]
    [InlineData("order", ListOperator.Equal, null)]
    [InlineData("order", ListOperator.IsNull, null)]
    [InlineData("order", ListOperator.Contains, "1")]
    public async Task A_filter_that_does_not_fit_its_column_does_nothing(string column, ListOperator by, object? value) =>
        Assert.Equal(5, (await PageAsync(new PageRequest { Filters = [new ListFilter(column, by, value)] })).Total);

    [Fact]
    public async Task A_Radzen_grid_may_sort_and_filter_by_names_only()
    {
        var args = new LoadDataArgs
        {
            Skip = 0,
            Top = 10,
            OrderBy = "Duties desc",
            Filter = "x => x.Duties != null",
            Sorts = [new SortDescriptor { Property = "from", SortOrder = SortOrder.Descending }],
            Filters =
            [
                new FilterDescriptor
                {
                    Property = "name", FilterOperator = FilterOperator.Contains, FilterValue = "hòa",
                    LogicalFilterOperator = LogicalFilterOperator.Or, SecondFilterOperator = FilterOperator.StartsWith, SecondFilterValue = "phường",
                },
                new FilterDescriptor { Property = "from", FilterOperator = FilterOperator.GreaterThan, FilterValue = new DateTime(2025, 7, 3) },
                new FilterDescriptor { Property = "Duties", FilterOperator = FilterOperator.IsNotNull },
            ],
        };

        Assert.Equal(["Xã Hoà Bình", "Phường Hòa Bình"], await NamesAsync(args.ToPageRequest()));
    }

    [Theory]
    [InlineData(-5, 0, 0, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 10_000_000, 500)]
    public void A_request_is_brought_within_bounds(int skip, int take, int skipped, int taken)
    {
        var request = new PageRequest { Skip = skip, Take = take, Search = new string('a', 900) };

        Assert.Equal((skipped, taken, 200), (request.Skip, request.Take, request.Search!.Length));
    }

    [Fact]
    public void Every_wish_translates_on_SQL_Server()
    {
        using var db = SqlServerModel.Open();
        var request = new PageRequest
        {
            Search = "đông hải",
            Filters =
            [
                .. Columns.Names.Select(name => new ListFilter(name, ListOperator.NotEqual, name is "from" or "to" or "changed" ? "2025-01-01" : "1")),
                new ListFilter("name", ListOperator.Contains, "a"), new ListFilter("name", ListOperator.StartsWith, "a"), new ListFilter("to", ListOperator.IsNull, null),
                new ListFilter("changed", ListOperator.Less, "2025-01-01"),
            ],
        };
        foreach (var sort in Columns.Names.Append(null))
        {
            var sql = Columns.Apply(db.Set<OrgUnit>(), request with { Sort = sort }).Skip(20).Take(20).Select(unit => unit.Name).ToQueryString();

            Assert.Contains("OFFSET", sql, StringComparison.Ordinal);
            Assert.DoesNotContain("đông", sql.Split("SELECT", 2)[1], StringComparison.Ordinal);
        }
    }

    private async Task<PageOf<string>> PageAsync(PageRequest request)
    {
        await using var db = _house.Open();
        return await Columns.PageAsync(db.Set<OrgUnit>(), request, unit => unit.Name);
    }

    private async Task<IReadOnlyList<string>> NamesAsync(PageRequest request) => (await PageAsync(request)).Items;
}
