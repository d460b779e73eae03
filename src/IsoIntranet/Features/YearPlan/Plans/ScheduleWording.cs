using System.Globalization;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>Tells in the reader's language how a schedule's words are read, so that whoever wrote them can see whether they are.</summary>
public sealed class ScheduleWording(IStringLocalizer<ScheduleText> text)
{
    private const string Day = "dd/MM/yyyy";

    /// <summary>One line: kind and dates.</summary>
    public string Of(ScheduleReading? reading)
    {
        if (reading is null)
            return text["Empty"];
        var words = reading.Kind switch
        {
            ScheduleKind.Once => Dated(reading),
            ScheduleKind.Recurring => Recurring(reading),
            ScheduleKind.Ongoing => Ongoing(reading),
            ScheduleKind.Event => reading.Anchor is { Length: > 0 } anchor ? text["Event", anchor] : text["EventUnnamed"],
            ScheduleKind.Reference when reading.PointsAbove => text["SameAsAbove"],
            ScheduleKind.Reference => text["Reference", reading.Anchor ?? ""],
            ScheduleKind.Relative => Relative(reading),
            ScheduleKind.Unreadable => text["Unreadable"],
            _ => text["Empty"].Value,
        };
        return reading.Also.Where(kind => kind != reading.Kind).Distinct()
            .Aggregate(words, (told, kind) => text["Also", told, Kind(kind)]);
    }

    /// <summary>What an official said that words mean, without the plan's year where the words name none.</summary>
    public string Of(ScheduleMeaning meaning) => meaning.Kind switch
    {
        ScheduleKind.Once => Meant(meaning),
        ScheduleKind.Recurring => string.Join(", ", meaning.Recurrences.Select(Recurrence).Distinct()),
        ScheduleKind.Ongoing => meaning.Windows.Count > 0 ? text["Meant.OngoingFrom", Meant(meaning)] : text["Meant.Ongoing"],
        ScheduleKind.Event => meaning.Anchor is { Length: > 0 } anchor ? text["Event", anchor] : text["EventUnnamed"],
        ScheduleKind.Reference => text["Reference", meaning.Anchor ?? ""],
        ScheduleKind.Relative when meaning.Relative is { } relative =>
            text[$"Relative.{relative.Side}", relative.Amount, text[$"Unit.{relative.Unit}"].Value,
                meaning.AnchorDay is { } day ? Meant(day) : meaning.Anchor is { Length: > 0 } words ? words : text["AnchorUnknown"].Value],
        _ => text["Meant.Empty"],
    };

    private string Meant(ScheduleMeaning meaning) => meaning.AnyOneSuffices
        ? meaning.Windows.Select(Meant).Aggregate((told, next) => text["Or", told, next])
        : string.Join("; ", meaning.Windows.Select(Meant));

    private string Meant(MeantWindow window) => window switch
    {
        { From: null, To: null } => text["Meant.OpenBoth"],
        { From: { } from, To: null } => text["Meant.From", Meant(from)],
        { From: null, To: { } to, EndInclusive: false } => text["Meant.Before", Meant(to)],
        { From: null, To: { } to } => text["Until", Meant(to)],
        { From: { } from, To: { } to } when from == to => Meant(from),
        _ => text["Range", Meant(window.From!), window.EndInclusive ? Meant(window.To!) : text["Meant.Before", Meant(window.To!)].Value.ToLower(CultureInfo.CurrentCulture)],
    };

    private string Meant(MeantDay day)
    {
        var plain = $"{day.Day:00}/{day.Month:00}";
        return day switch
        {
            { Year: { } year } => $"{plain}/{year:0000}",
            { YearShift: 0 } => plain,
            { YearShift: 1 } => text["Meant.YearAfter", plain],
            { YearShift: -1 } => text["Meant.YearBefore", plain],
            _ => text["Meant.YearsOff", plain, day.YearShift],
        };
    }

    public string Kind(ScheduleKind kind) => text[$"Kind.{kind}"];

    /// <summary>What should be asked about, in sentences; what was not read comes first.</summary>
    public IReadOnlyList<string> Doubts(ScheduleReading? reading) => reading is null ? [] :
        [.. reading.Unread.Except(reading.Doubts.Where(doubt => doubt.Code == DoubtCode.NotUnderstood).Select(doubt => doubt.Words))
            .Select(words => text["Unread", words].Value),
         .. reading.Doubts.Select(Doubt)];

