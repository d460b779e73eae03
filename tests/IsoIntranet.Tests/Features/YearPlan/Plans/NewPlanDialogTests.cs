using Bunit;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Features.YearPlan.Board;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.YearPlan.Plans;

public sealed class NewPlanDialogTests : SecondNode
{
    [Fact]
    public async Task What_follows_a_plan_begins_in_the_year_after_it_unless_a_later_one_is_meant()
    {
        await OpenAsync(Role.IsoSecretary);
        var options = (await House.Queries.AskAsync(new NewPlanOptions.Query(), TestHouse.ActorWith(Role.IsoSecretary, Example.Root.Id))).Value!;
        var dialog = Render<NewPlanDialog>(parameters => parameters.Add(one => one.Options, options));
        Assert.Equal($"{Example.Plan.Year}", dialog.Find("#new-year").GetAttribute("value"));

        await dialog.Find("#new-copy").ChangeAsync(new() { Value = $"{Example.Plan.Id}" });
        dialog.WaitForAssertion(() => Assert.Equal($"{Example.Plan.Year + 1}", dialog.Find("#new-year").GetAttribute("value")));
        Assert.Equal($"{Example.Plan.Year + 1}", dialog.Find("#new-to-year").GetAttribute("value"));

        await dialog.Find("#new-year").ChangeAsync(new() { Value = $"{Example.Plan.Year + 3}" });
        await dialog.Find("#new-copy").ChangeAsync(new() { Value = "" });
        await dialog.Find("#new-copy").ChangeAsync(new() { Value = $"{Example.Plan.Id}" });
        Assert.Equal($"{Example.Plan.Year + 3}", dialog.Find("#new-year").GetAttribute("value"));
    }
}
