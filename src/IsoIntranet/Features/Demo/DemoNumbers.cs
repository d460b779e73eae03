using IsoIntranet.Features.Nonconformities;

namespace IsoIntranet.Features.Demo;

/// <summary>Gives the register's numbers in the order of the days, whichever part of the story tells a nonconformity.</summary>
/// <param name="raised">The days of all of them.</param>
internal sealed class DemoNumbers(Guid agencyId, IEnumerable<DateOnly> raised)
{
    private readonly List<DateOnly> _days = [.. raised.Order()];
    private readonly HashSet<int> _taken = [];

    public NonconformityNumber Take(DateOnly day)
    {
        var place = Enumerable.Range(0, _days.Count).First(place => _days[place] == day && !_taken.Contains(place));
        _taken.Add(place);
        return new NonconformityNumber(agencyId, day.Year, _days.Take(place + 1).Count(one => one.Year == day.Year));
    }
}
