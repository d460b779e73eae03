using FluentValidation;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Chốt kỳ: refused while results are missing or unverified, or a miss has neither root cause nor action (R96).</summary>
public static class ClosePeriod
{
    /// <param name="Version">Of the closing that was reopened; 0 for a first one.</param>
    public sealed record Command(Guid SetId, PeriodLength Length, int Index, int Version) : ICommand<Command, int>;

    public sealed class Handler : ICommandHandler<Command, int>
    {
        private PeriodClosing? _closing;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var set = await db.Set<ObjectiveSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.SetId, cancellationToken);
            if (set is null || command.Index < 1 || command.Index > MeasurePeriod.CountOf(command.Length))
                return null;
            _closing = await db.ClosingAsync(command.SetId, command.Length, command.Index, cancellationToken);
            var demand = new Demand(ObjectivesRoom.Keep, set.OwnerUnitId);
            return _closing is null ? demand : demand.At(_closing, command.Version);
        }

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await MeasuredSet.FindAsync(work.Db, command.SetId, cancellationToken) is not { } measured)
                return new Refusal("Objectives.SetIsNotInForce");
            var period = new MeasurePeriod(measured.Set.Year, command.Length, command.Index);
            var expected = measured.Expected(period).Select(one => (one.Objective.Id, UnitId: one.Unit.Id, one.Period)).ToHashSet();
            var results = (await work.Db.Set<Measurement>().AsNoTracking().Where(row => row.SetId == command.SetId).ToListAsync(cancellationToken))
                .Where(row => expected.Contains((row.ObjectiveId, row.UnitId, row.Period))).ToList();
            var closing = _closing ?? new PeriodClosing(command.SetId, period);
            var ruling = closing.Close(
                expected.Count - results.Count, results.Count(row => row.State != MeasurementState.Verified),
                await UnansweredAsync(work.Db, results, cancellationToken), work.Actor.Author, work.Today);
            if (ruling.Refusal is { } refused)
                return refused;
            if (_closing is null)
                work.Db.Add(closing);
            return closing.Version + 1;
        }

        /// <summary>Misses whose nonconformity has no analysed cause with a plan yet.</summary>
        private static async Task<int> UnansweredAsync(IsoContext db, List<Measurement> results, CancellationToken cancellationToken)
        {
            Guid?[] ids = [.. results.Where(row => row.IsMet == false).Select(row => row.NonconformityId)];
            var answered = await db.Set<Nonconformity>().CountAsync(
                row => ids.Contains(row.Id) && row.ActionCount > 0 && row.State != NonconformityState.Raised && row.State != NonconformityState.Accepted
                    && row.State != NonconformityState.Analysed && row.State != NonconformityState.Rejected, cancellationToken);
            return ids.Length - answered;
        }
    }

    internal static Task<PeriodClosing?> ClosingAsync(this IsoContext db, Guid setId, PeriodLength length, int index, CancellationToken cancellationToken) =>
        db.Set<PeriodClosing>().SingleOrDefaultAsync(row => row.SetId == setId && row.Length == length && row.Index == index, cancellationToken);
}

/// <summary>Opens a closed period again, with a reason.</summary>
public static class ReopenPeriod
{
    public sealed record Command(Guid SetId, PeriodLength Length, int Index, int Version, string? Reason) : ICommand<Command, int>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text) => RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(Measurement.NoteLength).WithMessage(_ => text["TooLong", Measurement.NoteLength]);
    }

    public sealed class Handler : ICommandHandler<Command, int>
    {
        private PeriodClosing? _closing;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var set = await db.Set<ObjectiveSet>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.SetId, cancellationToken);
            _closing = await db.ClosingAsync(command.SetId, command.Length, command.Index, cancellationToken);
            return set is null || _closing is null ? null : new Demand(ObjectivesRoom.Keep, set.OwnerUnitId).At(_closing, command.Version);
        }

        public Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(_closing!.Reopen(command.Reason).Refusal is { } refused ? Outcome<int>.Refused(refused) : Outcome<int>.Done(_closing.Version + 1));
    }
}
