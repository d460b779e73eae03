using System.Globalization;
using IsoIntranet.Platform.Text;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives.Measuring;

/// <summary>Tells results, periods and misses in words.</summary>
public sealed class ResultWording(IStringLocalizer<ObjectivesText> text, TargetWording targets)
{
    public string Period(MeasurePeriod period) => period.Length switch
    {
        PeriodLength.Quarter => text["Period_Quarter", RomanNumeral.Of(period.Index), period.Year],
        PeriodLength.HalfYear => text[$"Period_Half{period.Index}", period.Year],
        _ => text[$"Period_{period.Length}", period.Index, period.Year],
    };

    /// <summary>At the beginning of a line.</summary>
    public string PeriodTitle(MeasurePeriod period) => Period(period) is { Length: > 0 } words ? char.ToUpper(words[0], CultureInfo.CurrentCulture) + words[1..] : "";

    /// <summary>As it is written into records and notices.</summary>
    public string OfficialPeriod(MeasurePeriod period) => Official(() => Period(period));

    /// <summary>For a narrow column: “98,76 %”, “12”, “không phát sinh”.</summary>
    public string Result(Achievement result, Target? target, MeasureFormula formula)
    {
        if (result.Shown(target) is not { } shown)
            return text["NoCases"];
        if (formula == MeasureFormula.YesNo)
            return result.Denominator == 1 ? text[result.Numerator == 1 ? "Yes" : "No_"] : $"{result.Numerator:0}/{result.Denominator:0}";
        return shown.ToString("#,0.##", CultureInfo.CurrentCulture) + (result.IsShare ? " %" : "");
    }

    /// <summary>“635.593/643.272 hồ sơ đã giải quyết”: counts with the whole in use.</summary>
    public string Counts(Measurement result) => result.Formula switch
    {
        MeasureFormula.OnTimeSettlement => text[$"CountsOf_{result.Base}", Number(result.Result.Numerator), Number(result.Result.Denominator)],
        MeasureFormula.Count or MeasureFormula.YesNo => "",
        _ => text["CountsOf", Number(result.Result.Numerator), Number(result.Result.Denominator)],
    };

    public (string Title, string Description) Missed(Measurement result, QualityObjective objective, MeasuredSet measured)
    {
        var unit = measured.Units.First(one => one.Id == result.UnitId).Name;
        return Official(() => (
            Shorten(text["MissTitle", objective.Number, objective.Content, Period(result.Period)]),
            text["MissDescription", unit, Result(result.Result, result.Target, result.Formula), Counts(result), targets.Of(result.Target), Period(result.Period)].Value));
    }

    public string Corrected(Measurement result) => Official(() =>
        text["MissCorrected", Period(result.Period), Result(result.Result, result.Target, result.Formula), result.CorrectionReason ?? result.Note ?? "–"].Value);

    public string MissedAgain(Measurement result) => Official(() => text["MissAgain", Period(result.Period), Result(result.Result, result.Target, result.Formula)].Value);

    /// <summary>What is written into a record is in the language of the administration, whatever the writer reads.</summary>
    private static T Official<T>(Func<T> words)
    {
        var (culture, language) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Cultures.Vietnamese, Cultures.Vietnamese);
            return words();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        }
    }

    private static string Number(decimal number) => number.ToString("#,0", CultureInfo.CurrentCulture);

    private static string Shorten(string title) => title.Length <= Nonconformities.Nonconformity.TitleLength ? title : title[..(Nonconformities.Nonconformity.TitleLength - 1)] + "…";
}
