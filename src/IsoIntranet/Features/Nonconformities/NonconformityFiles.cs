using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using IsoIntranet.Shell.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>A file that lies in the store already and is to be kept with a record.</summary>
/// <param name="Name">As the writer called it.</param>
public sealed record FileToKeep(StoredContent Content, string Name)
{
    /// <summary>Those of a form that have arrived.</summary>
    public static IReadOnlyList<FileToKeep> Of(IEnumerable<UploadedFile> files) =>
        [.. files.Where(file => file.Content is not null).Select(file => new FileToKeep(file.Content!, file.Name))];
}

/// <summary>Puts uploaded files to a nonconformity or an action: rows come about when their bytes are safe in the store.</summary>
public sealed class NonconformityFiles(FileStore store)
{
    /// <param name="allow">Asked with how many files are new.</param>
    public async Task<Ruling> PutAsync(
        IReadOnlyList<FileToKeep> files, Guid unitId, Guid attachedTo, Func<int, Ruling> allow, Work work, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return Ruling.Allowed;
        var known = await work.Db.Set<StoredFile>()
            .Where(file => file.AttachedTo == attachedTo && file.WithdrawnAt == null)
            .Select(file => file.Sha256).ToListAsync(cancellationToken);
        // The same picture dropped twice is one piece of evidence.
        var fresh = files.DistinctBy(file => file.Content.Sha256).Where(file => !known.Contains(file.Content.Sha256)).ToList();
        if (fresh.Count == 0)
            return Ruling.Allowed;
        if (fresh.Find(file => !store.Keep(file.Content.Sha256)) is { } gone)
            return Ruling.Refuse("Platform.FileGone", gone.Name);
        var ruling = allow(fresh.Count);
        if (ruling.IsAllowed)
            work.Db.AddRange(fresh.Select(file => new StoredFile(file.Content, file.Name, unitId, attachedTo, work.Actor.Author)));
        return ruling;
    }
}

internal static class TextRules
{
    /// <summary>A text that has to be given, within bounds.</summary>
    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> rule, IStringLocalizer text, string missing = "ReasonMissing", int most = Nonconformity.TextLength) =>
        rule.NotEmpty().WithMessage(_ => text[missing]).MaximumLength(most).WithMessage(_ => text["TooLong", most]);

    public static IRuleBuilderOptions<T, string?> Bounded<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer text, int most = Nonconformity.TextLength) =>
        rule.MaximumLength(most).WithMessage(_ => text["TooLong", most]);
}
