using IsoIntranet.Platform.Files;

namespace IsoIntranet.Tests.Platform.Files;

public sealed class FileKindTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string, byte[]> Taken => new()
    {
        { "application/pdf", Samples.Text("%PDF-1.7 …") },
        { "image/png", Samples.Png },
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0] },
        { "text/plain", Samples.Text("Biên bản họp Ban Chỉ đạo") },
        { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Samples.Docx() },
        { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Samples.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<w/>")) },
        { "application/vnd.oasis.opendocument.text", Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")) },
        { "application/msword", Samples.OldOffice("Root Entry", "WordDocument", "1Table") },
        { "application/vnd.ms-excel", Samples.OldOffice("Workbook") },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Evidence_is_recognised_by_its_content(string mediaType, byte[] content) => Assert.Equal(mediaType, Recognise(content));

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "a program, whatever its name", Samples.Program },
        { "a page", Samples.Text("<!DOCTYPE html><script>alert(1)</script>") },
        { "a page after blanks and a mark", Samples.Text("\uFEFF \r\n<html>") },
        { "a drawing with scripts", Samples.Text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>") },
        { "a script", Samples.Text("#!/bin/sh\nrm -rf /") },
        { "a document with macros", Samples.Docx("<Types/>", ("word/vbaProject.bin", "x")) },
        { "macros under another name", Samples.Docx("<Types><Override PartName='/word/note.bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>") },
        { "a macro-enabled document without its macros", Samples.Docx("<Types><Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/></Types>") },
        { "a sheet with macros of old", Samples.Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", ""), ("xl/macrosheets/sheet1.xml", "")) },
        { "an OpenDocument with Basic", Samples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", ""), ("Basic/script-lc.xml", "")) },
        { "an archive of anything", Samples.Zip(("setup.exe", "MZ")) },
        { "an archive whose names climb", Samples.Zip(("../../etc/passwd", "x")) },
        { "half an archive", Samples.Docx()[..40] },
        { "an old document with macros", Samples.OldOffice("WordDocument", "Macros", "_VBA_PROJECT") },
        { "an installer", Samples.OldOffice("Root Entry", "䡀㬿䏲䐸") },
        { "another character set", [0xE9, 0xE8, 0xFF, 0x41, 0x42] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_could_run_is_not_recognised(string what, byte[] content) => Assert.True(Recognise(content) is null, what);

    [Fact]
    public void An_archive_with_more_entries_than_a_document_has_is_not_even_listed()
    {
        var many = Samples.Docx("<Types/>", [.. Enumerable.Range(0, 5_000).Select(index => ($"word/{index}", ""))]);

        Assert.Null(Recognise(many));
    }

    [Fact]
    public void A_part_that_swells_when_unpacked_is_not_read_to_its_end()
    {
        Assert.Null(Recognise(Samples.Docx(new string(' ', 4 * 1024 * 1024))));
    }

    [Theory]
    [InlineData("virus.bat", "text/plain", "virus.bat.txt")]
    [InlineData("Quyết định 12.PDF", "application/pdf", "Quyết định 12.PDF")]
    [InlineData("anh.png", "image/jpeg", "anh.png.jpg")]
    [InlineData("không đuôi", "application/pdf", "không đuôi.pdf")]
    [InlineData("bao-cao\u202Etxt.exe", "text/plain", "bao-caotxt.exe.txt")]
    [InlineData("a\r\nSet-Cookie: x", "text/plain", "aSet-Cookie: x.txt")]
    public void A_file_is_handed_out_under_a_name_that_fits_its_content(string name, string mediaType, string safe) =>
        Assert.Equal(safe, FileKind.SafeName(name, mediaType));

    public void Dispose() => File.Delete(_path);

    private string? Recognise(byte[] content)
    {
        File.WriteAllBytes(_path, content);
        return FileKind.Recognise(content.AsSpan(0, Math.Min(content.Length, FileKind.HeadSize)), _path);
    }
}
