using IsoIntranet.Platform.Data;
using Microsoft.AspNetCore.Identity;

namespace IsoIntranet.Platform.Access;

/// <summary>A sign-in account. Its rights are its <see cref="RoleGrant"/>s, its person is kept by the Units room.</summary>
public sealed class Account : IdentityUser<Guid>, IRecord
{
    public Account() => Id = Guid.CreateVersion7();

    public int Version { get; private set; }

    public Guid RootId => Id;

    /// <summary>Shown wherever the account acts.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The person of the Units room whose account this is; none for a wall display.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>Interface language, <c>vi</c> or <c>en</c>.</summary>
    public string Culture { get; set; } = "vi";

    /// <summary>A closed account cannot sign in and holds no right; its history stays.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Set where somebody else chose the password; the next sign-in asks for a new one.</summary>
    public bool MustChangePassword { get; set; }

    [NotLogged]
    public override string? PasswordHash { get; set; }

    [NotLogged]
    public override string? SecurityStamp { get; set; }

    /// <summary>Ends the account's sign-ins with the next look at its security stamp; grants stay, and count for nothing.</summary>
    public void Close()
    {
        IsClosed = true;
        RenewSecurityStamp();
    }

    public void Reopen()
    {
        IsClosed = false;
        RenewSecurityStamp();
    }

    /// <summary>Ends every sign-in that rests on the former stamp.</summary>
    public void RenewSecurityStamp() => SecurityStamp = Guid.NewGuid().ToString("N").ToUpperInvariant();
}
