using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Tests.Platform;

namespace IsoIntranet.Tests.Features.Units;

/// <summary>A small town for tests: the town at the top, two communes and a division below it, with a person each.</summary>
public sealed class Town : IAsyncDisposable
{
    public static readonly DateOnly Founded = new(2019, 1, 1);

    private Town(TestHouse house)
    {
        House = house;
        Top = new OrgUnit("UBND thị xã Mẫu", "Thị xã", Commune.Id, null, Founded);
        North = new OrgUnit("Xã Bắc", "X. Bắc", Commune.Id, Top.Id, Founded);
        South = new OrgUnit("Xã Nam", "X. Nam", Commune.Id, Top.Id, Founded);
        Office = new OrgUnit("Văn phòng", "VP", Division.Id, Top.Id, Founded);
        Lan = new Person("Nguyễn Thị Mẫu", "Chủ tịch", North.Id);
        Binh = new Person("Trần Văn Ví Dụ", "Công chức", South.Id);
        Administrator = TestHouse.ActorWith(Role.Administrator);
        Secretary = TestHouse.ActorWith(Role.IsoSecretary, Top.Id, North.Id, South.Id, Office.Id);
        NorthSecretary = TestHouse.ActorWith(Role.IsoSecretary, North.Id);
        NorthContact = TestHouse.ActorWith(Role.UnitContact, North.Id);
    }

    public TestHouse House { get; }

    public UnitKind Commune { get; } = new("XA", "Xã", "Commune", "Xã, phường", 1) { Aliases = "UBND các xã\nUBND xã" };

    public UnitKind Division { get; } = new("PHONG", "Phòng chuyên môn", "Division", "Cơ quan chuyên môn", 2);

    public OrgUnit Top { get; }

    public OrgUnit North { get; }

    public OrgUnit South { get; }

    public OrgUnit Office { get; }

    public Person Lan { get; }

    public Person Binh { get; }

    public Actor Administrator { get; }

    public Actor Secretary { get; }

    public Actor NorthSecretary { get; }

    public Actor NorthContact { get; }

    public static async Task<Town> BuildAsync()
    {
        var town = new Town(await TestHouse.BuildAsync());
        await town.House.AddAsync(town.Commune, town.Division);
        await town.House.AddAsync(town.Top, town.North, town.South, town.Office);
        await town.House.AddAsync(town.Lan, town.Binh);
        return town;
    }

    /// <summary>An account of somebody, with one role.</summary>
    public async Task<Account> OpenAccountAsync(Person? person, Role role, Guid unitId, string? userName = null)
    {
        var name = userName ?? $"u{Guid.NewGuid():N}";
        var account = new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = person?.FullName ?? name, PersonId = person?.Id };
        account.RenewSecurityStamp();
        await House.AddAsync(account, new RoleGrant(account.Id, role, unitId));
        return account;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
