using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Features.Nonconformities.Raising;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Findings;

/// <summary>
/// What a confirmed finding leads to. A nonconformity grade raises a nonconformity in the very transaction that confirms it:
/// there is no moment at which the one is there and the other is not, and none at which it could be raised twice (decision 0022).
/// </summary>
public sealed class FindingOutcome(NonconformityIntake intake)
{
    public async Task<Ruling> RaiseAsync(AuditFinding finding, Audit audit, Work work, CancellationToken cancellationToken)
    {
        if (!finding.IsNonconformity)
            return Ruling.Allowed;
        var raised = await intake.TakeInAsync(FactsOf(finding, audit), await EvidenceAsync(finding, work, cancellationToken), work, cancellationToken,
            by: new Author(finding.LoggedById, finding.LoggedBy));
        return raised.Value is { } record ? finding.Raised(record.Id) : new Ruling(raised.Refusal);
    }

    private static NonconformityFacts FactsOf(AuditFinding finding, Audit audit) => new(
        finding.UnitId, NonconformitySource.Audit, finding.Grade == FindingGrade.Major ? NonconformityGrade.Major : NonconformityGrade.Minor,
        TitleOf(finding.Statement), DescriptionOf(finding, audit), finding.ClauseId is { } clause ? [clause] : [],
        Reference: new SourceReference(nameof(AuditFinding), finding.Id, $"audits/findings/{finding.Id}"));

    /// <summary>The first sentence, cut at a word where it is long.</summary>
    internal static string TitleOf(string statement)
    {
        const int most = 160;
        var line = statement.Split('\n', 2)[0].Trim();
        var stop = line.IndexOf(". ", StringComparison.Ordinal);
        var title = (stop > 0 ? line[..stop] : line).TrimEnd('.', ';', ' ');
        if (title.Length <= most)
            return title;
        var cut = title.LastIndexOf(' ', most);
        return title[..(cut > most / 2 ? cut : most)] + "…";
    }

    private static string DescriptionOf(AuditFinding finding, Audit audit)
    {
        string?[] parts = [finding.Statement, finding.Evidence, finding.DocumentsSeen];
        var text = string.Join("\n", parts.OfType<string>().Append($"({audit.Number})"));
        return text.Length <= Nonconformity.TextLength ? text : text[..(Nonconformity.TextLength - 1)] + "…";
    }

    /// <summary>The photos of the finding become evidence of the nonconformity: new rows, the same bytes.</summary>
    private static async Task<IReadOnlyList<FileToKeep>> EvidenceAsync(AuditFinding finding, Work work, CancellationToken cancellationToken) =>
        [.. (await (
            from photo in work.Db.Set<FindingPhoto>()
            join file in work.Db.Set<StoredFile>() on photo.FileId equals file.Id
            where photo.FindingId == finding.Id && file.WithdrawnAt == null
            orderby photo.TakenAt
            select new { file.Sha256, file.Size, file.MediaType, file.Name }).ToListAsync(cancellationToken))
            .Select(file => new FileToKeep(new StoredContent(file.Sha256, file.Size, file.MediaType), file.Name))];
}
