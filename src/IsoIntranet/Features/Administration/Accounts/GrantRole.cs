using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>Gives an account a role over a unit and all below it.</summary>
public static class GrantRole
{
    public sealed record Command(Guid AccountId, int Version, Role Role, Guid UnitId) : ICommand<Command, Nothing>, IAccountCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AdministrationText> text) =>
            RuleFor(command => command.UnitId).NotEmpty().WithMessage(_ => text["GrantUnitMissing"]);
    }

    public sealed class Handler : AccountHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Account account, Work work, CancellationToken cancellationToken)
        {
            if (!work.Actor.May(AdministrationRoom.Accounts, command.UnitId))
                return Outcome<Nothing>.Forbidden();
            if (!await work.Db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken))
                return Outcome<Nothing>.NotFound();
            if (Grants.Any(grant => grant.Role == command.Role && grant.UnitId == command.UnitId))
                return new Refusal("Administration.GrantTwice");
            work.Db.Add(new RoleGrant(account.Id, command.Role, command.UnitId));
            return Nothing.Value;
        }
    }
}

/// <summary>Takes a role away. The last administrator stays one.</summary>
public static class RevokeRole
{
    public sealed record Command(Guid AccountId, int Version, Guid GrantId) : ICommand<Command, Nothing>, IAccountCommand;

    public sealed class Handler : AccountHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Account account, Work work, CancellationToken cancellationToken)
        {
            if (Grants.FirstOrDefault(grant => grant.Id == command.GrantId) is not { } grant)
                return Outcome<Nothing>.NotFound();
            if ((await LastAdministrator.GuardAsync(work.Db, account, grant.Id, cancellationToken)).Refusal is { } last)
                return last;
            work.Db.Remove(grant);
            return Nothing.Value;
        }
    }
}
