using IsoIntranet.Features.Nonconformities.Actions;
using IsoIntranet.Features.Nonconformities.Papers;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Features.Nonconformities.Story;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Tracking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>Nonconformities for other programs: the same commands and queries, the same rights.</summary>
internal static class NonconformitiesApi
{
    private const string Raising = """
        {"unitId":"0198a3f0-0000-7000-8000-000000000003","source":"Complaint","grade":"Minor","title":"Trả kết quả trễ hẹn",
        "description":"03 hồ sơ trả kết quả trễ hẹn trong tháng 10.","clauseIds":[],"procedure":"QT-08"}
        """;

    private const string Reporting = """{"version":3,"percent":60,"note":"Đã niêm yết quy trình mới","done":false}""";

    private const string Verifying = """{"version":5,"note":"Đã xem hồ sơ tại chỗ"}""";

    public sealed record Raise(
        Guid UnitId, NonconformitySource Source, NonconformityGrade Grade, string Title, string Description, IReadOnlyList<Guid>? ClauseIds = null,
        string? Procedure = null, string? Correction = null, SourceReference? Reference = null, DateOnly? AnswerDue = null, int? EffectivenessDays = null);

    /// <param name="Repeats">Numbers of earlier ones of the same clause in the same unit.</param>
    public sealed record RaisedTold(Guid Id, string Number, IReadOnlyList<string> Repeats);

    /// <param name="Version">The action's version that was read.</param>
    /// <param name="Percent">0 to 100.</param>
    public sealed record Report(int Version, int Percent, string? Note = null, bool Done = false);

    /// <param name="Version">The action's version that was read.</param>
    public sealed record Verify(int Version, string? Note = null);

    public sealed record Reported(Guid ActionId, int Version);

    public sealed record Told(
        Guid Id, int Version, string Number, string Title, string Description, Guid UnitId, string Unit, NonconformityState State, NonconformityGrade Grade,
        NonconformitySource Source, SourceReference? Reference, IReadOnlyList<string> Clauses, string? Procedure, string? Correction, DateOnly RaisedOn,
        string RaisedBy, DateOnly? Due, DateOnly? ClosedOn, int Round, AnalysisContent? Analysis, IReadOnlyList<ActionTold> Actions);

