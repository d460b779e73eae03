using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives.Measuring.Import;

/// <summary>Takes the counts of a list of the one-stop software as the units' results, all of them or none, and keeps how the list was understood.</summary>
public static class ImportResults
{
    /// <param name="Answers">What somebody said of this list, on top of what was kept.</param>
    public sealed record Command(Guid ObjectiveId, PeriodLength Length, int Index, IReadOnlyList<Line> Lines, OneStopAnswers Answers, string SourceName) : ICommand<Command, Taken>, IBeginsAnew;

    /// <param name="Version">Of the result that the importer saw; 0 where none was there.</param>
    public sealed record Line(Guid UnitId, int Version, MeasuredFigures Figures);

    /// <param name="Missed">Of how many of them the target is missed; each raised its nonconformity.</param>
    public sealed record Taken(int Reports, int Missed);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text)
        {
            RuleFor(command => command.Lines.Count).InclusiveBetween(1, ImportLimits.MaximumRows).WithMessage(_ => text["OneStopNothing"]);
            RuleFor(command => command.Lines).Must(lines => lines.Select(line => line.UnitId).Distinct().Count() == lines.Count).WithMessage(_ => text["RowTwice"]);
            RuleFor(command => command.Answers.Columns.Count + command.Answers.Units.Count).LessThanOrEqualTo(OneStopMapping.Most).WithMessage(_ => text["TooMany", OneStopMapping.Most]);
        }
    }

    public sealed class Handler(MissedTargets misses) : ICommandHandler<Command, Taken>
    {
        private Guid _setId;

        /// <summary>Over which units the right is held is asked for each line below.</summary>
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _setId = await db.Set<QualityObjective>().Where(row => row.Id == command.ObjectiveId).Select(row => row.SetId).SingleOrDefaultAsync(cancellationToken);
            return _setId == Guid.Empty ? null : new Demand(ObjectivesRoom.Keep).Or(ObjectivesRoom.Report);
        }

        public async Task<Outcome<Taken>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(work.Db, _setId, cancellationToken) is not { Set.State: ObjectiveSetState.Issued } measured)
                return new Refusal("Objectives.SetIsNotInForce");
            var objective = measured.Objectives.First(one => one.Id == command.ObjectiveId);
            var (way, period) = (measured.Plan.WayOf(objective), new MeasurePeriod(measured.Set.Year, command.Length, command.Index));
            if (way.Formula != MeasureFormula.OnTimeSettlement)
                return new Refusal("Objectives.OneStopOtherFormula");
            if (command.Length != way.Length || command.Index < 1 || command.Index > MeasurePeriod.CountOf(command.Length))
                return new Refusal("Objectives.NoSuchPeriod");
            if (await work.Db.IsClosedAsync(_setId, period, cancellationToken))
                return new Refusal("Objectives.PeriodIsClosed");
            if (command.Lines.Any(line => !work.Actor.May(ObjectivesRoom.Report, line.UnitId) && !work.Actor.May(ObjectivesRoom.Keep, line.UnitId)))
                return Outcome<Taken>.Forbidden();
            var known = await work.Db.Set<Measurement>().Where(row => row.ObjectiveId == objective.Id && row.Length == command.Length && row.Index == command.Index)
                .ToDictionaryAsync(row => row.UnitId, cancellationToken);
            var missed = 0;
            foreach (var line in command.Lines)
            {
                if (measured.Units.FirstOrDefault(one => one.Id == line.UnitId) is not { } unit || measured.TargetOf(objective, unit) is not { } target)
                    return new Refusal("Objectives.UnitIsNotConcerned");
                var result = known.GetValueOrDefault(line.UnitId);
                if ((result?.Version ?? 0) != line.Version)
                    return new Refusal("Objectives.OneStopChanged", unit.Name);
                var isNew = result is null;
                result ??= new Measurement(_setId, way, line.UnitId, period);
                var ruling = result.Report(line.Figures, way, target.Meaning, command.SourceName, work.Actor.Author, measured.Plan.Rule.LastDay(period), work.Today);
                if (ruling.IsAllowed && isNew)
                    work.Db.Add(result);
                if (ruling.IsAllowed)
                    ruling = await misses.SettleAsync(result, objective, measured, work, cancellationToken);
                if (ruling.Refusal is { } refused)
                    return refused;
                missed += result.IsMet == false ? 1 : 0;
            }
            await KeepAsync(command.Answers, measured.Set.OwnerUnitId, work, cancellationToken);
            return new Taken(command.Lines.Count, missed);
        }

        private static async Task KeepAsync(OneStopAnswers answers, Guid ownerId, Work work, CancellationToken cancellationToken)
        {
            if (answers.Columns.Count + answers.Units.Count == 0)
                return;
            var mapping = await work.Db.Set<OneStopMapping>().SingleOrDefaultAsync(row => row.OwnerUnitId == ownerId, cancellationToken);
            if (mapping is null)
                work.Db.Add(mapping = new OneStopMapping(ownerId));
            mapping.Learn(
                answers.Columns.ToDictionary(one => ListWords.Of(one.Key), one => one.Value), answers.Units.ToDictionary(one => ListWords.Of(one.Key), one => one.Value), work.Today);
        }
    }
}
