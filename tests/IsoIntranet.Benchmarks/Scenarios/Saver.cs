using System.Net.Http.Json;
using IsoIntranet.Benchmarks.Towns;
using IsoIntranet.Benchmarks.Wire;

namespace IsoIntranet.Benchmarks.Scenarios;

/// <summary>A save that is ready to be sent, and the text by which its arrival is known.</summary>
internal sealed record SaveToCome(string Near, string Text, Func<Task> SendAsync);

/// <summary>Reports progress through the product's API, each time on another cell and with a percent that it has not had.</summary>
internal sealed class Saver(Town town, Session session)
{
    public Task<SaveToCome> NextAsync()
    {
        // A step that shares no factor with the number of cells comes by all of them.
        var cell = town.Cells[town.Saves++ * 37 % town.Cells.Count];
        var percent = 10 + (town.Saves * 13 % 83);
        if (percent == cell.Percent)
            percent++;
        return Task.FromResult(new SaveToCome(cell.UnitName, $" {percent}%", async () =>
        {
            using var answer = await session.Http.PutAsJsonAsync(
                $"/api/v1/assignments/{cell.AssignmentId}/progress",
                new { version = cell.Version, percent, note = (string?)null, difficulty = (string?)null, submit = false });
            if (!answer.IsSuccessStatusCode)
                throw new InvalidOperationException($"A save was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            cell.Version++;
            cell.Percent = percent;
        }));
    }
}
