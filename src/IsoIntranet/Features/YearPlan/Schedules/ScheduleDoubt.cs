using System.Text.Json.Serialization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>Why a reading asks to be confirmed. Codes, not text: the screen words them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DoubtCode>))]
public enum DoubtCode
{
    /// <summary>These words were not understood.</summary>
    NotUnderstood,

    /// <summary>A day or month that does not exist (30/2, tháng 13).</summary>
    ImpossibleDate,

    /// <summary>A range that ends before it begins.</summary>
    ReversedRange,

    /// <summary>The end was taken to lie in the year after the start, because it would lie before it otherwise.</summary>
    CrossesYear,

    /// <summary>No year is written and the plan covers several.</summary>
    YearNotStated,

    /// <summary>A year of two digits that is not near the plan's.</summary>
    TwoDigitYear,

    /// <summary>"Đầu", "giữa", "cuối" or a week of a month: days taken by custom, not by words.</summary>
    PartByCustom,

    /// <summary>"Khoảng", "dự kiến": the author was not sure.</summary>
    Approximate,

    /// <summary>Three or more neighbours in a list: one completion over all, or one for each.</summary>
    OneOrEach,

    /// <summary>A slash between two units: taken as "or".</summary>
    SlashAsOr,

    /// <summary>"Cả năm": taken as ongoing, could be one completion in the year.</summary>
    OngoingOrOnce,

    /// <summary>A day left blank ("ngày … tháng 01").</summary>
    BlankDay,

    /// <summary>A start without an end.</summary>
    NoEnd,

    /// <summary>A counted period without the event it counts from.</summary>
    NoAnchor,

    /// <summary>A range of amounts ("5-7 ngày"): the longest was taken.</summary>
    AmountRange,

    /// <summary>The time stands in another text and must be looked up.</summary>
    SeeOtherText,

    /// <summary>A word was taken for a slip of the keys ("Thàng 5").</summary>
    Misspelt,

    /// <summary>"nt", "như trên": the row above is meant; whether its time is to be taken is asked.</summary>
    SameAsAbove,

    /// <summary>A school year: taken from 1 September to 31 August.</summary>
    SchoolYear,
}

/// <summary>A question about a reading.</summary>
/// <param name="Code">What is in doubt.</param>
/// <param name="Words">The words concerned, cleaned of markup.</param>
public sealed record ScheduleDoubt(DoubtCode Code, string Words);
