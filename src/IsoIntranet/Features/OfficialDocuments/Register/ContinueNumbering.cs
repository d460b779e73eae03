using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Says which number comes next, for an agency that begins in the middle of a year.</summary>
public static class ContinueNumbering
{
    public sealed record Command(Guid UnitId, DocumentKind Kind, int Year, int Next) : ICommand<Command, Nothing>, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<OfficialDocumentsText> text)
        {
            RuleFor(command => command.Year).InclusiveBetween(2000, 2100).WithMessage(_ => text["YearRange"]);
            RuleFor(command => command.Next).InclusiveBetween(1, 999_999).WithMessage(_ => text["NumberTooSmall"]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken)
                ? new Demand(OfficialDocumentsRoom.KeepLetterhead, command.UnitId) : null;

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var series = await work.Db.SeriesAsync(command.UnitId, command.Kind, command.Year, cancellationToken);
            return series.ContinueAt(command.Next).Refusal is { } refused ? refused : Nothing.Value;
        }
    }
}
