using System.Globalization;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>What the board says of its cells, in the viewer's language. Names are looked up once per circuit, not once per cell.</summary>
public sealed class BoardWording(IStringLocalizer<YearPlanText> shared, IStringLocalizer<BoardText> board)
{
    private static readonly CellStatus[] Statuses = Enum.GetValues<CellStatus>();

    private readonly Dictionary<CellStatus, string> _names = Statuses.ToDictionary(status => status, status => shared[$"CellStatus.{status}"].Value);
    private readonly string _cell = board["CellLabel"];
    private readonly string _late = board["CellLate"];
    private readonly string _period = board["CellPeriod"];
    private readonly string _difficulty = board["CellDifficulty"];

    /// <summary>CSS class of each status, see docs/design.md.</summary>
    private static readonly Dictionary<CellStatus, string> Classes = Statuses.ToDictionary(status => status, ClassName);

    public static string ClassOf(CellStatus status) => Classes[status];

    public string NameOf(CellStatus status) => _names[status];

    /// <summary>A column's time in a few letters: months, or the kind where there are none.</summary>
    public string TimeOf(BoardTime time) => (time.FromMonth, time.ToMonth) switch
    {
        // Whole years are named by the year alone.
        (1, 12) when time.Year is { } year && time.FromYear is null => year.ToString(CultureInfo.InvariantCulture),
        (1, 12) when time is { Year: { } last, FromYear: { } first } => $"{first}–{last % 100:00}",
        ({ } from, { } to) when time is { Year: { } last, FromYear: { } first } => board["TimeOverYears", from, first % 100, to, last % 100],
        ({ } from, { } to) when time.Year is { } year => board["TimeInYear", from == to ? $"{to}" : $"{from}–{to}", year % 100],
        (null, { } to) when time.Year is { } year => board["TimeUntilYear", to, year % 100],
        ({ } from, { } to) when from == to => board["TimeMonth", from],
        ({ } from, { } to) => board["TimeMonths", from, to],
        (null, { } to) => board["TimeUntil", to],
        _ => board[$"Time.{time.Kind}"],
    };

    /// <summary>Everything that sign, colour and marks say, in words: for screen readers and as a tooltip.</summary>
    public string Label(BoardUnit unit, BoardColumn column, BoardCell cell)
    {
        var culture = CultureInfo.CurrentCulture;
        var label = string.Format(culture, _cell, unit.Name, column.Number, _names[cell.Status], cell.Percent);
        if (cell.Period > 0)
            label += string.Format(culture, _period, cell.Period, cell.Periods, cell.PeriodsDone);
        if (cell.IsLate)
            label += string.Format(culture, _late, cell.DaysLate);
        return cell.HasDifficulty ? label + _difficulty : label;
    }

    private static string ClassName(CellStatus status) =>
        "st" + string.Concat(status.ToString().Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
