using System.Security.Cryptography;
using System.Text;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Hosting;

public enum FirstStartAnswer
{
    Right,
    Wrong,
    TooOften,
}

/// <summary>
/// Whether the first administrator is still to be created, and the code that proves whoever does it can read the server's
/// console: without it, a stranger on the network who is faster would own the system.
/// </summary>
public sealed class FirstStart(IDbContextFactory<IsoContext> contexts)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private const int MostWrongTries = 100;

    private bool _isOver;
    private int _wrongTries;

    /// <summary>Twelve characters in groups of four, anew at every start.</summary>
    public string Code { get; } = string.Join('-', RandomNumberGenerator.GetString(Letters, 12).Chunk(4).Select(part => new string(part)));

    /// <summary>True as long as there is no account at all.</summary>
    public async Task<bool> IsOpenAsync(CancellationToken cancellationToken = default)
    {
        if (_isOver)
            return false;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        _isOver = await db.Users.AnyAsync(cancellationToken);
        return !_isOver;
    }

    /// <summary>Compares a typed code; after a hundred wrong ones no code is right until the next start.</summary>
    public FirstStartAnswer Try(string? given)
    {
        if (Volatile.Read(ref _wrongTries) >= MostWrongTries)
            return FirstStartAnswer.TooOften;
        if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Plain(given)), Encoding.UTF8.GetBytes(Plain(Code))))
            return FirstStartAnswer.Right;
        Interlocked.Increment(ref _wrongTries);
        return FirstStartAnswer.Wrong;
    }

    private static string Plain(string? code) =>
        new([.. (code ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
}
