using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Audits and their findings for other programs: the same commands and queries, the same rights.</summary>
internal static class AuditsApi
{
    private const string Reasoning = """{"version":2,"reason":"Phiếu bàn giao có chữ ký, lưu ở tập 2; đề nghị đoàn xem lại."}""";

    private const string Upholding = """{"version":3,"grade":"Minor","reason":"Tập 2 thiếu 02 phiếu của tháng 6."}""";

    private const string Presenting = """{"unitId":null,"findingId":null,"answerDue":"2026-11-27"}""";

    /// <param name="Version">The finding's version that was read.</param>
    public sealed record Versioned(int Version);

    public sealed record Reasoned(int Version, string Reason);

    public sealed record Upheld(int Version, FindingGrade Grade, string Reason);

    /// <param name="AnswerDue">Three working days from today where none.</param>
    public sealed record Present(Guid? UnitId = null, Guid? FindingId = null, DateOnly? AnswerDue = null);

    public sealed record Presented(int Count);

    public sealed record Amend(string Text);

    public sealed record Amended(Guid Id);

    public sealed record Told(
        Guid Id, int Version, string Number, string Title, AuditKind Kind, AuditState State, Guid OwnerUnitId, string Agency, string Standard, DateOnly StartsOn,
        DateOnly EndsOn, string? Purpose, string? Scope, string? Criteria, string? DecisionNumber, DateOnly? DecidedOn, string? Conclusion, string? Recommendations,
        DateOnly? ReportIssuedOn, DateOnly? ClosedOn, IReadOnlyList<MemberTold> Team, IReadOnlyList<UnitTold> Units, IReadOnlyList<MeetingTold> Meetings,
        FindingCounts Findings, IReadOnlyList<Raised> Nonconformities);

    public sealed record MemberTold(string Name, string Position, MemberRole Role, IReadOnlyList<IndependenceException> Exceptions);

    public sealed record UnitTold(Guid UnitId, string Unit, DateOnly? VisitedOn, string? Remark, int Questions, int Answered, IReadOnlyDictionary<FindingGrade, int> Findings);

    public sealed record MeetingTold(MeetingKind Kind, DateTimeOffset HeldAt, string Place, int Present, int Listed);

