using System.Diagnostics;
using System.Diagnostics.Metrics;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Platform;

/// <summary>The program's own traces and figures; exported where an OTLP endpoint is configured.</summary>
public static class Telemetry
{
    public const string Name = "IsoIntranet";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> CommandSeconds =
        Meter.CreateHistogram<double>("isointranet.command.duration", "s", "Time from the wish to the commit.");

    private static readonly Counter<long> SignalCount =
        Meter.CreateCounter<long>("isointranet.live.signals", "{signal}", "Signals given to this node's live bus.");

    public static void CommandRun(string command, OutcomeKind outcome, TimeSpan duration) =>
        CommandSeconds.Record(duration.TotalSeconds, new("command", command), new("outcome", outcome.ToString()));

    public static void Signalled(int signals) => SignalCount.Add(signals);
}
