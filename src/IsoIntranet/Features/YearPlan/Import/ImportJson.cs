using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Import;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Sources, choices and reports as they are kept. A source of a thousand rows takes about half a megabyte.</summary>
internal static class ImportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // Kept in a column, never written into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new Whole<ScheduleMeaning>() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellBlocksApart } },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private static void TellBlocksApart(JsonTypeInfo type)
    {
        if (type.Type == typeof(SourceBlock))
            type.PolymorphismOptions = new JsonPolymorphismOptions { DerivedTypes = { new(typeof(SourceParagraph), "p"), new(typeof(SourceTable), "t") } };
    }

    /// <summary>With all its values, as a plan's row keeps it: a default left out would come back as another one.</summary>
    private sealed class Whole<T> : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize<T>(ref reader, JsonSerializerOptions.Default);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, JsonSerializerOptions.Default);
    }
}