    private string Doubt(ScheduleDoubt doubt)
    {
        var sentence = text[$"Doubt.{doubt.Code}", doubt.Words];
        return sentence.ResourceNotFound ? text["Doubt.Other", doubt.Words] : sentence;
    }

    private string Dated(ScheduleReading reading) => reading switch
    {
        { Windows.Count: 0 } => Recurrences(reading) is { Length: > 0 } recurring ? recurring : text["Unreadable"],
        { Windows: [var only] } => Window(only),
        { AnyOneSuffices: true, AmberDay: { } amber, DueDay: { } due } =>
            text["Alternatives", Alternatives(reading.Windows), Short(amber, reading.Frame), Short(due, reading.Frame)],
        { AnyOneSuffices: true } => Alternatives(reading.Windows),
        _ => text["Occurrences", reading.Windows.Count, string.Join("; ", reading.Windows.Select(Window))],
    };

    private string Alternatives(IReadOnlyList<ScheduleWindow> windows) =>
        windows.Select(Name).Aggregate((told, next) => text["Or", told, next]);

    private string Recurring(ScheduleReading reading)
    {
        var rule = Recurrences(reading);
        return reading.Periods() switch
        {
            [] => text["NoPeriod", rule],
            [var only] => text["OnePeriod", rule, Full(only.Due)],
            { } periods => text["Periods", rule, periods.Count, Full(periods[0].Due), Full(periods[^1].Due)],
        };
    }

    private string Recurrences(ScheduleReading reading) => string.Join(", ", reading.Recurrences.Select(Recurrence).Distinct());

    private string Recurrence(ScheduleRecurrence rule)
    {
        string told = rule.Every == 1 ? text[$"Each.{rule.Unit}"] : text["Every", rule.Every, text[$"Unit.{rule.Unit}"].Value];
        if (rule.Weekday is { } weekday)
            told = text["OnWeekday", told, CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(weekday)];
        return rule.Times > 1 ? text["Times", told, rule.Times] : told;
    }

    private string Ongoing(ScheduleReading reading) => reading.Windows is [{ From: { } from, LastDay: { } to }]
        ? text["OngoingFrom", Full(from), Full(to)]
        : text["Ongoing"];

    private string Relative(ScheduleReading reading)
    {
        if (reading.Relative is not { } relative)
            return text["Unreadable"];
        var anchor = relative.AnchorDay is { } day ? Full(day) : reading.Anchor is { Length: > 0 } words ? words : text["AnchorUnknown"].Value;
        string told = text[$"Relative.{relative.Side}", relative.Amount, text[$"Unit.{relative.Unit}"].Value, anchor];
        return reading.DueDay is { } due ? text["DueAt", told, Full(due)] : told;
    }

    private string Window(ScheduleWindow window) => (window.From, window.LastDay) switch
    {
        ({ } from, { } to) when from == to => Full(from),
        ({ } from, { } to) => text["Range", Full(from), Full(to)],
        (null, { } to) => text["Until", Full(to)],
        ({ } from, null) => text["From", Full(from)],
        _ => text["Unreadable"],
    };

    /// <summary>A whole quarter or month by its name, any other window by its days.</summary>
    private string Name(ScheduleWindow window)
    {
        if (window is not { From: { Day: 1 } from, LastDay: { } to } || to.AddDays(1).Day != 1 || from.Year != to.Year)
            return Window(window);
        if (from.Month == to.Month)
            return text["Month", from.Month];
        return from.Month % 3 == 1 && to.Month == from.Month + 2 ? text["Quarter", Quarters[(from.Month - 1) / 3]] : Window(window);
    }

    private static readonly string[] Quarters = ["I", "II", "III", "IV"];

    private static string Full(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Without the year where the plan leaves no doubt about it.</summary>
    private static string Short(DateOnly day, ScheduleWindow frame) =>
        frame.From?.Year == day.Year && frame.LastDay?.Year == day.Year ? day.ToString("dd/MM", CultureInfo.InvariantCulture) : Full(day);
}
