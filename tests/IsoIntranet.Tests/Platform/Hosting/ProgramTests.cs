using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using IsoIntranet.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Platform.Hosting;

/// <summary>The program as it is started from a command line, for the starts that end by themselves.</summary>
[Collection(nameof(ProgramTests))]
public sealed class ProgramTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("iso-intranet-program-").FullName;

    [Fact]
    public void A_wrong_setting_stops_the_start_with_that_sentence_and_nothing_else()
    {
        var (exit, _, errors) = Run("--Access:SessionMinutes=1");

        Assert.Equal(1, exit);
        Assert.Contains("Access:SessionMinutes", errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public void Migrating_and_verifying_end_with_0_on_an_intact_log_and_with_2_on_one_that_was_tampered_with()
    {
        Assert.Equal(0, Run("--migrate").Exit);
        using (var db = Open())
        {
            db.Add(new Account { UserName = "a", DisplayName = "A" });
            db.SaveChanges();
        }
        var (intact, said, _) = Run("--verify-change-log");
        Assert.Equal(0, intact);
        Assert.Contains("intact", said, StringComparison.Ordinal);

        using (var db = Open())
            db.Database.ExecuteSql($"UPDATE ChangeLog SET AuthorName = 'Somebody else'");

        var (tampered, found, _) = Run("--verify-change-log");
        Assert.Equal(2, tampered);
        Assert.Contains("tampered", found, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private IsoContext Open()
    {
        var options = new DbContextOptionsBuilder<IsoContext>();
        options.UseIsoSqlite($"Data Source={Path.Combine(_directory, "iso-intranet.db")}");
        return new IsoContext(options.Options, ChangeLogKey.FromFile(Path.Combine(_directory, "keys", "change-log.key")), TimeProvider.System)
            .SeeOnly(UnitScope.Everything);
    }

    private (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        var (output, errors) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            string[] all = [.. arguments, $"--Storage:DataDirectory={_directory}", "--Logging:LogLevel:Default=None"];
            return ((int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [all])!, said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(errors);
        }
    }
}

/// <summary>They redirect the console, which all tests share.</summary>
[CollectionDefinition(nameof(ProgramTests), DisableParallelization = true)]
public sealed class ProgramCollection;
