using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.Units;

public sealed class UnitKindTests
{
    [Fact]
    public void Every_preset_names_each_kind_once_and_only_kinds_it_has()
    {
        Assert.Contains("two-tier-commune", KindPreset.All.Select(preset => preset.Code));
        Assert.All(KindPreset.All, preset =>
        {
            Assert.Equal(preset.Kinds.Count, preset.Kinds.Select(kind => kind.Code).Distinct().Count());
            Assert.All(preset.Divisions, division => Assert.Contains(preset.Kinds, kind => kind.Code == division.Kind));
            Assert.All(preset.Kinds, kind => Assert.InRange(kind.Code.Length, 2, UnitKind.CodeLength));
        });
    }

    [Fact]
    public void Presets_agree_on_what_a_code_means()
    {
        var byCode = KindPreset.All.SelectMany(preset => preset.Kinds).GroupBy(kind => kind.Code);

        Assert.All(byCode, kinds => Assert.Single(kinds.Select(kind => (kind.Name, kind.Group)).Distinct()));
    }

    [Theory]
    [InlineData("UBND CÁC XÃ", true)]
    [InlineData("ubnd cac xa", true)]
    [InlineData("Xã", true)]
    [InlineData("XA", true)]
    [InlineData("UBND các phường", false)]
    [InlineData("", false)]
    public void A_kind_is_known_by_its_names_whatever_the_marks(string words, bool known)
    {
        var kind = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 1) { Aliases = "UBND các xã" };

        Assert.Equal(known, kind.IsCalled(words));
    }

    [Fact]
    public async Task Applying_a_preset_twice_adds_nothing_the_second_time_and_keeps_what_was_edited()
    {
        await using var town = await Town.BuildAsync();
        var apply = new ApplyKindPreset.Command("two-tier-commune", town.North.Id, Town.Founded);

        var first = (await town.House.Commands.RunAsync(apply, town.Secretary)).Value!;
        var second = (await town.House.Commands.RunAsync(apply, town.Secretary)).Value!;

        // The town has two of its kinds already: commune and division.
        Assert.Equal((KindPreset.All[0].Kinds.Count - 2, 4), (first.Kinds, first.Divisions));
        Assert.Equal((0, 0), (second.Kinds, second.Divisions));
        await using var db = town.House.Open();
        Assert.Equal("Xã, phường", (await db.Set<UnitKind>().SingleAsync(kind => kind.Code == "XA")).Group);
        Assert.Equal(4, await db.Set<OrgUnit>().CountAsync(unit => unit.ParentId == town.North.Id));
    }

    [Fact]
    public async Task Kinds_are_kept_by_who_keeps_the_top()
    {
        await using var town = await Town.BuildAsync();
        var save = new SaveUnitKind.Command(null, 0, "TT", "Trung tâm", "Centre", "Sự nghiệp", ["Các trung tâm", " ", "các Trung tâm"], 9);

        Assert.Equal(OutcomeKind.Forbidden, (await town.House.Commands.RunAsync(save, town.NorthSecretary)).Kind);
        Assert.Equal("Units.CodeTaken", (await town.House.Commands.RunAsync(save with { Code = "XA" }, town.Secretary)).Refusal?.Code);
        var saved = await town.House.Commands.RunAsync(save, town.Secretary);

        await using var db = town.House.Open();
        Assert.Equal("Các trung tâm", (await db.Set<UnitKind>().SingleAsync(kind => kind.Id == saved.Value)).Aliases);
    }

    [Fact]
    public async Task A_kind_in_use_is_not_removed()
    {
        await using var town = await Town.BuildAsync();

        Assert.Equal("Units.KindInUse", (await town.House.Commands.RunAsync(new RemoveUnitKind.Command(town.Commune.Id, 1), town.Secretary)).Refusal?.Code);
    }
}
