using System.Net.Mail;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units.Import;

/// <summary>What rows are held against.</summary>
/// <param name="Below">The unit below which rows without a unit above are put; none for the top.</param>
/// <param name="MayKeepBelow">Whether the importer may put something below a unit, or at the top.</param>
public sealed record ImportWorld(
    IReadOnlyCollection<OrgUnit> Units, IReadOnlyCollection<UnitKind> Kinds, Guid? Below, Func<Guid?, bool> MayKeepBelow);

/// <summary>Looks at every row: what it will become, what is doubtful, what is wrong. Knows no database.</summary>
public static class ImportCheck
{
    public static IReadOnlyList<ImportRow> Look(IReadOnlyList<ImportRow> rows, ImportWorld world)
    {
        var looked = rows.Select(row => LookAt(row, rows, world)).ToList();
        // What stands below a row that cannot become a unit cannot either; repeated until nothing changes.
        for (var again = true; again;)
        {
            again = false;
            var usable = looked.Where(row => row.IsNew).Select(row => row.Number).ToHashSet();
            for (var index = 0; index < looked.Count; index++)
            {
                var row = looked[index];
                if (!row.IsNew || row.Parent?.Row is not { } above || usable.Contains(above))
                    continue;
                looked[index] = row with { Problems = [.. row.Problems, Error("ParentLeftOut")] };
                again = true;
            }
        }
        return looked;
    }

    private static ImportRow LookAt(ImportRow row, IReadOnlyList<ImportRow> rows, ImportWorld world)
    {
        var problems = new List<ImportProblem>();
        if (row.Name.Length == 0)
            problems.Add(Error("NameMissing"));
        var texts = new (string Text, int Most)[]
        {
            (row.Name, OrgUnit.NameLength), (row.ShortName, OrgUnit.ShortNameLength),
            (row.Leader.Name, Person.NameLength), (row.Leader.Position, Person.NameLength), (row.Leader.Phone, Person.PhoneLength),
            (row.Contact.Name, Person.NameLength), (row.Contact.Position, Person.NameLength), (row.Contact.Phone, Person.PhoneLength),
        };
        foreach (var (text, most) in texts.Where(text => text.Text.Length > text.Most))
            problems.Add(Error("TooLong", text[..Math.Min(most, 40)] + "…"));
        foreach (var email in new[] { row.Leader.Email, row.Contact.Email }.Where(email => email.Length > 0 && !IsEmail(email)).Distinct())
            problems.Add(Doubt("EmailWrong", email));
        var kind = KindOf(row, world, problems);
        var parent = ParentOf(row, rows, world, problems);
        var exists = parent is { Row: null } && IsThere(row, parent, world);
        if (exists)
            problems.Add(Doubt("Exists"));
        var twin = rows.FirstOrDefault(other => other.Include && other.Number < row.Number && row.Name.Length > 0
            && SearchForm.Of(other.Name) == SearchForm.Of(row.Name) && SearchForm.Of(other.ParentText) == SearchForm.Of(row.ParentText) && other.Parent == row.Parent);
        if (twin is not null)
            problems.Add(Error("Twice", twin.Number));
        return row with { KindId = kind, Parent = parent, Exists = exists, Problems = problems };
    }

    private static Guid? KindOf(ImportRow row, ImportWorld world, List<ImportProblem> problems)
    {
        if (row.KindId is { } chosen && world.Kinds.Any(kind => kind.Id == chosen))
            return chosen;
        if (row.KindText.Length > 0)
        {
            // Several kinds may share an alias that means all of them (“UBND các xã, phường”); their own names come first.
            var named = world.Kinds.FirstOrDefault(kind => SearchForm.Of(kind.Name) == SearchForm.Of(row.KindText))
                ?? world.Kinds.FirstOrDefault(kind => kind.IsCalled(row.KindText));
            if (named is null)
                problems.Add(Error("KindUnknown", row.KindText));
            return named?.Id;
        }
        var form = SearchForm.Of(row.Name);
        if (form.StartsWith("ubnd ", StringComparison.Ordinal))
            form = form[5..];
        var guessed = world.Kinds.Where(kind => kind.AliasList.Prepend(kind.Name).Any(name => StartsWithWord(form, SearchForm.Of(name))))
            .MaxBy(kind => kind.Name.Length)
            ?? world.Kinds.FirstOrDefault(kind => StartsWithWord(SearchForm.Of(kind.Name), form.Split(' ')[0]) && form.Length > 0);
        problems.Add(guessed is null ? Error("KindMissing") : Doubt("KindGuessed", guessed.Name));
        return guessed?.Id;
    }

