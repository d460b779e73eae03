using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Capture;

/// <summary>
/// All that an auditor needs in a room without network: the audits of whose team one is, from the notification to the report, with
/// units, agenda, questions and clauses, and one's own findings as the server has them.
/// </summary>
public static class CaptureBundle
{
    public sealed record Query : IQuery<Query, Bundle>;

    /// <summary>Fieldwork is prepared from the notification on.</summary>
    private static readonly AuditState[] Carried = [AuditState.Notified, AuditState.Opened, AuditState.FieldworkDone];

    public sealed record Bundle(
        AccountTold Account, string Culture, int MostPhotos, IReadOnlyList<AuditTold> Audits, IReadOnlyList<ClauseTold> Clauses);

    public sealed record AccountTold(Guid Id, string Name);

    public sealed record AuditTold(
        Guid Id, string Number, string Title, AuditState State, DateOnly StartsOn, DateOnly EndsOn, Guid StandardVersionId, MemberRole Role, bool Judges,
        IReadOnlyList<UnitTold> Units, IReadOnlyList<MemberTold> Members, IReadOnlyList<HourTold> Agenda, IReadOnlyList<QuestionTold> Questions,
        IReadOnlyList<LogFinding.Logged> Findings);

    /// <param name="IsMine">Whether the actor may write about it: independent of it, or excepted.</param>
    public sealed record UnitTold(Guid Id, string Name, bool IsMine);

    public sealed record MemberTold(string Name, MemberRole Role);

    public sealed record HourTold(DateOnly Day, TimeOnly From, TimeOnly Until, Guid? UnitId, string Topic, bool IsMine);

    /// <param name="Answer">None where it is not answered yet.</param>
    public sealed record QuestionTold(
        Guid Id, Guid UnitId, int Place, string Text, string? Guidance, QuestionOrigin Origin, Guid? ClauseId, string? Reference,
        AnswerContent? Answer, DateTimeOffset? AnsweredAt, string? AnsweredBy, bool AnsweredByMe);

    public sealed record ClauseTold(Guid Id, Guid StandardVersionId, string Number, string Title, string EnglishTitle, string SearchText);

    public sealed class Handler : IQueryHandler<Query, Bundle>
    {
        public Permission Permission => AuditsRoom.Log;

        public async Task<Outcome<Bundle>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var me = reading.Actor.AccountId;
            var person = await db.AuditPersonAsync(reading.Actor, cancellationToken);
            // The team sees what it audits although it be outside its own units, and no further than these audits.
            string[] unscoped = [IsoContext.UnitScopeFilter];
            var audits = await db.Set<Audit>().IgnoreQueryFilters(unscoped)
                .Where(audit => Carried.Contains(audit.State) && audit.Members.Any(member => member.PersonId == person))
                .Include(audit => audit.Units).Include(audit => audit.Members).Include(audit => audit.Agenda)
                .OrderBy(audit => audit.StartsOn).ThenBy(audit => audit.Number).AsSplitQuery().ToListAsync(cancellationToken);
            Guid[] ids = [.. audits.Select(audit => audit.Id)];
            var questions = await db.Set<AuditQuestion>().IgnoreQueryFilters(unscoped).Where(row => ids.Contains(row.AuditId))
                .OrderBy(row => row.Place).ToListAsync(cancellationToken);
            var findings = await db.Set<AuditFinding>().IgnoreQueryFilters(unscoped).Where(row => ids.Contains(row.AuditId) && row.LoggedById == me)
                .OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
            Guid[] units = [.. audits.SelectMany(audit => audit.Units).Select(unit => unit.UnitId).Distinct()];
            var names = await db.Set<OrgUnit>().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            Guid[] editions = [.. audits.Select(audit => audit.StandardVersionId).Distinct()];
            var clauses = await db.Set<Clause>().Where(clause => editions.Contains(clause.StandardVersionId)).OrderBy(clause => clause.Place)
                .Select(clause => new ClauseTold(clause.Id, clause.StandardVersionId, clause.Number, clause.Title, clause.EnglishTitle, clause.SearchText))
                .ToListAsync(cancellationToken);
            return new Bundle(
                new AccountTold(me ?? Guid.Empty, reading.Actor.Name), Cultures.Current, AddFindingPhoto.Most,
                [.. audits.Select(audit => Of(audit, audit.MemberOf(person)!, names, me,
                    [.. questions.Where(row => row.AuditId == audit.Id)], [.. findings.Where(row => row.AuditId == audit.Id)]))],
                clauses);
        }

        private static AuditTold Of(
            Audit audit, AuditMember seat, Dictionary<Guid, string> names, Guid? me, List<AuditQuestion> questions, List<AuditFinding> findings) => new(
            audit.Id, audit.Number, audit.Title, audit.State, audit.StartsOn, audit.EndsOn, audit.StandardVersionId, seat.Role, seat.Judges,
            [.. audit.Units.OrderBy(unit => unit.Place).Select(unit =>
                new UnitTold(unit.UnitId, names.GetValueOrDefault(unit.UnitId, "?"), seat.MayAudit(audit, unit.UnitId)))],
            [.. audit.Members.OrderBy(member => member.Place).Select(member => new MemberTold(member.Name, member.Role))],
            [.. audit.Agenda.OrderBy(item => item.Place).Select(item =>
                new HourTold(item.Day, item.From, item.Until, item.UnitId, item.Topic, item.MemberIds.Contains(seat.Id)))],
            [.. questions.Select(row => new QuestionTold(
                row.Id, row.UnitId, row.Place, row.Text, row.Guidance, row.Origin, row.ClauseId, row.Reference,
                row.Verdict is { } verdict ? new AnswerContent(verdict, row.Evidence, row.DocumentsSeen, row.Interviewee) : null,
                row.AnsweredAt, row.AnsweredBy, row.AnsweredById is not null && row.AnsweredById == me))],
            [.. findings.Select(LogFinding.Told)]);
    }
}
