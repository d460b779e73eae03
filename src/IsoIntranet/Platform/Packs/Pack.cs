namespace IsoIntranet.Platform.Packs;

/// <summary>What an archive is about, as its index tells it; always Vietnamese, for it is part of the record.</summary>
/// <param name="Name">For example “Hồ sơ đánh giá ĐG 01/2026”.</param>
/// <param name="Title">Of what it is about.</param>
/// <param name="By">Who took it out.</param>
public sealed record PackHead(string Name, string Title, IReadOnlyList<PackParagraph> Paragraphs, string By);

/// <param name="Text">A line break in it begins another line.</param>
public sealed record PackParagraph(string Text, string? Heading = null);

/// <summary>One file of an archive, made only when it is its turn.</summary>
/// <param name="Path">Within the archive, in letters without marks.</param>
/// <param name="Title">What it is, as the index says.</param>
/// <param name="WriteAsync">False where there is nothing to write any more, as a file that is gone from the store.</param>
/// <param name="IsPacked">Whether it is packed already, as photos and Office files are: packing them again costs time and saves nothing.</param>
public sealed record PackPart(string Path, string Title, Func<Stream, CancellationToken, Task<bool>> WriteAsync, bool IsPacked = true);

/// <summary>A file that was written.</summary>
/// <param name="Size">Bytes; none for one that is gone from the store.</param>
public sealed record WrittenPart(string Path, string Title, long? Size, string? Sha256);
