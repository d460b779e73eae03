namespace IsoIntranet.Tests.Platform.Documents;

/// <summary>A test that needs LibreOffice and pdftotext, and says so where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute()
    {
        if (Find("soffice") is null || Find("pdftotext") is null)
            Skip = "soffice or pdftotext is not installed";
    }

    internal static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
