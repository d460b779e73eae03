using System.Threading.Channels;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Platform.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsoIntranet.Features.YearPlan.WorkingDays;

/// <summary>
/// Keeps the node's one <see cref="WorkingCalendar"/> as the kept days say, and puts it right after every change of them. A
/// year of which nothing is kept goes by the settings.
/// </summary>
public sealed partial class CalendarStore : BackgroundService
{
    private readonly IDbContextFactory<IsoContext> _contexts;
    private readonly WorkingCalendar _calendar;
    private readonly OrganisationSettings _settings;
    private readonly ILogger<CalendarStore> _log;
    private readonly Channel<bool> _stale = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public CalendarStore(IDbContextFactory<IsoContext> contexts, WorkingCalendar calendar, IsoSettings settings, LiveBus bus, ILogger<CalendarStore> log)
    {
        (_contexts, _calendar, _settings, _log) = (contexts, calendar, settings.Organisation, log);
        bus.Listen(signals =>
        {
            if (signals.Any(signal => signal.RecordType == nameof(CalendarDay)))
                _stale.Writer.TryWrite(true);
        });
    }

    /// <summary>Days of the settings for a year of which nothing is kept.</summary>
    public static (IEnumerable<DateOnly> Holidays, IEnumerable<DateOnly> Moved) OfSettings(OrganisationSettings settings, HashSet<int> keptYears) =>
        (settings.Holidays.Where(day => !keptYears.Contains(day.Year)), settings.MovedWorkingDays.Where(day => !keptYears.Contains(day.Year)));

    /// <summary>Reads the days anew. Called by the service, and directly by tests.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken = default)
    {
        await using var db = (await _contexts.CreateDbContextAsync(cancellationToken)).SeeOnly(UnitScope.Everything);
        var days = await db.Set<CalendarDay>().AsNoTracking().ToListAsync(cancellationToken);
        var (holidays, moved) = OfSettings(_settings, [.. days.Select(day => day.Day.Year)]);
        _calendar.Replace(
            [.. holidays, .. days.Where(day => day.Kind == CalendarDayKind.Holiday).Select(day => day.Day)],
            [.. moved, .. days.Where(day => day.Kind == CalendarDayKind.MovedWorkingDay).Select(day => day.Day)]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _stale.Writer.TryWrite(true);
        try
        {
            await foreach (var _ in _stale.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await ReloadAsync(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    LogFailure(failure);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The working calendar could not be read anew; the former one stays in force")]
    private partial void LogFailure(Exception failure);
}
