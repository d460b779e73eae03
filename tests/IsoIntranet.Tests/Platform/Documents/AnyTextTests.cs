using FsCheck;
using FsCheck.Fluent;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>Whatever people type or paste, a valid file comes out.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Parts =
    [
        "\0", "\u0001", "\u000b", "\f", "\r\n", "\t", "\u2028", "\ud83d", "\udc4d", "👍🏽", "👨‍👩‍👧", "\uFFFE", "\uFFFF", "\uFEFF", "<w:p>", "]]>", "&amp;", "&#0;", "\"", "'",
        "\u202eمرحبا\u202c", "שלום", "中文", "e\u0302\u0301", "./.", "Điều 1. ", ";", "…", "- ", "\u00a0", new string('x', 5000), "đề nghị", " ", "/",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.Elements(Parts).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        ArbMap.Default.GeneratorFor<char[]>().Select(characters => new string(characters)));

    [Fact]
    public void Any_text_in_any_place_gives_a_valid_file() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithQuietOnSuccess(true),
        Prop.ForAll(Text.ListOf(12).ToArbitrary(), Gen.Elements(Enum.GetValues<DocumentKind>()).ToArbitrary(), (texts, kind) =>
        {
            var words = new Queue<string>(texts);
            string Next() => words.TryDequeue(out var word) ? word : texts[0];
            var file = OfficialWriterTests.Write(new OfficialDocument
            {
                Kind = kind,
                Letterhead = new(Next(), Next(), Next(), Next()),
                Notation = Next(),
                Year = 2026,
                Subject = Next(),
                AddressedTo = [.. texts.Take(3)],
                IssuingAuthority = Next(),
                LegalBases = [.. texts],
                Minutes = new(null, null, Next(), texts, Next(), Next(), Next()),
                Body =
                [
                    new DocumentHeading(Next(), 2), new DocumentParagraph(Next(), TextEmphasis.BoldItalic, TextPlace.Right, Next()),
                    new DocumentTable([.. texts.Take(3).Select(text => new DocumentColumn(text, double.NaN))], [new(texts), new([], IsSection: true)]),
                    new DocumentChart(Next(), ChartShape.Pie, texts, [new(Next(), [double.PositiveInfinity, -1, 1e300, double.Epsilon], Next())]), new DocumentParagraph(Next()),
                ],
                Signature = new(texts, Next(), Next()),
                SecondSignature = new([], Next(), null),
                Recipients = texts,
                Annexes = [new(Next(), [new DocumentTable([], [])], true), new(Next(), [])],
            });
            Assert.Empty(OfficialWriterTests.Faults(file));
        }));
}
