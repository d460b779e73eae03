using System.Globalization;

namespace IsoIntranet.Platform.Lists;

/// <summary>Brings what a client sent to the type of a column.</summary>
internal static class ListValue
{
    /// <returns>None where the value cannot be read as that type.</returns>
    public static object? Convert(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
            return value;
        var text = value switch
        {
            DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
        if (type.IsEnum)
            return Enum.TryParse(type, text, ignoreCase: true, out var named) && Enum.IsDefined(type, named) ? named : null;
        if (type == typeof(Guid))
            return Guid.TryParse(text, out var id) ? id : null;
        if (type == typeof(bool))
            return bool.TryParse(text, out var yes) ? yes : null;
        if (type == typeof(DateOnly))
            return DateOnly.TryParse(text?.Split('T')[0], CultureInfo.InvariantCulture, out var day) ? day : null;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
        if (type == typeof(decimal))
            return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : null;
        if (type == typeof(int))
            return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (type == typeof(long))
            return long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var large) ? large : null;
        return null;
    }
}
