using System.Globalization;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>The live board for a wall: one page of units at a time, turned by itself, with the beat that js/wall.js listens for.</summary>
public sealed partial class AuditWallPage
{
    private const int RowsPerPage = 10;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PageTime = TimeSpan.FromSeconds(15);

    private ElementReference _wall;
    private LiveBoardOf.View? _view;
    private LiveFigures _figures = LiveFigures.Of([], new LiveFilter());
    private ITimer? _timer;
    private IJSObjectReference? _watch;
    private string? _failure;
    private bool _isStale;
    private int _page;
    private long _beat;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "audit")]
    private Guid? Audit { get; set; }

    /// <summary><c>light</c> or <c>dark</c>; dark unless asked otherwise.</summary>
    [SupplyParameterFromQuery(Name = "theme")]
    private string? Theme { get; set; }

    private int Pages => Math.Max(1, (_figures.Units.Count + RowsPerPage - 1) / RowsPerPage);

    private int Untold => _view!.Audits.Sum(audit => audit.Untold);

    private int Percent => _figures.Units.Count == 0 ? 0 : _figures.Units.Sum(unit => unit.Percent) / _figures.Units.Count;

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override bool Concerns(Signal signal) => LiveAuditStore.Concerns(signal);

    protected override async Task RefreshAsync()
    {
        try
        {
            await ReadAsync();
            _isStale = false;
        }
        catch (Exception) when (_view is not null)
        {
            _isStale = true;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (_view is null || _watch is not null || !RendererInfo.IsInteractive)
            return;
        _timer ??= Clock.Time.CreateTimer(_ => InvokeAsync(Tick), null, Beat, Beat);
        var module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/wall.js");
        _watch = await module.InvokeAsync<IJSObjectReference>("watch", _wall, CultureInfo.CurrentUICulture.Name, Clock.Local(Clock.Now).Offset.TotalMinutes);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_timer is not null)
            await _timer.DisposeAsync();
        await base.DisposeAsync();
        try
        {
            if (_watch is not null)
                await _watch.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its watch with it.
        }
    }

    private async Task ReadAsync()
    {
        var outcome = await Queries.AskAsync(new LiveBoardOf.Query(Audit));
        _failure = outcome.IsDone ? null : Refusals.Of(outcome);
        _view = outcome.Value;
        _figures = LiveFigures.Of(_view?.Audits ?? [], new LiveFilter());
        _page %= Pages;
    }

    private void Tick()
    {
        _beat++;
        if (_beat % (PageTime / Beat) == 0)
            _page = (_page + 1) % Pages;
        StateHasChanged();
    }

    private string Summary(LiveBoardOf.View view) => view.Audits is [var only]
        ? $"{only.Number} · {AuditWording.Days(only.StartsOn, only.EndsOn)} · {Words.Role(MemberRole.Lead)}: {only.Lead ?? "–"}"
        : string.Join(" · ", view.Audits.Select(audit => audit.Number));

    private string CellOf(Guid unit, int chapter)
    {
        if (_figures.Worst(unit, chapter) is not { } worst)
            return "st-not-applicable";
        var isLast = _figures.Counted[0] is var last && last.UnitId == unit && last.Chapter == chapter;
        return $"audit-count {LiveWording.ColourOf(worst)}{(isLast ? last.Version % 2 == 0 ? " is-last is-changed" : " is-last is-changed-again" : "")}";
    }

    private string UnitOf(LiveFinding finding) => _figures.Units.FirstOrDefault(unit => unit.Id == finding.UnitId)?.ShortName ?? "";

    private static string Short(LiveChapter chapter)
    {
        var name = LiveWording.Chapter(chapter)[(chapter.Number > 9 ? 4 : 3)..];
        return name.Length <= 24 ? name : string.Concat(name.AsSpan(0, 22).TrimEnd(), "…");
    }
}
