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
            RuleFor(command => command.Preset).Must(preset => FirstUnitPreset.Of(preset) is not null).WithMessage(_ => text["OrganisationKindMissing"]);
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
            var preset = FirstUnitPreset.Of(command.Preset)!;
            var kind = await work.Db.Set<UnitKind>().FirstOrDefaultAsync(known => known.Code == preset.Code, cancellationToken);
            if (kind is null)
            {
                kind = new UnitKind(preset.Code, preset.Name, preset.EnglishName, preset.Name, 1);
                work.Db.Add(kind);
            }
            var unit = new OrgUnit(command.OrganisationName!, Shorten(command.OrganisationName!), kind.Id, null, new DateOnly(work.Today.Year, 1, 1));
            var account = accounts.Make(command.UserName!, command.DisplayName!, command.Password!);
            work.Db.AddRange(unit, account, new RoleGrant(account.Id, Role.Administrator, unit.Id));
            return account.Id;
        }

        private static string Shorten(string name) => name.Trim() is { Length: > 60 } longer ? longer[..60] : name.Trim();
    }
}

/// <summary>What kind the unit at the top is; the Units room brings the kinds below it.</summary>
/// <param name="Key">Key of its words.</param>
/// <param name="Code">Code of the kind of unit.</param>
public sealed record FirstUnitPreset(string Key, string Code, string Name, string EnglishName)
{
    public static IReadOnlyList<FirstUnitPreset> All { get; } =
    [
        new("commune", "UBNDX", "Ủy ban nhân dân cấp xã", "Commune-level people’s committee"),
        new("department", "SO", "Sở, ngành cấp tỉnh", "Provincial department"),
        new("province", "UBNDT", "Ủy ban nhân dân cấp tỉnh", "Provincial people’s committee"),
        new("district", "UBNDH", "Ủy ban nhân dân cấp huyện", "District-level people’s committee"),
    ];

    public static FirstUnitPreset? Of(string? key) => All.FirstOrDefault(preset => preset.Key == key);
}
