using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Shell;
using IsoIntranet.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Tests.Shell;

public sealed class MenuTests
{
    [Fact]
    public async Task Everybody_is_offered_what_they_may_open_and_nothing_else()
    {
        await using var house = await TestHouse.BuildAsync();
        var rooms = house.Services.GetServices<Room>().ToList();

        foreach (var role in Enum.GetValues<Role>())
        {
            var offered = MainLayout.MenuOf(rooms, TestHouse.ActorWith(role, Guid.NewGuid())).SelectMany(group => group).ToList();
            Assert.All(offered, entry => Assert.True(entry.Permission.IsCarriedBy(role)));
            Assert.Equal(rooms.SelectMany(room => room.Menu).Count(entry => entry.Permission.IsCarriedBy(role)), offered.Count);
        }
        Assert.Empty(MainLayout.MenuOf(rooms, Actor.Nobody));
    }

    [Fact]
    public async Task Every_entry_and_group_has_words_and_a_drawn_icon()
    {
        await using var house = await TestHouse.BuildAsync();
        var words = house.Get<IStringLocalizerFactory>();
        var icons = File.ReadAllText(Path.Combine(Root(), "wwwroot-assets", "wwwroot", "images", "icons.svg"));

        foreach (var entry in house.Services.GetServices<Room>().SelectMany(room => room.Menu))
        {
            Assert.False(words.Create(entry.Text)[entry.Key].ResourceNotFound, entry.Key);
            Assert.False(words.Create(typeof(ShellText))[$"Menu.{entry.Order / 100}"].ResourceNotFound, $"{entry.Key}: {entry.Order}");
            Assert.Contains($"id=\"{entry.Icon}\"", icons, StringComparison.Ordinal);
        }
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "IsoIntranet.sln")))
            directory = directory.Parent!;
        return directory.FullName;
    }
}
