using System.Security.Cryptography;

namespace IsoIntranet.Platform.ChangeLog;

/// <summary>
/// The secret behind the log's hashes. It lives outside the database, so that somebody who can only write to the
/// database cannot make a row that passes as genuine.
/// </summary>
public sealed class ChangeLogKey(byte[] secret)
{
    public const int Size = 32;

    public byte[] Hash(ReadOnlySpan<byte> content) => HMACSHA256.HashData(secret, content);

    /// <summary>Reads the key from a file that only this program's account may read, or makes it at the first start.</summary>
    public static ChangeLogKey FromFile(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(Size));
        }
        return new ChangeLogKey(File.ReadAllBytes(path));
    }

    /// <summary>For tests and for the tools that only read the model.</summary>
    public static ChangeLogKey ForDesign { get; } = new(new byte[Size]);
}
