using IsoIntranet.Platform.Text;

namespace IsoIntranet.Tests.Platform.Text;

public sealed class RomanNumeralTests
{
    [Theory]
    [InlineData(1, "I")]
    [InlineData(4, "IV")]
    [InlineData(14, "XIV")]
    [InlineData(49, "XLIX")]
    [InlineData(3999, "MMMCMXCIX")]
    [InlineData(0, "0")]
    [InlineData(4000, "4000")]
    public void A_number_is_told_in_Roman_numerals_as_far_as_they_go(int number, string told) =>
        Assert.Equal(told, RomanNumeral.Of(number));
}
