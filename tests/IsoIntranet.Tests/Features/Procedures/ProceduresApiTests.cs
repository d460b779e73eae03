using System.Net;
using IsoIntranet.Features.Procedures;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Api;

namespace IsoIntranet.Tests.Features.Procedures;

public sealed class ProceduresApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task The_register_is_told_to_other_programs()
    {
        await house.AddAsync(new AdminProcedure(new ProcedureFacts("Đăng ký khai sinh", ProcedureKind.Administrative, house.Unit.Id)
        {
            Code = "1.001193",
            Level = AuthorityLevel.Commune,
            TimeLimitDays = 0.5m,
        }));
        var client = await house.TokenClientAsync(Role.UnitContact);

        var found = await ApiHouse.Json(await client.GetAsync("/api/v1/procedures?q=khai%20sinh&kind=Administrative"));
        var none = await ApiHouse.Json(await client.GetAsync("/api/v1/procedures?which=Repealed"));

        Assert.Equal((1, 0), (found.GetProperty("total").GetInt32(), none.GetProperty("total").GetInt32()));
        var procedure = found.GetProperty("items")[0];
        Assert.Equal(
            ("1.001193", "Đăng ký khai sinh", "Commune", 0.5m, "Ủy ban thử", "Published"),
            (procedure.GetProperty("code").GetString(), procedure.GetProperty("name").GetString(), procedure.GetProperty("level").GetString(),
                procedure.GetProperty("timeLimitDays").GetDecimal(), procedure.GetProperty("unit").GetString(), procedure.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task A_stranger_gets_401_and_a_wall_display_403()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/procedures")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/procedures")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await house.TokenClientAsync(Role.UnitContact)).GetAsync("/api/v1/procedures?kind=khac")).StatusCode);
    }
}
