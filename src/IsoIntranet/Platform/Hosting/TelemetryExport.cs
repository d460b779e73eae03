using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace IsoIntranet.Platform.Hosting;

/// <summary>
/// Sends the program's and the framework's traces and figures to a collector. Wired by hand on the SDK: the framework names
/// its own sources and meters, so that no instrumentation package is needed.
/// </summary>
internal sealed class TelemetryExport(TelemetrySettings settings) : IHostedService, IDisposable
{
    private static readonly string[] Sources = [Telemetry.Name, "Microsoft.AspNetCore", "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Server.Circuits"];

    private static readonly string[] Meters =
    [
        Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
        "Microsoft.AspNetCore.Components", "Microsoft.AspNetCore.Components.Lifecycle", "Microsoft.AspNetCore.Components.Server.Circuits",
        "Microsoft.AspNetCore.Authentication", "Microsoft.EntityFrameworkCore", "System.Runtime",
    ];

    private TracerProvider? _traces;
    private MeterProvider? _figures;

    public static void Add(IServiceCollection services, TelemetrySettings settings)
    {
        if (!string.IsNullOrWhiteSpace(settings.OtlpEndpoint))
            services.AddHostedService(_ => new TelemetryExport(settings));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var version = typeof(TelemetryExport).Assembly.GetName().Version?.ToString();
        var resource = ResourceBuilder.CreateDefault().AddService(Telemetry.Name, serviceVersion: version);
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter(Send).Build();
        _figures = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(Send).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _traces?.ForceFlush(2_000);
        _figures?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _figures?.Dispose();
    }

    private void Send(OtlpExporterOptions options) => options.Endpoint = new Uri(settings.OtlpEndpoint!);
}
