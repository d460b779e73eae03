using System.Security.Claims;
using System.Text;
using ExcelDataReader;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Lists;

public sealed class ListExporterTests
{
    private static readonly IReadOnlyList<XlsxColumn> Columns = [new("STT", XlsxKind.Integer)];

    [Fact]
    public async Task A_list_is_taken_out_whole_in_its_order_and_with_its_filters_whatever_page_is_shown()
    {
        await using var house = await BuildAsync();
        var (scope, account) = await SignInAsync(house);
        var asked = new List<PageRequest>();

        var address = await scope.GetRequiredService<ListExporter>().ExportAsync(
            "Đơn vị", "don-vi", Columns, row => [row], LoadAsync, new PageRequest { Search = "a", Sort = "name", Skip = 40, Take = 20 });

        Assert.Equal([(0, 500), (500, 500), (1000, 500)], asked.Select(request => (request.Skip, request.Take)));
        Assert.All(asked, request => Assert.Equal(("a", "name"), (request.Search, request.Sort)));
        using var export = house.Get<ExportStore>().Take(address.Value!["exports/".Length..], account)!.Content;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(export);
        var rows = new List<object?>();
        while (reader.Read())
            rows.Add(reader.GetValue(0));
        Assert.Equal(Enumerable.Range(1, 1200), rows.Skip(3).Select(value => (int)(double)value!));
        Assert.Contains("Nguyễn Văn Mẫu", (string)rows[1]!, StringComparison.Ordinal);

        Task<Outcome<PageOf<int>>> LoadAsync(PageRequest request, CancellationToken cancellationToken)
        {
            asked.Add(request);
            return Task.FromResult<Outcome<PageOf<int>>>(new PageOf<int>([.. Enumerable.Range(1, 1200).Skip(request.Skip).Take(request.Take)], 1200));
        }
    }

    [Fact]
    public async Task A_list_that_may_not_be_read_is_not_taken_out()
    {
        await using var house = await BuildAsync();
        var (scope, _) = await SignInAsync(house);

        var address = await scope.GetRequiredService<ListExporter>().ExportAsync<int>(
            "Đơn vị", "don-vi", Columns, row => [row], (_, _) => Task.FromResult(Outcome<PageOf<int>>.Forbidden()), new PageRequest());

        Assert.Equal(OutcomeKind.Forbidden, address.Kind);
        Assert.Equal(0, house.Get<ExportStore>().Count);
    }

    private static Task<TestHouse> BuildAsync() =>
        TestHouse.BuildAsync(services => services.AddScoped<AuthenticationStateProvider, Nobody>());

    private static async Task<(IServiceProvider Services, Guid Account)> SignInAsync(TestHouse house)
    {
        var account = new Account { UserName = "mau", DisplayName = "Nguyễn Văn Mẫu" };
        await house.AddAsync(account);
        var services = house.Services.CreateScope().ServiceProvider;
        services.GetRequiredService<CurrentActor>().UseRequestUser(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id.ToString())], "test")));
        return (services, account.Id);
    }

    private sealed class Nobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal()));
    }
}
