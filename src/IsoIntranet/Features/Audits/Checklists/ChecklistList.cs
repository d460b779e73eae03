using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>The library: lists of the viewer's agencies, and those that the program brings.</summary>
public static class ChecklistList
{
    internal static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("title", row => row.Title, row => row.SearchText)
        .Add("agency", row => row.Agency)
        .Add("questions", row => row.Questions)
        .Add("edition", row => row.Edition)
        .Add("changed", row => row.ChangedAt)
        .SearchIn(row => row.SearchText, row => row.Title)
        .SortedBy("title");

    public sealed record Query(PageRequest Page, Filter Filter) : IQuery<Query, PageOf<Item>>;

    /// <param name="Origin">Only lists with a question of this origin.</param>
    /// <param name="Retired">Those no longer offered instead of the others.</param>
    public sealed record Filter(QuestionOrigin? Origin = null, bool Retired = false);

    /// <param name="Agency">None for a list that the program brings.</param>
    /// <param name="MayKeep">Whether the viewer writes it.</param>
    public sealed record Item(
        Guid Id, int Version, string Title, string? Description, Guid? AgencyId, string? Agency, int Questions, int Edition, bool IsRetired, bool IsBrought,
        DateTimeOffset ChangedAt, IReadOnlyList<QuestionOrigin> Origins, bool MayKeep);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public string Title { get; init; } = "";

        public string? Description { get; init; }

        public Guid? AgencyId { get; init; }

        public string? Agency { get; init; }

        public int Questions { get; init; }

        public int Edition { get; init; }

        public bool IsRetired { get; init; }

        public bool IsBrought { get; init; }

        public DateTimeOffset ChangedAt { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => AuditsRoom.Library;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var lists = db.Set<Checklist>().InLibraries(await db.LibrariesAsync(reading.Scope, cancellationToken))
                .Where(list => list.IsRetired == query.Filter.Retired);
            if (query.Filter.Origin is { } origin)
                lists = lists.Where(list => list.Questions.Any(question => question.Origin == origin));
            var rows = lists.Select(list => new Row
            {
                Id = list.Id,
                Version = list.Version,
                Title = list.Title,
                Description = list.Description,
                AgencyId = list.OwnerUnitId,
                Agency = db.Set<OrgUnit>().Where(unit => unit.Id == list.OwnerUnitId).Select(unit => unit.Name).FirstOrDefault(),
                Questions = list.Questions.Count,
                Edition = list.Edition,
                IsRetired = list.IsRetired,
                IsBrought = list.Code != null,
                ChangedAt = list.ChangedAt,
                SearchText = list.SearchText,
            });
            var page = await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
            var ids = page.Items.Select(row => row.Id).ToList();
            var origins = (await db.Set<ChecklistQuestion>().Where(question => ids.Contains(question.ChecklistId))
                .Select(question => new { question.ChecklistId, question.Origin }).Distinct().ToListAsync(cancellationToken))
                .ToLookup(question => question.ChecklistId, question => question.Origin);
            return new PageOf<Item>([.. page.Items.Select(row => new Item(
                row.Id, row.Version, row.Title, row.Description, row.AgencyId, row.Agency, row.Questions, row.Edition, row.IsRetired, row.IsBrought, row.ChangedAt,
                [.. origins[row.Id].Order()], row.AgencyId is { } agency && reading.Actor.May(AuditsRoom.Plan, agency)))], page.Total);
        }
    }
}
