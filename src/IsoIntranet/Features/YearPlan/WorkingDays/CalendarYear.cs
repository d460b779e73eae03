using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>The days off and the moved working days of a year, with what may be proposed for it.</summary>
public static class CalendarYear
{
    public sealed record Query(int Year) : IQuery<Query, View>;

    /// <param name="FromSettings">Nothing is kept for the year; what is shown stands in the program's settings.</param>
    /// <param name="Proposals">Days that are likely off and not kept yet.</param>
    public sealed record View(int Year, IReadOnlyList<Row> Days, bool FromSettings, IReadOnlyList<CalendarProposal> Proposals, bool MayKeep);

    /// <param name="Id">None for a day of the settings.</param>
    public sealed record Row(Guid? Id, int Version, DateOnly Day, CalendarDayKind Kind, string Name);

    public sealed class Handler(IsoSettings settings) : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.SeeCalendar;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var year = Math.Clamp(query.Year, KeepCalendarDays.FirstYear, KeepCalendarDays.LastYear);
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            var kept = await reading.Db.Set<CalendarDay>().Where(day => day.Day >= from && day.Day <= to).OrderBy(day => day.Day)
                .Select(day => new Row(day.Id, day.Version, day.Day, day.Kind, day.Name)).ToListAsync(cancellationToken);
            var days = kept.Count > 0 ? kept : OfSettings(year);
            var known = kept.Select(day => day.Day).ToHashSet();
            return new View(
                year, days, kept.Count == 0 && days.Count > 0, [.. CalendarProposals.Of(year).Where(day => !known.Contains(day.Day))],
                reading.Actor.MayAnywhere(YearPlanRoom.KeepCalendar));
        }

        private List<Row> OfSettings(int year)
        {
            var organisation = settings.Organisation;
            return [.. organisation.Holidays.Where(day => day.Year == year).Select(day => new Row(null, 0, day, CalendarDayKind.Holiday, ""))
                .Concat(organisation.MovedWorkingDays.Where(day => day.Year == year).Select(day => new Row(null, 0, day, CalendarDayKind.MovedWorkingDay, "")))
                .OrderBy(day => day.Day)];
        }
    }
}
