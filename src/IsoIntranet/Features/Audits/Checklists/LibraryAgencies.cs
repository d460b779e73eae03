using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>The units in whose libraries somebody may write, the agency itself before what stands below it.</summary>
internal static class LibraryAgencies
{
    public static async Task<IReadOnlyList<UnitChoices.Choice>> LibraryAgenciesAsync(this Queries queries, Actor actor)
    {
        var kept = ((await queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(AuditsRoom.Plan, unit.Id)).ToList();
        var ids = kept.Select(unit => unit.Id).ToHashSet();
        // A library stands where its keeper's right begins; units below share it.
        return [.. kept.Where(unit => unit.ParentId is not { } parent || !ids.Contains(parent))];
    }
}
