using IsoIntranet.Features.OfficialDocuments.Papers;

namespace IsoIntranet.Tests.Features.OfficialDocuments.Papers;

public sealed class VietnameseNumberTests
{
    [Theory]
    [InlineData(0, "không")]
    [InlineData(4, "bốn")]
    [InlineData(5, "năm")]
    [InlineData(10, "mười")]
    [InlineData(11, "mười một")]
    [InlineData(14, "mười bốn")]
    [InlineData(15, "mười lăm")]
    [InlineData(20, "hai mươi")]
    [InlineData(21, "hai mươi mốt")]
    [InlineData(24, "hai mươi tư")]
    [InlineData(55, "năm mươi lăm")]
    [InlineData(100, "một trăm")]
    [InlineData(101, "một trăm linh một")]
    [InlineData(105, "một trăm linh năm")]
    [InlineData(110, "một trăm mười")]
    [InlineData(115, "một trăm mười lăm")]
    [InlineData(999, "chín trăm chín mươi chín")]
    [InlineData(1_000, "một nghìn")]
    [InlineData(1_005, "một nghìn không trăm linh năm")]
    [InlineData(2_024, "hai nghìn không trăm hai mươi tư")]
    [InlineData(33_500_000, "ba mươi ba triệu năm trăm nghìn")]
    [InlineData(15_000_000, "mười lăm triệu")]
    [InlineData(1_000_000_000, "một tỷ")]
    [InlineData(1_000_000_001, "một tỷ không trăm linh một")]
    [InlineData(2_500_000_000, "hai tỷ năm trăm triệu")]
    [InlineData(1_000_000_000_000, "một nghìn tỷ")]
    public void A_number_is_read_aloud(long number, string words) => Assert.Equal(words, VietnameseNumber.Read(number));

    [Fact]
    public void Every_number_of_four_digits_is_read_in_its_own_words()
    {
        var words = Enumerable.Range(0, 10_000).Select(number => VietnameseNumber.Read(number)).ToList();

        Assert.Equal(words.Count, words.Distinct().Count());
        Assert.DoesNotContain(words, word => word.Contains("  ", StringComparison.Ordinal) || word != word.Trim());
    }

    [Fact]
    public void Money_stands_in_figures_and_in_words() =>
        Assert.Equal("15.000.000 đồng (Mười lăm triệu đồng)", VietnameseNumber.Money(15_000_000m));
}
