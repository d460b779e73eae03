using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>
/// The secretary's desk: one input after the other, with what is said, concluded and decided. What is typed is shown on the big
/// screen at once, saved a moment after the last stroke, and kept in the browser until it is saved.
/// </summary>
public sealed partial class DeskPage
{
    private readonly DeskDrafts _drafts = new();
    private IJSObjectReference? _kept;
    private bool _asks;
    private bool _ends;

    /// <summary>An input's id, <c>people</c> or <c>whole</c>; none for what the screen shows.</summary>
    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    private string Base => $"management-reviews/{Id}/desk";

    /// <summary>The input that is written about.</summary>
    private ReviewInput? Shown => At is "people" or "whole" ? null
        : View!.Items.FirstOrDefault(item => item.Id.ToString() == At) ?? (At is null ? View.Item ?? View.Items.FirstOrDefault() : null);

    /// <summary>What the screen shows, where the desk is somewhere else. The desk is never torn away from under the hands.</summary>
    private StagePlace? Elsewhere => At is not null && View is { IsRunning: true } view && view.Item is { } item && item.Id != Shown?.Id ? view.Deck[view.Index] : null;

    private string AddressOf(StagePlace place) => $"{Base}?at={place.InputId}";

    private string? Current(string at) => At == at ? "page" : null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_kept is not null || View is not { MayLead: true } || !RendererInfo.IsInteractive)
            return;
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/mreview-desk.js");
        if (module is null)
            return;
        _kept = await module.InvokeAsync<IJSObjectReference>("keep", Root, View.ViewerId?.ToString("N") ?? "");
        if (_kept is not null && await _kept.InvokeAsync<DeskDrafts.Draft[]?>("all") is { Length: > 0 } drafts)
            _drafts.Bring(drafts);
        StateHasChanged();
    }

    private Task ReadAgainAsync() => RefreshAsync();

    private async Task OpenAsync(bool yes)
    {
        _asks = false;
        if (yes)
            await RunAsync(new OpenSession.Command(Id, View!.Review.Version));
    }

    private async Task EndAsync(bool yes)
    {
        _ends = false;
        if (yes)
            await RunAsync(new EndSession.Command(Id, View!.Review.Version));
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            if (_kept is not null)
            {
                await _kept.InvokeVoidAsync("dispose");
                await _kept.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // What the browser keeps stays with it.
        }
        await base.DisposeAsync();
    }
}
