using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IsoIntranet.Platform.Text;
using Radzen.Blazor;

namespace IsoIntranet.Tests.Platform.Text;

public sealed partial class RadzenLocalizerTests
{
    private static readonly ResourceManager Ours = new(typeof(LibraryText));

    [Fact]
    public void Every_word_of_ours_is_one_that_the_library_asks_for_with_the_same_blanks_to_fill()
    {
        var theirs = new ResourceManager(typeof(RadzenStrings)).GetResourceSet(CultureInfo.InvariantCulture, true, false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
        var vietnamese = Ours.GetResourceSet(CultureInfo.GetCultureInfo("vi"), true, false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

        Assert.True(vietnamese.Count > 200);
        Assert.All(vietnamese, word => Assert.Equal(Blanks(theirs[word.Key]), Blanks(word.Value)));
    }

    [Theory]
    [InlineData("vi-VN", "Áp dụng")]
    [InlineData("en-GB", "Apply")]
    public void The_language_of_the_interface_decides(string culture, string word) =>
        Assert.Equal(word, new RadzenLocalizer().Get("DataGrid_ApplyFilterText", CultureInfo.GetCultureInfo(culture)));

    private static IEnumerable<string> Blanks(string text) => Blank().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Blank();
}
