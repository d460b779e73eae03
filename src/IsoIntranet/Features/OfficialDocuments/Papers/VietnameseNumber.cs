namespace IsoIntranet.Features.OfficialDocuments.Papers;

/// <summary>Reads whole numbers aloud, as amounts of money are written beside their figures.</summary>
public static class VietnameseNumber
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Places = ["", "nghìn", "triệu"];

    /// <param name="number">From 0.</param>
    /// <returns>In lower case, for example “mười lăm triệu”.</returns>
    public static string Read(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (number == 0)
            return Digits[0];
        // After a thousand million (tỷ) the places begin anew: nghìn tỷ, triệu tỷ, tỷ tỷ.
        var high = number / 1_000_000_000;
        var low = number % 1_000_000_000;
        var words = new List<string>();
        if (high > 0)
            words.AddRange([Read(high), "tỷ"]);
        if (low > 0)
            words.Add(ReadMillions((int)low, follows: high > 0));
        return string.Join(' ', words);
    }

    /// <summary>An amount in đồng with its words: “15.000.000 đồng (Mười lăm triệu đồng)”.</summary>
    public static string Money(decimal amount)
    {
        var whole = (long)decimal.Round(amount, 0, MidpointRounding.AwayFromZero);
        var words = Read(whole);
        return $"{Figures(whole)} đồng ({char.ToUpperInvariant(words[0])}{words[1..]} đồng)";
    }

    /// <summary>With a dot between thousands, whatever the reader's language.</summary>
    public static string Figures(long number) => number.ToString("#,0", OfficialWords.Numbers);

    private static string ReadMillions(int number, bool follows)
    {
        var words = new List<string>();
        for (var place = 2; place >= 0; place--)
        {
            var unit = (int)Math.Pow(1000, place);
            var group = number / unit % 1000;
            if (group == 0)
                continue;
            words.Add(ReadHundreds(group, follows || words.Count > 0));
            if (place > 0)
                words.Add(Places[place]);
        }
        return string.Join(' ', words);
    }

    /// <param name="follows">Whether something stands before it, so that its missing hundreds are said.</param>
    private static string ReadHundreds(int number, bool follows)
    {
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        var words = new List<string>();
        if (hundreds > 0 || follows)
            words.AddRange([Digits[hundreds], "trăm"]);
        if (tens > 1)
            words.AddRange([Digits[tens], "mươi"]);
        else if (tens == 1)
            words.Add("mười");
        else if (ones > 0 && words.Count > 0)
            words.Add("linh");
        if (ones > 0)
            words.Add((ones, tens) switch
            {
                (1, > 1) => "mốt",
                (4, > 1) => "tư",
                (5, > 0) => "lăm",
                _ => Digits[ones],
            });
        return string.Join(' ', words);
    }
}
