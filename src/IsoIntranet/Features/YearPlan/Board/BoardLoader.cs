using System.Linq.Expressions;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Board;

/// <summary>Reads what the board shows. The context sees all units: the snapshot is shared, and cut to each viewer's scope later.</summary>
internal static class BoardLoader
{
    private static readonly Expression<Func<UnitAssignment, AssignmentFacts>> ToFacts = assignment => new AssignmentFacts(
        assignment.Id, assignment.PlanId, assignment.WorkItemId, assignment.UnitId, assignment.PeriodNumber, assignment.Version, assignment.Percent,
        new StatusFacts(
            assignment.State, assignment.Kind, assignment.From, assignment.Due, assignment.AmberAfter, assignment.SubmittedOn,
            assignment.State == AssignmentState.InProgress && assignment.ReturnReason != null,
            assignment.ReportedAt != null),
        assignment.Difficulty != null && assignment.DifficultyAnswer == null,
        assignment.NotApplicableReason != null && assignment.State != AssignmentState.NotApplicable,
        assignment.ChangedAt);

    public static async Task<BoardBuilder?> LoadAsync(IsoContext db, Guid planId, DateOnly today, long serial, CancellationToken cancellationToken)
    {
        var plan = await db.Set<QmsPlan>().AsNoTracking().AsSplitQuery()
            .Include(plan => plan.Sections).ThenInclude(section => section.Items).ThenInclude(item => item.Parties)
            .SingleOrDefaultAsync(plan => plan.Id == planId, cancellationToken);
        if (plan is null)
            return null;
        var units = await db.Set<OrgUnit>().AsNoTracking().ToListAsync(cancellationToken);
        var kinds = await db.Set<UnitKind>().AsNoTracking().ToDictionaryAsync(kind => kind.Id, cancellationToken);
        var assignments = await FactsAsync(db, assignment => assignment.PlanId == planId, cancellationToken);
        var frame = FrameOf(plan, units, kinds, today, await LastChangeAsync(db, planId, cancellationToken));
        return new BoardBuilder(frame, assignments, today, serial);
    }

    public static Task<List<AssignmentFacts>> FactsAsync(
        IsoContext db, Expression<Func<UnitAssignment, bool>> which, CancellationToken cancellationToken) =>
        db.Set<UnitAssignment>().AsNoTracking().Where(which).Select(ToFacts).ToListAsync(cancellationToken);

    /// <summary>What a log row says happened last.</summary>
    public static Task<BoardChange?> ChangeAtAsync(IsoContext db, long position, CancellationToken cancellationToken) =>
        ChangesOf(db, db.ChangeLog.Where(row => row.Position == position)).FirstOrDefaultAsync(cancellationToken);

    private static Task<BoardChange?> LastChangeAsync(IsoContext db, Guid planId, CancellationToken cancellationToken) =>
        ChangesOf(db, db.ChangeLog.Where(row => row.RecordType == nameof(UnitAssignment) && row.Kind == ChangeKind.Changed
                && db.Set<UnitAssignment>().Any(assignment => assignment.Id == row.RecordId && assignment.PlanId == planId))
            .OrderByDescending(row => row.At).Take(1)).FirstOrDefaultAsync(cancellationToken);

    private static IQueryable<BoardChange?> ChangesOf(IsoContext db, IQueryable<ChangeLogEntry> rows) =>
        from row in rows
        join assignment in db.Set<UnitAssignment>() on row.RecordId equals assignment.Id
        select new BoardChange(row.At, row.AuthorName, assignment.Id, assignment.UnitId, assignment.WorkItemId, row.Command);

    private static BoardFrame FrameOf(
        QmsPlan plan, List<OrgUnit> units, Dictionary<Guid, UnitKind> kinds, DateOnly today, BoardChange? lastChange)
    {
        var items = plan.Items.ToList();
        var columns = items.Select((item, index) => new BoardColumn(
            item.Id, item.Number, item.Text, item.ScheduleWords.Trim(), TimeOf(item, plan), index == 0 || items[index - 1].SectionId != item.SectionId)).ToList();
        var sections = items.Select((item, index) => (item.SectionId, index)).GroupBy(pair => pair.SectionId)
            .Select(group => new BoardSection(group.Key, TitleOf(plan, group.Key), group.First().index, group.Count())).ToList();
        var rows = units.Where(unit => kinds.ContainsKey(unit.KindId))
            .OrderBy(unit => kinds[unit.KindId].SortOrder).ThenBy(unit => kinds[unit.KindId].Group, StringComparer.Ordinal)
            .ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.SearchText, StringComparer.Ordinal)
            .Select(unit => new BoardUnit(unit.Id, unit.Name, unit.ShortName, kinds[unit.KindId].Group, unit.SearchText)).ToList();
        var existing = units.Where(unit => unit.ExistsOn(today)).ToList();
        var partners = items.SelectMany(item => FanOut.PartnersOf(item, plan.OwnerUnitId, existing).Select(unit => (unit, item.Id)))
            .GroupBy(pair => pair.unit, pair => pair.Id)
            .ToDictionary(group => group.Key, IReadOnlySet<Guid> (group) => group.ToHashSet());
        return new BoardFrame(
            plan.Id, plan.Header.Title, plan.Header.Number, plan.Year, plan.State, sections, columns, Grouped(rows), partners, lastChange);
    }

    private static BoardTime TimeOf(WorkItem item, QmsPlan plan)
    {
        var (first, last) = (item.Schedule?.FirstDay, item.Schedule?.DueDay ?? item.Schedule?.FirstDay);
        return new(item.Schedule?.Kind ?? ScheduleKind.Empty, first?.Month, last?.Month)
        {
            Year = plan.ToYear > plan.Year ? last?.Year : null,
            FromYear = plan.ToYear > plan.Year && first?.Year != last?.Year ? first?.Year : null,
        };
    }

    private static string TitleOf(QmsPlan plan, Guid sectionId)
    {
        var section = plan.Sections.First(section => section.Id == sectionId);
        return string.Join(". ", new[] { section.Numeral, section.Title }.Where(part => part.Length > 0));
    }

    /// <summary>Several kinds may share a group; its rows stand together, where the first of them stands.</summary>
    private static List<BoardUnit> Grouped(List<BoardUnit> rows) => [.. rows.GroupBy(unit => unit.Group).SelectMany(group => group)];
}
