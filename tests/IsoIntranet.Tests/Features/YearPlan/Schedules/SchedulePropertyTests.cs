using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Features.YearPlan.Schedules;
using Xunit;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

/// <summary>What holds for every text, not only for those we thought of.</summary>
public sealed class SchedulePropertyTests
{
    private static readonly string[] Parts =
    [
        "tháng", "tháng 3", "Tháng (4-5)/2022", "quý", "Quý III", "IV", "hoặc", "và", ",", ";", "-", "–", "/", ".", "(", ")", "2025", "năm", "năm 2025",
        "ngày", "30", "31/12", "30/2", "29/02/2023", "13", "0", "9999", "99999999999", "trước", "chậm nhất", "đến hết", "đến", "từ", "sau", "hàng năm", "hàng quý",
        "thường xuyên", "khi có thay đổi", "theo kế hoạch", "kể từ", "05 ngày làm việc", "ba tháng", "đầu", "cuối", "giữa", "6 tháng", "một lần", "tuần 5", "tuần cuối",
        "năm sau", "cả năm", "tháng cuối quý", "hàng tháng", "thứ sáu hàng tuần", "năm học 2024-2025", "<p>", "</p>", "&nbsp;", "\n", "…", "khoảng", "abc", "trước 17h00",
    ];

    private static readonly Gen<string> Mixed =
        Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts));

    private static readonly Gen<string> AnyText =
        Gen.OneOf(Mixed, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? string.Empty), ArbMap.Default.GeneratorFor<char[]>().Select(c => new string(c)));

    private static readonly Gen<string> Readable = Gen.Elements(
        "Tháng 10/2022", "Quý III hoặc Quý IV", "trước ngày 30 tháng 11 năm 2022", "Từ tháng 3/2022 đến tháng 10/2022", "Thường xuyên hàng quý",
        "Hàng quý, năm", "chậm nhất ba tháng kể từ ngày ký", "Định kỳ 6 tháng", "Quý I, II năm 2025", "Khi có sự thay đổi thành viên",
        "ngày 20 tháng cuối quý", "Vào tháng 8 hàng năm", "6 tháng đầu năm", "Đến hết năm 2013", "Theo Thông báo của Sở Khoa học và Công nghệ");

    private static readonly ScheduleReader Reader = new();

    private static void ForAll(Gen<string> texts, Action<string> holds, int times = 1000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), Prop.ForAll(texts.ToArbitrary(), holds));

    [Fact]
    public void Reading_never_throws_and_keeps_the_words() => ForAll(AnyText, words =>
    {
        var reading = Reader.Read(words, 2025);
        Assert.Equal(words, reading.Words);
    });

    [Fact]
    public void Any_year_and_any_frame_will_do() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true),
        Prop.ForAll(
            Mixed.ToArbitrary(),
            ArbMap.Default.ArbFor<int>(),
            ArbMap.Default.GeneratorFor<int>().Select(n => DateOnly.FromDayNumber(Math.Abs(n % 3_652_000))).ToArbitrary(),
            (words, year, from) =>
            {
                var reading = Reader.Read(words, year * 997, from, from.AddDays(Math.Abs(year) % 50));
                foreach (var period in reading.Periods())
                    Assert.True(period.From <= period.Due);
            }));

    [Fact]
    public void A_window_never_ends_before_it_begins() => ForAll(Mixed, words =>
    {
        var reading = Reader.Read(words, 2025);
        foreach (var window in reading.Windows)
            Assert.False(window.LastDay < window.From, $"{words}: {window}");
        foreach (var period in reading.Periods())
            Assert.True(period.From <= period.Due, $"{words}: {period}");
    });

    [Fact]
    public void Amber_never_comes_after_red() => ForAll(Mixed, words =>
    {
        var reading = Reader.Read(words, 2025);
        Assert.False(reading.AmberDay > reading.DueDay, words);
        Assert.False(reading.AnyOneSuffices && reading.Windows.Count < 2, words);
    });

    [Fact]
    public void Kind_and_content_agree() => ForAll(AnyText, words =>
    {
        var reading = Reader.Read(words, 2025);
        Assert.DoesNotContain(reading.Kind, reading.Also);
        Assert.Equal(reading.Also.Distinct(), reading.Also);
        if (reading.Kind == ScheduleKind.Empty && !words.Contains('<') && !words.Contains('&'))
            Assert.DoesNotContain(words, char.IsAsciiLetterOrDigit);
        if (reading.Kind == ScheduleKind.Unreadable)
            Assert.NotEmpty(reading.Unread);
        if (reading.Kind == ScheduleKind.Once)
            Assert.NotEmpty(reading.Windows);
        foreach (var unread in reading.Unread)
            Assert.Contains(reading.Doubts, d => d.Words == unread);
    });

    [Fact]
    public void A_reading_survives_json() => ForAll(AnyText, words =>
    {
        var reading = Reader.Read(WellFormed(words), 2025);
        var again = JsonSerializer.Deserialize<ScheduleReading>(JsonSerializer.Serialize(reading));
        Assert.Equal(reading, again);
        Assert.Equal(reading.GetHashCode(), again!.GetHashCode());
    });

    [Fact]
    public void Unicode_forms_read_alike() => ForAll(Mixed, words =>
        Alike(words, words.Normalize(NormalizationForm.FormD), words.Normalize(NormalizationForm.FormC)));

    [Fact]
    public void Spellings_read_alike() => ForAll(Readable, words =>
    {
        Alike(words, words.Replace("quý", "quí").Replace("Quý", "Quí"), words.Replace("hàng", "hằng").Replace("Hàng", "Hằng"), words.Replace("kỳ", "kì"));
        Alike(words, words + ".", " " + words + " ", words.Replace(' ', '\u00A0'), words.Replace(" ", "&nbsp;"), words.Replace(" ", "  "), $"<p>{words}</p>", $"**{words}**");
        Alike(words, words.Replace("-", "–"), words.Replace("-", "—"), words.Insert(2, "\u200B"), words.Insert(1, "\u00AD"));
    });

    [Fact]
    public void Case_does_not_matter() => ForAll(Readable, words =>
    {
        var (lower, upper) = (Reader.Read(words.ToLowerInvariant(), 2025), Reader.Read(words.ToUpperInvariant(), 2025));
        Assert.Equal(lower.Anchor, upper.Anchor?.ToLowerInvariant());
        Assert.Equal(ReadingText.Of(lower with { Anchor = null, Doubts = [] }), ReadingText.Of(upper with { Anchor = null, Doubts = [] }));
    });

    [Fact]
    public void Readable_texts_leave_nothing_unread() => ForAll(Readable, words => Assert.Empty(Reader.Read(words, 2025).Unread), 100);

    [Fact]
    public void No_letter_is_lost() => ForAll(Gen.Elements("xyz", "ghi", "phòng", "báo").ListOf().Select(l => string.Join(' ', l)), words =>
    {
        var reading = Reader.Read("Tháng 5 " + words, 2025);
        Assert.Equal(words.Trim(), string.Join(' ', reading.Unread));
    });

    [Theory]
    [InlineData("từ tháng 3, 4 (hoặc quý khi có 5 ngày, ")]
    [InlineData("3, ")]
    [InlineData("(")]
    [InlineData("khi có (")]
    [InlineData("hàng quý, 6 tháng, ")]
    [InlineData("ngày 20 tháng 3, 6, ")]
    [InlineData("kể từ khi ")]
    [InlineData("7h30 - ")]
    [InlineData("tháng\n")]
    [InlineData("1O")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<!--")]
    [InlineData("&amp;")]
    [InlineData("&#")]
    [InlineData("a\u0301\u0323\u0302")]
    [InlineData("\u0301")]
    [InlineData("\ud83d\ude00")]
    [InlineData("\ufdfa")]
    [InlineData("quyiiii")]
    public void A_long_text_is_read_in_good_time(string part)
    {
        var words = string.Concat(Enumerable.Repeat(part, 1 + (100_000 / part.Length)));
        Reader.Read(part, 2025);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(words, Reader.Read(words, 2025).Words);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    /// <summary>A lone half of a surrogate pair is no character, and still comes back.</summary>
    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDFFF)]
    [InlineData(0xFFFF)]
    [InlineData(0)]
    public void Characters_that_are_none_come_back(int unit)
    {
        var words = "Tháng " + (char)unit + "5" + (char)unit;
        Assert.Equal(words.ToCharArray(), Reader.Read(words, 2025).Words.ToCharArray());
    }

    [Theory]
    [MemberData(nameof(OtherAgencies))]
    public void Every_writing_of_an_expression_reads_alike(string words)
    {
        Alike(words, words.Normalize(NormalizationForm.FormD), words.Normalize(NormalizationForm.FormKC));
        Alike(words, " " + words + " ", words.Replace(" ", "\u00A0"), words.Replace(" ", "&nbsp;"), words.Replace(" ", "  "), words.Replace(" ", " \u200B"));
        Alike(words, words.Replace('-', '–'), words.Replace('-', '—'), $"<p>{words}</p>", $"<span lang=\"vi\">{words}</span>");
        // What is quoted in anchors and doubts is spelt as it was written.
        Assert.Equal(Core(Reader.Read(words, 2025)), Core(Reader.Read(words.Replace("quý", "quí").Replace("Quý", "Quí").Replace(" hàng", " hằng").Replace("Hàng", "Hằng"), 2025)));
        var (lower, upper) = (Reader.Read(words.ToLowerInvariant(), 2025), Reader.Read(words.ToUpperInvariant(), 2025));
        // An l that stands for a 1 is no L, and small letters at the head of a line say that it goes on.
        if (!words.Any(c => c is '\n' or 'l' or 'O'))
            Assert.Equal(Core(lower), Core(upper));
    }

    [Theory]
    [MemberData(nameof(OtherAgencies))]
    public void Reading_again_changes_nothing_and_stays_in_its_frame(string words)
    {
        var (from, to) = (new DateOnly(2025, 3, 1), new DateOnly(2025, 10, 31));
        var reading = Reader.Read(words, 2025, from, to);

        Assert.Equal(reading, Reader.Read(reading.Words, 2025, from, to));
        Assert.Equal(new ScheduleWindow(from, to), reading.Frame);
        // Words name the same days in any frame of their year; only what they ask for falls in it.
        Assert.Equal(Reader.Read(words, 2025).Windows, reading.Windows);
        if (reading.Kind == ScheduleKind.Recurring)
            Assert.All(reading.Periods(), period => Assert.True(period.From <= to && period.Due >= from, $"{words}: {period}"));
        foreach (var window in reading.Windows)
            Assert.False(window.LastDay < window.From, words);
    }

    [Theory]
    [InlineData("Sau khi kiện toàn Ủy ban", "Sau khi kiện toàn Uỷ ban")]
    [InlineData("Theo kế hoạch khóa mới", "Theo kế hoạch khoá mới")]
    [InlineData("Khi có hòa giải", "Khi có hoà giải")]
    public void The_old_place_of_the_tone_is_the_same_word(string one, string other)
    {
        Assert.Equal(Core(Reader.Read(one, 2025)), Core(Reader.Read(other, 2025)));
        Assert.Equal(SchedulePhrase.Of(one), SchedulePhrase.Of(other));
    }

    public static TheoryData<string> OtherAgencies() => [.. OtherAgenciesTests.Expressions().Select(row => (string)row[0])];

    private static string Core(ScheduleReading reading) => ReadingText.Of(reading with { Anchor = null, Unread = [], Doubts = [] });

    private static string WellFormed(string words) => string.Concat(words.EnumerateRunes());

    private static void Alike(string words, params string[] others)
    {
        var reading = Reader.Read(words, 2025);
        foreach (var other in others)
            Assert.True(reading.SameMeaning(Reader.Read(other, 2025)), $"{words} <> {other}: {ReadingText.Of(reading)} <> {ReadingText.Of(Reader.Read(other, 2025))}");
    }
}
