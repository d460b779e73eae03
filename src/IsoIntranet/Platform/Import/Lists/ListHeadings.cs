using System.Text;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Import.Lists;

/// <summary>A column that was found.</summary>
/// <param name="Heading">As the source words it.</param>
/// <param name="Index">From 0.</param>
public sealed record FoundColumn<TColumn>(TColumn Column, string Heading, int Index)
    where TColumn : struct, Enum;

/// <summary>
/// The words by which a list's columns are known, whatever their case, marks and punctuation. The first that stands in a heading
/// as whole words decides, so the more special ones come first: “chức vụ lãnh đạo” before “lãnh đạo”.
/// </summary>
public sealed class ListHeadings<TColumn>(params (string Words, TColumn Column)[] spellings)
    where TColumn : struct, Enum
{
    /// <summary>A sentence above the table is no heading, whatever words are in it.</summary>
    private const int LongestHeading = 80;

    private readonly (string Words, TColumn Column)[] _spellings = [.. spellings.Select(one => ($" {ListWords.Of(one.Words)} ", one.Column))];

    public TColumn? Read(string heading)
    {
        if (ListWords.Of(heading) is not { Length: > 0 and <= LongestHeading } form)
            return null;
        var padded = $" {form} ";
        foreach (var (words, column) in _spellings)
        {
            if (padded.Contains(words, StringComparison.Ordinal))
                return column;
        }
        return null;
    }

    /// <summary>The columns of a row of headings; where two mean the same, the first.</summary>
    public IReadOnlyList<FoundColumn<TColumn>> Columns(IReadOnlyList<string> headings) =>
        [.. headings.Index().Select(cell => (cell.Index, cell.Item, Column: Read(cell.Item))).Where(cell => cell.Column is not null)
            .Select(cell => new FoundColumn<TColumn>(cell.Column!.Value, cell.Item, cell.Index)).DistinctBy(column => column.Column)];
}

/// <summary>Words as lists are compared by: without case, marks and punctuation, so that “E-mail:” is “e mail”.</summary>
public static class ListWords
{
    public static string Of(string? text)
    {
        var words = new StringBuilder();
        foreach (var character in SearchForm.Of(text))
        {
            if (char.IsLetterOrDigit(character))
                words.Append(character);
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }

    /// <summary>A cell on one line, its Unicode composed: lists are compared and stored, plans are quoted.</summary>
    public static string Line(string text) =>
        string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
