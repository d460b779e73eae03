using Bunit;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using IsoIntranet.Sqlite;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Platform.Live;

public sealed class LivePageTests : BunitContext
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero));

    public LivePageTests()
    {
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddPlatform(new IsoSettings(), options => options.UseIsoSqlite("Data Source=:memory:"), new SqliteErrors());
        AddAuthorization();
    }

    private LiveBus Bus => Services.GetRequiredService<LiveBus>();

    [Fact]
    public async Task A_page_that_was_left_is_told_nothing_more()
    {
        SetRendererInfo(new("Server", isInteractive: true));
        Render<Page>();
        Assert.Equal(1, Bus.SubscriptionCount);

        await DisposeComponentsAsync();

        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public void A_page_that_is_only_drawn_in_advance_subscribes_to_nothing()
    {
        SetRendererInfo(new("Static", isInteractive: false));

        Render<Page>();

        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public void A_change_that_concerns_the_page_is_read_and_shown()
    {
        SetRendererInfo(new("Server", isInteractive: true));
        var page = Render<Page>();

        Bus.Publish([new Signal(1, "UnitKind", Guid.Empty, Guid.Empty, null, ChangeKind.Changed, _time.GetUtcNow())]);

        page.WaitForAssertion(() => page.MarkupMatches("2"));
    }

    [Fact]
    public void What_changed_between_reading_and_subscribing_is_caught_up()
    {
        SetRendererInfo(new("Server", isInteractive: true));

        var page = Render<Page>(parameters => parameters.Add(shown => shown.WhileReading, () =>
            Bus.Publish([new Signal(1, "UnitKind", Guid.Empty, Guid.Empty, null, ChangeKind.Changed, _time.GetUtcNow())])));

        page.WaitForAssertion(() => page.MarkupMatches("2"));
    }

    private sealed class Page : LivePage
    {
        private int _reads;

        [Microsoft.AspNetCore.Components.Parameter]
        public Action? WhileReading { get; set; }

        protected override bool Concerns(Signal signal) => signal.RecordType == "UnitKind";

        protected override Task OnInitializedAsync()
        {
            WhileReading?.Invoke();
            return RefreshAsync();
        }

        protected override Task RefreshAsync()
        {
            _reads++;
            return Task.CompletedTask;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, _reads);
    }
}
