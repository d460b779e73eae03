using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IsoIntranet.Platform.Reviewing;

/// <summary>
/// Words that are worded where they are shown: <c>Room.Key</c> of a room's text with what is filled in, as refusals and notices
/// are; or, with an empty code, data that is shown as it stands.
/// </summary>
public sealed record Words(string Code, IReadOnlyList<string> Arguments)
{
    [JsonIgnore]
    public bool IsPlain => Code.Length == 0;

    /// <summary>A resource of a room's text, for example <c>Audits.ReviewFindings</c>.</summary>
    public static Words Of(string code, params string[] arguments) => new(code, arguments);

    /// <summary>Data: a unit's name, a number, a title.</summary>
    public static Words Plain(string text) => new("", [text]);

    public bool Equals(Words? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Count);
}

/// <summary>How a figure is to be taken.</summary>
public enum FigureTone
{
    Plain,
    Good,
    Warn,
    Bad,
}

/// <summary>One number.</summary>
/// <param name="Value">None where nothing was measured, which is not zero.</param>
/// <param name="Unit">For example “%”; none for plain counts.</param>
/// <param name="Former">The same figure in the period before, for the trend.</param>
/// <param name="Address">Where its parts are shown, within the program.</param>
public sealed record ReviewFigure(Words Label, decimal? Value, Words? Unit, decimal? Former, FigureTone Tone, string? Address);

public enum ReviewChartKind
{
    Bars,
    StackedBars,
    Line,
    Donut,
}

/// <param name="Values">One for each category; none where nothing was measured.</param>
public sealed record ReviewSeries(Words Name, IReadOnlyList<decimal?> Values);

/// <param name="Target">Drawn as a line across; none where there is no target.</param>
public sealed record ReviewChart(
    Words Title, ReviewChartKind Kind, IReadOnlyList<Words> Categories, IReadOnlyList<ReviewSeries> Series, decimal? Target);

/// <param name="Address">Where the row's record is shown, within the program.</param>
public sealed record ReviewRow(IReadOnlyList<Words> Cells, string? Address);

public sealed record ReviewTable(Words Title, IReadOnlyList<Words> Columns, IReadOnlyList<ReviewRow> Rows);

/// <summary>What a source tells: a value, which goes to JSON and back exactly.</summary>
public sealed record ReviewFacts(
    IReadOnlyList<ReviewFigure> Figures, IReadOnlyList<ReviewChart> Charts, IReadOnlyList<ReviewTable> Tables)
{
    public static readonly ReviewFacts Empty = new([], [], []);

    [JsonIgnore]
    public bool IsEmpty => Figures.Count == 0 && Charts.Count == 0 && Tables.Count == 0;

    /// <summary>By what they say, since lists compare by identity.</summary>
    public bool Equals(ReviewFacts? other) => other is not null && ReviewJson.Write(this) == ReviewJson.Write(other);

    public override int GetHashCode() => HashCode.Combine(Figures.Count, Charts.Count, Tables.Count);
}

/// <summary>The facts of one source beside its title, as an input shows and keeps them.</summary>
/// <param name="Source">Name of the source's type, by which what was kept meets what is collected later.</param>
public sealed record ReviewSection(string Source, Words Title, ReviewFacts Facts);

/// <summary>The one way in which a review's facts become text, so that the same facts are always the same text.</summary>
public static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>SHA-256 of the text in UTF-8, lower-case hexadecimal.</summary>
    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
