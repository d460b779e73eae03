using System.Reflection;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Api;

/// <summary>
/// An outcome as a response: 200 or 201 with the value, otherwise problem details (RFC 9457): 400 with the fields, 403, 404,
/// 409 with both sides, 422 with the rule's code and words.
/// </summary>
/// <param name="address">Where what was made is found; with it the answer is 201.</param>
/// <param name="yours">What the caller sent, given back beside the current values on a conflict.</param>
public sealed class OutcomeResult<T>(Outcome<T> outcome, Func<T, string>? address, object? yours) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => outcome.IsDone
        ? Done(outcome.Value).ExecuteAsync(httpContext)
        : Failed(httpContext.RequestServices.GetRequiredService<RefusalText>()).ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(typeof(T) == typeof(Nothing)
            ? new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent)
            : new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(Problem(StatusCodes.Status403Forbidden));
        builder.Metadata.Add(Problem(StatusCodes.Status404NotFound));
        var methods = builder.Metadata.OfType<IHttpMethodMetadata>().SelectMany(metadata => metadata.HttpMethods);
        if (methods.All(HttpMethods.IsGet))
            return;
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(HttpValidationProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(Problem(StatusCodes.Status409Conflict));
        builder.Metadata.Add(Problem(StatusCodes.Status422UnprocessableEntity));
    }

    private static ProducesResponseTypeMetadata Problem(int status) => new(status, typeof(ProblemDetails), ["application/problem+json"]);

    private IResult Done(T value) => value switch
    {
        Nothing => TypedResults.NoContent(),
        _ when address is not null => TypedResults.Created(address(value), value),
        _ => TypedResults.Ok(value),
    };

    private IResult Failed(RefusalText words) => outcome.Kind switch
    {
        OutcomeKind.Invalid => TypedResults.ValidationProblem(outcome.Errors.ToDictionary(), words.Of(outcome)),
        OutcomeKind.Forbidden => TypedResults.Problem(words.Of(outcome), statusCode: StatusCodes.Status403Forbidden),
        OutcomeKind.NotFound => TypedResults.Problem(words.Of(outcome), statusCode: StatusCodes.Status404NotFound),
        OutcomeKind.Refused => TypedResults.Problem(words.Of(outcome), statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["code"] = outcome.Refusal!.Code }),
        OutcomeKind.Conflict => TypedResults.Problem(words.Of(outcome), statusCode: StatusCodes.Status409Conflict, extensions: BothSides(outcome.Conflict!)),
        _ => throw new InvalidOperationException($"The outcome {outcome.Kind} has no answer."),
    };

    private Dictionary<string, object?> BothSides(Conflict conflict) => new()
    {
        ["yours"] = yours,
        ["current"] = conflict.Changes.SelectMany(change => change.Fields).GroupBy(field => field.Key)
            .ToDictionary(field => field.Key, field => field.Last().Value.After),
        ["fields"] = conflict.Changes.SelectMany(change => change.Fields.Keys).Distinct().Order(StringComparer.Ordinal),
        ["changedBy"] = conflict.Latest?.ChangedBy,
        ["changedAt"] = conflict.Latest?.ChangedAt,
        ["readVersion"] = conflict.ReadVersion,
        ["currentVersion"] = conflict.CurrentVersion,
    };
}

public static class OutcomeResults
{
    /// <param name="yours">The request's body, to be shown beside what somebody else saved.</param>
    public static OutcomeResult<T> ToApi<T>(this Outcome<T> outcome, object? yours = null) => new(outcome, null, yours);

    /// <param name="address">Where what was made is found.</param>
    public static OutcomeResult<T> ToCreated<T>(this Outcome<T> outcome, Func<T, string> address, object? yours = null) => new(outcome, address, yours);
}
