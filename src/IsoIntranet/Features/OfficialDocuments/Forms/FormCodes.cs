using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Forms;

/// <summary>The head of a controlled form, for whichever room fills it in.</summary>
public static class FormCodes
{
    /// <summary>The form's head for a unit: the codes of the nearest agency above it that has set some, else the usual ones under the topmost.</summary>
    public static async Task<FormHead> FormHeadAsync(this IsoContext db, Guid unitId, FormKey key, CancellationToken cancellationToken)
    {
        var parents = await db.Set<OrgUnit>().Select(unit => new { unit.Id, unit.ParentId }).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancellationToken);
        var above = new List<Guid> { unitId };
        while (parents.GetValueOrDefault(above[^1]) is { } parent && above.Count <= parents.Count)
            above.Add(parent);
        // Whoever fills in a form sees its code, wherever the own units are.
        var kept = await db.Set<AgencyForms>().AsNoTracking().IgnoreQueryFilters([IsoContext.UnitScopeFilter])
            .Where(forms => above.Contains(forms.UnitId)).ToListAsync(cancellationToken);
        var own = kept.MinBy(forms => above.IndexOf(forms.UnitId));
        var agency = await db.HeadAsync(own?.UnitId ?? above[^1], cancellationToken);
        var setting = own?.Of(key) ?? ControlledForms.UsualOf(key);
        return new FormHead(agency?.Superior, agency?.Agency ?? "", ControlledForms.TitleOf(key), setting.Code, setting.Edition, setting.EffectiveFrom);
    }
}
