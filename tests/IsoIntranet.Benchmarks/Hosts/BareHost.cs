using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace IsoIntranet.Benchmarks.Hosts;

/// <summary>
/// The yardstick: a Blazor Server program whose only page shows one line of text that a request changes. What it needs to
/// reach all screens is what framework, machine and load generator need; the rest is the product's.
/// </summary>
internal static class BareHost
{
    public const string Verb = "--bare-host";

    public const string Page = "/bare";

    public static event Action<string>? Changed;

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapPut("/change", (string text) =>
        {
            Changed?.Invoke(text);
            return Results.NoContent();
        });
        app.MapRazorComponents<BareDocument>().AddInteractiveServerRenderMode();
        await app.RunAsync();
    }
}

[Route(BareHost.Page)]
public sealed class BareDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "body");
        builder.OpenComponent<BareLine>(1);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.CloseElement();
    }
}

public sealed class BareLine : ComponentBase, IDisposable
{
    private string _text = "…";

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public void Dispose() => BareHost.Changed -= Show;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "aria-label", _text);
        builder.CloseElement();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        BareHost.Changed += Show;
        await Js.InvokeVoidAsync("attach");
    }

    private void Show(string text) => _ = InvokeAsync(() =>
    {
        _text = text;
        StateHasChanged();
    });
}
