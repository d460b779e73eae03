using System.Globalization;
using System.Text;

namespace IsoIntranet.Platform.Text;

/// <summary>Roman numerals, as sections, annexes and quarters are numbered with.</summary>
public static class RomanNumeral
{
    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <param name="number">1 to 3999; any other is told in figures.</param>
    public static string Of(int number)
    {
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);
        var roman = new StringBuilder();
        foreach (var (value, sign) in Signs)
        {
            for (; number >= value; number -= value)
                roman.Append(sign);
        }
        return roman.ToString();
    }
}
