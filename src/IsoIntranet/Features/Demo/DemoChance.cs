using System.Text;

namespace IsoIntranet.Features.Demo;

/// <summary>Draws that are the same on every machine and every run: they follow from words and never from a generator's state.</summary>
internal readonly struct DemoChance(params ReadOnlySpan<string> about)
{
    private readonly ulong _seed = Mix(string.Join('|', about));

    /// <returns>0 to below 1.</returns>
    public double Draw(string what) => (Scramble(_seed ^ Mix(what)) >> 11) * (1.0 / (1UL << 53));

    /// <returns>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</returns>
    public int Between(string what, int least, int most) => least + (int)(Draw(what) * (most - least + 1));

    public bool Happens(string what, double share) => Draw(what) < share;

    public T Pick<T>(string what, IReadOnlyList<T> from) => from[Between(what, 0, from.Count - 1)];

    /// <summary>FNV-1a.</summary>
    private static ulong Mix(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in Encoding.UTF8.GetBytes(text))
            hash = (hash ^ value) * 1099511628211UL;
        return hash;
    }

    /// <summary>SplitMix64: without it, words that differ in their last letter would draw alike.</summary>
    private static ulong Scramble(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
