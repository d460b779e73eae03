using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>Keeps one or many days: by hand, from proposals that were confirmed, or from a pasted list. A day kept before is told anew.</summary>
public static class KeepCalendarDays
{
    public const int FirstYear = 2000;

    public const int LastYear = 2099;

    public const int MostDays = 400;

    /// <returns>How many days were added or told anew.</returns>
    public sealed record Command(IReadOnlyList<Entry> Days) : ICommand<Command, int>;

    public sealed record Entry(DateOnly Day, CalendarDayKind Kind, string Name);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<WorkingDaysText> text)
        {
            RuleFor(command => command.Days).Must(days => days.Count is > 0 and <= MostDays).WithMessage(_ => text["HowManyDays", MostDays]);
            RuleFor(command => command.Days).Must(days => days.All(day => day.Day.Year is >= FirstYear and <= LastYear)).WithMessage(_ => text["YearRange", FirstYear, LastYear]);
            RuleFor(command => command.Days).Must(days => days.All(day => !string.IsNullOrWhiteSpace(day.Name) && day.Name.Length <= CalendarDay.NameLength))
                .WithName("Name").OverridePropertyName("Name").WithMessage(_ => text["NameMissing", CalendarDay.NameLength]);
            RuleFor(command => command.Days).Must(days => days.All(day => Enum.IsDefined(day.Kind))).WithMessage(_ => text["HowManyDays", MostDays]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, int>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(YearPlanRoom.KeepCalendar));

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var wanted = command.Days.DistinctBy(day => day.Day).ToList();
            var days = wanted.ConvertAll(day => day.Day);
            var kept = await work.Db.Set<CalendarDay>().Where(day => days.Contains(day.Day)).ToDictionaryAsync(day => day.Day, cancellationToken);
            foreach (var day in wanted)
            {
                if (kept.TryGetValue(day.Day, out var known))
                    known.Set(day.Kind, day.Name);
                else
                    work.Db.Add(new CalendarDay(day.Day, day.Kind, day.Name));
            }

            return wanted.Count;
        }
    }
}

/// <summary>Takes a day out of the calendar: it goes by the week again.</summary>
public static class RemoveCalendarDay
{
    public sealed record Command(Guid DayId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private CalendarDay? _day;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _day = await db.Set<CalendarDay>().SingleOrDefaultAsync(day => day.Id == command.DayId, cancellationToken);
            return _day is null ? null : new Demand(YearPlanRoom.KeepCalendar).At(_day, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            work.Db.Remove(_day!);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}
