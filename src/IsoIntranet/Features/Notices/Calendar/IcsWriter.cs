using System.Globalization;
using System.Text;

namespace IsoIntranet.Features.Notices.Calendar;

/// <summary>A date in somebody's calendar.</summary>
/// <param name="Uid">The same for as long as the thing is owed, also when its day moves.</param>
/// <param name="Link">Where it is shown; none where the installation has no public address.</param>
public sealed record IcsEntry(string Uid, string Summary, string Description, DateOnly Day, string Category, string? Link);

/// <summary>Writes all-day events as RFC 5545 wants them (no library in the feed does; decision 0018).</summary>
public static class IcsWriter
{
    /// <summary>The most octets of a line, its end not counted (RFC 5545, 3.1).</summary>
    private const int LineOctets = 75;

    /// <param name="stamp">When this was told; readers take the later of two.</param>
    public static string Write(string name, string description, IEnumerable<IcsEntry> entries, DateTimeOffset stamp)
    {
        var ics = new StringBuilder();
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//ISO Intranet//Deadlines//VI");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("NAME", Text(name));
        Line("X-WR-CALNAME", Text(name));
        Line("X-WR-CALDESC", Text(description));
        // An hour: dates of plans move by days.
        Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        Line("X-PUBLISHED-TTL", "PT1H");
        foreach (var entry in entries)
        {
            Line("BEGIN", "VEVENT");
            Line("UID", Text(entry.Uid));
            Line("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line("DTSTART;VALUE=DATE", Day(entry.Day));
            // Exclusive, so that it fills the one day.
            Line("DTEND;VALUE=DATE", Day(entry.Day.AddDays(1)));
            Line("SUMMARY", Text(entry.Summary));
            if (entry.Description.Length > 0)
                Line("DESCRIPTION", Text(entry.Description));
            Line("CATEGORIES", Text(entry.Category));
            if (entry.Link is { } link)
                Line("URL", link);
            // A date to keep in mind takes no time away.
            Line("TRANSP", "TRANSPARENT");
            Line("END", "VEVENT");
        }
        Line("END", "VCALENDAR");
        return ics.ToString();

        void Line(string property, string value) => Fold(ics, $"{property}:{value}");
    }

    /// <summary>Escapes a TEXT value; control characters have no place in one.</summary>
    public static string Text(string value)
    {
        var text = new StringBuilder(value.Length + 8);
        foreach (var character in value.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => text.Append("\\n"),
                '\\' or ';' or ',' => text.Append('\\').Append(character),
                '\t' => text.Append(' '),
                _ when char.IsControl(character) => text,
                _ => text.Append(character),
            };
        }
        return text.ToString();
    }

    /// <summary>Ends a line after at most 75 octets and goes on after a blank in the next, never within a character.</summary>
    public static void Fold(StringBuilder ics, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var size = rune.Utf8SequenceLength;
            if (octets + size > LineOctets)
            {
                ics.Append("\r\n ");
                octets = 1;
            }
            ics.Append(rune.ToString());
            octets += size;
        }
        ics.Append("\r\n");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
