using IsoIntranet.Features.YearPlan.Schedules;
using Xunit;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

/// <summary>Dated work, by class, as officials of other agencies would write it; the plan's year is 2025.</summary>
public sealed class DatedExpressionTests
{
    public static TheoryData<string, string> Expressions => new()
    {
        // Months.
        { "T10/2022", "Once 2022-10-01..2022-10-31" },
        { "T.10/2025", "Once 2025-10-01..2025-10-31" },
        { "tháng 10 năm 2022", "Once 2022-10-01..2022-10-31" },
        { "10/2022", "Once 2022-10-01..2022-10-31" },
        { "Tháng 10-2025", "Once 2025-10-01..2025-10-31" },
        { "tháng mười hai năm 2025", "Once 2025-12-01..2025-12-31" },
        { "THÁNG 5.", "Once 2025-05-01..2025-05-31" },
        { "tháng X/2025", "Once 2025-10-01..2025-10-31" },
        { "Tháng 10/25", "Once 2025-10-01..2025-10-31" },
        { "tháng 5 (2025)", "Once 2025-05-01..2025-05-31" },

        // Ranges.
        { "Tháng 7-8/2022", "Once 2022-07-01..2022-08-31" },
        { "Tháng 7 - 8/2022", "Once 2022-07-01..2022-08-31" },
        { "tháng 7 – tháng 8/2022", "Once 2022-07-01..2022-08-31" },
        { "(7-8)/2022", "Once 2022-07-01..2022-08-31" },
        { "7-8/2022", "Once 2022-07-01..2022-08-31" },
        { "từ tháng 7 đến tháng 9", "Once 2025-07-01..2025-09-30" },
        { "Tháng 3 đến tháng 10 năm 2025", "Once 2025-03-01..2025-10-31" },
        { "Từ tháng 10 đến tháng 3/2026", "Once 2025-10-01..2026-03-31 CrossesYear" },
        { "Từ tháng 11/2025 đến tháng 02 năm sau", "Once 2025-11-01..2026-02-28" },
        { "tháng 3/2025-10/2025", "Once 2025-03-01..2025-10-31" },
        { "T7-T8/2025", "Once 2025-07-01..2025-08-31" },
        { "T3 → T5/2025", "Once 2025-03-01..2025-05-31" },
        { "Từ quý II đến quý IV/2025", "Once 2025-04-01..2025-12-31" },
        { "Quý II - Quý IV", "Once 2025-04-01..2025-12-31" },
        { "Quý I-II/2025", "Once 2025-01-01..2025-06-30" },

        // Lists and alternatives.
        { "Tháng 3, 6, 9, 12", "Once 2025-03-01..2025-03-31 2025-06-01..2025-06-30 2025-09-01..2025-09-30 2025-12-01..2025-12-31" },
        { "các tháng 3, 6, 9 và 12", "Once 2025-03-01..2025-03-31 2025-06-01..2025-06-30 2025-09-01..2025-09-30 2025-12-01..2025-12-31" },
        { "Tháng 5 và tháng 6", "Once 2025-05-01..2025-06-30" },
        { "Tháng 5, tháng 11", "Once 2025-05-01..2025-05-31 2025-11-01..2025-11-30" },
        { "Tháng 3 và tháng 9/2025", "Once 2025-03-01..2025-03-31 2025-09-01..2025-09-30" },
        { "tháng 3 hoặc tháng 4/2025", "Once 2025-03-01..2025-03-31 2025-04-01..2025-04-30 any" },
        { "Quý I, III", "Once 2025-01-01..2025-03-31 2025-07-01..2025-09-30" },
        { "Quý I, II, III, IV", "Once 2025-01-01..2025-12-31 OneOrEach" },
        { "Quý II và quý IV", "Once 2025-04-01..2025-06-30 2025-10-01..2025-12-31" },
        { "Quý II/2025, Quý IV/2025", "Once 2025-04-01..2025-06-30 2025-10-01..2025-12-31" },
        { "Quý III/Quý IV", "Once 2025-07-01..2025-09-30 2025-10-01..2025-12-31 any SlashAsOr" },
        { "Quý III/IV", "Once 2025-07-01..2025-09-30 2025-10-01..2025-12-31 any SlashAsOr" },
        { "Tháng 7/8", "Once 2025-07-01..2025-07-31 2025-08-01..2025-08-31 any SlashAsOr" },
        { "Quý IV và Quý I/2026", "Once 2025-10-01..2026-03-31 CrossesYear" },
        { "Quý 1", "Once 2025-01-01..2025-03-31" },
        { "quý I năm 2025", "Once 2025-01-01..2025-03-31" },
        { "Quý 2/2025", "Once 2025-04-01..2025-06-30" },
        { "Q2/2025", "Once 2025-04-01..2025-06-30" },
        { "QIII", "Once 2025-07-01..2025-09-30" },
        { "QuýII/2025", "Once 2025-04-01..2025-06-30" },
        { "Quí IV.", "Once 2025-10-01..2025-12-31" },
        { "quý một năm 2025", "Once 2025-01-01..2025-03-31" },
        { "Quý (III-IV)/2025", "Once 2025-07-01..2025-12-31" },

        // Days.
        { "30/11", "Once 2025-11-30..2025-11-30" },
        { "30/11/2022", "Once 2022-11-30..2022-11-30" },
        { "30-11-2022", "Once 2022-11-30..2022-11-30" },
        { "30.11.2025", "Once 2025-11-30..2025-11-30" },
        { "ngày 30 tháng 11", "Once 2025-11-30..2025-11-30" },
        { "ngày 30/11", "Once 2025-11-30..2025-11-30" },
        { "Ngày 05 tháng 3 năm 2025", "Once 2025-03-05..2025-03-05" },
        { "2025-11-30", "Once 2025-11-30..2025-11-30" },
        { "ngày 10-15/3/2025", "Once 2025-03-10..2025-03-15" },
        { "10-15/3", "Once 2025-03-10..2025-03-15" },
        { "từ ngày 10 đến ngày 15 tháng 3", "Once 2025-03-10..2025-03-15" },
        { "từ 10 đến 15/3/2025", "Once 2025-03-10..2025-03-15" },
        { "Từ ngày 25/3 đến ngày 05/4/2025", "Once 2025-03-25..2025-04-05" },
        { "01/3/2025 - 30/4/2025", "Once 2025-03-01..2025-04-30" },
        { "ngày 10, 11, 12/3", "Once 2025-03-10..2025-03-12 OneOrEach" },
        { "ngày 5 và ngày 20 tháng 6", "Once 2025-06-05..2025-06-05 2025-06-20..2025-06-20" },
        { "Thứ Sáu, ngày 28/11/2025", "Once 2025-11-28..2025-11-28" },
        { "8 giờ 00 ngày 15/3/2025", "Once 2025-03-15..2025-03-15" },
        { "ngày cuối cùng của tháng 3", "Once 2025-03-31..2025-03-31" },
        { "ngày 31/02/2025", "Unreadable ?[ngày 31/02/2025] ImpossibleDate" },
        { "tháng 13", "Unreadable ?[tháng 13] ImpossibleDate" },
        { "quý V", "Unreadable ?[quý V] ImpossibleDate" },
        { "32/13/2025", "Unreadable ?[32/13/2025] ImpossibleDate" },
        { "từ tháng 10/2025 đến tháng 3/2025", "Unreadable ?[từ tháng 10/2025 đến tháng 3/2025] ReversedRange" },
        { "30/11/25", "Once 2025-11-30..2025-11-30" },
        { "30/11/22", "Once 2022-11-30..2022-11-30 TwoDigitYear" },

        // Deadlines and starts.
        { "trước 30/11", "Once *..2025-11-30!" },
        { "Trước ngày 15/12/2025", "Once *..2025-12-15!" },
        { "chậm nhất 30/11", "Once *..2025-11-30" },
        { "Chậm nhất là ngày 30/11/2025", "Once *..2025-11-30" },
        { "muộn nhất ngày 20 tháng 6", "Once *..2025-06-20" },
        { "không quá ngày 30/6", "Once *..2025-06-30" },
        { "đến hết tháng 6", "Once *..2025-06-30" },
        { "Đến hết quý III/2025", "Once *..2025-09-30" },
        { "hoàn thành trước 30/6/2025", "Once *..2025-06-30!" },
        { "xong trước ngày 15/7", "Once *..2025-07-15!" },
        { "Hoàn thành trong tháng 3/2025", "Once 2025-03-01..2025-03-31" },
        { "Hoàn thành trong quý II", "Once 2025-04-01..2025-06-30" },
        { "trước tháng 11", "Once *..2025-11-01!" },
        { "Trước quý IV", "Once *..2025-10-01!" },
        { "chậm nhất tháng 10/2025", "Once *..2025-10-31" },
        { "trước 17h00 ngày 25/12/2025", "Once *..2025-12-25" },
        { "trước 17 giờ ngày 25/12", "Once *..2025-12-25" },
        { "hạn cuối: 30/11/2025", "Once *..2025-11-30" },
        { "Hạn chót 15/8", "Once *..2025-08-15" },
        { "trước hoặc trong ngày 30/11", "Once *..2025-11-30" },
        { "chậm nhất trước ngày 30/11", "Once *..2025-11-30!" },
        { "trước khi hết năm 2025", "Once *..2025-12-31" },
        { "Báo cáo trước ngày 15/12", "Once *..2025-12-15! ?[Báo cáo]" },
        { "trước ngày 15/6 và 15/12", "Once *..2025-06-15! *..2025-12-15!" },
        { "trước ngày 15/6 và trước ngày 15/12/2025", "Once *..2025-06-15! *..2025-12-15!" },
        { "từ nay đến hết tháng 11", "Once *..2025-11-30" },
        { "từ ngày ký đến 30/11/2025", "Once *..2025-11-30" },
        { "Từ ngày ban hành kế hoạch đến hết năm 2025", "Once *..2025-12-31" },
        { "Từ tháng 3/2025", "Once 2025-03-01..* NoEnd" },
        { "từ ngày 01/7/2025 trở đi", "Once 2025-07-01..* NoEnd" },
        { "Sau ngày 15/6/2025", "Once 2025-06-16..* NoEnd" },
        { "Tháng 3 (trước ngày 20/3)", "Once 2025-03-01..2025-03-20!" },
        { "Tháng 3/2025, trước ngày 20", "Once 2025-03-01..2025-03-20!" },
        { "Quý IV/2025, chậm nhất ngày 15/12", "Once 2025-10-01..2025-12-15" },
        { "từ 01/3 đến trước 15/5/2025", "Once 2025-03-01..2025-05-15!" },

        // Parts of units.
        { "đầu tháng 3", "Once 2025-03-01..2025-03-10 PartByCustom" },
        { "giữa tháng 6/2025", "Once 2025-06-11..2025-06-20 PartByCustom" },
        { "cuối tháng 9", "Once 2025-09-21..2025-09-30 PartByCustom" },
        { "Đầu quý II", "Once 2025-04-01..2025-04-30 PartByCustom" },
        { "cuối năm", "Once 2025-10-01..2025-12-31 PartByCustom" },
        { "Cuối năm 2025", "Once 2025-10-01..2025-12-31 PartByCustom" },
        { "Đầu năm 2025", "Once 2025-01-01..2025-03-31 PartByCustom" },
        { "Giữa năm", "Once 2025-04-01..2025-06-30 PartByCustom" },
        { "trung tuần tháng 5", "Once 2025-05-11..2025-05-20" },
        { "Hạ tuần tháng 11/2025", "Once 2025-11-21..2025-11-30" },
        { "tuần 2 tháng 5", "Once 2025-05-08..2025-05-14 PartByCustom" },
        { "Tuần đầu tháng 3/2025", "Once 2025-03-01..2025-03-07 PartByCustom" },
        { "tuần cuối tháng 6", "Once 2025-06-24..2025-06-30 PartByCustom" },
        { "tuần thứ hai của tháng 5", "Once 2025-05-08..2025-05-14 PartByCustom" },
        { "tuần 20 năm 2025", "Once 2025-05-12..2025-05-18" },
        { "6 tháng đầu năm", "Once 2025-01-01..2025-06-30" },
        { "6 tháng cuối năm 2025", "Once 2025-07-01..2025-12-31" },
        { "06 tháng đầu năm và cả năm", "Once 2025-01-01..2025-06-30 2025-01-01..2025-12-31" },
        { "9 tháng đầu năm", "Once 2025-01-01..2025-09-30" },
        { "03 tháng cuối năm", "Once 2025-10-01..2025-12-31" },
        { "Nửa đầu năm 2025", "Once 2025-01-01..2025-06-30 PartByCustom" },
        { "nửa cuối tháng 6", "Once 2025-06-16..2025-06-30 PartByCustom" },
        { "từ đầu tháng 3 đến giữa tháng 5", "Once 2025-03-01..2025-05-20 PartByCustom" },
        { "đến cuối tháng 10", "Once *..2025-10-31" },
        { "Cuối quý", "Recurring Quarter[3-3] PartByCustom" },
        { "cuối quý III", "Once 2025-09-01..2025-09-30 PartByCustom" },

        // Years.
        { "cả năm", "Ongoing 2025-01-01..2025-12-31 OngoingOrOnce" },
        { "Cả năm 2025", "Ongoing 2025-01-01..2025-12-31 OngoingOrOnce" },
        { "trong năm 2025", "Once 2025-01-01..2025-12-31" },
        { "Trong năm", "Once 2025-01-01..2025-12-31" },
        { "năm 2025", "Once 2025-01-01..2025-12-31" },
        { "2025", "Once 2025-01-01..2025-12-31" },
        { "2011 - 2013", "Once 2011-01-01..2013-12-31" },
        { "năm 2012 và 2013", "Once 2012-01-01..2013-12-31" },
        { "năm 2024, 2025", "Once 2024-01-01..2025-12-31" },
        { "năm học 2024-2025", "Once 2024-09-01..2025-08-31 SchoolYear" },
        { "năm sau", "Once 2026-01-01..2026-12-31" },
        { "Trong năm nay", "Once 2025-01-01..2025-12-31" },

        // School years.
        { "Đầu năm học", "Once 2025-09-01..2025-09-30 PartByCustom SchoolYear" },
        { "Tháng 9 năm 2025 (đầu năm học 2025-2026)", "Once 2025-09-01..2025-09-30 PartByCustom SchoolYear" },
        { "Năm học 2025 - 2026", "Once 2025-09-01..2026-08-31 SchoolYear" },
    };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Reads(string words, string expected)
    {
        var reading = new ScheduleReader().Read(words, 2025);

        Assert.Equal(expected, ReadingText.Of(reading));
        Assert.Equal(words, reading.Words);
    }
}
