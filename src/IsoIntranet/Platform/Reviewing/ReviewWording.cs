using System.Globalization;
using IsoIntranet.Platform.Hosting;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>Words a review's facts in the reader's language; papers are always in Vietnamese.</summary>
public sealed class ReviewWording(IEnumerable<Room> rooms, IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer _own = localizers.Create(typeof(ReviewingText));

    public string Of(Words? words)
    {
        if (words is null)
            return "";
        if (words.IsPlain)
            return words.Arguments.Count > 0 ? words.Arguments[0] : "";
        return words.Code switch
        {
            Said.NumberCode => Number(Parsed(words, 0)),
            Said.PercentCode => Number(Parsed(words, 0)) + " %",
            Said.CountsCode => $"{Number(Parsed(words, 0))}/{Number(Parsed(words, 1))}",
            Said.ShareCode => Share(Parsed(words, 0), Parsed(words, 1)),
            Said.DayCode => DateOnly.ParseExact(words.Arguments[0], "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Said.PeriodCode => DateOnly.ParseExact(words.Arguments[0] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MM/yyyy", CultureInfo.InvariantCulture),
            "=none" => _own["Nothing"],
            "=more" => _own["More", words.Arguments[0]],
            _ => OfRoom(words),
        };
    }

    /// <summary>“1.234,5 %”, “12”; không phát sinh where there is none.</summary>
    public string Value(decimal? value, Words? unit) =>
        value is { } number ? unit is null ? Number(number) : $"{Number(number)} {Of(unit)}" : _own["Nothing"];

    public static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.CurrentCulture);

    private static string Share(decimal part, decimal whole) => $"{Number(part)}/{Number(whole)} ({Number(Said.PercentOf(part, whole) ?? 0)} %)";

    private static decimal Parsed(Words words, int index) => decimal.Parse(words.Arguments[index], CultureInfo.InvariantCulture);

    private string OfRoom(Words words)
    {
        if (words.Code.Split('.', 2) is not [var name, var key] || rooms.FirstOrDefault(room => room.Name == name)?.Text is not { } text)
            return words.Code;
        var localizer = localizers.Create(text);
        var told = words.Arguments.Count == 0 ? localizer[key] : localizer[key, [.. words.Arguments]];
        return told.ResourceNotFound ? words.Code : told.Value;
    }
}
