using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Platform.Api;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Plans of audits for other programs. Independence, competence and hours are kept here as on the pages.</summary>
internal static class PlanningApi
{
    private const string Planning = """
        {"agencyId":"0198a3f0-0000-7000-8000-000000000001","title":"Đánh giá nội bộ đợt 1","startsOn":"2026-08-20","endsOn":"2026-08-21","entryIds":[],
        "unitIds":["0198a3f0-0000-7000-8000-000000000003"]}
        """;

    private const string Scheduling = """
        {"version":4,"slots":[{"day":"2026-08-20","from":"08:00:00","until":"10:00:00","unitId":"0198a3f0-0000-7000-8000-000000000003","topic":"Đánh giá tại đơn vị",
        "clauseIds":[],"memberIds":["0198a3f0-0000-7000-8000-000000000009"]}]}
        """;

    public sealed record Plan(
        Guid AgencyId, string Title, DateOnly StartsOn, DateOnly EndsOn, AuditKind Kind = AuditKind.Internal, IReadOnlyList<Guid>? EntryIds = null, IReadOnlyList<Guid>? UnitIds = null,
        string? Purpose = null, string? Scope = null, string? Criteria = null, string? DecisionNumber = null, DateOnly? DecidedOn = null);

    public sealed record Describe(
        int Version, string Title, DateOnly StartsOn, DateOnly EndsOn, AuditKind Kind = AuditKind.Internal, string? Purpose = null, string? Scope = null, string? Criteria = null,
        string? DecisionNumber = null, DateOnly? DecidedOn = null);

    public sealed record Visit(int Version, IReadOnlyList<Guid> UnitIds);

    public sealed record Staff(int Version, IReadOnlyList<StaffTeam.Seat> Seats, Guid? CommitteeId = null);

    public sealed record Schedule(int Version, IReadOnlyList<AgendaSlot> Slots);

    public sealed record Except(int Version, Guid MemberId, Guid UnitId, string Reason);

    public sealed record TakeBack(int Version, Guid MemberId, Guid UnitId);

    public sealed record Act(int Version);

    public sealed record Reason(int Version, string Text);

    public sealed record Done(Guid Id);

    public sealed record Told(
        Guid Id, int Version, string Number, string Title, AuditState State, AuditKind Kind, DateOnly StartsOn, DateOnly EndsOn, string? DecisionNumber, DateOnly? DecidedOn,
        IReadOnlyList<AuditPlanView.UnitRef> Units, IReadOnlyList<AuditPlanView.Member> Team, IReadOnlyList<AuditPlanView.Line> Agenda, string? Missing);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/audits", async (Plan plan, Commands commands, CancellationToken cancellationToken) =>
                (await commands.RunAsync(new PlanAudit.Command(plan.AgencyId, new AuditFacts(
                    plan.Title, plan.Kind, plan.StartsOn, plan.EndsOn, plan.Purpose, plan.Scope, plan.Criteria, Guid.Empty, plan.DecisionNumber, plan.DecidedOn),
                    plan.EntryIds ?? [], plan.UnitIds ?? []), cancellationToken)).ToCreated(made => $"/api/v1/audits/{made.Id}/plan", plan))
            .WithName("PlanAudit").WithTags("Audits").WithSummary("Plans an audit, from entries of an approved programme or beyond it.")
            .WithDescription("It is given the next number of the agency's year.").WithMetadata(new ApiExample(Planning, IsRequest: true));
        api.MapGet("/audits/{id:guid}/plan", async (Guid id, Queries queries, CancellationToken cancellationToken) =>
            {
                var outcome = await queries.AskAsync(new AuditPlanView.Query(id), cancellationToken);
                return (outcome.IsDone ? Of(outcome.Value) : outcome.Failure<Told>()).ToApi();
            })
            .WithName("AuditPlan").WithTags("Audits").WithSummary("An audit's plan: units, team with own units, agenda.")
            .WithDescription("'missing' is the code of what keeps the plan from being notified.");
        Put<Describe>(api, "", "DescribeAudit", "Changes what the plan says about the whole.", (id, body) => new DescribeAudit.Command(id, body.Version, new AuditFacts(
            body.Title, body.Kind, body.StartsOn, body.EndsOn, body.Purpose, body.Scope, body.Criteria, Guid.Empty, body.DecisionNumber, body.DecidedOn)));
        Put<Visit>(api, "/units", "VisitUnits", "Names the audited units, in order.", (id, body) => new VisitUnits.Command(id, body.Version, body.UnitIds));
        Put<Staff>(api, "/team", "StaffTeam", "Sets the team; who is not trained on those days is refused (422).", (id, body) => new StaffTeam.Command(id, body.Version, body.Seats, body.CommitteeId));
        Put<Schedule>(api, "/agenda", "ScheduleAgenda", "Writes the agenda; who would audit the own unit is refused (422 Audits.NotIndependent).",
            (id, body) => new ScheduleAgenda.Command(id, body.Version, body.Slots), Scheduling);
        Put<Except>(api, "/exceptions", "ExceptMember", "Excepts a member from independence of one unit, with a reason.", (id, body) => new ExceptMember.Command(id, body.Version, body.MemberId, body.UnitId, body.Reason));
        Put<TakeBack>(api, "/exceptions/withdrawn", "WithdrawException", "Takes an exception back, as long as nothing rests on it.", (id, body) => new WithdrawException.Command(id, body.Version, body.MemberId, body.UnitId));
        Put<Act>(api, "/notified", "NotifyUnits", "Tells units and team of the complete plan.", (id, body) => new NotifyUnits.Command(id, body.Version));
        Put<Reason>(api, "/cancelled", "CancelAudit", "Calls the audit off, with a reason.", (id, body) => new CancelAudit.Command(id, body.Version, body.Text));
    }

    private static void Put<TBody>(RouteGroupBuilder api, string part, string name, string summary, Func<Guid, TBody, object> command, string? example = null)
    {
        var endpoint = api.MapPut($"/audits/{{id:guid}}/plan{part}", async (Guid id, TBody body, Commands commands, CancellationToken cancellationToken) =>
            {
                var outcome = await RunAsync(commands, command(id, body), cancellationToken);
                return (outcome.IsDone ? new Done(id) : outcome.Failure<Done>()).ToApi(body);
            })
            .WithName(name).WithTags("Audits").WithSummary(summary).WithDescription("Send the version of the audit that you read; read the plan again for the next one.");
        if (example is not null)
            endpoint.WithMetadata(new ApiExample(example, IsRequest: true));
    }

    private static Task<Outcome<Nothing>> RunAsync(Commands commands, object command, CancellationToken cancellationToken) => command switch
    {
        DescribeAudit.Command one => commands.RunAsync(one, cancellationToken),
        VisitUnits.Command one => commands.RunAsync(one, cancellationToken),
        StaffTeam.Command one => commands.RunAsync(one, cancellationToken),
        ScheduleAgenda.Command one => commands.RunAsync(one, cancellationToken),
        ExceptMember.Command one => commands.RunAsync(one, cancellationToken),
        WithdrawException.Command one => commands.RunAsync(one, cancellationToken),
        NotifyUnits.Command one => commands.RunAsync(one, cancellationToken),
        CancelAudit.Command one => commands.RunAsync(one, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Told Of(AuditPlanView.View view) => new(
        view.Audit.Id, view.Audit.Version, view.Audit.Number, view.Audit.Title, view.Audit.State, view.Audit.Kind, view.Audit.StartsOn, view.Audit.EndsOn,
        view.Audit.DecisionNumber, view.Audit.DecidedOn, view.Units, view.Team, view.Agenda, view.Missing?.Code);
}
