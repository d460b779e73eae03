using System.Text.Json;

namespace IsoIntranet.Features.Units;

/// <summary>A set of kinds that fits one form of administration, kept as data in <c>database/seed/unit-kinds.json</c>.</summary>
/// <param name="Divisions">The units that such a body has inside by regulation (NĐ 150/2025 for the commune).</param>
public sealed record KindPreset(
    string Code, string Name, string EnglishName, string Description, string EnglishDescription,
    IReadOnlyList<PresetKind> Kinds, IReadOnlyList<PresetDivision> Divisions)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<IReadOnlyList<KindPreset>> Known = new(() =>
    {
        using var stream = typeof(KindPreset).Assembly.GetManifestResourceStream("seed/unit-kinds.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<KindPreset>>(stream, Json)!;
    });

    public static IReadOnlyList<KindPreset> All => Known.Value;
}

public sealed record PresetKind(string Code, string Name, string EnglishName, string Group, IReadOnlyList<string> Aliases);

/// <param name="Kind">Code of a kind of the same preset.</param>
public sealed record PresetDivision(string Name, string ShortName, string Kind);
