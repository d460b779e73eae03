using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Due;

/// <summary>What is due over all rooms, as far as the viewer may see it, the soonest first.</summary>
public static class DueList
{
    /// <param name="Mine">Only what the viewer is to do by name, or reports for as the unit's head or contact.</param>
    /// <param name="From">Due on this day or later.</param>
    /// <param name="To">Due on this day or earlier.</param>
    public sealed record Query(bool Mine = false, string? Kind = null, Guid? UnitId = null, DateOnly? From = null, DateOnly? To = null) : IQuery<Query, View>;

    public sealed record View(IReadOnlyList<Row> Rows, IReadOnlyList<string> Kinds, DateOnly Today);

    /// <param name="DaysLate">Whole days past the due day; 0 where it is on time.</param>
    public sealed record Row(
        string Kind, string RecordType, Guid RecordId, string Title, Guid UnitId, string Unit, DateOnly Due, int DaysLate, bool IsMine, string Address);

    public sealed class Handler(DeadlineBook book) : IQueryHandler<Query, View>
    {
        private static readonly Permission Answers = new("Escalation.Answers", Role.UnitHead, Role.UnitContact);

        public Permission Permission => EscalationRoom.Read;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var actor = reading.Actor;
            var person = actor.AccountId is { } account
                ? await reading.Db.Users.Where(row => row.Id == account).Select(row => row.PersonId).SingleOrDefaultAsync(cancellationToken) : null;
            var debtors = book.Sources.ToDictionary(source => source.Kind, source => source.Debtor);
            var units = await reading.Db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id, unit => unit.ShortName, cancellationToken);
            var rows =
                from known in await book.FindAsync(actor, cancellationToken)
                let deadline = known.Deadline
                where (query.Kind is null || known.Kind == query.Kind) && (query.UnitId is null || deadline.UnitId == query.UnitId)
                    && (query.From is null || deadline.Due >= query.From) && (query.To is null || deadline.Due <= query.To)
                let mine = IsMine(actor, person, deadline, debtors[known.Kind])
                where mine || !query.Mine
                select new Row(
                    known.Kind, deadline.RecordType, deadline.RecordId, deadline.Title, deadline.UnitId, units.GetValueOrDefault(deadline.UnitId, ""), deadline.Due,
                    Math.Max(0, reading.Today.DayNumber - deadline.Due.DayNumber), mine, deadline.Address);
            return new View([.. rows], [.. book.Sources.Where(source => actor.MayAnywhere(source.See)).Select(source => source.Kind)], reading.Today);
        }

        private static bool IsMine(Actor actor, Guid? person, Deadline deadline, DeadlineDebtor debtor) =>
            person is { } me && deadline.OwnerPersonIds.Contains(me) || debtor switch
            {
                DeadlineDebtor.Unit => actor.May(Answers, deadline.UnitId),
                DeadlineDebtor.StandingBody => actor.Grants.Any(grant => grant.Role == Role.IsoSecretary && grant.Subtree.Contains(deadline.UnitId)),
                _ => actor.Grants.Any(grant => grant.Role == Role.CommitteeHead && grant.Subtree.Contains(deadline.UnitId)),
            };
    }
}
