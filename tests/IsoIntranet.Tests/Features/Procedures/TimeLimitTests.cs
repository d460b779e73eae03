using IsoIntranet.Features.Procedures;

namespace IsoIntranet.Tests.Features.Procedures;

public sealed class TimeLimitTests
{
    [Theory]
    [InlineData("20 ngày làm việc", 20)]
    [InlineData("Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ", 5)]
    [InlineData("03 (ba) ngày làm việc", 3)]
    [InlineData("0,5 ngày làm việc", 0.5)]
    [InlineData("1/2 ngày làm việc", 0.5)]
    [InlineData("04 giờ làm việc", 0.5)]
    [InlineData("15", 15)]
    [InlineData(" 2.5 ", 2.5)]
    public void Working_days_are_read(string words, double days) => Assert.Equal((decimal)days, TimeLimit.WorkingDays(words));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("30 ngày")]
    [InlineData("Trong ngày làm việc")]
    [InlineData("03 ngày làm việc; trường hợp phải xác minh không quá 06 ngày làm việc")]
    [InlineData("10 ngày làm việc, trong đó cấp huyện 7 ngày")]
    [InlineData("0 ngày làm việc")]
    [InlineData("Theo kế hoạch năm 2026")]
    [InlineData("10/0 ngày làm việc")]
    public void Anything_else_stays_words(string? words) => Assert.Null(TimeLimit.WorkingDays(words));
}
