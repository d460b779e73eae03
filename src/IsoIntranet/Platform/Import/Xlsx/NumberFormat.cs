using System.Globalization;
using System.Text;

namespace IsoIntranet.Platform.Import.Xlsx;

/// <summary>
/// Shows a stored number as its cell does, with two differences on purpose: a day is always dd/MM/yyyy, whatever the order on
/// the screen, and no digit is rounded away or grouped, so that 98.5 % is not taken in as 99 %.
/// </summary>
internal static class NumberFormat
{
    private const double LastDay = 2_958_466;

    /// <summary>Formats that have a number and no code in the file. 14 follows the reader's country, and so do the others of dates.</summary>
    public static string? BuiltIn(int id) => id switch
    {
        9 => "0%",
        10 => "0.00%",
        14 or 15 => "dd/mm/yyyy",
        16 => "dd/mm",
        17 => "mm/yyyy",
        18 or 20 => "hh:mm",
        19 or 21 => "hh:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        >= 27 and <= 31 or 36 or 50 or >= 52 and <= 54 or 57 or 58 => "dd/mm/yyyy",
        45 or 47 => "mm:ss",
        46 => "[h]:mm:ss",
        _ => null,
    };

    /// <param name="stored">As the file has it.</param>
    /// <param name="code">Format code; none for General.</param>
    public static string Show(string stored, string? code, bool from1904)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return stored.Trim();
        if (code is null)
            return Plain(number);
        var sections = Sections(code);
        var section = sections[number < 0 && sections.Count > 1 ? 1 : number == 0 && sections.Count > 2 ? 2 : 0];
        var tokens = Tokens(section);
        if (tokens.Exists(token => token.Kind == 'd'))
            return Day(tokens, number + (from1904 ? 1462 : 0)) ?? Plain(number);
        return Number(tokens, number < 0 && sections.Count > 1 ? -number : number, number < 0 && sections.Count > 1);
    }

    private static string Plain(double number) => Math.Abs(number) is 0 or (>= 1e-9 and < 1e15)
        // As many digits as a workbook shows; the rest is what binary fractions leave.
        ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    private static string Number(List<Token> tokens, double number, bool hasOwnSign)
    {
        var percents = tokens.Count(token => token.Text == "%" && token.Kind == '%');
        if (percents == 1 && Math.Abs(number) < 1e13)
            number = (double)((decimal)number * 100);
        var zeros = tokens.TakeWhile(token => token.Text != ".").Count(token => token is { Kind: '0', Text: "0" });
        var digits = Plain(Math.Abs(number));
        var whole = digits.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? point : digits.Length;
        if (zeros > 1 && whole < zeros && !digits.Contains('E', StringComparison.Ordinal))
            digits = new string('0', zeros - whole) + digits;
        var (shown, isWritten) = (new StringBuilder(), false);
        if (number < 0 && !hasOwnSign)
            shown.Append('-');
        foreach (var token in tokens)
        {
            if (token.Kind is 'l' or '%')
                shown.Append(token.Text);
            else if (!isWritten)
            {
                shown.Append(digits);
                isWritten = true;
            }
        }
        // A format of words alone, as “"có"”, hides the number and shows the words.
        return shown.ToString().Trim();
    }

    private static string? Day(List<Token> tokens, double serial)
    {
        if (serial is < 0 or >= LastDay)
            return null;
        // The calendar of workbooks has a 29/02/1900.
        var moment = DateTime.FromOADate(serial < 60 && serial >= 1 ? serial + 1 : serial);
        moment = moment.AddMilliseconds(500).AddTicks(-(moment.AddMilliseconds(500).Ticks % TimeSpan.TicksPerSecond));
        var parts = tokens.Where(token => token.Kind == 'd').Select(token => token.Text).ToList();
        bool Has(char sign) => parts.Exists(part => part[0] == sign);
        var hasWords = tokens.Exists(token => token.Kind == 'l' && token.Text.Any(char.IsLetter));
        if (!hasWords && Has('y') && Has('m') && parts.Exists(part => part is "d" or "dd"))
            return moment.ToString(Has('h') && moment.TimeOfDay != TimeSpan.Zero ? "dd/MM/yyyy HH:mm" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        if (!hasWords && Has('y') && Has('m'))
            return moment.ToString(parts.Contains("mm") ? "MM/yyyy" : "M/yyyy", CultureInfo.InvariantCulture);
        var shown = new StringBuilder();
        foreach (var token in tokens)
        {
            shown.Append(token.Kind != 'd' ? token.Kind is 'l' or '.' ? token.Text : "" : token.Text switch
            {
                ['y', ..] => moment.ToString("yyyy", CultureInfo.InvariantCulture),
                "mm" => moment.ToString("MM", CultureInfo.InvariantCulture),
                ['m', ..] => moment.Month.ToString(CultureInfo.InvariantCulture),
                "d" => moment.Day.ToString(CultureInfo.InvariantCulture),
                "dd" => moment.ToString("dd", CultureInfo.InvariantCulture),
                ['d', ..] => "",
                "H" => Math.Floor(serial * 24).ToString(CultureInfo.InvariantCulture),
                "h" => moment.Hour.ToString(CultureInfo.InvariantCulture),
                ['h', ..] => moment.ToString("HH", CultureInfo.InvariantCulture),
                "n" => moment.Minute.ToString(CultureInfo.InvariantCulture),
                ['n', ..] => moment.ToString("mm", CultureInfo.InvariantCulture),
                _ => moment.ToString("ss", CultureInfo.InvariantCulture),
            });
        }
        return shown.ToString().Trim();
    }

    private static List<string> Sections(string code)
    {
        var (sections, start, isQuoted) = (new List<string>(), 0, false);
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '\\' && !isQuoted)
                at++;
            else if (code[at] == '"')
                isQuoted = !isQuoted;
            else if (code[at] == ';' && !isQuoted)
            {
                sections.Add(code[start..at]);
                start = at + 1;
            }
        }
        sections.Add(code[Math.Min(start, code.Length)..]);
        return sections;
    }

    /// <summary>Kinds: l literal, d part of a date, 0 place of a digit, % percent.</summary>
    private static List<Token> Tokens(string section)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < section.Length; at++)
        {
            var sign = section[at];
            switch (char.ToLowerInvariant(sign))
            {
                case '"':
                    var end = section.IndexOf('"', at + 1);
                    end = end < 0 ? section.Length : end;
                    tokens.Add(new Token('l', section[(at + 1)..end]));
                    at = end;
                    break;
                case '\\' when at + 1 < section.Length:
                    tokens.Add(new Token('l', section[++at].ToString()));
                    break;
                case '_' or '*':
                    at++;
                    break;
                case '[':
                    var close = section.IndexOf(']', at);
                    close = close < 0 ? section.Length : close;
                    var inside = section[(at + 1)..close];
                    if (inside.StartsWith('$') && inside[1..].Split('-')[0] is { Length: > 0 } currency)
                        tokens.Add(new Token('l', currency));
                    else if (inside.Length > 0 && inside.All(one => one is 'h' or 'H'))
                        tokens.Add(new Token('d', "H"));
                    else if (inside.Length > 0 && inside.All(one => one is 'm' or 'M' or 's' or 'S'))
                        tokens.Add(new Token('d', "nn"));
                    at = close;
                    break;
                case 'g' when section.AsSpan(at).StartsWith("general", StringComparison.OrdinalIgnoreCase):
                    tokens.Add(new Token('0', "#"));
                    at += "general".Length - 1;
                    break;
                case 'a' when section.AsSpan(at).StartsWith("am/pm", StringComparison.OrdinalIgnoreCase):
                    at += "am/pm".Length - 1;
                    break;
                case 'y' or 'm' or 'd' or 'h' or 's':
                    var run = at;
                    while (run + 1 < section.Length && char.ToLowerInvariant(section[run + 1]) == char.ToLowerInvariant(sign))
                        run++;
                    AddDatePart(tokens, new string(char.ToLowerInvariant(sign), run - at + 1));
                    at = run;
                    break;
                case '0' or '#' or '?' or '@':
                    tokens.Add(new Token('0', sign.ToString()));
                    break;
                case '.' or ',':
                    tokens.Add(new Token('.', sign.ToString()));
                    break;
                case '%':
                    tokens.Add(new Token('%', "%"));
                    break;
                default:
                    tokens.Add(new Token('l', sign.ToString()));
                    break;
            }
        }
        return tokens;
    }

    /// <summary>The m of minutes stands behind hours or before seconds.</summary>
    private static void AddDatePart(List<Token> tokens, string part)
    {
        var last = tokens.FindLastIndex(token => token.Kind == 'd');
        if (part[0] == 'm' && last >= 0 && tokens[last].Text[0] is 'h' or 'H')
            part = new string('n', part.Length);
        if (part[0] == 's' && last >= 0 && tokens[last].Text[0] == 'm')
            tokens[last] = new Token('d', new string('n', tokens[last].Text.Length));
        tokens.Add(new Token('d', part));
    }

    private readonly record struct Token(char Kind, string Text);
}
