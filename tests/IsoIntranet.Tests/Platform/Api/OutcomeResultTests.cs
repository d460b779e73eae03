using System.Text.Json;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Api;

public sealed class OutcomeResultTests
{
    private static readonly DateTimeOffset Then = new(2026, 8, 12, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_conflict_shows_both_sides()
    {
        var conflict = new Conflict("UnitAssignment", Guid.NewGuid(), 3, 5,
        [
            new ConflictingChange("Lê Văn Mẫu", Then.AddHours(-1), new Dictionary<string, FieldChange> { ["Note"] = new(null, "a"), ["Percent"] = new("40", "50") }),
            new ConflictingChange("Trần Thị Ví Dụ", Then, new Dictionary<string, FieldChange> { ["Percent"] = new("50", "60") }),
        ]);

        var (status, problem) = await AnswerAsync(Outcome<int>.Conflicted(conflict).ToApi(new { Percent = 80 }));

        Assert.Equal(409, status);
        Assert.Equal(80, problem.GetProperty("yours").GetProperty("percent").GetInt32());
        Assert.Equal("60", problem.GetProperty("current").GetProperty("Percent").GetString());
        Assert.Equal(["Note", "Percent"], problem.GetProperty("fields").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal("Trần Thị Ví Dụ", problem.GetProperty("changedBy").GetString());
        Assert.Equal(Then, problem.GetProperty("changedAt").GetDateTimeOffset());
        Assert.Equal((3, 5), (problem.GetProperty("readVersion").GetInt32(), problem.GetProperty("currentVersion").GetInt32()));
    }

    [Fact]
    public async Task A_refusal_has_its_code_and_its_words()
    {
        var (status, problem) = await AnswerAsync(Outcome<int>.Refused(new Refusal("Platform.FileTooLarge", 25)).ToApi());

        Assert.Equal((422, "Platform.FileTooLarge"), (status, problem.GetProperty("code").GetString()));
        Assert.Contains("25", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_form_names_its_fields()
    {
        var (status, problem) = await AnswerAsync(Outcome<int>.Invalid("percent", "0 đến 100").ToApi());

        Assert.Equal((400, "0 đến 100"), (status, problem.GetProperty("errors").GetProperty("percent")[0].GetString()));
    }

    [Fact]
    public async Task What_is_missing_or_not_allowed_says_so()
    {
        Assert.Equal(404, (await AnswerAsync(Outcome<int>.NotFound().ToApi())).Status);
        Assert.Equal(403, (await AnswerAsync(Outcome<int>.Forbidden().ToApi())).Status);
    }

    [Fact]
    public async Task What_was_done_is_200_what_was_made_201_and_nothing_204()
    {
        Assert.Equal(200, (await AnswerAsync(Outcome<int>.Done(5).ToApi())).Status);
        Assert.Equal(201, (await AnswerAsync(Outcome<int>.Done(5).ToCreated(value => $"/api/v1/things/{value}"))).Status);
        Assert.Equal(204, (await AnswerAsync(Outcome<Nothing>.Done(Nothing.Value).ToApi())).Status);
    }

    private static async Task<(int Status, JsonElement Problem)> AnswerAsync(IResult result)
    {
        await using var house = await TestHouse.BuildAsync(services => services.ConfigureHttpJsonOptions(_ => { }));
        using var scope = house.Services.CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Response = { Body = new MemoryStream() } };
        await result.ExecuteAsync(context);
        context.Response.Body.Position = 0;
        var body = await new StreamReader(context.Response.Body).ReadToEndAsync();
        return (context.Response.StatusCode, body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body));
    }
}
