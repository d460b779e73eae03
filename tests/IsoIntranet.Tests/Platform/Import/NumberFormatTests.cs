using IsoIntranet.Platform.Import;

namespace IsoIntranet.Tests.Platform.Import;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("5", "General", "5")]
    [InlineData("5.0", "General", "5")]
    [InlineData("0.57999999999999996", "General", "0.58")]
    [InlineData("1E+20", "General", "1E+20")]
    [InlineData("-12.5", "General", "-12.5")]
    [InlineData("15000000", "#,##0", "15000000")]
    [InlineData("15000000", "#,##0\\ \"đ\"", "15000000 đ")]
    [InlineData("15000000", "_-* #,##0\\ [$₫-42A]_-;\\-* #,##0\\ [$₫-42A]_-", "15000000 ₫")]
    [InlineData("-3", "0;(0)", "(3)")]
    [InlineData("0", "0;-0;\"không\"", "không")]
    [InlineData("912000111", "0000000000", "0912000111")]
    [InlineData("7", "\"QT-\"00", "QT-07")]
    [InlineData("3.14159", "0.00", "3.14159")]
    [InlineData("0.98", "0%", "98%")]
    [InlineData("0.98", "0.00%", "98%")]
    [InlineData("0.985", "0%", "98.5%")]
    [InlineData("0.99995", "0.0%", "99.995%")]
    [InlineData("44621", "dd/mm/yyyy", "01/03/2022")]
    [InlineData("44621", "m/d/yy", "01/03/2022")]
    [InlineData("44621", "[$-42A]dd mmmm yyyy;@", "01/03/2022")]
    [InlineData("44621.604166666664", "dd/mm/yyyy hh:mm", "01/03/2022 14:30")]
    [InlineData("44621", "\"Tháng \"m/yyyy", "Tháng 3/2022")]
    [InlineData("44621", "\"Tháng \"mm\" năm \"yyyy", "Tháng 03 năm 2022")]
    [InlineData("44621", "mm/yyyy", "03/2022")]
    [InlineData("44621", "mmm-yy", "3/2022")]
    [InlineData("44621", "yyyy", "2022")]
    [InlineData("44621", "d/m", "1/3")]
    [InlineData("44621", "\"ngày\" dd \"tháng\" mm \"năm\" yyyy", "ngày 01 tháng 03 năm 2022")]
    [InlineData("0.604166666666667", "hh:mm", "14:30")]
    [InlineData("1.5", "[h]:mm", "36:00")]
    [InlineData("-5", "dd/mm/yyyy", "-5")]
    [InlineData("1E+300", "dd/mm/yyyy", "1E+300")]
    public void A_number_is_shown_as_its_cell_shows_it_but_neither_grouped_nor_rounded(string stored, string format, string shown)
    {
        var source = XlsxReaderTests.Read(XlsxFile.Of(["x", new XlsxFileCell(null, Format: format, Xml: $"><v>{stored}</v>")]));

        Assert.Equal(shown, source.Tables.Single().Rows[0].Cells[1].Text);
    }
}
