using System.Reflection;
using System.Text.Json;

namespace IsoIntranet.Features.Standards;

/// <summary>An edition of the standard as <c>database/seed/iso-*.json</c> tells it, clauses in their order.</summary>
public sealed record StandardSeed(
    string Code, string Number, int Year, string Title, string EnglishTitle, IReadOnlyList<StandardSeed.ClauseSeed> Clauses)
{
    private const string Prefix = "seed/iso-";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <param name="Number">Its parent is found by it.</param>
    public sealed record ClauseSeed(string Number, string Title, string EnglishTitle);

    /// <summary>All editions that the program brings, the oldest first.</summary>
    public static IReadOnlyList<StandardSeed> All()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name =>
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            return JsonSerializer.Deserialize<StandardSeed>(stream, Json)!;
        }).OrderBy(seed => seed.Year)];
    }

    /// <summary>The edition with its clauses, as records.</summary>
    public (StandardVersion Version, IReadOnlyList<Clause> Clauses) ToRecords()
    {
        var version = new StandardVersion(Code, Number, Year, Title, EnglishTitle);
        var clauses = new List<Clause>();
        foreach (var seed in Clauses)
        {
            var parent = Clause.ParentOf(seed.Number) is { } above ? clauses.Find(clause => clause.Number == above)?.Id : null;
            clauses.Add(new Clause(version.Id, seed.Number, parent, clauses.Count + 1, seed.Title, seed.EnglishTitle));
        }
        return (version, clauses);
    }
}
