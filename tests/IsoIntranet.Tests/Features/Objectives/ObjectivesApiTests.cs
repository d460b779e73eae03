using System.Net;
using IsoIntranet.Features.Objectives;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Api;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class ObjectivesApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    [Fact]
    public async Task Objectives_of_a_year_are_told_with_words_and_meaning_and_drafts_only_to_their_keepers()
    {
        var set = new ObjectiveSet(house.Unit.Id, 2031);
        set.Revise(new ObjectiveSetContent(new ObjectiveSetHeader { Motto = "Công khai" },
        [
            new ObjectiveContent(Guid.CreateVersion7())
            {
                Number = "1",
                Content = "Hài lòng",
                TargetWords = "trên 95%",
                Targets = [new TargetContent(Guid.CreateVersion7()) { UnitId = house.Unit.Id, PartyWords = "Ủy ban thử", TargetWords = "95% hoặc 98%" }],
            },
        ]));
        await house.AddAsync(set);

        Assert.Equal(0, (await ApiHouse.Json(await (await house.TokenClientAsync(Role.UnitContact)).GetAsync("/api/v1/objectives?year=2031"))).GetArrayLength());
        var told = (await ApiHouse.Json(await (await house.TokenClientAsync(Role.IsoSecretary)).GetAsync("/api/v1/objectives?year=2031")))[0];
        Assert.Equal(("Draft", "Công khai", 2031), (told.GetProperty("state").GetString(), told.GetProperty("motto").GetString(), told.GetProperty("year").GetInt32()));
        var objective = told.GetProperty("objectives")[0];
        Assert.Equal(("trên 95%", "MoreThan", 95m), (objective.GetProperty("targetWords").GetString(), objective.GetProperty("target").GetProperty("operator").GetString(), objective.GetProperty("target").GetProperty("value").GetDecimal()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, objective.GetProperty("targets")[0].GetProperty("target").ValueKind);
    }

    [Fact]
    public async Task A_stranger_gets_401_and_a_wall_display_403()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().GetAsync("/api/v1/objectives")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await house.TokenClientAsync(Role.WallDisplay)).GetAsync("/api/v1/objectives")).StatusCode);
    }
}
