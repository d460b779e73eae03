using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Templates;

/// <summary>The templates of an agency, kind by kind.</summary>
public static class TemplateList
{
    /// <param name="UnitId">None for the first agency that the viewer keeps.</param>
    public sealed record Query(Guid? UnitId) : IQuery<Query, View>;

    public sealed record View(Guid UnitId, string Unit, IReadOnlyList<Row> Rows);

    /// <param name="FileId">The agency's own template; none for the built-in one.</param>
    public sealed record Row(DocumentKind Kind, Guid? TemplateId, int Version, Guid? FileId, string? FileName, DateTimeOffset? Since);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => OfficialDocumentsRoom.KeepLetterhead;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = await reading.Db.Set<OrgUnit>().Where(unit => query.UnitId == null || unit.Id == query.UnitId)
                .OrderBy(unit => unit.ParentId == null ? 0 : 1).ThenBy(unit => unit.SortOrder).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
            if (units.Find(unit => reading.Scope.Contains(unit.Id)) is not { } agency)
                return Outcome<View>.NotFound();
            var known = await (
                from template in reading.Db.Set<AgencyTemplate>()
                join file in reading.Db.Set<StoredFile>() on template.FileId equals file.Id
                where template.UnitId == agency.Id
                select new Row(template.Kind, template.Id, template.Version, file.Id, file.Name, template.ChangedAt)).ToListAsync(cancellationToken);
            return new View(agency.Id, agency.Name,
                [.. Enum.GetValues<DocumentKind>().Select(kind => known.Find(row => row.Kind == kind) ?? new Row(kind, null, 0, null, null, null))]);
        }
    }
}
