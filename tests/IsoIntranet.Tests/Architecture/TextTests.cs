using System.Text.RegularExpressions;
using System.Xml.Linq;
using IsoIntranet.Platform.Hosting;

namespace IsoIntranet.Tests.Architecture;

/// <summary>Both languages say the same things.</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Texts =>
        [.. Sources.Files(Sources.Product, "*.resx").Where(file => !file.EndsWith(".vi.resx", StringComparison.Ordinal)).Select(Sources.NameOf)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_word_exists_in_both_languages_with_the_same_places_to_fill(string file)
    {
        var english = Read(Path.Combine(Sources.Root, file));
        var vietnamese = Read(Path.Combine(Sources.Root, file.Replace(".resx", ".vi.resx", StringComparison.Ordinal)));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), vietnamese.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(english.Concat(vietnamese).Where(word => string.IsNullOrWhiteSpace(word.Value)).Select(word => word.Key));
        Assert.Empty(english.Where(word => PlacesOf(word.Value) != PlacesOf(vietnamese[word.Key])).Select(word => word.Key));
    }

    [Fact]
    public void Every_refusal_is_worded()
    {
        var rooms = typeof(Room).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Room)) && !type.IsAbstract)
            .Select(type => (Room)Activator.CreateInstance(type)!).ToDictionary(room => room.Name, room => room.Text.Name);
        var words = Sources.Files(Sources.Product, "*.resx").Where(file => !file.EndsWith(".vi.resx", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, file => Read(file).Keys.ToHashSet());

        var wrong = from file in Sources.Files(Sources.Product, "*.cs", "*.razor")
                    from match in RefusalCode().Matches(File.ReadAllText(file))
                    let room = match.Groups["room"].Value
                    let rule = match.Groups["rule"].Value
                    let text = rooms.GetValueOrDefault(room, room == "Platform" ? "PlatformText" : "")
                    // Some codes are put together: the beginning stands for all that begin so.
                    where !words.TryGetValue(text, out var known) || !known.Any(key => rule.EndsWith('_') ? key.StartsWith(rule, StringComparison.Ordinal) : key == rule)
                    select $"{Sources.NameOf(file)}: {room}.{rule}";

        Sources.AssertNone(wrong.Distinct());
    }

    [Fact]
    public void Every_notice_is_worded()
    {
        var rooms = typeof(Room).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Room)) && !type.IsAbstract)
            .Select(type => (Room)Activator.CreateInstance(type)!).ToDictionary(room => room.Name, room => room.Text.Name);
        var words = Sources.Files(Sources.Product, "*.resx").Where(file => !file.EndsWith(".vi.resx", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file)!, file => Read(file).Keys.ToHashSet());

        var wrong = from file in Sources.Files(Sources.Product, "*.cs", "*.razor")
                    from match in NoticeCode().Matches(File.ReadAllText(file))
                    let key = match.Groups["key"].Value
                    // Some are put together: the beginning then stands for all that begin so.
                    let isBeginning = match.Groups["more"].Success
                    where rooms.TryGetValue(match.Groups["room"].Value, out var text)
                        && !words[text].Any(known => isBeginning ? known.StartsWith(key, StringComparison.Ordinal) : known == key)
                    select $"{Sources.NameOf(file)}: {match.Value}";

        Sources.AssertNone(wrong.Distinct());
    }

    [Fact]
    public void Every_menu_entry_is_worded()
    {
        var words = Sources.Files(Sources.Product, "*.resx").ToLookup(file => Path.GetFileName(file).Split('.')[0], file => Read(file).Keys.ToHashSet());

        var wrong = from type in typeof(Room).Assembly.GetTypes()
                    where type.IsSubclassOf(typeof(Room)) && !type.IsAbstract
                    from entry in ((Room)Activator.CreateInstance(type)!).Menu
                    where !words[entry.Text.Name].Any() || words[entry.Text.Name].Any(known => !known.Contains(entry.Key))
                    select $"{entry.Text.Name}: {entry.Key}";

        Sources.AssertNone(wrong);
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(word => word.Attribute("name")!.Value, word => word.Element("value")!.Value);

    private static string PlacesOf(string words) =>
        string.Join(',', Place().Matches(words).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?:Refuse|Refused|Refusal)\(\s*""(?<room>[A-Z]\w*)\.(?<rule>[A-Z]\w*)""")]
    private static partial Regex RefusalCode();

    [GeneratedRegex(@"""(?<room>[A-Z]\w*)\.(?<key>Notice[A-Z]?\w*)(?:""|(?<more>\{))")]
    private static partial Regex NoticeCode();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();
}
