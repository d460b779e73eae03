using System.Net;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Api;

namespace IsoIntranet.Tests.Features.Units;

public sealed class UnitsApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task Units_are_told_as_they_were_on_a_day()
    {
        await house.AddAsync(new OrgUnit("Xã Mai Sau", "X. Mai Sau", house.Unit.KindId, house.Unit.Id, new DateOnly(2026, 1, 1)));
        var client = await house.TokenClientAsync(Role.UnitContact);

        var now = await ApiHouse.Json(await client.GetAsync("/api/v1/units?asOf=2026-01-01"));
        var before = await ApiHouse.Json(await client.GetAsync("/api/v1/units?asOf=2025-12-31"));

        Assert.Equal(["Ủy ban thử", "Xã Mai Sau"], now.EnumerateArray().Select(unit => unit.GetProperty("name").GetString()));
        Assert.Equal(["Ủy ban thử"], before.EnumerateArray().Select(unit => unit.GetProperty("name").GetString()));
        var unit = now[1];
        Assert.Equal(
            (house.Unit.Id, "X. Mai Sau", "Xã", "2026-01-01", "Active", "Maintain"),
            (unit.GetProperty("parentId").GetGuid(), unit.GetProperty("shortName").GetString(), unit.GetProperty("kind").GetString(),
                unit.GetProperty("validFrom").GetString(), unit.GetProperty("state").GetString(), unit.GetProperty("stage").GetString()));
    }

    [Fact]
    public async Task A_stranger_gets_401_a_wall_display_403_and_nonsense_400()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/units")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/units")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await house.TokenClientAsync(Role.UnitContact)).GetAsync("/api/v1/units?asOf=mai")).StatusCode);
    }
}
