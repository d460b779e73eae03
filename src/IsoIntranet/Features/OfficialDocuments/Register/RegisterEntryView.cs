using IsoIntranet.Features.OfficialDocuments.Making;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>One entry of the register with the document itself.</summary>
public static class RegisterEntryView
{
    public sealed record Query(Guid EntryId) : IQuery<Query, View>;

    public sealed record View(
        Guid Id, int Version, string Agency, OfficialPaper Paper, RegisterState State, string Reference, int? Number, int Year, DateOnly? IssuedOn, string MadeBy,
        string? EndReason, PaperSource Source, OfficialDocument Document, Guid? FileId, Guid? ScanId, IReadOnlyList<Reminded> Reminded, bool MayMake);

    public sealed record Reminded(Guid UnitId, string Unit, int LateItems);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => OfficialDocumentsRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<RegisterEntry>().SingleOrDefaultAsync(entry => entry.Id == query.EntryId, cancellationToken) is not { } entry)
                return Outcome<View>.NotFound();
            var agency = await db.Set<OrgUnit>().Where(unit => unit.Id == entry.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
            var reminded = await (
                from notice in db.Set<ReminderNotice>()
                join unit in db.Set<OrgUnit>() on notice.UnitId equals unit.Id
                where notice.EntryId == entry.Id
                orderby unit.SortOrder, unit.Name
                select new Reminded(unit.Id, unit.Name, notice.LateItems)).ToListAsync(cancellationToken);
            return new View(
                entry.Id, entry.Version, agency, entry.Paper, entry.State, entry.Reference, entry.Number, entry.Year, entry.IssuedOn, entry.MadeBy, entry.EndReason,
                entry.Source, entry.Content!, entry.FileId, entry.ScanId, reminded, reading.Actor.May(OfficialDocumentsRoom.Make, entry.UnitId));
        }
    }
}
