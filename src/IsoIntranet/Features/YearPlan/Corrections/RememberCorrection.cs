using FluentValidation;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Corrections;

/// <summary>Keeps a corrected reading, to be offered wherever the same words are written.</summary>
public static class RememberCorrection
{
    public sealed record Command(ScheduleMeaning Meaning) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ScheduleText> text)
        {
            RuleFor(command => command.Meaning.Words).Must(words => SchedulePhrase.Of(words).Length > 0 && words.Length <= 4000).WithMessage(_ => text["Correct.NoWords"]);
            // "Như trên" means another thing in every row.
            RuleFor(command => command.Meaning.Words).Must(words => !new ScheduleReader().Read(words, 2025).PointsAbove).WithMessage(_ => text["Correct.Ditto"]);
            RuleFor(command => command.Meaning.Kind).Must((command, _) => command.Meaning.IsSound).WithMessage(_ => text["Correct.NoKind"]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(YearPlanRoom.KeepOwn));

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var key = ScheduleCorrection.KeyOf(command.Meaning.Words);
            var known = await work.Db.Set<ScheduleCorrection>().SingleOrDefaultAsync(correction => correction.PhraseKey == key, cancellationToken);
            if (known is null)
                work.Db.Add(known = new ScheduleCorrection(command.Meaning, work.Actor.Name));
            else if (!known.Meaning.SameMeaning(command.Meaning))
                known.Correct(command.Meaning, work.Actor.Name);
            return known.Id;
        }
    }
}

/// <summary>Forgets a corrected reading: it is no longer offered. Rows that took it keep it.</summary>
public static class WithdrawCorrection
{
    public sealed record Command(Guid CorrectionId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private ScheduleCorrection? _correction;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _correction = await db.Set<ScheduleCorrection>().SingleOrDefaultAsync(correction => correction.Id == command.CorrectionId, cancellationToken);
            return _correction is null ? null : new Demand(YearPlanRoom.Keep).At(_correction, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            work.Db.Remove(_correction!);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}