    private static ImportParent? ParentOf(ImportRow row, IReadOnlyList<ImportRow> rows, ImportWorld world, List<ImportProblem> problems)
    {
        var parent = row.Parent ?? Named(row, rows, world, problems);
        if (parent is null)
            return null;
        if (parent.Row is { } above)
        {
            if (!rows.Any(other => other.Number == above) || IsInCircle(row with { Parent = parent }, rows, world))
            {
                problems.Add(Error("ParentCycle"));
                return row.Parent;
            }
            return parent;
        }
        if (parent.UnitId is { } id && !world.Units.Any(unit => unit.Id == id && unit.IsActive))
            problems.Add(Error("ParentUnknown", row.ParentText));
        else if (!IsThere(row, parent, world) && !world.MayKeepBelow(parent.UnitId))
            problems.Add(Error("ParentForbidden"));
        else if (!IsThere(row, parent, world) && parent.UnitId is null)
            problems.Add(Doubt("ParentIsRoot"));
        return parent;
    }

    private static ImportParent? Named(ImportRow row, IReadOnlyList<ImportRow> rows, ImportWorld world, List<ImportProblem>? problems)
    {
        var wanted = SearchForm.Of(row.ParentText);
        if (wanted.Length == 0)
        {
            // A list often names the agency itself on top; a unit that is known stands where it stands.
            var same = world.Units.Where(unit => unit.IsActive && SearchForm.Of(unit.Name) == SearchForm.Of(row.Name)).ToList();
            return new ImportParent(same.Count == 1 ? same[0].ParentId : world.Below, null);
        }
        var inSheet = rows.Where(other => other.Number != row.Number && SearchForm.Of(other.Name) == wanted).ToList();
        var known = world.Units.Where(unit => unit.IsActive && (SearchForm.Of(unit.Name) == wanted || SearchForm.Of(unit.ShortName) == wanted)).ToList();
        // A row for a unit that is there already means that unit.
        if (known.Count == 1)
            return new ImportParent(known[0].Id, null);
        if (known.Count == 0 && inSheet.Count == 1)
            return new ImportParent(null, inSheet[0].Number);
        problems?.Add(known.Count + inSheet.Count == 0 ? Error("ParentUnknown", row.ParentText) : Error("ParentAmbiguous", row.ParentText));
        return null;
    }

    private static bool IsThere(ImportRow row, ImportParent parent, ImportWorld world) => row.Name.Length > 0
        && world.Units.Any(unit => unit.IsActive && unit.ParentId == parent.UnitId && SearchForm.Of(unit.Name) == SearchForm.Of(row.Name));

    private static bool IsInCircle(ImportRow row, IReadOnlyList<ImportRow> rows, ImportWorld world)
    {
        var seen = new HashSet<int>();
        for (var step = row; step is not null;)
        {
            if (!seen.Add(step.Number))
                return true;
            var above = (step.Parent ?? Named(step, rows, world, null))?.Row;
            step = above is null ? null : rows.FirstOrDefault(other => other.Number == above);
        }
        return false;
    }

    private static bool StartsWithWord(string form, string word) =>
        word.Length > 0 && form.StartsWith(word, StringComparison.Ordinal) && (form.Length == word.Length || form[word.Length] == ' ');

    internal static bool IsEmail(string text) =>
        text.Length <= Person.EmailLength && MailAddress.TryCreate(text, out var address) && address.Address == text;

    private static ImportProblem Error(string key, params object?[] arguments) => new(true, new Refusal("Units.Row_" + key, arguments));

    private static ImportProblem Doubt(string key, params object?[] arguments) => new(false, new Refusal("Units.Row_" + key, arguments));
}