    public sealed record Raised(Guid Id, string Number, string State);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/audits", async (
                Queries queries, int? year, AuditState? state, AuditKind? kind, Guid? unitId, bool? mine, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new AuditList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 }, new AuditList.Filter(year, state, kind, unitId, mine == true)), cancellationToken)).ToApi())
            .WithName("Audits").WithTags("Audits").WithSummary("Internal audits, as far as the account sees them; those of its own teams first.")
            .WithDescription("Filters are by year, state, kind, audited unit, and 'mine' for audits of whose team the account's person is; 'take' is at most 500.");
        api.MapGet("/audits/{id:guid}", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var story = await queries.AskAsync(new AuditStory.Query(id), cancellationToken);
                return (story.IsDone ? Of(story.Value) : story.Failure<Told>()).ToApi();
            })
            .WithName("Audit").WithTags("Audits").WithSummary("One audit with its team, units, meetings and counts of findings.")
            .WithDescription("An audited unit sees what concerns it; the team and the agency that holds the audit see all of it.");
        api.MapGet("/audits/{id:guid}/findings", async (
                Guid id, Queries queries, FindingGrade? grade, FindingState? state, Guid? unitId, string? clause, string? search, int? skip, int? take, CancellationToken cancellationToken) =>
                (await queries.AskAsync(new FindingList.Query(
                    new PageRequest { Search = search, Skip = skip ?? 0, Take = take ?? 100 }, new FindingList.Filter(id, grade, state, unitId, clause)), cancellationToken)).ToApi())
            .WithName("AuditFindings").WithTags("Audits").WithSummary("Findings of one audit, as far as the account sees them.")
            .WithDescription("A unit sees its own findings once they were presented to it. 'version' is what an answer is sent with.");
        api.MapPost("/audits/{id:guid}/present", async (Guid id, Present present, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new PresentFindings.Command(id, present.FindingId, present.UnitId, present.AnswerDue), cancellationToken);
                return (outcome.IsDone ? new Presented(outcome.Value) : outcome.Failure<Presented>()).ToApi(present);
            })
            .WithName("PresentFindings").WithTags("Audits").WithSummary("Puts drafts of findings to their units: one, those of a unit, or all.")
            .WithDescription("For the lead and the secretary of the team. The units answer until 'answerDue'.").WithMetadata(new ApiExample(Presenting, IsRequest: true));
        api.MapPost("/audits/{id:guid}/report", async (Guid id, Versioned issue, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new IssueReport.Command(id, issue.Version), cancellationToken)).ToApi(issue))
            .WithName("IssueAuditReport").WithTags("Audits").WithSummary("Issues the report; answers and findings stand still from then on.")
            .WithDescription("For the lead. Refused with 422 while findings are not settled or the conclusion is missing.");
        api.MapPost("/audits/{id:guid}/close", async (Guid id, Versioned close, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new CloseAudit.Command(id, close.Version), cancellationToken)).ToApi(close))
            .WithName("CloseAudit").WithTags("Audits").WithSummary("Ends an audit when all nonconformities that it raised are closed.")
            .WithDescription("For the lead, and for whoever owns the programme. Refused with 422 while nonconformities are open.");
        MapAnswers(api.MapGroup("/audits/findings/{id:guid}"));
    }

    private static void MapAnswers(RouteGroupBuilder finding)
    {
        finding.MapPost("/accept", async (Guid id, Versioned accept, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new AcceptFinding.Command(id, accept.Version), cancellationToken)).ToApi(accept))
            .WithName("AcceptFinding").WithTags("Audits").WithSummary("Accepts a finding for the unit; a nonconformity grade raises its nonconformity.")
            .WithDescription("For head and contact of the audited unit.");
        finding.MapPost("/dispute", async (Guid id, Reasoned dispute, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new DisputeFinding.Command(id, dispute.Version, dispute.Reason), cancellationToken)).ToApi(dispute))
            .WithName("DisputeFinding").WithTags("Audits").WithSummary("Holds otherwise for the unit, with a reason; the lead decides.")
            .WithDescription("For head and contact of the audited unit.").WithMetadata(new ApiExample(Reasoning, IsRequest: true));
        finding.MapPost("/uphold", async (Guid id, Upheld uphold, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new UpholdFinding.Command(id, uphold.Version, uphold.Grade, uphold.Reason), cancellationToken)).ToApi(uphold))
            .WithName("UpholdFinding").WithTags("Audits").WithSummary("Decides a dispute: the finding stands, perhaps with another grade.")
            .WithDescription("For the lead of the audit. To decide for the unit, withdraw the finding.").WithMetadata(new ApiExample(Upholding, IsRequest: true));
        finding.MapPost("/withdraw", async (Guid id, Reasoned withdraw, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new WithdrawFinding.Command(id, withdraw.Version, withdraw.Reason), cancellationToken)).ToApi(withdraw))
            .WithName("WithdrawFinding").WithTags("Audits").WithSummary("Withdraws a finding, with a reason; it stays in the file.")
            .WithDescription("For the lead of the audit, and for whoever wrote it down while it is a draft.").WithMetadata(new ApiExample(Reasoning, IsRequest: true));
        finding.MapPost("/addenda", async (Guid id, Amend amend, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await commands.RunAsync(new AddAddendum.Command(id, amend.Text), cancellationToken);
                return (outcome.IsDone ? new Amended(outcome.Value) : outcome.Failure<Amended>()).ToApi(amend);
            })
            .WithName("AddFindingAddendum").WithTags("Audits").WithSummary("Corrects a finding after the report was issued.")
            .WithDescription("For the lead and the secretary of the team. The finding stays as it was; the addendum stands beside it.");
    }

    private static Told Of(AuditStory.View view)
    {
        var audit = view.Record;
        return new Told(
            audit.Id, audit.Version, audit.Number, audit.Title, audit.Kind, audit.State, audit.OwnerUnitId, view.Agency, view.Standard, audit.StartsOn, audit.EndsOn,
            audit.Purpose, audit.Scope, audit.Criteria, audit.DecisionNumber, audit.DecidedOn, audit.Conclusion, audit.Recommendations, audit.ReportIssuedOn, audit.ClosedOn,
            [.. audit.Members.OrderBy(member => member.Place).Select(member => new MemberTold(member.Name, member.Position, member.Role, member.Exceptions))],
            [.. view.Units.Select(unit => new UnitTold(unit.UnitId, unit.Name, unit.VisitedOn, unit.Remark, unit.Questions, unit.Answered, unit.Grades))],
            [.. audit.Meetings.OrderBy(meeting => meeting.Kind).Select(meeting => new MeetingTold(
                meeting.Kind, meeting.HeldAt, meeting.Place, meeting.Attendance.Count(one => one.IsPresent), meeting.Attendance.Count))],
            view.Findings, [.. view.Raised.Select(raised => new Raised(raised.NonconformityId, raised.Number, raised.State.ToString()))]);
    }
}
