using System.Net.Http.Json;
using IsoIntranet.Benchmarks.Towns;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>Logs findings through the product's API, as the capture page does, each with words of its own.</summary>
internal sealed class Auditor(TownAudit audit, Session session)
{
    private int _findings;

    public Task<SaveToCome> NextAsync()
    {
        var words = $"Phieu ban giao {++_findings:0000} thieu chu ky";
        return Task.FromResult(new SaveToCome("", words, async () =>
        {
            using var answer = await session.Http.PutAsJsonAsync(
                $"/api/v1/audits/{audit.Id}/findings/{Guid.CreateVersion7()}",
                new { revision = 1, loggedAt = DateTimeOffset.UtcNow, unitId = audit.UnitIds[_findings % audit.UnitIds.Count], grade = "Minor", statement = words });
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"A finding was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }));
    }
}
