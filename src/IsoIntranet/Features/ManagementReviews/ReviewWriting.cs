using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Notices;
using IsoIntranet.Shell.Parts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews;

internal static class ReviewTextRules
{
    /// <summary>A text that has to be given, within bounds.</summary>
    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> rule, IStringLocalizer text, string missing = "ReasonMissing", int most = ManagementReview.ReasonLength) =>
        rule.NotEmpty().WithMessage(_ => text[missing]).MaximumLength(most).WithMessage(_ => text["TooLong", most]);

    public static IRuleBuilderOptions<T, string?> Bounded<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer text, int most = ManagementReview.TextLength) =>
        rule.MaximumLength(most).WithMessage(_ => text["TooLong", most]);
}

/// <summary>A file that lies in the store already and is to be kept with a contribution.</summary>
/// <param name="Name">As the writer called it.</param>
public sealed record FileToKeep(StoredContent Content, string Name)
{
    /// <summary>Those of a form that have arrived.</summary>
    public static IReadOnlyList<FileToKeep> Of(IEnumerable<UploadedFile> files) =>
        [.. files.Where(file => file.Content is not null).Select(file => new FileToKeep(file.Content!, file.Name))];
}

/// <summary>Puts uploaded files to a contribution: rows come about when their bytes are safe in the store.</summary>
public sealed class ReviewFiles(FileStore store)
{
    public async Task<Ruling> PutAsync(IReadOnlyList<FileToKeep> files, InputContribution part, Work work, CancellationToken cancellationToken)
    {
        if (files.Count == 0)
            return Ruling.Allowed;
        var known = await work.Db.Set<StoredFile>().Where(file => file.AttachedTo == part.Id && file.WithdrawnAt == null)
            .Select(file => file.Sha256).ToListAsync(cancellationToken);
        // The same file dropped twice is one.
        var fresh = files.DistinctBy(file => file.Content.Sha256).Where(file => !known.Contains(file.Content.Sha256)).ToList();
        if (fresh.Find(file => !store.Keep(file.Content.Sha256)) is { } gone)
            return Ruling.Refuse("Platform.FileGone", gone.Name);
        work.Db.AddRange(fresh.Select(file => new StoredFile(file.Content, file.Name, part.UnitId, part.Id, work.Actor.Author)));
        return Ruling.Allowed;
    }
}

/// <summary>Seats with the names and posts that people have now.</summary>
public static class ReviewSeats
{
    public static async Task<Seat?> SeatOfAsync(this IsoContext db, Guid personId, CancellationToken cancellationToken) =>
        (await db.SeatsOfAsync([personId], cancellationToken)).FirstOrDefault();

    /// <summary>In the order asked for; who is not in service is left out.</summary>
    public static async Task<IReadOnlyList<Seat>> SeatsOfAsync(this IsoContext db, IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken)
    {
        var people = await db.Set<Person>().AsNoTracking().Where(person => personIds.Contains(person.Id) && !person.HasLeft).ToDictionaryAsync(person => person.Id, cancellationToken);
        return [.. personIds.Where(people.ContainsKey).Select(id => new Seat(id, people[id].FullName, people[id].Position, people[id].UnitId))];
    }
}

/// <summary>Tells people in the transaction of the change; the platform leaves out whoever acts.</summary>
public static class ReviewNotices
{
    /// <summary>Head and contact of a unit are asked for their contributions, or are handed one back.</summary>
    public static async Task TellUnitAsync(this Work work, ManagementReview review, Guid unitId, string key, string more, string address, CancellationToken cancellationToken)
    {
        var accounts = new List<Guid>();
        foreach (var role in new[] { Role.UnitHead, Role.UnitContact })
            accounts.AddRange(await work.Db.AccountsHoldingAsync(role, unitId, cancellationToken));
        work.Notify(accounts, new NoticeContent($"ManagementReviews.{key}", [review.Number, review.Title, more], address));
    }

    /// <summary>Asks every unit that has something open for it, once.</summary>
    public static async Task TellAskedAsync(this Work work, ManagementReview review, IEnumerable<Guid> unitIds, CancellationToken cancellationToken)
    {
        foreach (var unit in unitIds.Distinct())
            await work.TellUnitAsync(review, unit, "NoticeAsked", review.ContributionsDue.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), "management-reviews/mine", cancellationToken);
    }
}
