using FluentValidation;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>
/// A unit reports what it reached. A missed target raises its nonconformity in the same transaction, once per target and period.
/// </summary>
public static class ReportResult
{
    /// <param name="Version">Of the result that was reported before; 0 for a first report.</param>
    public sealed record Command(
        Guid ObjectiveId, Guid UnitId, PeriodLength Length, int Index, int Version, MeasuredFigures Figures, string? Note, IReadOnlyList<FileToKeep> Files)
        : ICommand<Command, Reported>, IBeginsAnew;

    /// <param name="IsMet">None without cases.</param>
    /// <param name="NonconformityId">What the miss raised.</param>
    public sealed record Reported(Guid Id, int Version, bool? IsMet, Guid? NonconformityId);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text) =>
            RuleFor(command => command.Note).MaximumLength(Measurement.NoteLength).WithMessage(_ => text["TooLong", Measurement.NoteLength]);
    }

    public sealed class Handler(MissedTargets misses, NonconformityFiles files) : ICommandHandler<Command, Reported>
    {
        private Measurement? _known;
        private Guid _setId;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (await db.Set<QualityObjective>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.ObjectiveId, cancellationToken) is not { } objective
                || !await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken))
                return null;
            _setId = objective.SetId;
            _known = await db.Set<Measurement>().SingleOrDefaultAsync(
                row => row.ObjectiveId == command.ObjectiveId && row.UnitId == command.UnitId && row.Length == command.Length && row.Index == command.Index, cancellationToken);
            var demand = new Demand(ObjectivesRoom.Report, command.UnitId).Or(ObjectivesRoom.Keep);
            return _known is null ? demand : demand.At(_known, command.Version);
        }

        public async Task<Outcome<Reported>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(work.Db, _setId, cancellationToken) is not { Set.State: ObjectiveSetState.Issued } measured)
                return new Refusal("Objectives.SetIsNotInForce");
            var objective = measured.Objectives.First(one => one.Id == command.ObjectiveId);
            var way = measured.Plan.WayOf(objective);
            var period = new MeasurePeriod(measured.Set.Year, command.Length, command.Index);
            if (measured.Units.FirstOrDefault(one => one.Id == command.UnitId) is not { } unit || measured.TargetOf(objective, unit) is not { } target)
                return new Refusal("Objectives.UnitIsNotConcerned");
            if (command.Length != way.Length || command.Index < 1 || command.Index > MeasurePeriod.CountOf(command.Length))
                return new Refusal("Objectives.NoSuchPeriod");
            if (await work.Db.IsClosedAsync(_setId, period, cancellationToken))
                return new Refusal("Objectives.PeriodIsClosed");
            var result = _known ?? new Measurement(_setId, way, command.UnitId, period);
            var ruling = result.Report(
                command.Figures, way, target.Meaning, command.Note, work.Actor.Author, measured.Plan.Rule.LastDay(period), work.Today);
            if (ruling.IsAllowed)
                ruling = await files.PutAsync(command.Files, result.UnitId, result.Id, _ => Ruling.Allowed, work, cancellationToken);
            if (ruling.IsAllowed && _known is null)
                work.Db.Add(result);
            if (ruling.IsAllowed)
                ruling = await misses.SettleAsync(result, objective, measured, work, cancellationToken);
            return ruling.Refusal is { } refused ? refused : new Reported(result.Id, result.Version + 1, result.IsMet, result.NonconformityId);
        }
    }
}
