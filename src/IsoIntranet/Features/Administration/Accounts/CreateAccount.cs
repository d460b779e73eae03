using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>A role to be held over a unit and all below it.</summary>
public sealed record WantedGrant(Role Role, Guid UnitId);

/// <summary>A password that was made for somebody; shown once and kept nowhere.</summary>
public sealed record IssuedPassword(Guid AccountId, string UserName, string Password);

/// <summary>Opens an account for a person, or for a wall display, with a password that has to be changed at the first sign-in.</summary>
public static class CreateAccount
{
    /// <param name="PersonId">Whose account it is; none for a wall display.</param>
    /// <param name="DisplayName">What a wall display is called; a person's account bears the person's name.</param>
    public sealed record Command(Guid? PersonId, string? DisplayName, string UserName, IReadOnlyList<WantedGrant> Grants)
        : ICommand<Command, IssuedPassword>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AdministrationText> text)
        {
            RuleFor(command => command.UserName).Matches("^[A-Za-z0-9._-]{3,60}$").WithMessage(_ => text["UserNameWrong"]);
            RuleFor(command => command.DisplayName).NotEmpty().WithMessage(_ => text["DisplayNameMissing"])
                .MaximumLength(200).WithMessage(_ => text["TooLong", 200]).When(command => command.PersonId is null);
            RuleFor(command => command.Grants).NotEmpty().WithMessage(_ => text["GrantMissing"])
                .Must(grants => grants.Distinct().Count() == grants.Count).WithMessage(_ => text["GrantTwice"]);
            RuleForEach(command => command.Grants).Must(grant => grant.UnitId != Guid.Empty).WithMessage(_ => text["GrantUnitMissing"]);
        }
    }

    public sealed class Handler(IPasswordHasher<Account> hasher, ILookupNormalizer normalizer, IsoSettings settings) : ICommandHandler<Command, IssuedPassword>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(AdministrationRoom.Accounts));

        public async Task<Outcome<IssuedPassword>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!await AccountAccess.IsOverAsync(work, command.PersonId, command.Grants.Select(grant => grant.UnitId), cancellationToken))
                return Outcome<IssuedPassword>.Forbidden();
            var person = await work.Db.Set<Person>().SingleOrDefaultAsync(one => one.Id == command.PersonId, cancellationToken);
            if (command.PersonId is not null && person is null)
                return Outcome<IssuedPassword>.NotFound();
            if (person is { HasLeft: true })
                return new Refusal("Administration.PersonHasLeft", person.FullName);
            if (person is not null && await work.Db.Users.AnyAsync(account => account.PersonId == person.Id, cancellationToken))
                return new Refusal("Administration.HasAccount", person.FullName);
            var userName = command.UserName.ToLowerInvariant();
            var normalized = normalizer.NormalizeName(userName);
            if (await work.Db.Users.AnyAsync(account => account.NormalizedUserName == normalized, cancellationToken))
                return new Refusal("Administration.UserNameTaken", command.UserName);
            var created = new Account
            {
                UserName = userName,
                NormalizedUserName = normalized,
                DisplayName = person?.FullName ?? command.DisplayName!.Trim(),
                PersonId = person?.Id,
                LockoutEnabled = true,
                MustChangePassword = true,
            };
            var password = TemporaryPassword.Make(settings.Access);
            created.PasswordHash = hasher.HashPassword(created, password);
            created.RenewSecurityStamp();
            work.Db.Add(created);
            work.Db.AddRange(command.Grants.Select(grant => new RoleGrant(created.Id, grant.Role, grant.UnitId)));
            return new IssuedPassword(created.Id, userName, password);
        }
    }
}
