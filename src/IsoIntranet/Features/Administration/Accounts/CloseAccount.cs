using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>Closes an account; pages that are open under it end at the next look at its security stamp.</summary>
public static class CloseAccount
{
    public sealed record Command(Guid AccountId, int Version) : ICommand<Command, Nothing>, IAccountCommand;

    public sealed class Handler : AccountHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Account account, Work work, CancellationToken cancellationToken)
        {
            if (account.IsClosed)
                return new Refusal("Administration.AlreadyClosed");
            if ((await LastAdministrator.GuardAsync(work.Db, account, null, cancellationToken)).Refusal is { } last)
                return last;
            account.Close();
            return Nothing.Value;
        }
    }
}

/// <summary>Opens a closed account again, with the roles it had.</summary>
public static class ReopenAccount
{
    public sealed record Command(Guid AccountId, int Version) : ICommand<Command, Nothing>, IAccountCommand;

    public sealed class Handler : AccountHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Account account, Work work, CancellationToken cancellationToken)
        {
            if (!account.IsClosed)
                return new Refusal("Administration.NotClosed");
            if (await work.Db.Set<Person>().AnyAsync(person => person.Id == account.PersonId && person.HasLeft, cancellationToken))
                return new Refusal("Administration.PersonHasLeft", account.DisplayName);
            account.Reopen();
            return Nothing.Value;
        }
    }
}

/// <summary>Lets somebody try again who was locked out by wrong passwords.</summary>
public static class UnlockAccount
{
    public sealed record Command(Guid AccountId, int Version) : ICommand<Command, Nothing>, IAccountCommand;

    public sealed class Handler : AccountHandler<Command, Nothing>
    {
        protected override Task<Outcome<Nothing>> HandleAsync(Command command, Account account, Work work, CancellationToken cancellationToken)
        {
            account.LockoutEnd = null;
            account.AccessFailedCount = 0;
            return Task.FromResult(Outcome<Nothing>.Done(Nothing.Value));
        }
    }
}
