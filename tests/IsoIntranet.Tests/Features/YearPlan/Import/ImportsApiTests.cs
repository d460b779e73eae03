using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform.Api;
using IsoIntranet.Tests.Platform.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

public sealed class ImportsApiTests(ApiHouse house) : IClassFixture<ApiHouse>
{
    private const string Plan = """
        *KẾ HOẠCH
        *Duy trì hệ thống năm 2026
        [table]
        TT	Nội dung	Chủ trì	Thời gian	Kết quả
        1	Kiện toàn Ban Chỉ đạo	Ủy ban thử	Quý I	Quyết định
        2	Đánh giá nội bộ	Tổ chuyên gia	Tháng 8/2026	Báo cáo
        3	Dòng thừa	Ủy ban thử	Quý IV	Báo cáo
        [end]
        """;

    [Fact]
    public async Task A_file_answers_the_preview_and_its_confirmation_the_plan()
    {
        using var client = await house.TokenClientAsync(Role.IsoSecretary);

        using var started = await PostAsync(client, SourceFiles.Docx(Plan), "ke-hoach.docx");

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var preview = await ApiHouse.Json(started);
        var id = preview.GetProperty("id").GetGuid();
        Assert.Equal(3, preview.GetProperty("items").GetInt32());
        Assert.Equal(["Number", "Content", "Lead", "Time", "Product"], preview.GetProperty("tables")[0].GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("column").GetString()));
        var row = preview.GetProperty("rows")[0];
        Assert.Equal("Ủy ban thử", row.GetProperty("leads")[0].GetProperty("name").GetString());
        Assert.Equal("2026-03-31", row.GetProperty("due").GetString());
        var asked = Assert.Single(preview.GetProperty("names").EnumerateArray());
        Assert.Equal("PartyUnknown", asked.GetProperty("doubt").GetString());
        var again = await client.GetFromJsonAsync<JsonElement>($"/api/v1/imports/{id}");
        Assert.Equal(3, again.GetProperty("rows").GetArrayLength());

        using var confirmed = await client.PostAsJsonAsync($"/api/v1/imports/{id}/confirm", new
        {
            version = preview.GetProperty("version").GetInt32(),
            names = new Dictionary<string, object> { [asked.GetProperty("key").GetString()!] = new[] { new { id = house.Unit.Id, isKind = false } } },
            excludedRows = new[] { "1.4" },
        });

        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        var plan = await client.GetFromJsonAsync<JsonElement>($"/api/v1/plans/{(await ApiHouse.Json(confirmed)).GetProperty("planId").GetGuid()}");
        var items = plan.GetProperty("sections")[0].GetProperty("items");
        Assert.Equal(["Kiện toàn Ban Chỉ đạo", "Đánh giá nội bộ"], items.EnumerateArray().Select(item => item.GetProperty("work").GetString()));
        Assert.Equal("Ủy ban thử", items[1].GetProperty("leads")[0].GetString());
    }

    [Fact]
    public async Task A_pasted_table_is_read_and_given_up_again()
    {
        using var client = await house.TokenClientAsync(Role.IsoSecretary);

        using var started = await client.PostAsJsonAsync("/api/v1/imports", new { text = "TT\tNội dung\tChủ trì\tThời gian\n1\tHọp\tỦy ban thử\tTháng 3", year = 2027 });
        var preview = await ApiHouse.Json(started);
        using var cancelled = await client.DeleteAsync($"/api/v1/imports/{preview.GetProperty("id").GetGuid()}?version={preview.GetProperty("version").GetInt32()}");

        Assert.Equal(2027, preview.GetProperty("year").GetInt32());
        Assert.Equal("2027-03-31", preview.GetProperty("rows")[0].GetProperty("due").GetString());
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        using var gone = await client.GetAsync($"/api/v1/imports/{preview.GetProperty("id").GetGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    public static TheoryData<string, HttpStatusCode> Hostile => new()
    {
        { "text", HttpStatusCode.UnsupportedMediaType },
        { "program", HttpStatusCode.UnsupportedMediaType },
        { "broken", HttpStatusCode.UnprocessableEntity },
        { "empty", HttpStatusCode.UnprocessableEntity },
        { "macros", HttpStatusCode.UnprocessableEntity },
        { "huge", HttpStatusCode.RequestEntityTooLarge },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task What_cannot_be_read_gets_one_sentence(string kind, HttpStatusCode status)
    {
        using var client = await house.TokenClientAsync(Role.IsoSecretary);
        var content = kind switch
        {
            "text" => "chỉ là chữ"u8.ToArray(),
            "program" => [0x4D, 0x5A, .. new byte[5000]],
            "broken" => [.. SourceFiles.Docx(Plan)[..^200]],
            "empty" => [],
            "macros" => new DocxFile { ContentType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.Paragraph("x").Part("word/vbaProject.bin", "x").Build(),
            _ => new byte[27 * 1024 * 1024],
        };

        using var answer = await PostAsync(client, content, "ke-hoach.docx");

        Assert.Equal(status, answer.StatusCode);
        var detail = (await ApiHouse.Json(answer)).GetProperty("detail").GetString();
        Assert.InRange(detail!.Length, 10, 300);
    }

    [Fact]
    public async Task Who_keeps_no_plans_takes_none_in()
    {
        using var client = await house.TokenClientAsync(Role.UnitContact);

        using var answer = await PostAsync(client, SourceFiles.Docx(Plan), "ke-hoach.docx");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] content, string name)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        return await client.PostAsync("/api/v1/imports", form);
    }
}
