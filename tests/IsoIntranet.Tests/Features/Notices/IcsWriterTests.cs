using System.Text;
using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Features.Notices.Calendar;

namespace IsoIntranet.Tests.Features.Notices;

/// <summary>RFC 5545, letter by letter.</summary>
public sealed class IcsWriterTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 8, 12, 0, 0, 0, TimeSpan.FromHours(7));

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Elements("đ", "ế", "ộ", "漢", "😀", "e\u0301", ",", ";", "\\", "\n", "\r\n", "\t", "\u0007", " ", "a", "Quyết định số 12/QĐ-UBND").ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void A_calendar_reads_as_the_standard_says()
    {
        var entry = new IcsEntry(
            "Audits.DeadlineReport-0198@iso-intranet", "Lập báo cáo tổng hợp, gửi Ban Chỉ đạo ISO thị xã; chậm nhất trong ngày", "Báo cáo\nXã Bắc", new DateOnly(2026, 12, 31),
            "Báo cáo", "https://iso.mau.example/audits/1");

        Assert.Equal(string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ISO Intranet//Deadlines//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:Thời hạn", "X-WR-CALNAME:Thời hạn", "X-WR-CALDESC:Của Mẫu", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
            "BEGIN:VEVENT", "UID:Audits.DeadlineReport-0198@iso-intranet", "DTSTAMP:20260811T170000Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Lập báo cáo tổng hợp\\, gửi Ban Chỉ đạo ISO thị xã", " \\; chậm nhất trong ngày", "DESCRIPTION:Báo cáo\\nXã Bắc", "CATEGORIES:Báo cáo",
            "URL:https://iso.mau.example/audits/1", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""),
            IcsWriter.Write("Thời hạn", "Của Mẫu", [entry], Stamp));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_unfolding_gives_the_text_back() => ForAll(text =>
    {
        var whole = Whole(text);
        var ics = new StringBuilder();
        IcsWriter.Fold(ics, whole);

        var lines = ics.ToString().Split("\r\n");
        Assert.Equal("", lines[^1]);
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        // Whole characters on every line: each is valid UTF-8 by itself.
        Assert.All(lines, line => Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
        Assert.Equal(whole, ics.ToString().Replace("\r\n ", "", StringComparison.Ordinal)[..^2]);
    }, text => !text.Contains('\r') && !text.Contains('\n'));

    [Fact]
    public void Escaping_loses_nothing_but_control_characters() => ForAll(text =>
    {
        var escaped = IcsWriter.Text(text);

        Assert.DoesNotContain('\n', escaped);
        Assert.DoesNotContain('\r', escaped);
        var expected = new string([.. text.ReplaceLineEndings("\n").Replace('\t', ' ').Where(character => character == '\n' || !char.IsControl(character))]);
        Assert.Equal(expected, Unescape(escaped));
    });

    [Fact]
    public void Whatever_a_title_holds_no_property_is_added() => ForAll(text =>
    {
        var ics = IcsWriter.Write("n", "d", [new IcsEntry("u", text, text, new DateOnly(2026, 8, 12), text, null)], Stamp).Replace("\r\n ", "", StringComparison.Ordinal);

        var names = ics.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', ';')[0]).ToList();
        Assert.Equal(1, names.Count(name => name == "SUMMARY"));
        Assert.Equal(21 - (text.Length == 0 ? 1 : 0), names.Count);
    });

    private static void ForAll(Action<string> holds, Func<string, bool>? wanted = null) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true),
        Prop.ForAll((wanted is null ? Texts : Texts.Where(wanted)).ToArbitrary(), holds));

    /// <summary>Half a surrogate pair is no text and comes out as the replacement character.</summary>
    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));

    private static string Unescape(string escaped)
    {
        var text = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] == '\\' && ++i < escaped.Length)
                text.Append(escaped[i] == 'n' ? '\n' : escaped[i]);
            else
                text.Append(escaped[i]);
        }
        return text.ToString();
    }
}
