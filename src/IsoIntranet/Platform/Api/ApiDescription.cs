using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace IsoIntranet.Platform.Api;

/// <summary>What <c>/openapi/v1.json</c> says besides the endpoints themselves.</summary>
internal static class ApiDescription
{
    private const string Bearer = "bearer", Cookie = "cookie";

    private const string About = """
        The same commands and queries as the pages, with the same rights. Every record is read with its version and written back
        with it; a write on an old version is answered 409 with both sides. Every error is problem details (RFC 9457): 400 fields,
        401 not signed in, 403 no right, 404, 409 conflict, 422 refused by a rule (code and words), 429 too many requests.
        A write with the session cookie needs the header X-Iso-Request; with a token it does not.
        """;

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "ISO Intranet", Version = "v1", Description = About.ReplaceLineEndings(" ") };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "From POST /api/v1/tokens." },
                [Cookie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "iso.session", Description = "The session of the sign-in page." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
                return Task.CompletedTask;
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Cookie, context.Document)] = [] },
            ];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var example in context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiExample>())
            {
                var content = example.IsRequest ? operation.RequestBody?.Content : operation.Responses?.GetValueOrDefault("200")?.Content;
                foreach (var media in content?.Values ?? [])
                    media.Example = JsonNode.Parse(example.Json);
            }
            return Task.CompletedTask;
        });
    }
}

/// <summary>Metadata of an endpoint: an example of its request or its answer, as JSON.</summary>
public sealed record ApiExample(string Json, bool IsRequest = false);
