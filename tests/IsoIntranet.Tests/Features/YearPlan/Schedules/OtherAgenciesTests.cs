using IsoIntranet.Features.YearPlan.Schedules;

namespace IsoIntranet.Tests.Features.YearPlan.Schedules;

/// <summary>
/// Expressions of agencies that are not among the seeds, each with the meaning that a careful official gives it; the plan's
/// year is 2025. Notation of <see cref="ReadingText"/> without anchor, unread words and doubts. Behind it "?" means that the
/// reader has to ask, "~" that it may, nothing that it must not. Only a kind before "~" leaves the dates open, and nothing
/// at all leaves the meaning open: what matters there is that it asks.
/// </summary>
public sealed class OtherAgenciesTests
{
    public static TheoryData<string, string, string> Expressions()
    {
        var data = new TheoryData<string, string, string>();
        using var stream = typeof(OtherAgenciesTests).Assembly.GetManifestResourceStream("OtherAgencies.txt")!;
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cut = line.LastIndexOf("=> ", StringComparison.Ordinal) is var at and >= 0 ? at : line.LastIndexOf("=>", StringComparison.Ordinal);
            var words = line[..Math.Max(0, cut - 1)].Replace("\\u00a0", "\u00a0").Replace("\\u200b", "\u200b").Replace("\\n", "\n");
            var expected = line[(cut + 2)..].Trim();
            var flag = expected.Length > 0 && expected[^1] is '?' or '~' ? expected[^1..] : "";
            data.Add(words, expected[..^flag.Length].Trim(), flag);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Expressions))]
    public void Reads_as_a_careful_official_would(string words, string meaning, string asks)
    {
        var reading = new ScheduleReader().Read(words, 2025);

        Assert.Equal(words, reading.Words);
        if (asks != "~")
            Assert.True(reading.Asks == (asks == "?"), $"{words}: {ReadingText.Of(reading)}");
        var core = ReadingText.Of(reading with { Anchor = null, Unread = [], Doubts = [] });
        if (meaning.EndsWith('~'))
            Assert.Equal(meaning[..^1].Trim() is { Length: > 0 } kind ? kind : reading.Kind.ToString(), reading.Kind.ToString());
        else if (meaning.Length > 0)
            Assert.Equal(meaning, meaning.Split(' ')[0].Contains('+') ? core : reading.Kind + core[core.Split(' ')[0].Length..]);
    }
}
