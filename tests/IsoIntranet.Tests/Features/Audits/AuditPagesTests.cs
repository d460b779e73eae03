using Bunit;
using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.Units;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Tests.Features.Audits;

public sealed class AuditPagesTests : TownPageContext
{
    private AuditTown _audits = null!;

    public static TheoryData<Type> LivePages => [typeof(AuditsPage), typeof(FindingsPage), typeof(WaitingPage), typeof(WaitingCount)];

    [Theory]
    [MemberData(nameof(LivePages))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await StandAsync();

        var shown = Render(builder =>
        {
            builder.OpenComponent<DynamicComponent>(0);
            builder.AddAttribute(1, nameof(DynamicComponent.Type), page);
            builder.CloseComponent();
        });

        shown.WaitForAssertion(() => Assert.Equal(1, Bus.SubscriptionCount));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_record_page_goes_on_when_somebody_writes_and_lets_go_when_left()
    {
        await StandAsync();
        var page = Render<AuditPage>(parameters => parameters.Add(one => one.Id, _audits.AuditId));
        page.WaitForAssertion(() => Assert.Equal("Đang đánh giá", page.Find(".track [aria-current] span").FirstChild!.TextContent.Trim()));
        // The page and its head.
        Assert.Equal(2, Bus.SubscriptionCount);

        await _audits.DraftAsync();
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("1 Nhẹ", page.Find(".audit-grades").TextContent, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_findings_of_an_audit_appear_as_they_are_written_and_the_page_lets_go_when_left()
    {
        await StandAsync();
        var page = Render<AuditFindingsPage>(parameters => parameters.Add(one => one.Id, _audits.AuditId));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody th a")));

        await _audits.DraftAsync();
        await HearAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Phiếu bàn giao", page.Find("tbody th a").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Equal(2, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_finding_s_page_follows_the_unit_s_answer_and_lets_go_when_left()
    {
        await StandAsync();
        var finding = await _audits.PresentedAsync();
        await HearAsync();
        var page = Render<FindingPage>(parameters => parameters.Add(one => one.Id, finding.Id));
        page.WaitForAssertion(() => Assert.Contains("Chờ đơn vị trả lời", page.Markup, StringComparison.Ordinal));
        Assert.Equal(1, Bus.SubscriptionCount);

        AuditTown.Done(await Town.House.Commands.RunAsync(new DisputeFinding.Command(finding.Id, finding.Version, "Có chữ ký ở tập 2"), _audits.NorthHead));
        await HearAsync();

        page.WaitForAssertion(() => Assert.Contains("Có chữ ký ở tập 2", page.Markup, StringComparison.Ordinal));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_unit_s_page_shows_its_audits_and_lets_go_when_left()
    {
        await StandAsync();

        var card = Render<UnitAuditsCard>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));

        card.WaitForAssertion(() => Assert.Equal("Đánh giá nội bộ đợt mẫu", card.Find("tbody a").TextContent.Trim()));
        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task Whoever_may_not_see_an_audit_is_told_so()
    {
        await StandAsync();
        var head = Render<AuditHead>(parameters => parameters.Add(one => one.AuditId, Guid.NewGuid()).Add(one => one.Tab, "overview"));

        head.WaitForAssertion(() => Assert.NotEmpty(head.FindAll("h1")));
        Assert.Empty(head.FindAll(".tabs"));
    }

    private async Task StandAsync()
    {
        _audits = await AuditTown.OverAsync(Town);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
    }
}
