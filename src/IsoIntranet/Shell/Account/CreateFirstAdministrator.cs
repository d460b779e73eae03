using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Shell.Account;

/// <summary>The first start: the organisation at the top, and the account that sets up everything else.</summary>
public static class CreateFirstAdministrator
{
    /// <summary>No role carries it: only the program itself may, after it has seen the code of its console.</summary>
    public static readonly Permission Create = new("Access.CreateFirstAdministrator");

    public sealed record Command(string? OrganisationName, string? Preset, string? DisplayName, string? UserName, string? Password)
        : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(PasswordRules rules, IStringLocalizer<AccountText> text)
        {
            RuleFor(command => command.OrganisationName).NotEmpty().WithMessage(_ => text["OrganisationNameMissing"]).MaximumLength(300);
            RuleFor(command => command.Preset).Must(preset => KindPreset.All.Any(known => known.Code == preset)).WithMessage(_ => text["OrganisationKindMissing"]);
            RuleFor(command => command.DisplayName).NotEmpty().WithMessage(_ => text["DisplayNameMissing"]).MaximumLength(200);
            RuleFor(command => command.UserName).Matches("^[A-Za-z0-9][A-Za-z0-9.-]{2,59}$").WithMessage(_ => text["UserNameForm"])
                .NotNull().WithMessage(_ => text["UserNameForm"]);
            RuleFor(command => command.Password).Custom((password, context) =>
            {
                var command = context.InstanceToValidate;
                if (PasswordWords.Of(rules.Check(password, command.UserName, command.DisplayName), rules, text) is { } fault)
                    context.AddFailure(fault);
            });
        }
    }

    public sealed class Handler(NewAccounts accounts) : ICommandHandler<Command, Guid>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(Create));

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await work.Db.Users.AnyAsync(cancellationToken))
                return new Refusal("Platform.FirstAdministratorTaken");
            var kinds = await KindsAsync(KindPreset.All.First(known => known.Code == command.Preset), work.Db, cancellationToken);
            var unit = new OrgUnit(command.OrganisationName!, Shorten(command.OrganisationName!), kinds[0].Id, null, new DateOnly(work.Today.Year, 1, 1));
            var account = accounts.Make(command.UserName!, command.DisplayName!, command.Password!);
            work.Db.AddRange(unit, account, new RoleGrant(account.Id, Role.Administrator, unit.Id));
            return account.Id;
        }

        /// <summary>The kinds of a preset in its order, which begins with the kind at the top; those missing are made.</summary>
        private static async Task<IReadOnlyList<UnitKind>> KindsAsync(KindPreset preset, IsoContext db, CancellationToken cancellationToken)
        {
            var known = await db.Set<UnitKind>().ToDictionaryAsync(kind => kind.Code, cancellationToken);
            foreach (var wanted in preset.Kinds.Where(wanted => !known.ContainsKey(wanted.Code)))
            {
                known[wanted.Code] = new UnitKind(wanted.Code, wanted.Name, wanted.EnglishName, wanted.Group, known.Count + 1)
                {
                    Aliases = UnitKind.LinesOf(wanted.Aliases),
                };
                db.Add(known[wanted.Code]);
            }
            return [.. preset.Kinds.Select(kind => known[kind.Code])];
        }

        private static string Shorten(string name) => name.Trim() is { Length: > 60 } longer ? longer[..60] : name.Trim();
    }
}
