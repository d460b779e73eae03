using FluentValidation;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Shell.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>Notes a certificate of somebody, or puts one right; the paper itself is kept with it.</summary>
public static class SaveCompetence
{
    /// <param name="Id">The certificate to change; none for a new one.</param>
    /// <param name="Version">Of that certificate.</param>
    public sealed record Command(Guid PersonId, CompetenceFacts Facts, IReadOnlyList<FileToKeep> Files, Guid? Id = null, int Version = 0) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Facts.Certificate).NotEmpty().WithMessage(_ => text["CertificateMissing"])
                .MaximumLength(AuditorCompetence.CertificateLength).WithMessage(_ => text["PlanTooLong", AuditorCompetence.CertificateLength]).OverridePropertyName("Certificate");
            RuleFor(command => command.Facts.Issuer).MaximumLength(300).WithMessage(_ => text["PlanTooLong", 300]).OverridePropertyName("Issuer");
            RuleFor(command => command.Facts.Number).MaximumLength(100).WithMessage(_ => text["PlanTooLong", 100]).OverridePropertyName("Number");
            RuleFor(command => command.Facts.IssuedOn).Must(day => day.Year >= 1990).WithMessage(_ => text["DayMissing"]).OverridePropertyName("IssuedOn");
            RuleFor(command => command.Facts.ExpiresOn).Must((command, day) => day is null || day >= command.Facts.IssuedOn)
                .WithMessage(_ => text["EndsBeforeStart"]).OverridePropertyName("ExpiresOn");
            RuleFor(command => command.Files).Must(files => files.Count <= FileDrop.MaximumFiles).WithMessage(_ => text["TooManyPapers", FileDrop.MaximumFiles]);
        }
    }

    public sealed class Handler(NonconformityFiles files) : ICommandHandler<Command, Guid>
    {
        private AuditorCompetence? _record;
        private Guid _unitId;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (await db.Set<Person>().Where(person => person.Id == command.PersonId).Select(person => (Guid?)person.UnitId).SingleOrDefaultAsync(cancellationToken) is not { } unit)
                return null;
            _unitId = unit;
            var demand = new Demand(AuditsRoom.Own, unit);
            if (command.Id is not { } id)
                return demand;
            _record = await db.Set<AuditorCompetence>().SingleOrDefaultAsync(one => one.Id == id && one.PersonId == command.PersonId, cancellationToken);
            return _record is null ? null : demand.At(_record, command.Version);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_record is { } known)
                known.Tell(command.Facts);
            else
                work.Db.Add(_record = new AuditorCompetence(command.PersonId, command.Facts));
            var kept = await files.PutAsync(command.Files, _unitId, _record.Id, _ => Ruling.Allowed, work, cancellationToken);
            return kept.Refusal is { } refused ? refused : _record.Id;
        }
    }
}
