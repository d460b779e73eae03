using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

public sealed class OfficialWriterTests
{
    private static readonly OfficialWriter Writer = new();

    public static TheoryData<string> Samples => [.. SampleDocuments.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_kind_and_shape_is_a_valid_file_of_equal_bytes(string name)
    {
        var document = SampleDocuments.All[name];

        var file = Write(document);

        Assert.Empty(Faults(file));
        Assert.Equal(file, Write(document));
    }

    internal static byte[] Write(OfficialDocument document, Stream? template = null)
    {
        using var file = new MemoryStream();
        Writer.Write(document, file, template);
        return file.ToArray();
    }

    internal static IEnumerable<string> Faults(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}")];
    }
}
