using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IsoIntranet.Features.Administration;

/// <summary>Accounts and their roles: the door of the room.</summary>
public sealed class AdministrationRoom : Room
{
    public override string Name => "Administration";

    public override Type Text => typeof(AdministrationText);

    /// <summary>To open, close and reset accounts, and to give and take roles, over one's units.</summary>
    public static readonly Permission Accounts = new("Administration.Accounts", Role.Administrator);

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(typeof(AdministrationText), "MenuAccounts", "accounts", "lock", Accounts, 900),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.TryAddScoped<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.TryAddScoped<ILookupNormalizer, UpperInvariantLookupNormalizer>();
    }
}