    public sealed record ActionTold(
        Guid Id, int Version, int Round, string Content, string Owner, string? Resources, DateOnly Due, TrackedActionState State, int Percent, string? Note,
        DateOnly? DoneOn, string? VerifiedBy, ExtensionState Extension, DateOnly? ExtensionTo);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/nonconformities", async (
                Queries queries, NonconformityState? state, NonconformitySource? source, NonconformityGrade? grade, Guid? unitId, string? clause, bool? overdue, int? year,
                string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new NonconformityList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 },
                    new NonconformityList.Filter(state, source, clause, unitId, grade, Overdue: overdue == true, Year: year)), cancellationToken)).ToApi())
            .WithName("Nonconformities").WithTags("Nonconformities").WithSummary("The register, newest first, as far as the account sees it.")
            .WithDescription("Filters are by state, source, grade, unit, year, clause number (those below it included) and 'overdue'; 'take' is at most 500.");
        api.MapGet("/nonconformities/{id:guid}", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var story = await queries.AskAsync(new NonconformityStory.Query(id), cancellationToken);
                return (story.IsDone ? Of(story.Value) : story.Failure<Told>()).ToApi();
            })
            .WithName("Nonconformity").WithTags("Nonconformities").WithSummary("One nonconformity with its cause and its actions.")
            .WithDescription("An action's 'version' is what a report on it is sent with.");
        api.MapPost("/nonconformities", async (Raise raise, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new RaiseNonconformity.Command(new NonconformityFacts(
                    raise.UnitId, raise.Source, raise.Grade, raise.Title, raise.Description, raise.ClauseIds ?? [], raise.Procedure, raise.Correction,
                    raise.Reference, raise.AnswerDue, raise.EffectivenessDays), []), cancellationToken);
                return (outcome.IsDone
                    ? new RaisedTold(outcome.Value.Id, outcome.Value.Number, [.. outcome.Value.Repeats.Select(repeat => repeat.Number).Distinct()])
                    : outcome.Failure<RaisedTold>()).ToCreated(made => $"/api/v1/nonconformities/{made.Id}", raise);
            })
            .WithName("RaiseNonconformity").WithTags("Nonconformities").WithSummary("Raises a nonconformity about a unit.")
            .WithDescription("A 'reference' cites the record that it comes from; the same record raises one only once.")
            .WithMetadata(new ApiExample(Raising, IsRequest: true));
        api.MapPut("/nonconformities/actions/{id:guid}/progress", async (Guid id, Report report, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new ReportAction.Command(id, report.Version, report.Percent, report.Note, report.Done, []), cancellationToken);
                return (outcome.IsDone ? new Reported(id, outcome.Value) : outcome.Failure<Reported>()).ToApi(report);
            })
            .WithName("ReportCorrectiveAction").WithTags("Nonconformities").WithSummary("Reports progress on a corrective action.")
            .WithDescription("Send the version that you read; if somebody was faster the answer is 409 with both sides, and nothing is overwritten.")
            .WithMetadata(new ApiExample(Reporting, IsRequest: true));
        api.MapPut("/nonconformities/actions/{id:guid}/verification", async (Guid id, Verify verify, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new VerifyAction.Command(id, verify.Version, verify.Note), cancellationToken);
                return (outcome.IsDone ? new Reported(id, outcome.Value) : outcome.Failure<Reported>()).ToApi(verify);
            })
            .WithName("VerifyCorrectiveAction").WithTags("Nonconformities").WithSummary("Confirms that a corrective action was done as planned.")
            .WithDescription("Whoever reported on the action or owns it is refused (422): nobody verifies the own work.")
            .WithMetadata(new ApiExample(Verifying, IsRequest: true));
        MapForms(api);
    }

    private static void MapForms(RouteGroupBuilder api)
    {
        api.MapGet("/nonconformities/{id:guid}/form", async (Guid id, Queries queries, HttpResponse response, CancellationToken cancellationToken) =>
            {
                var form = await queries.AskAsync(new RequestForm.Query(id), cancellationToken);
                return form.IsDone ? File(form.Value.Form, form.Value.FileName, response) : form.Failure<Nothing>().ToApi();
            })
            .WithName("CorrectiveActionRequest").WithTags("Nonconformities").WithSummary("The request for corrective action (BM-05-01) of a nonconformity as a Word file.")
            .Produces(StatusCodes.Status200OK, contentType: FormWriter.ContentType).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/nonconformities/book", async (
                Queries queries, HttpResponse response, NonconformityState? state, NonconformitySource? source, NonconformityGrade? grade, CauseCategory? cause, Guid? unit,
                string? clause, bool? overdue, int? year, string? q, CancellationToken cancellationToken) =>
            {
                var book = await queries.AskAsync(
                    new FollowUpBook.Query(new NonconformityList.Filter(state, source, clause, unit, grade, cause, overdue == true, Year: year), q), cancellationToken);
                return book.IsDone ? File(book.Value.Form, book.Value.FileName, response) : book.Failure<Nothing>().ToApi();
            })
            .WithName("CorrectiveActionBook").WithTags("Nonconformities").WithSummary("The follow-up book (BM-05-02) of what the filters leave, as a Word file.")
            .WithDescription("The filters are those of the register's address: state, source, grade, cause, unit, clause, overdue, year and q.")
            .Produces(StatusCodes.Status200OK, contentType: FormWriter.ContentType).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static IResult File(ControlledForm form, string name, HttpResponse response)
    {
        var file = new MemoryStream();
        FormWriter.Write(form, file);
        file.Position = 0;
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(file, FormWriter.ContentType, name);
    }

    private static Told Of(NonconformityStory.View view)
    {
        var record = view.Record;
        return new Told(
            record.Id, record.Version, record.Number, record.Title, record.Description, record.UnitId, view.Unit, record.State, record.Grade, record.Source,
            record.SourceId is { } source ? new SourceReference(record.SourceType!, source, record.SourceAddress!) : null,
            [.. view.Clauses.Select(clause => clause.Number)], record.Procedure, record.Correction, record.RaisedOn, record.RaisedBy, record.Due, record.ClosedOn,
            record.Round, record.CurrentAnalysis?.Content,
            [.. record.Actions.OrderBy(action => action.Round).ThenBy(action => action.Place).Select(action => new ActionTold(
                action.Id, action.Version, action.Round, action.Content, action.OwnerName, action.Resources, action.Due, action.State, action.Percent,
                action.Note, action.DoneOn, action.VerifiedBy, action.Extension, action.ExtensionTo))]);
    }
}
