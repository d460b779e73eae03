using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>Programme and auditors for other programs: the same commands and queries, the same rights.</summary>
internal static class ProgrammeApi
{
    private const string Writing = """
        {"version":2,"purpose":"Xác định sự phù hợp và hiệu lực của hệ thống","lines":[{"unitId":"0198a3f0-0000-7000-8000-000000000003","month":8,
        "clauseIds":[],"procedures":"QT-01, QT-08"}]}
        """;

    public sealed record Create(Guid AgencyId, int Year);

    public sealed record Write(int Version, IReadOnlyList<ProgrammeLine> Lines, string? Purpose = null, string? Criteria = null, string? Resources = null);

    public sealed record Written(Guid Id, int Version);

    public sealed record Certify(
        string Certificate, DateOnly IssuedOn, string? Issuer = null, string? Number = null, DateOnly? ExpiresOn = null, bool MayLead = false, Guid? Id = null, int Version = 0);

    public sealed record Certified(Guid Id);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/audits/programmes/{year:int}", async (int year, Guid? agencyId, Queries queries, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new ProgrammeView.Query(year, agencyId), cancellationToken)).ToApi())
            .WithName("AuditProgramme").WithTags("Audits").WithSummary("The audit programme of a year as a matrix: units by months, with coverage.")
            .WithDescription("'programme' is null where the year has none. Rows are those of the units that the account sees; an empty list of clauses means the whole standard.");
        api.MapPost("/audits/programmes", async (Create create, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new CreateProgramme.Command(create.AgencyId, create.Year), cancellationToken);
                return (outcome.IsDone ? new Written(outcome.Value, 1) : outcome.Failure<Written>()).ToCreated(_ => $"/api/v1/audits/programmes/{create.Year}?agencyId={create.AgencyId}", create);
            })
            .WithName("CreateAuditProgramme").WithTags("Audits").WithSummary("Begins the programme of a year.").WithDescription("One for each agency and year.");
        api.MapPut("/audits/programmes/{id:guid}", async (Guid id, Write write, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new WriteProgramme.Command(id, write.Version, write.Purpose, write.Criteria, write.Resources, write.Lines), cancellationToken);
                return (outcome.IsDone ? new Written(id, outcome.Value) : outcome.Failure<Written>()).ToApi(write);
            })
            .WithName("WriteAuditProgramme").WithTags("Audits").WithSummary("Writes a draft programme as a whole.")
            .WithDescription("What is not among the lines is taken out, unless an audit carries it out already (422).")
            .WithMetadata(new ApiExample(Writing, IsRequest: true));
        api.MapGet("/audits/auditors", async (Queries queries, CompetenceStanding? standing, bool? mayLead, Guid? unitId, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new AuditorList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 }, new AuditorList.Filter(standing, mayLead == true, unitId)), cancellationToken)).ToApi())
            .WithName("Auditors").WithTags("Audits").WithSummary("The pool of auditors with their competence and the units that they may not audit.")
            .WithDescription("'own' is counted by the server from directory, roles and history.");
        api.MapPost("/audits/auditors/{personId:guid}/certificates", async (Guid personId, Certify certify, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new SaveCompetence.Command(
                    personId, new CompetenceFacts(certify.Certificate, certify.Issuer, certify.Number, certify.IssuedOn, certify.ExpiresOn, certify.MayLead), [], certify.Id, certify.Version), cancellationToken);
                return (outcome.IsDone ? new Certified(outcome.Value) : outcome.Failure<Certified>()).ToApi(certify);
            })
            .WithName("SaveAuditorCertificate").WithTags("Audits").WithSummary("Notes a certificate of somebody, or puts one right.")
            .WithDescription("With 'id' and 'version' an existing one is changed.");
    }
}
