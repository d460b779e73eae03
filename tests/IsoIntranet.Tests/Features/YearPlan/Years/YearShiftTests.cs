using IsoIntranet.Features.YearPlan.Years;

namespace IsoIntranet.Tests.Features.YearPlan.Years;

public sealed class YearShiftTests
{
    [Theory]
    [InlineData("Tháng 10/2025", "Tháng 10/2026")]
    [InlineData("Quý II năm 2025", "Quý II năm 2026")]
    [InlineData("Từ tháng 3/2025 đến tháng 10/2025", "Từ tháng 3/2026 đến tháng 10/2026")]
    [InlineData("trước ngày 30 tháng 11 năm 2025", "trước ngày 30 tháng 11 năm 2026")]
    [InlineData("Trước 30/11/2025.", "Trước 30/11/2026.")]
    [InlineData("Tháng (4-5)/2025", "Tháng (4-5)/2026")]
    [InlineData("Báo cáo kết quả năm 2025; kiện toàn theo Quyết định số 12/2025/QĐ-UBND", "Báo cáo kết quả năm 2026; kiện toàn theo Quyết định số 12/2025/QĐ-UBND")]
    public void Years_of_the_former_plan_move_on(string words, string moved) =>
        Assert.Equal(new YearShift.Result(moved, true), YearShift.Of(words, 2025, 2025, 1));

    [Theory]
    [InlineData("Thường xuyên")]
    [InlineData("Quý III, IV")]
    [InlineData("Theo tiêu chuẩn TCVN ISO 9001:2015")]
    [InlineData("Thông tư 26/2025/TT-BKHCN")]
    [InlineData("Kế hoạch số 12/KH-UBND ngày 15/01/2025 của UBND")]
    [InlineData("Công văn số 419/BKHCN-TĐC ngày 21 tháng 02 năm 2025")]
    [InlineData("Luật Tổ chức chính quyền địa phương năm 2025")]
    [InlineData("Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ")]
    [InlineData("Kinh phí 2025000 đồng; 12.2025 hồ sơ")]
    [InlineData("Từ năm 2019")]
    [InlineData("")]
    public void What_is_cited_or_names_no_year_of_the_plan_stays(string words) => Assert.Null(YearShift.Of(words, 2025, 2025, 1));

    [Theory]
    [InlineData("Xây dựng kế hoạch năm 2026", "Xây dựng kế hoạch năm 2027")]
    [InlineData("Trên cơ sở kết quả năm 2024", "Trên cơ sở kết quả năm 2025")]
    [InlineData("Trước 29/02/2025", "Trước 29/02/2026")]
    public void A_neighbouring_year_and_a_leap_day_are_suggested_with_care(string words, string moved) =>
        Assert.Equal(new YearShift.Result(moved, false), YearShift.Of(words, 2025, 2025, 1));

    [Fact]
    public void All_years_of_a_plan_over_several_years_move_by_the_same()
    {
        var moved = YearShift.Of("Năm 2011; năm 2012 và 2013; giai đoạn 2011-2013", 2011, 2013, 3);

        Assert.Equal("Năm 2014; năm 2015 và 2016; giai đoạn 2014-2016", moved!.Words);
    }
}
