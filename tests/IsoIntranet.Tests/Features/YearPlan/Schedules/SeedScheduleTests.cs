using IsoIntranet.Features.YearPlan.Schedules;
using Xunit;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

/// <summary>Every time cell of the five seed plans, and every deadline and period in their text.</summary>
public sealed class SeedScheduleTests
{
    public static TheoryData<int, string, string> Cells => new()
    {
        // Plan 0 (Duyên Hải, 2022).
        { 2022, "", "Empty" },
        { 2022, "Từ tháng 3/2022 đến tháng 10/2022", "Once 2022-03-01..2022-10-31" },
        { 2022, "Vào tháng 8 hàng năm", "Recurring Year[8-8]" },
        { 2022, "Vào tháng 10 năm 2022", "Once 2022-10-01..2022-10-31" },
        { 2022, "(dự kiến từ tháng 3/2022 đến tháng 10/2022)", "Once 2022-03-01..2022-10-31 Approximate" },
        { 2022, "Tháng (1-3)/2022", "Once 2022-01-01..2022-03-31" },
        { 2022, "<p>Thường xuyên</p>", "Ongoing" },
        { 2022, "Tháng (4-5)/2022", "Once 2022-04-01..2022-05-31" },
        { 2022, "Từ tháng (6-9)/2022", "Once 2022-06-01..2022-09-30" },
        { 2022, "Tháng 10/2022", "Once 2022-10-01..2022-10-31" },
        { 2022, "Khi có Công văn chỉ đạo Sở khoa học và Công nghệ", "Event {Khi có Công văn chỉ đạo Sở khoa học và Công nghệ}" },
        { 2022, "Theo Thông báo của Sở khoa học và công nghệ", "Reference {Theo Thông báo của Sở khoa học và công nghệ} SeeOtherText" },
        { 2022, "Quyết định hành chính, Kế hoạch dự kiến triển khai tháng 03/2022", "Once 2022-03-01..2022-03-31 ?[Quyết định hành chính, Kế hoạch] Approximate" },
        { 2022, "tối thiểu 01 năm 01 lần", "Recurring Year" },
        { 2022, "Định kỳ hàng năm hoặc đột xuất báo cáo tình hình gửi về Sở Khoa học và Công nghệ **trước ngày 30 tháng 11 năm 2022** để tổng hợp", "Once+Recurring+Event *..2022-11-30! Year {đột xuất} ?[báo cáo tình hình gửi về Sở Khoa học và Công nghệ|để tổng hợp]" },
        { 2022, "trước ngày 30 tháng 11 năm 2022", "Once *..2022-11-30!" },
        { 2022, "định kỳ hàng năm hoặc đột xuất", "Recurring+Event Year {đột xuất}" },
        { 2022, "*(khi có yêu cầu)*", "Event {khi có yêu cầu}" },
        { 2022, "tối thiểu một năm một lần", "Recurring Year" },

        // Plans 1 and 2 (Yên Bái 2019, Nghệ An 2011-2013).
        { 2019, "chậm nhất là ba tháng kể từ khi văn bản quy phạm pháp luật có hiệu lực thi hành", "Relative Within 3 Month {khi văn bản quy phạm pháp luật có hiệu lực thi hành}" },
        { 2019, "trong thời gian chậm nhất là ba tháng kể từ khi văn bản quy phạm pháp luật có hiệu lực thi hành… Song song với đó", "Relative Within 3 Month {khi văn bản quy phạm pháp luật có hiệu lực thi hành} ?[Song song với đó]" },
        { 2019, "Sau 5 tháng triển khai", "Relative After 5 Month {triển khai}" },
        { 2019, "trước ngày 30/12/2019", "Once *..2019-12-30!" },
        { 2012, "giai đoạn 2011 - 2013", "Once 2011-01-01..2013-12-31" },
        { 2012, "Đến hết năm 2013", "Once *..2013-12-31" },
        { 2012, "Năm 2011", "Once 2011-01-01..2011-12-31" },
        { 2012, "2. Năm 2012 và 2013", "Once 2012-01-01..2013-12-31" },
        { 2012, "Năm 2012 và 2013", "Once 2012-01-01..2013-12-31" },
        { 2012, "định kỳ 6 tháng, hàng năm và khi có yêu cầu đột xuất", "Recurring+Event Year[1-6] Year {khi có yêu cầu đột xuất}" },
        { 2012, "khi có thay đổi", "Event {khi có thay đổi}" },

        // Plan 3 (Gia Lâm, 2025).
        { 2025, "Tháng 01/2025", "Once 2025-01-01..2025-01-31" },
        { 2025, "Khi có sự thay đổi thành viên", "Event {Khi có sự thay đổi thành viên}" },
        { 2025, "Quý III hoặc Quý IV", "Once 2025-07-01..2025-09-30 2025-10-01..2025-12-31 any" },
        { 2025, "Quý I hoặc quý II", "Once 2025-01-01..2025-03-31 2025-04-01..2025-06-30 any" },
        { 2025, "Thường xuyên khi có sự thay đổi", "Event+Ongoing {khi có sự thay đổi}" },
        { 2025, "Quý II", "Once 2025-04-01..2025-06-30" },
        { 2025, "Quý III, IV", "Once 2025-07-01..2025-12-31" },
        { 2025, "Quý IV", "Once 2025-10-01..2025-12-31" },
        { 2025, "định kỳ hằng quý, năm, hoặc báo cáo đột xuất", "Recurring+Event Quarter Year {báo cáo đột xuất}" },
        { 2025, "ngày tháng 01 năm 2025", "Once 2025-01-01..2025-01-31 BlankDay" },
        { 2025, "ngay sau khi có Quyết định công bố của cấp có thẩm quyền", "Event {ngay sau khi có Quyết định công bố của cấp có thẩm quyền}" },

        // Plan 4 (Bàu Bàng, 2024).
        { 2024, "tính đến cuối năm 2024", "Once *..2024-12-31" },
        { 2024, "định kỳ là hàng quý, 6 tháng, 9 tháng và năm", "Recurring Quarter Year[1-6] Year[1-9] Year" },
        { 2024, "Thường xuyên hàng quý", "Recurring Quarter" },
        { 2024, "Hàng năm", "Recurring Year" },
        { 2024, "Hàng quý", "Recurring Quarter" },
        { 2024, "đột xuất theo yêu cầu cụ thể của Ủy ban nhân dân huyện", "Event {đột xuất theo yêu cầu cụ thể của Ủy ban nhân dân huyện}" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Reads_the_seeds(int planYear, string words, string expected)
    {
        var reading = new ScheduleReader().Read(words, planYear);

        Assert.Equal(expected, ReadingText.Of(reading));
        Assert.Equal(words, reading.Words);
    }
}
