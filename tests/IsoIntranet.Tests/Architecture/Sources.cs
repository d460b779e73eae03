namespace IsoIntranet.Tests.Architecture;

/// <summary>The product's source files, for rules that the compiler does not hold.</summary>
internal static class Sources
{
    public static readonly string Root = FindRoot();

    public static readonly string Product = Path.Combine(Root, "src", "IsoIntranet");

    public static readonly string Rooms = Path.Combine(Product, "Features");

    /// <param name="patterns">For example <c>*.cs</c>; migrations and build output are left out.</param>
    public static IEnumerable<string> Files(string directory, params string[] patterns) =>
        patterns.SelectMany(pattern => Directory.EnumerateFiles(directory, pattern, SearchOption.AllDirectories))
            .Where(file => !Path.GetRelativePath(Root, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Migrations"));

    public static string NameOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>Fails with every place that is wrong, whole.</summary>
    public static void AssertNone(IEnumerable<string?> wrong)
    {
        var all = wrong.Distinct().ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "IsoIntranet.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
