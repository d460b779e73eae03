using IsoIntranet.Features.YearPlan.Corrections;
using IsoIntranet.Features.YearPlan.Plans;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Taking a plan in, for programs: the same reading, the same preview, the same commands as on the page.</summary>
internal static class ImportsApi
{
    private const string Tag = "Imports";

    private const string PastedExample = """
        {"text":"TT\tNội dung công việc\tChủ trì\tThời gian\n1\tKiện toàn Ban Chỉ đạo ISO\tVăn phòng\tQuý I","html":null,"name":"Bảng dán","ownerUnitId":null,"year":2026}
        """;

    private const string ConfirmExample = """
        {"version":1,"ownerUnitId":null,"year":2026,"header":null,
        "names":{"ban chi dao iso":[{"id":"0198a3f0-0000-7000-8000-000000000003","isKind":false}],"cong chuc":[]},
        "excludedRows":["1.9"],"joinedRows":[],"tables":{"2":false}}
        """;

    /// <summary>Multipart has its own framing around the file.</summary>
    private const long MostBytes = (ImportLimits.MaximumFileMegabytes + 1) * 1024L * 1024;

    /// <param name="Html">As a clipboard holds it; goes before <paramref name="Text"/>.</param>
    /// <param name="Text">Cells parted by tabs, rows by line ends.</param>
    /// <param name="OwnerUnitId">Whose plan it is; the highest unit that the caller keeps plans for, unless given.</param>
    public sealed record Pasted(string? Text = null, string? Html = null, string? Name = null, Guid? OwnerUnitId = null, int? Year = null);

    /// <param name="Version">The version that was read.</param>
    /// <param name="Header">The plan's header as a whole; as proposed unless given.</param>
    /// <param name="Names">By 'key' of the preview's names: whom the words mean; an empty list leaves them as words.</param>
    /// <param name="ExcludedRows">Keys of rows that are not taken.</param>
    /// <param name="JoinedRows">Keys of rows that go on where the row above ended.</param>
    /// <param name="Tables">By the table's number: whether it is taken.</param>
    public sealed record Confirmation(
        int Version, Guid? OwnerUnitId = null, int? Year = null, PlanHeader? Header = null, IReadOnlyDictionary<string, IReadOnlyList<PartyRef>>? Names = null,
        IReadOnlyList<string>? ExcludedRows = null, IReadOnlyList<string>? JoinedRows = null, IReadOnlyDictionary<int, bool>? Tables = null);

