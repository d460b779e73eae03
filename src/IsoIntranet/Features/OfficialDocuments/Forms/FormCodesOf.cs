using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Forms;

/// <summary>The controlled forms of an agency with their codes; and the agencies that the viewer keeps.</summary>
public static class FormCodesOf
{
    /// <param name="UnitId">None for the first agency that the viewer keeps.</param>
    public sealed record Query(Guid? UnitId) : IQuery<Query, View>;

    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record View(Guid UnitId, string Unit, int Version, IReadOnlyList<Form> Forms, IReadOnlyList<Agency> Agencies);

    public sealed record Form(FormKey Key, string Title, FormSetting Setting);

    public sealed record Agency(Guid Id, string Name);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => OfficialDocumentsRoom.KeepLetterhead;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var units = await reading.Db.Set<OrgUnit>().Where(unit => unit.State == UnitState.Active)
                .OrderBy(unit => unit.ParentId == null ? 0 : 1).ThenBy(unit => unit.SortOrder).ThenBy(unit => unit.Name)
                .Select(unit => new Agency(unit.Id, unit.Name)).ToListAsync(cancellationToken);
            var kept = units.Where(unit => reading.Scope.Contains(unit.Id)).ToList();
            if (kept.Find(unit => query.UnitId is null || unit.Id == query.UnitId) is not { } agency)
                return kept.Count == 0 ? Outcome<View>.Forbidden() : Outcome<View>.NotFound();
            var forms = await reading.Db.Set<AgencyForms>().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
                .SingleOrDefaultAsync(row => row.UnitId == agency.Id, cancellationToken);
            return new View(
                agency.Id, agency.Name, forms?.Version ?? 0,
                [.. ControlledForms.All.Select(key => new Form(key, ControlledForms.TitleOf(key), forms?.Of(key) ?? ControlledForms.UsualOf(key)))], kept);
        }
    }
}
