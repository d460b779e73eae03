using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Identity;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>Makes a new password for somebody who lost theirs, ends their open sign-ins, and lifts a lockout.</summary>
public static class ResetPassword
{
    public sealed record Command(Guid AccountId, int Version) : ICommand<Command, IssuedPassword>, IAccountCommand;

    public sealed class Handler(IPasswordHasher<Account> hasher, IsoSettings settings) : AccountHandler<Command, IssuedPassword>
    {
        protected override Task<Outcome<IssuedPassword>> HandleAsync(Command command, Account account, Work work, CancellationToken cancellationToken)
        {
            if (account.IsClosed)
                return Task.FromResult(Outcome<IssuedPassword>.Refused(new Refusal("Administration.AlreadyClosed")));
            var password = TemporaryPassword.Make(settings.Access);
            account.PasswordHash = hasher.HashPassword(account, password);
            account.MustChangePassword = true;
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            account.RenewSecurityStamp();
            return Task.FromResult(Outcome<IssuedPassword>.Done(new IssuedPassword(account.Id, account.UserName!, password)));
        }
    }
}
