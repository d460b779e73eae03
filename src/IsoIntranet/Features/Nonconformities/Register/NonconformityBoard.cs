using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>The board: a column for each state with all that stand there counted, and those shown that are due first.</summary>
public static class NonconformityBoard
{
    /// <summary>Cards of a column; the others are in the register, to which the column leads.</summary>
    public const int Most = 40;

    /// <summary>What was closed longer ago is in the register.</summary>
    public const int ClosedDays = 90;

    /// <summary>What stands beside a state and has no column of its own comes second.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<NonconformityState>> States =
    [
        [NonconformityState.Raised, NonconformityState.Rejected], [NonconformityState.Accepted, NonconformityState.Ineffective], [NonconformityState.Analysed],
        [NonconformityState.ActionPlanned], [NonconformityState.PlanApproved], [NonconformityState.Implementing], [NonconformityState.Implemented],
        [NonconformityState.EffectivenessCheck], [NonconformityState.Closed],
    ];

    public sealed record Query : IQuery<Query, IReadOnlyList<Column>>;

    /// <param name="Total">All that stand there, shown or not.</param>
    public sealed record Column(IReadOnlyList<NonconformityState> States, int Total, IReadOnlyList<Card> Cards);

    public sealed record Card(
        Guid Id, string Number, string Title, string Unit, NonconformityState State, NonconformityGrade Grade, DateOnly? Due, int DaysLate, int Actions, int ActionsDone);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Column>>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<IReadOnlyList<Column>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var since = reading.Today.AddDays(-ClosedDays);
            var shown = db.Set<Nonconformity>().Where(row => row.ClosedOn == null || row.ClosedOn >= since);
            var totals = await shown.GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
            var columns = new List<Column>();
            foreach (var states in States.Select(states => states.ToArray()))
            {
                var total = states.Sum(state => totals.GetValueOrDefault(state));
                var cards = total == 0 ? [] : await (
                    from row in shown
                    join unit in db.Set<OrgUnit>() on row.UnitId equals unit.Id
                    where states.Contains(row.State)
                    // What has no day comes last, what was closed last first.
                    orderby row.Due == null, row.Due, row.ClosedOn descending, row.Year, row.Sequence
                    select new { row.Id, row.Number, row.Title, Unit = unit.Name, row.State, row.Grade, row.Due, row.ActionCount, row.DoneCount }).Take(Most).ToListAsync(cancellationToken);
                columns.Add(new Column(states, total, [.. cards.Select(card => new Card(
                    card.Id, card.Number, card.Title, card.Unit, card.State, card.Grade, card.Due,
                    card.Due < reading.Today ? reading.Today.DayNumber - card.Due.Value.DayNumber : 0, card.ActionCount, card.DoneCount))]));
            }
            return Outcome<IReadOnlyList<Column>>.Done(columns);
        }
    }
}
