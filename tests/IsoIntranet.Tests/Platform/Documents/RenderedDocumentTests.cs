using System.Diagnostics;
using System.Text;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>What comes out on paper: one conversion of all samples by LibreOffice, whose pages are then read.</summary>
public sealed class RenderedDocumentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso-documents-");

    public void Dispose() => _folder.Delete(recursive: true);

    [LibreOfficeFact]
    public void Every_sample_prints_as_it_should()
    {
        foreach (var (name, document) in SampleDocuments.All)
            File.WriteAllBytes(Path.Combine(_folder.FullName, $"{name}.docx"), OfficialWriterTests.Write(document));

        Run("soffice", [$"-env:UserInstallation={new Uri(Path.Combine(_folder.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName,
            .. SampleDocuments.All.Keys.Select(name => Path.Combine(_folder.FullName, $"{name}.docx"))]);
        var pages = SampleDocuments.All.Keys.ToDictionary(name => name, Pages);

        Assert.Equal(["minutes 1", "proposal 1", "empty 1", "decision 3"], new[] { "minutes", "proposal", "empty", "decision" }.Select(name => $"{name} {pages[name].Length}"));
        foreach (var (name, sheets) in pages)
        {
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", sheets[0], StringComparison.Ordinal);
            // The number stands alone on the first line of each page but the first.
            Assert.Equal(
                Enumerable.Range(2, sheets.Length - 1).Select(number => $"{name} {number}"), sheets.Skip(1).Select(page => $"{name} {page.TrimStart().Split('\n')[0].Trim()}"));
        }
        Assert.Matches(@"ỦY BAN NHÂN DÂN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\s+HUYỆN GIA MẪU\s+Độc lập - Tự do - Hạnh phúc\s+Số: 05/KH-UBND\s+Gia Mẫu, ngày 05 tháng 01 năm 2025", pages["plan"][0]);
        Assert.Matches(@"Nơi nhận:\s+TM. ỦY BAN NHÂN DÂN", pages["plan"][1]);
        Assert.Contains("./.", pages["plan"][1], StringComparison.Ordinal);
        Assert.Contains("(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 01 năm 2025", pages["plan"][2], StringComparison.Ordinal);
        Assert.Contains("Kết quả theo đơn vị", pages["report"][0], StringComparison.Ordinal);
        Assert.Contains("Trung tâm Phục vụ hành", pages["report"][0], StringComparison.Ordinal);
        // A table over many pages has its heads on each.
        Assert.InRange(pages["long"].Count(page => page.Contains("Cơ quan phối", StringComparison.Ordinal) || page.Contains("Cơ quan", StringComparison.Ordinal)), 6, 20);
        Assert.Contains(pages["long"], page => page.Contains("./.", StringComparison.Ordinal) && page.Contains("TUQ. TRƯỞNG BAN", StringComparison.Ordinal));
    }

    private string[] Pages(string name)
    {
        var text = Path.Combine(_folder.FullName, $"{name}.txt");
        Run("pdftotext", ["-layout", "-enc", "UTF-8", Path.Combine(_folder.FullName, $"{name}.pdf"), text]);
        return File.ReadAllText(text).Normalize(NormalizationForm.FormC).TrimEnd('\f', '\n').Split('\f');
    }

    private static void Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(LibreOfficeFactAttribute.Find(program)!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var faults = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), $"{program} does not end");
        Assert.True(process.ExitCode == 0, faults);
    }
}