    /// <summary>The plan that was made.</summary>
    public sealed record Made(Guid PlanId);

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", StartAsync)
            .Accepts<Pasted>("application/json", "multipart/form-data").Produces<ImportAnswer>(StatusCodes.Status201Created)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422)
            .WithMetadata(new RequestSizeLimitAttribute(MostBytes), new ApiExample(PastedExample, IsRequest: true))
            .WithName("StartImport").WithTags(Tag).WithSummary("Reads a plan from a Word file, a workbook or a pasted table, and answers the preview.")
            .WithDescription("Send the file as multipart/form-data ('file', and if wanted 'ownerUnitId' and 'year'), or a pasted table as JSON. Nothing is in a plan "
                + "before the import is confirmed. 413: larger than may be read; 415: neither .docx nor .xlsx; 422: broken, encrypted, with macros, empty …, with the reason.");

        api.MapGet("/imports/{id:guid}", async (Guid id, Queries queries, ScheduleReader reader, ScheduleWording times, RemarkWording remarks, CancellationToken cancellationToken) =>
                (await PreviewAsync(id, queries, reader, times, remarks, cancellationToken)).ToApi())
            .WithName("GetImport").WithTags(Tag).WithSummary("The preview of an unfinished import.");

        api.MapPost("/imports/{id:guid}/confirm", async (Guid id, Confirmation confirmation, Commands commands, Queries queries, CancellationToken cancellationToken) =>
            {
                var preview = await queries.AskAsync(new ImportPreview.Query(id), cancellationToken);
                if (!preview.IsDone)
                    return preview.Failure<Made>().ToApi();
                var made = await commands.RunAsync(
                    new ConfirmPlanImport.Command(id, confirmation.Version, Decided(preview.Value.Choices, confirmation)), cancellationToken);
                return (made.IsDone ? new Made(made.Value) : made.Failure<Made>()).ToApi(confirmation);
            })
            .WithMetadata(new ApiExample(ConfirmExample, IsRequest: true))
            .WithName("ConfirmImport").WithTags(Tag).WithSummary("Makes the draft plan of an import, in one transaction.")
            .WithDescription("What was answered about names is remembered for the unit's next import. The source file and the report stay with the plan.");

        api.MapDelete("/imports/{id:guid}", async (Guid id, int version, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new CancelPlanImport.Command(id, version), cancellationToken)).ToApi())
            .WithName("CancelImport").WithTags(Tag).WithSummary("Gives an import up; nothing of it is left.");
    }

    private static async Task<IResult> StartAsync(
        HttpContext http, ImportSources sources, Commands commands, Queries queries, ScheduleReader reader, ScheduleWording times, RemarkWording remarks, RefusalText refusals, CancellationToken cancellationToken)
    {
        var request = http.Request;
        if (request.ContentLength > MostBytes)
            return Refused(new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes), refusals);
        Outcome<TakenSource> taken;
        (Guid? Owner, int? Year) wish;
        try
        {
            (taken, wish) = request.HasFormContentType
                ? await OfFormAsync(request, sources, cancellationToken)
                : await OfPastedAsync(request, sources, cancellationToken);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Refused(new Refusal("Platform.ImportTooLarge", ImportLimits.MaximumFileMegabytes), refusals);
        }
        catch (Exception broken) when (broken is InvalidDataException or System.Text.Json.JsonException or BadHttpRequestException or IOException)
        {
            return TypedResults.Problem("The request is neither a form with a file nor JSON.", statusCode: StatusCodes.Status400BadRequest);
        }
        if (taken.Refusal is { } no)
            return Refused(no, refusals);
        if (!taken.IsDone)
            return taken.ToApi();
        if ((wish.Owner ?? await OwnerAsync(queries, cancellationToken)) is not { } owner)
            return Outcome<ImportAnswer>.Forbidden().ToApi();
        var started = await commands.RunAsync(new StartPlanImport.Command(taken.Value, owner), cancellationToken);
        if (started.IsDone && wish.Year is { } year)
        {
            var saved = await commands.RunAsync(new SaveImportChoices.Command(started.Value, 1, new ImportChoices { Year = year }), cancellationToken);
            if (!saved.IsDone)
                return saved.ToApi();
        }
        return started.IsDone
            ? (await PreviewAsync(started.Value, queries, reader, times, remarks, cancellationToken)).ToCreated(answer => $"/api/v1/imports/{answer.Id}")
            : started.ToApi();
    }

    private static async Task<(Outcome<TakenSource>, (Guid?, int?))> OfFormAsync(HttpRequest request, ImportSources sources, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        if (form.Files.GetFile("file") is not { } file)
            return (Outcome<TakenSource>.Invalid("file", "The form has no field 'file'."), default);
        Guid? owner = form["ownerUnitId"] is [{ Length: > 0 } unit] ? Guid.TryParse(unit, out var id) ? id : Guid.Empty : null;
        int? year = form["year"] is [{ Length: > 0 } figure] && int.TryParse(figure, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : null;
        await using var content = file.OpenReadStream();
        return (await sources.TakeAsync(content, file.FileName, cancellationToken), (owner, year));
    }

    private static async Task<(Outcome<TakenSource>, (Guid?, int?))> OfPastedAsync(HttpRequest request, ImportSources sources, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return (new Refusal("Platform.ImportUnknown"), default);
        var pasted = await request.ReadFromJsonAsync<Pasted>(cancellationToken) ?? new Pasted();
        return (await sources.TakeAsync(pasted.Html, pasted.Text, pasted.Name, cancellationToken), (pasted.OwnerUnitId, pasted.Year));
    }

    private static async Task<Guid?> OwnerAsync(Queries queries, CancellationToken cancellationToken) =>
        (await queries.AskAsync(new NewPlanOptions.Query(), cancellationToken)).Value?.Units is [{ Id: var highest }, ..] ? highest : null;

    private static async Task<Outcome<ImportAnswer>> PreviewAsync(Guid id, Queries queries, ScheduleReader reader, ScheduleWording times, RemarkWording remarks, CancellationToken cancellationToken)
    {
        var preview = await queries.AskAsync(new ImportPreview.Query(id), cancellationToken);
        var known = (await queries.AskAsync(new KnownCorrections.Query(), cancellationToken)).Value ?? new Dictionary<string, KnownCorrections.Known>();
        return preview.IsDone ? ImportAnswer.Of(preview.Value, reader, times, remarks, known) : preview.Failure<ImportAnswer>();
    }

    private static ImportChoices Decided(ImportChoices saved, Confirmation wish)
    {
        var choices = saved with { OwnerUnitId = wish.OwnerUnitId ?? saved.OwnerUnitId, Year = wish.Year ?? saved.Year, Header = wish.Header ?? saved.Header };
        choices = (wish.Names ?? new Dictionary<string, IReadOnlyList<PartyRef>>()).Aggregate(choices, (all, name) => all.Name(name.Key, new PartyAnswer(name.Value)));
        choices = (wish.ExcludedRows ?? []).Aggregate(choices, (all, row) => all.Row(row, edit => edit with { IsTaken = false }));
        choices = (wish.JoinedRows ?? []).Aggregate(choices, (all, row) => all.Row(row, edit => edit with { JoinsAbove = true }));
        return (wish.Tables ?? new Dictionary<int, bool>()).Aggregate(choices, (all, table) => all.Table(table.Key, choice => choice with { IsTaken = table.Value }));
    }

    private static IResult Refused(Refusal refusal, RefusalText refusals) => TypedResults.Problem(
        refusals.Of(refusal),
        statusCode: refusal.Code switch
        {
            "Platform.ImportTooLarge" or "Platform.FileTooLarge" => StatusCodes.Status413PayloadTooLarge,
            "Platform.ImportUnknown" or "Platform.ImportText" or "Platform.ImportPdf" or "Platform.ImportPicture" or "Platform.ImportOldWord"
                or "Platform.ImportOldWorkbook" or "Platform.ImportOpenDocument" or "Platform.FileKindNotAllowed" => StatusCodes.Status415UnsupportedMediaType,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        extensions: new Dictionary<string, object?> { ["code"] = refusal.Code });
}
