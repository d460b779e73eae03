using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Units.Import;

/// <summary>Reads the first sheet of an .xlsx as text. Whatever is wrong with a file comes back as one refusal, never as an exception.</summary>
public static class Spreadsheet
{
    public const int MaximumMegabytes = 5;
    public const int MaximumRows = 2000;
    private const int MaximumColumns = 60;
    private const int LongestCell = 4000;

    /// <summary>A small file can unpack to any size; more than this no list of units needs.</summary>
    private const long MaximumUnpacked = 100L * 1024 * 1024;

    static Spreadsheet() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Rows of cells, as wide as the sheet; blank cells are empty texts.</returns>
    public static Outcome<IReadOnlyList<string[]>> Read(byte[] content)
    {
        if (content.Length > MaximumMegabytes * 1024 * 1024)
            return TooLarge();
        try
        {
            if (!IsWithinBounds(content))
                return TooLarge();
            using var stream = new MemoryStream(content, writable: false);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            var rows = new List<string[]>();
            while (reader.Read())
            {
                if (rows.Count == MaximumRows)
                    return TooLarge();
                rows.Add([.. Enumerable.Range(0, Math.Min(reader.FieldCount, MaximumColumns)).Select(column => TextOf(reader.GetValue(column)))]);
            }
            return Outcome<IReadOnlyList<string[]>>.Done(rows);
        }
        catch (Exception broken) when (broken is ExcelReaderException or InvalidDataException or XmlException or IOException
            or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException
            or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException)
        {
            // The reader trusts the file's own numbers and names, so a file made by hand can break it anywhere.
            return new Refusal("Units.ImportBroken");
        }
    }

    private static Outcome<IReadOnlyList<string[]>> TooLarge() => new Refusal("Units.ImportTooLarge", MaximumMegabytes, MaximumRows);

    /// <summary>Unpacks once into nothing: the sizes that an archive states about itself are not believed.</summary>
    private static bool IsWithinBounds(byte[] content)
    {
        using var archive = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > 2000)
            return false;
        var left = MaximumUnpacked;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var unpacked = entry.Open();
            while (unpacked.Read(buffer) is var read and > 0)
            {
                left -= read;
                if (left < 0)
                    return false;
            }
        }
        return true;
    }

    private static string TextOf(object? value)
    {
        var text = value switch
        {
            null => "",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            DateTime day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        text = string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestCell ? text : text[..LongestCell];
    }
}
