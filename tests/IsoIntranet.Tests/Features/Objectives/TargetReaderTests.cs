using IsoIntranet.Features.Objectives;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class TargetReaderTests
{
    [Theory]
    [InlineData("Đạt 95% trở lên", TargetOperator.AtLeast, 95, TargetMeasure.Percent)]
    [InlineData("từ 95 % trở lên", TargetOperator.AtLeast, 95, TargetMeasure.Percent)]
    [InlineData("trên 95%", TargetOperator.MoreThan, 95, TargetMeasure.Percent)]
    [InlineData("ít nhất 98 %", TargetOperator.AtLeast, 98, TargetMeasure.Percent)]
    [InlineData("≥ 90%", TargetOperator.AtLeast, 90, TargetMeasure.Percent)]
    [InlineData(">=90%", TargetOperator.AtLeast, 90, TargetMeasure.Percent)]
    [InlineData("> 90%", TargetOperator.MoreThan, 90, TargetMeasure.Percent)]
    [InlineData("Không dưới 85%", TargetOperator.AtLeast, 85, TargetMeasure.Percent)]
    [InlineData("Tối thiểu 80% hồ sơ được giải quyết trước hạn", TargetOperator.AtLeast, 80, TargetMeasure.Percent)]
    [InlineData("Tỷ lệ đạt 98,5% trở lên.", TargetOperator.AtLeast, 98.5, TargetMeasure.Percent)]
    [InlineData("Phấn đấu đạt trên 99.995%", TargetOperator.MoreThan, 99.995, TargetMeasure.Percent)]
    [InlineData("dưới 1%", TargetOperator.LessThan, 1, TargetMeasure.Percent)]
    [InlineData("Không quá 02 hồ sơ", TargetOperator.AtMost, 2, TargetMeasure.Count)]
    [InlineData("không vượt quá 5 trường hợp/năm", TargetOperator.AtMost, 5, TargetMeasure.Count)]
    [InlineData("10 vụ việc trở xuống", TargetOperator.AtMost, 10, TargetMeasure.Count)]
    [InlineData("tối đa 5 ngày", TargetOperator.AtMost, 5, TargetMeasure.Days)]
    [InlineData("Tối đa 05 (năm) ngày làm việc", TargetOperator.AtMost, 5, TargetMeasure.Days)]
    [InlineData("0 trường hợp", TargetOperator.Exactly, 0, TargetMeasure.Count)]
    [InlineData("Không có trường hợp nào trễ hạn", TargetOperator.Exactly, 0, TargetMeasure.Count)]
    [InlineData("ít nhất 1.000 hồ sơ", TargetOperator.AtLeast, 1000, TargetMeasure.Count)]
    [InlineData("95 phần trăm trở lên", TargetOperator.AtLeast, 95, TargetMeasure.Percent)]
    [InlineData("100%", TargetOperator.AtLeast, 100, TargetMeasure.Percent)]
    [InlineData("Hoàn thành", TargetOperator.Exactly, 1, TargetMeasure.YesNo)]
    public void What_is_stated_is_read(string words, TargetOperator by, double value, TargetMeasure measure) =>
        Assert.Equal(new TargetReading(new Target(by, (decimal)value, measure), false), TargetReader.Read(words));

    [Theory]
    [InlineData("99%", TargetOperator.AtLeast, 99, TargetMeasure.Percent)]
    [InlineData("đạt 98 %", TargetOperator.AtLeast, 98, TargetMeasure.Percent)]
    [InlineData("02 lớp tập huấn", TargetOperator.Exactly, 2, TargetMeasure.Count)]
    public void Without_a_comparison_the_usual_one_is_taken_and_said_so(string words, TargetOperator by, double value, TargetMeasure measure) =>
        Assert.Equal(new TargetReading(new Target(by, (decimal)value, measure), true), TargetReader.Read(words));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("…")]
    [InlineData("95% hoặc 98%")]
    [InlineData("từ 90% đến 95%")]
    [InlineData("Tăng 5% so với năm trước")]
    [InlineData("Trên 95% trở lên")]
    [InlineData("Theo kế hoạch của tỉnh")]
    [InlineData("Nâng cao chất lượng")]
    [InlineData("99999999999999999999999999999999%")]
    public void What_is_more_or_less_than_one_target_is_not_read(string? words) => Assert.Null(TargetReader.Read(words));

    [Fact]
    public void Unicode_forms_and_spaces_make_no_difference()
    {
        var expected = TargetReader.Read("Đạt 95% trở lên");

        Assert.NotNull(expected);
        Assert.Equal(expected, TargetReader.Read("Đạt 95% trở lên".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal(expected, TargetReader.Read("  ĐẠT\u00A095\u00A0%\n TRỞ  LÊN. "));
    }

    [Fact]
    public void The_heading_of_seed_4_contradicts_its_table()
    {
        var table = TargetReader.Read("Đạt 95% trở lên")!;
        var heading = TargetReader.Find("Mục tiêu chất lượng 2: Mức độ hài lòng của cá nhân, tổ chức về giải quyết thủ tục hành chính trên 95%.")!;

        Assert.True(TargetReader.Contradict(table, heading));
        Assert.True(table.Target.IsMetBy(95));
        Assert.False(heading.Target.IsMetBy(95));
        Assert.True(heading.Target.IsMetBy(95.001m));
    }

    [Fact]
    public void A_heading_that_says_the_same_or_nothing_contradicts_nothing()
    {
        Assert.False(TargetReader.Contradict(TargetReader.Read("100%")!, TargetReader.Find("3. Mục tiêu chất lượng 3: … được đào tạo về HTQLCL là 100%.")!));
        Assert.False(TargetReader.Contradict(TargetReader.Read("≥ 98%")!, TargetReader.Find("Tỷ lệ hài lòng 98%")!));
        Assert.Null(TargetReader.Find("1. Mục tiêu chất lượng số 1: Tỷ lệ giải quyết hồ sơ TTHC đúng hạn trong từng lĩnh vực."));
        Assert.Null(TargetReader.Find("trên 95% tổ chức và trên 90% cá nhân"));
    }

    [Theory]
    [InlineData(TargetOperator.AtMost, 2, 2, true)]
    [InlineData(TargetOperator.LessThan, 2, 2, false)]
    [InlineData(TargetOperator.Exactly, 2, 2.0001, false)]
    [InlineData(TargetOperator.AtLeast, 100, 99.995, false)]
    public void Nothing_is_rounded_into_a_target(TargetOperator by, double value, double result, bool met) =>
        Assert.Equal(met, new Target(by, (decimal)value, TargetMeasure.Percent).IsMetBy((decimal)result));

    [Fact]
    public void Any_text_is_read_without_throwing_and_in_time()
    {
        var random = new Random(4);
        string[] pieces = ["95", "%", "trên", "trở lên", "không", "quá", " ", "(", ")", ".", ",", "ngày", "≥", "từ", "\u0301", "0", "hồ sơ", "\n", "\U0001F600", "1.000.000,5"];
        for (var round = 0; round < 3000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            TargetReader.Read(text);
            TargetReader.Find(text);
        }
        Assert.Null(TargetReader.Read(new string('9', 100_000)));
        Assert.Null(TargetReader.Read(string.Concat(Enumerable.Repeat("khong qua ", 39))));
    }
}
