using FluentValidation;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Begins the programme of a year, empty.</summary>
public static class CreateProgramme
{
    public sealed record Command(Guid AgencyId, int Year) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text) =>
            RuleFor(command => command.Year).InclusiveBetween(2000, 2200).WithMessage(_ => text["DayMissing"]);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId, cancellationToken) ? new Demand(AuditsRoom.Own, command.AgencyId) : null;

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!await work.Db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId && unit.ParentId == null, cancellationToken))
                return new Refusal("Audits.NotAnAgency");
            if (await work.Db.Set<AuditProgramme>().AnyAsync(row => row.OwnerUnitId == command.AgencyId && row.Year == command.Year, cancellationToken))
                return new Refusal("Audits.ProgrammeExists", command.Year);
            var standard = await work.Db.Set<StandardVersion>().Where(version => version.IsCurrent).Select(version => version.Id).SingleAsync(cancellationToken);
            var programme = new AuditProgramme(command.AgencyId, command.Year, standard);
            work.Db.Add(programme);
            return programme.Id;
        }
    }
}
