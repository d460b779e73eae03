using FluentValidation;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Similar;

/// <summary>Raises a nonconformity for the other unit in which the like was found; each leads to the other.</summary>
public static class RaiseSimilar
{
    public sealed record Command(Guid CheckId, int Version, NonconformityGrade Grade, string Title, string Description) : ICommand<Command, Guid>, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Title).Given(text, "TitleMissing", Nonconformity.TitleLength);
            RuleFor(command => command.Description).Given(text, "DescriptionMissing");
        }
    }

    public sealed class Handler(NonconformityIntake intake) : ICommandHandler<Command, Guid>
    {
        private Nonconformity? _record;
        private SimilarCheck? _check;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var id = await db.Set<SimilarCheck>().Where(check => check.Id == command.CheckId)
                .Select(check => (Guid?)check.NonconformityId).SingleOrDefaultAsync(cancellationToken);
            _record = id is { } found ? await db.Set<Nonconformity>().WholeAsync(found, cancellationToken) : null;
            _check = _record?.SimilarChecks.Single(check => check.Id == command.CheckId);
            return _check is null ? null : new Demand(NonconformitiesRoom.Raise, _check.OtherUnitId).At(_check, command.Version);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            // The right is held over the other unit; this one is read and cited as well.
            if (!work.Actor.May(NonconformitiesRoom.See, _record!.UnitId))
                return Outcome<Guid>.NotFound();
            if (_check is { IsFound: not true } or { RaisedId: not null })
                return new Refusal("Nonconformities.NotInState");
            var raised = await intake.TakeInAsync(
                new NonconformityFacts(
                    _check!.OtherUnitId, _record.Source, command.Grade, command.Title, command.Description, [.. _record.Clauses.Select(part => part.ClauseId)],
                    _record.Procedure, Reference: new SourceReference(nameof(SimilarCheck), _check.Id, $"nonconformities/{_record.Id}")),
                [], work, cancellationToken);
            if (!raised.IsDone)
                return raised.Failure<Guid>();
            return _record.CiteSimilar(_check, raised.Value.Id, raised.Value.Number).Refusal is { } refused ? refused : raised.Value.Id;
        }
    }
}
