using System.Globalization;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Schedules;

/// <summary>Reads time in words for other programs. Nothing is stored.</summary>
internal static class SchedulesApi
{
    /// <summary>Texts in one request.</summary>
    public const int MostTexts = 1000;

    /// <summary>Characters of one text.</summary>
    public const int LongestText = 10_000;

    /// <summary>Characters of all texts of a request.</summary>
    public const int MostCharacters = 1_000_000;

    /// <param name="Text">One text; or <paramref name="Texts"/>.</param>
    /// <param name="PlanYear">The year of dates that name none, 1990 to 2100.</param>
    /// <param name="PlanFrom">First day of the plan's window; 1 January of its year unless given.</param>
    /// <param name="PlanTo">Last day of the plan's window; 31 December unless given.</param>
    public sealed record Request(int PlanYear, string? Text = null, DateOnly? PlanFrom = null, DateOnly? PlanTo = null, IReadOnlyList<string?>? Texts = null);

    /// <param name="To">The day as named; <paramref name="LastDay"/> is the last one on time.</param>
    public sealed record Window(DateOnly? From, DateOnly? To, bool EndInclusive, DateOnly? LastDay);

    public sealed record Wording(string Vi, string En);

    /// <param name="Text">The words, unchanged.</param>
    /// <param name="Also">The other kinds of a mixture.</param>
    /// <param name="Occurrences">What is to be completed or confirmed within the plan's window; at most 500.</param>
    /// <param name="AnyOneSuffices">One completion in any of the windows is enough.</param>
    /// <param name="Anchor">The event, or the other text, in its words.</param>
    /// <param name="Unread">What was not understood.</param>
    /// <param name="Asks">Somebody should look at it.</param>
    public sealed record Answer(
        string Text, ScheduleKind Kind, IReadOnlyList<ScheduleKind> Also, IReadOnlyList<Window> Windows, IReadOnlyList<SchedulePeriod> Occurrences,
        bool AnyOneSuffices, IReadOnlyList<ScheduleRecurrence> Recurrences, ScheduleRelative? Relative, string? Anchor, DateOnly? DueDay,
        IReadOnlyList<string> Unread, IReadOnlyList<ScheduleDoubt> Doubts, bool Asks, Wording Wording);

    private const string RequestExample = """{"text":"Quý III hoặc Quý IV","planYear":2025,"planFrom":"2025-01-01","planTo":"2025-12-31"}""";

    private const string AnswerExample = """
        {"text":"Quý III hoặc Quý IV","kind":"Once","also":[],"windows":[{"from":"2025-07-01","to":"2025-09-30","endInclusive":true,"lastDay":"2025-09-30"},
        {"from":"2025-10-01","to":"2025-12-31","endInclusive":true,"lastDay":"2025-12-31"}],"occurrences":[{"from":"2025-07-01","due":"2025-12-31","unit":"Day"}],
        "anyOneSuffices":true,"recurrences":[],"relative":null,"anchor":null,"dueDay":"2025-12-31","unread":[],"doubts":[],"asks":false,
        "wording":{"vi":"Quý III hoặc Quý IV: hạn đầu 30/09, hạn cuối 31/12","en":"Quarter III or Quarter IV: first due 30/09, last due 31/12"}}
        """;

    public static void MapSchedules(this IEndpointRouteBuilder api) =>
        api.MapPost("/schedules/read", (Request request, ScheduleReader reader, ScheduleWording words, IStringLocalizer<PlansText> text) =>
            {
                var errors = Check(request, text);
                if (errors.Count > 0)
                    return TypedResults.ValidationProblem(errors);
                var answers = (request.Texts ?? [request.Text]).Select(one =>
                    Of(reader.Read(one, request.PlanYear, request.PlanFrom, request.PlanTo), words)).ToList();
                return request.Texts is null ? Results.Ok(answers[0]) : Results.Ok(answers);
            })
            .WithName("ReadSchedule").WithTags("Plans").WithSummary("Reads time that a plan states in words.")
            .WithDescription($"Send 'text', or 'texts' with up to {MostTexts} of them; the answer is one reading, or a list in the same order. Words never change; what is not understood is named in 'unread' and asked about in 'doubts'.")
            .Produces<Answer>().ProducesValidationProblem()
            .WithMetadata(new ApiExample(RequestExample, IsRequest: true), new ApiExample(AnswerExample));

    private static Dictionary<string, string[]> Check(Request request, IStringLocalizer<PlansText> text)
    {
        var errors = new Dictionary<string, string[]>();
        if (request.Text is null == request.Texts is null)
            errors["text"] = [text["Schedules.TextOrTexts"]];
        if (request.Texts is { Count: 0 or > MostTexts })
            errors["texts"] = [text["Schedules.HowMany", MostTexts]];
        else if (request.Texts?.Any(one => one?.Length > LongestText) == true || request.Texts?.Sum(one => one?.Length ?? 0) > MostCharacters)
            errors["texts"] = [text["Schedules.TooLong", LongestText, MostCharacters]];
        if (request.Text?.Length > LongestText)
            errors["text"] = [text["Schedules.TooLong", LongestText, MostCharacters]];
        if (request.PlanYear is < 1990 or > 2100)
            errors["planYear"] = [text["Schedules.Year", 1990, 2100]];
        if (request.PlanTo < request.PlanFrom || (request is { PlanFrom: { } from, PlanTo: { } to } && to.Year - from.Year > 20))
            errors["planTo"] = [text["Schedules.Window", 20]];
        return errors;
    }

    private static Answer Of(ScheduleReading reading, ScheduleWording words) => new(
        reading.Words, reading.Kind, reading.Also, [.. reading.Windows.Select(w => new Window(w.From, w.To, w.EndInclusive, w.LastDay))],
        [.. reading.Periods().Take(500)], reading.AnyOneSuffices, reading.Recurrences, reading.Relative, reading.Anchor, reading.DueDay,
        reading.Unread, reading.Doubts, reading.Asks, new Wording(In("vi", () => words.Of(reading)), In("en", () => words.Of(reading))));

    private static string In(string culture, Func<string> word)
    {
        var (own, format) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return word();
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (own, format);
        }
    }
}
