using IsoIntranet.Features.Units.Import;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units.PeopleImport;

/// <summary>What rows are held against.</summary>
/// <param name="Default">The unit of rows that name none.</param>
/// <param name="MayKeep">Whether the importer keeps the people of a unit.</param>
public sealed record PersonWorld(IReadOnlyCollection<OrgUnit> Units, IReadOnlyCollection<Person> People, Guid? Default, Func<Guid, bool> MayKeep)
{
    public UnitNames Names { get; } = new(Units);

    public ILookup<string, Person> ByName { get; } = People.ToLookup(person => SearchForm.Of(person.FullName));
}

/// <summary>Looks at every row: whom it will become, what is doubtful, what is wrong. Knows no database.</summary>
public static class PersonCheck
{
    public static IReadOnlyList<PersonRow> Look(IReadOnlyList<PersonRow> rows, PersonWorld world)
    {
        var looked = new List<PersonRow>();
        var seen = new Dictionary<(string, Guid), int>();
        foreach (var row in rows.OrderBy(row => row.Number))
        {
            var look = LookAt(row, world);
            if (look is { Include: true, UnitId: { } unit, Name.Length: > 0 } && !seen.TryAdd((SearchForm.Of(look.Name), unit), look.Number))
                look = look with { Problems = [.. look.Problems, Error("Twice", seen[(SearchForm.Of(look.Name), unit)])] };
            looked.Add(look);
        }
        return looked;
    }

    private static PersonRow LookAt(PersonRow row, PersonWorld world)
    {
        var problems = new List<ImportProblem>();
        if (row.Name.Length == 0)
            problems.Add(Error("FullNameMissing"));
        foreach (var (text, most) in new[] { (row.Name, Person.NameLength), (row.Position, Person.NameLength), (row.Phone, Person.PhoneLength) }.Where(one => one.Item1.Length > one.Item2))
            problems.Add(Error("TooLong", text[..Math.Min(most, 40)] + "…"));
        if (row.Email.Length > 0 && !ImportCheck.IsEmail(row.Email))
            problems.Add(Doubt("EmailWrong", row.Email));
        var unit = UnitOf(row, world, problems);
        var exists = false;
        foreach (var other in world.ByName[SearchForm.Of(row.Name)].Where(_ => unit is not null))
        {
            if (other.UnitId == unit!.Id && !other.HasLeft)
                exists = true;
            else
                problems.Add(Doubt(other.HasLeft ? "NameHasLeft" : "NameElsewhere", world.Units.FirstOrDefault(one => one.Id == other.UnitId)?.Name));
        }
        if (exists)
            problems.Add(Doubt("PersonExists"));
        else if (unit is not null && !world.MayKeep(unit.Id))
            problems.Add(Error("ParentForbidden"));
        return row with { UnitId = unit?.Id, Exists = exists, Problems = problems };
    }

    private static OrgUnit? UnitOf(PersonRow row, PersonWorld world, List<ImportProblem> problems)
    {
        if (row.UnitId is { } chosen && world.Units.FirstOrDefault(unit => unit.Id == chosen && unit.IsActive) is { } known)
            return known;
        if (row.UnitText.Length == 0)
        {
            var fallback = world.Units.FirstOrDefault(unit => unit.Id == world.Default && unit.IsActive);
            if (fallback is null)
                problems.Add(Error("UnitMissing"));
            return fallback;
        }
        var (found, isSure) = world.Names.Find(row.UnitText);
        if (found is null)
            problems.Add(Error("UnitUnknown", row.UnitText));
        else if (!isSure)
            problems.Add(Doubt("UnitGuessed", row.UnitText, found.Name));
        return found;
    }

    private static ImportProblem Error(string key, params object?[] arguments) => new(true, new Refusal("Units.Row_" + key, arguments));

    private static ImportProblem Doubt(string key, params object?[] arguments) => new(false, new Refusal("Units.Row_" + key, arguments));
}
