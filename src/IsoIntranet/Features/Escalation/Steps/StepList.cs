using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>Every step that was taken, newest first.</summary>
public static class StepList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("taken", row => row.TakenAt)
        .Add("title", row => row.Title, row => row.SearchText)
        .Add("unit", row => row.Unit)
        .Add("due", row => row.Due)
        .Add("days", row => row.Days)
        .Add("to", row => row.To)
        .SearchIn(row => row.SearchText, row => row.Title)
        .SortedBy("taken", descending: true);

    /// <param name="Missed">Only steps for which nobody of the rung's own could be found.</param>
    /// <param name="PageId">Only those of the record on this page.</param>
    public sealed record Filter(Guid? UnitId = null, RungRecipient? To = null, string? Kind = null, bool Missed = false, Guid? PageId = null);

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="Title">None for an administrator, who is shown whom a step reached and not what of.</param>
    public sealed record Item(
        Guid Id, string Kind, string RecordType, Guid RecordId, string? Title, string? Address, Guid UnitId, string Unit, DateOnly Due, int Days,
        RungRecipient To, RungRecipient? Told, IReadOnlyList<string> Recipients, bool IsMissed, DateOnly FellOn, DateOnly TakenOn, DateTimeOffset TakenAt);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public string Kind { get; init; } = "";

        public string RecordType { get; init; } = "";

        public Guid RecordId { get; init; }

        public string Title { get; init; } = "";

        public string Address { get; init; } = "";

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public DateOnly Due { get; init; }

        public int Days { get; init; }

        public RungRecipient To { get; init; }

        public RungRecipient? Told { get; init; }

        public IReadOnlyList<StepRecipient> Recipients { get; init; } = [];

        public bool IsMissed { get; init; }

        public DateOnly FellOn { get; init; }

        public DateOnly TakenOn { get; init; }

        public DateTimeOffset TakenAt { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => EscalationRoom.See;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var readsTitles = reading.Actor.MayAnywhere(EscalationRoom.Read);
            // Who does not read titles does not search in them either.
            var page = readsTitles ? query.Page : query.Page with { Search = null, Sort = query.Page.Sort == "title" ? null : query.Page.Sort };
            var found = await Columns.PageAsync(Matching(reading, query.Filter), page, row => row, cancellationToken);
            return new PageOf<Item>([.. found.Items.Select(row =>
            {
                var reads = reading.Actor.May(EscalationRoom.Read, row.UnitId);
                return new Item(
                    row.Id, row.Kind, row.RecordType, row.RecordId, reads ? row.Title : null, reads ? row.Address : null, row.UnitId, row.Unit, row.Due, row.Days,
                    row.To, row.Told, [.. row.Recipients.Select(recipient => recipient.Name)], row.IsMissed, row.FellOn, row.TakenOn, row.TakenAt);
            })], found.Total);
        }

        private static IQueryable<Row> Matching(Reading reading, Filter filter)
        {
            IQueryable<EscalationStep> steps = reading.Db.Set<EscalationStep>();
            if (filter.UnitId is { } unitId)
                steps = steps.Where(step => step.UnitId == unitId);
            if (filter.To is { } to)
                steps = steps.Where(step => step.To == to);
            if (filter.Kind is { Length: > 0 } kind)
                steps = steps.Where(step => step.Kind == kind);
            if (filter.Missed)
                steps = steps.Where(step => step.IsMissed);
            if (filter.PageId is { } page)
                steps = steps.Where(step => step.PageId == page);
            return from step in steps
                   join unit in reading.Db.Set<OrgUnit>() on step.UnitId equals unit.Id
                   select new Row
                   {
                       Id = step.Id,
                       Kind = step.Kind,
                       RecordType = step.RecordType,
                       RecordId = step.RecordId,
                       Title = step.Title,
                       Address = step.Address,
                       UnitId = step.UnitId,
                       Unit = unit.Name,
                       Due = step.Due,
                       Days = step.Days,
                       To = step.To,
                       Told = step.Told,
                       Recipients = step.Recipients,
                       IsMissed = step.IsMissed,
                       FellOn = step.FellOn,
                       TakenOn = step.TakenOn,
                       TakenAt = step.TakenAt,
                       SearchText = step.SearchText,
                   };
        }
    }
}
