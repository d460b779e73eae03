using System.Net;
using System.Net.Http.Json;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Api;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

public sealed class SchedulesApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    private const string Address = "/api/v1/schedules/read";

    [Fact]
    public async Task One_text_is_read_with_all_that_is_known_of_it_in_both_languages()
    {
        var client = await house.TokenClientAsync(Role.UnitContact);

        var answer = await ApiHouse.Json(await client.PostAsJsonAsync(Address, new { text = "trước ngày 30 tháng 11 năm 2022 để tổng hợp", planYear = 2022 }));

        Assert.Equal("trước ngày 30 tháng 11 năm 2022 để tổng hợp", answer.GetProperty("text").GetString());
        Assert.Equal("Once", answer.GetProperty("kind").GetString());
        var window = answer.GetProperty("windows")[0];
        Assert.Equal(("2022-11-30", false, "2022-11-29"), (window.GetProperty("to").GetString(), window.GetProperty("endInclusive").GetBoolean(), window.GetProperty("lastDay").GetString()));
        Assert.Equal("để tổng hợp", answer.GetProperty("unread")[0].GetString());
        Assert.True(answer.GetProperty("asks").GetBoolean());
        Assert.Equal("Hạn cuối 29/11/2022", answer.GetProperty("wording").GetProperty("vi").GetString());
        Assert.NotEqual("Hạn cuối 29/11/2022", answer.GetProperty("wording").GetProperty("en").GetString());
    }

    [Fact]
    public async Task A_list_is_read_in_its_order_in_the_plans_window()
    {
        var client = await house.TokenClientAsync(Role.UnitContact);

        var answer = await ApiHouse.Json(await client.PostAsJsonAsync(Address, new { texts = new[] { "Hàng quý", "", "nt" }, planYear = 2025, planFrom = "2025-04-01", planTo = "2025-12-31" }));

        Assert.Equal(["Recurring", "Empty", "Reference"], answer.EnumerateArray().Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal(3, answer[0].GetProperty("occurrences").GetArrayLength());
        Assert.Equal("SameAsAbove", answer[2].GetProperty("doubts")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_stranger_gets_401_and_a_wrong_form_400_with_a_sentence()
    {
        var client = await house.TokenClientAsync(Role.UnitContact);

        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Client().PostAsJsonAsync(Address, new { text = "Quý I", planYear = 2025 })).StatusCode);
        foreach (var (form, field) in new (object, string)[]
        {
            (new { planYear = 2025 }, "text"),
            (new { text = "Quý I", texts = new[] { "Quý I" }, planYear = 2025 }, "text"),
            (new { texts = Enumerable.Repeat("Quý I", 1001), planYear = 2025 }, "texts"),
            (new { text = new string('a', 10_001), planYear = 2025 }, "text"),
            (new { text = "Quý I", planYear = 25 }, "planYear"),
            (new { text = "Quý I", planYear = 2025, planFrom = "2025-05-01", planTo = "2025-04-01" }, "planTo"),
        })
        {
            var answer = await client.PostAsJsonAsync(Address, form);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.NotEmpty((await ApiHouse.Json(answer)).GetProperty("errors").GetProperty(field)[0].GetString()!);
        }
    }
}
