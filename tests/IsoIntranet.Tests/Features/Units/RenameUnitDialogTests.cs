using AngleSharp.Dom;
using Bunit;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units;

public sealed class RenameUnitDialogTests : TownPageContext
{
    [Fact]
    public async Task What_is_wrong_is_said_beside_the_field_and_what_was_typed_stays()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var dialog = await OpenAsync();
        Field(dialog, "Tên mới").Change("");
        Field(dialog, "Tên ngắn").Change("P. Bắc");

        await dialog.Find("form").SubmitAsync();

        dialog.WaitForAssertion(() => Assert.Equal("Nhập tên.", dialog.Find(".field.is-invalid .error").TextContent));
        var name = Field(dialog, "Tên mới");
        Assert.Equal("true", name.GetAttribute("aria-invalid"));
        Assert.Equal(dialog.Find(".error").Id, name.GetAttribute("aria-describedby"));
        Assert.Equal("P. Bắc", Field(dialog, "Tên ngắn").GetAttribute("value"));
    }

    [Fact]
    public async Task A_rule_that_forbids_it_is_said_in_one_sentence()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var dialog = await OpenAsync();
        Field(dialog, "Tên mới").Change("Xã Nam");

        await dialog.Find("form").SubmitAsync();

        dialog.WaitForAssertion(() => Assert.Equal("Đã có đơn vị “Xã Nam” ở cùng nơi.", dialog.Find("[role=alert]").TextContent.Trim()));
    }

    [Fact]
    public async Task The_second_writer_sees_both_versions_and_may_then_keep_the_own_one()
    {
        await SignInAsync(Role.IsoSecretary, Town.Top.Id);
        var dialog = await OpenAsync();
        await Town.House.Commands.RunAsync(new RenameUnit.Command(Town.North.Id, 1, "Phường Bắc", "P. Bắc", Town.Commune.Id, new DateOnly(2025, 7, 1), "12/NQ"), Town.Secretary);
        Field(dialog, "Tên mới").Change("Phường Phương Bắc");

        await dialog.Find("form").SubmitAsync();

        dialog.WaitForAssertion(() => Assert.NotNull(dialog.Find(".conflict")));
        Assert.Equal(["Phường Phương Bắc", "Phường Bắc"], dialog.FindAll(".conflict tbody tr:first-child mark").Select(mark => mark.TextContent));
        Assert.Equal("Phường Bắc", await NameAsync());

        await dialog.Find(".conflict-foot .btn-danger").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll(".conflict")));
        Assert.Equal("Phường Phương Bắc", await NameAsync());
    }

    private async Task<IRenderedComponent<RenameUnitDialog>> OpenAsync()
    {
        var unit = (await Town.House.Queries.AskAsync(new UnitView.Query(Town.North.Id), Town.Secretary)).Value!;
        var dialog = Render<RenameUnitDialog>(parameters => parameters.Add(one => one.Unit, unit));
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("option")));
        return dialog;
    }

    private async Task<string> NameAsync()
    {
        await using var db = Town.House.Open();
        return await db.Set<OrgUnit>().Where(unit => unit.Id == Town.North.Id).Select(unit => unit.Name).SingleAsync();
    }

    private static IElement Field(IRenderedComponent<RenameUnitDialog> dialog, string label) => dialog.Find(
        "#" + dialog.FindAll("label").Single(one => one.TextContent.StartsWith(label, StringComparison.Ordinal)).GetAttribute("for"));
}
