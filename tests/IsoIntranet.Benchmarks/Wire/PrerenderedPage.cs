using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IsoIntranet.Benchmarks.Wire;

/// <summary>What a browser's script takes from a prerendered page: its root components, and the state that goes back with them.</summary>
internal sealed partial class PrerenderedPage
{
    private PrerenderedPage(string address, string state, string operations)
    {
        Address = address;
        State = state;
        Operations = operations;
    }

    public string Address { get; }

    public string State { get; }

    /// <summary>The argument of <c>UpdateRootComponents</c> that adds every root component.</summary>
    public string Operations { get; }

    public static PrerenderedPage Parse(string address, string html)
    {
        var operations = new StringBuilder("{\"batchId\":1,\"operations\":[");
        var count = 0;
        foreach (Match match in Marker().Matches(html))
        {
            var json = match.Groups["json"].Value;
            using var marker = JsonDocument.Parse(json);
            if (!marker.RootElement.TryGetProperty("descriptor", out _))
                continue;
            operations.Append(count == 0 ? "" : ",")
                .Append("{\"type\":\"add\",\"ssrComponentId\":").Append(++count).Append(",\"marker\":").Append(json).Append('}');
        }
        if (count == 0)
            throw new InvalidDataException($"{address} has no interactive component; was it answered with a sign-in page?");
        return new PrerenderedPage(address, StateMarker().Match(html).Groups["state"].Value, operations.Append("]}").ToString());
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^>]*?)-->")]
    private static partial Regex StateMarker();
}
