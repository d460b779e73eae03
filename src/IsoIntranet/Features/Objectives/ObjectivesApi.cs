using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Objectives;

/// <summary>Objectives for other programs.</summary>
internal static class ObjectivesApi
{
    private const string Example = """
        [{"id":"0198a3f0-0000-7000-8000-000000000201","version":3,"year":2026,"unitId":"0198a3f0-0000-7000-8000-000000000001","unit":"UBND thị xã Ven Biển",
        "state":"Issued","decisionNumber":"1289/QĐ-UBND","decidedOn":"2025-12-05","supersededOn":null,"motto":"Đúng pháp luật, công khai, minh bạch",
        "objectives":[{"id":"0198a3f0-0000-7000-8000-000000000202","number":"2","content":"Mức độ hài lòng của cá nhân, tổ chức","targetWords":"Đạt 95% trở lên",
        "target":{"operator":"AtLeast","value":95,"measure":"Percent"},"monitor":"Phòng Kinh tế","method":"Kết quả khảo sát","source":"","measures":"",
        "targets":[],"actions":[]}]}]
        """;

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/objectives", async (int? year, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new ObjectivesOfYear.Query(year), cancellationToken)).ToApi())
            .WithName("Objectives").WithTags("Objectives").WithSummary("Quality objectives of a year with targets and actions; the running year without one.")
            .WithDescription("Words are as written in the decision. A target's meaning says whether a result is to be at least, more than, at most, less than or exactly its value.")
            .WithMetadata(new ApiExample(Example));
}
