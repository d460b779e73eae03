using Bunit;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Answering;
using IsoIntranet.Features.Nonconformities.Figures;
using IsoIntranet.Features.Nonconformities.Import;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Tests.Features.Units;
using IsoIntranet.Tests.Platform;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Tests.Features.Nonconformities;

public sealed class NonconformityPagesTests : TownPageContext
{
    public static TheoryData<Type> LivePages => [typeof(RegisterPage), typeof(BoardPage), typeof(FiguresPage), typeof(MinePage), typeof(ImportPage), typeof(StandardPage)];

    [Theory]
    [MemberData(nameof(LivePages))]
    public async Task A_page_hears_of_others_and_lets_go_when_left(Type page)
    {
        await StandAsync();

        Render(builder =>
        {
            builder.OpenComponent<DynamicComponent>(0);
            builder.AddAttribute(1, nameof(DynamicComponent.Type), page);
            builder.CloseComponent();
        });

        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task The_register_shows_what_somebody_else_raises()
    {
        await StandAsync();
        var page = Render<RegisterPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("tbody th a")));

        await RaiseAsync();
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal("Thiếu chữ ký bàn giao", page.Find("tbody th a").TextContent.Trim()));
    }

    [Fact]
    public async Task The_story_goes_on_when_the_unit_answers_and_lets_go_when_left()
    {
        await StandAsync();
        var id = await RaiseAsync();
        var page = Render<NonconformityPage>(parameters => parameters.Add(one => one.Id, id));
        page.WaitForAssertion(() => Assert.Equal("Mới", page.Find(".track [aria-current]").TextContent.Trim()));
        // The page itself, and the steps of the escalation ladder beside it.
        Assert.Equal(2, Bus.SubscriptionCount);

        Assert.True((await Town.House.Commands.RunAsync(new AcceptNonconformity.Command(id, 1), TestHouse.ActorWith(Role.UnitContact, Town.North.Id))).IsDone);
        await HearAsync();

        page.WaitForAssertion(() => Assert.Equal("Đã tiếp nhận", page.Find(".track [aria-current]").TextContent.Trim()));
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    [Fact]
    public async Task A_unit_s_page_shows_what_is_open_in_it_and_lets_go_when_left()
    {
        await StandAsync();
        await RaiseAsync();

        var card = Render<UnitNonconformitiesCard>(parameters => parameters.Add(one => one.UnitId, Town.North.Id));

        card.WaitForAssertion(() => Assert.Equal("Thiếu chữ ký bàn giao", card.Find("tbody a").TextContent.Trim()));
        Assert.Equal(1, Bus.SubscriptionCount);
        await DisposeComponentsAsync();
        Assert.Equal(0, Bus.SubscriptionCount);
    }

    private async Task StandAsync()
    {
        Assert.True((await Town.House.Commands.RunAsync(new SeedStandards.Command(), Actor.Program())).IsDone);
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
    }

    private async Task<Guid> RaiseAsync()
    {
        var facts = new NonconformityFacts(Town.North.Id, NonconformitySource.Audit, NonconformityGrade.Minor, "Thiếu chữ ký bàn giao", "06/20 phiếu", []);
        return (await Town.House.Commands.RunAsync(new RaiseNonconformity.Command(facts, []), TestHouse.ActorWith(Role.LeadAuditor, Town.North.Id))).Value!.Id;
    }
}
