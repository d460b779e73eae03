using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Platform.Export;

/// <summary>
/// Files made on a page, kept for a moment until the browser fetches them: once, and only by the account for which they were
/// made, with that account's rights at the time. A file that is not fetched is gone after <see cref="Lifetime"/>.
/// </summary>
public sealed class ExportStore(TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<string, Export> _exports = new();

    /// <summary>How many files wait to be fetched.</summary>
    public int Count => _exports.Count;

    /// <summary>Writes a file that one account may fetch once.</summary>
    /// <returns>The address at which it is to be fetched, relative to the site.</returns>
    public async Task<string> OfferAsync(
        Guid accountId, string fileName, string contentType, Func<Stream, Task> write)
    {
        // Gone with its handle, so that nothing is left lying about however it ends.
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
            64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            await write(file);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var timer = time.CreateTimer(_ => Drop(token), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _exports[token] = new Export(accountId, fileName, contentType, file, timer);
        timer.Change(Lifetime, Timeout.InfiniteTimeSpan);
        return $"exports/{token}";
    }

    /// <returns>None where there is no such file, it was fetched already, or it is another account's.</returns>
    public Export? Take(string token, Guid accountId)
    {
        if (!_exports.TryGetValue(token, out var export) || export.AccountId != accountId || !_exports.TryRemove(token, out export))
            return null;
        export.Timer.Dispose();
        return export;
    }

    public void Dispose()
    {
        foreach (var token in _exports.Keys)
            Drop(token);
    }

    private void Drop(string token)
    {
        if (!_exports.TryRemove(token, out var export))
            return;
        export.Timer.Dispose();
        export.Content.Dispose();
    }

    public sealed record Export(Guid AccountId, string FileName, string ContentType, FileStream Content, ITimer Timer);
}

public static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/exports/{token}", Results<FileStreamHttpResult, NotFound> (string token, ClaimsPrincipal user, ExportStore store, HttpResponse response) =>
        {
            if (!Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var account) || store.Take(token, account) is not { } export)
                return TypedResults.NotFound();
            response.Headers.CacheControl = "no-store";
            response.Headers.XContentTypeOptions = "nosniff";
            return TypedResults.File(export.Content, export.ContentType, export.FileName);
        }).RequireAuthorization().ExcludeFromDescription();
}
