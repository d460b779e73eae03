using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>A wish about one account, made at the version that the writer saw.</summary>
public interface IAccountCommand
{
    Guid AccountId { get; }

    int Version { get; }
}

/// <summary>
/// What the use cases on one account share. Whoever administers an account could act through it, so it takes the right over
/// every unit over which the account itself holds something.
/// </summary>
public abstract class AccountHandler<TCommand, TResult> : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TCommand, TResult>, IAccountCommand
{
    private Account? _account;

    protected IReadOnlyList<RoleGrant> Grants { get; private set; } = [];

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _account = await db.Users.SingleOrDefaultAsync(account => account.Id == command.AccountId, cancellationToken);
        if (_account is null)
            return null;
        Grants = await db.RoleGrants.Where(grant => grant.AccountId == _account.Id).ToListAsync(cancellationToken);
        return new Demand(AdministrationRoom.Accounts).At(_account, command.Version);
    }

    public async Task<Outcome<TResult>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        await AccountAccess.IsOverAsync(work, _account!.PersonId, Grants.Select(grant => grant.UnitId), cancellationToken)
            ? await HandleAsync(command, _account, work, cancellationToken)
            : Outcome<TResult>.Forbidden();

    protected abstract Task<Outcome<TResult>> HandleAsync(TCommand command, Account account, Work work, CancellationToken cancellationToken);
}
