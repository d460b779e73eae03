using System.Globalization;
using IsoIntranet.Features.YearPlan;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Files;

namespace IsoIntranet.Features.Dashboard;

/// <summary>What the overview reads of a row of the change log.</summary>
/// <param name="RootId">The assignment, or the plan.</param>
public sealed record LogRow(
    long Position, Guid Id, Guid TransactionId, string RecordType, Guid RecordId, Guid RootId, ChangeKind Kind, string AuthorName, DateTimeOffset At, string Fields);

/// <summary>Tells from the fields of log rows what somebody did; of rows that one deed wrote together, one story.</summary>
public static class FeedReader
{
    public static IEnumerable<FeedEntry> Read(IEnumerable<LogRow> rows) =>
        rows.GroupBy(row => (row.TransactionId, row.RootId)).Select(ReadOne).OfType<FeedEntry>();

    /// <summary>How complete an assignment is after a row; none where the row does not say.</summary>
    /// <param name="before">Percent and whether accepted, before the row.</param>
    public static (int Percent, bool IsAccepted) After(LogRow row, (int Percent, bool IsAccepted) before)
    {
        var fields = Conflicts.FieldsOf(row.Fields);
        return (NumberOf(fields, nameof(UnitAssignment.Percent))?.After ?? before.Percent,
            fields.TryGetValue(nameof(UnitAssignment.State), out var state) ? state.After == nameof(AssignmentState.Accepted) : before.IsAccepted);
    }

    private static FeedEntry? ReadOne(IEnumerable<LogRow> deed)
    {
        var rows = deed.ToList();
        var files = rows.Count(row => row is { RecordType: nameof(StoredFile), Kind: ChangeKind.Added });
        foreach (var row in rows.OrderBy(RankOf))
        {
            var fields = Conflicts.FieldsOf(row.Fields);
            if (KindOf(row, fields) is not { } kind)
                continue;
            var percent = NumberOf(fields, nameof(UnitAssignment.Percent));
            return new FeedEntry(
                row.Id, row.At, row.AuthorName, kind, row.RecordType == nameof(QmsPlan) ? null : row.RootId,
                percent?.Before, percent?.After, WordsOf(kind, fields), kind is FeedKind.EvidenceWithdrawn ? 0 : files);
        }
        return null;
    }

    private static int RankOf(LogRow row) => row.RecordType switch
    {
        nameof(QmsPlan) or nameof(UnitAssignment) => 0,
        nameof(AssignmentComment) => 1,
        _ => 2,
    };

    private static FeedKind? KindOf(LogRow row, IReadOnlyDictionary<string, FieldChange> fields) => row.RecordType switch
    {
        nameof(AssignmentComment) when row.Kind == ChangeKind.Added => FeedKind.Commented,
        nameof(StoredFile) when row.Kind == ChangeKind.Added => FeedKind.EvidenceAdded,
        nameof(StoredFile) when Has(fields, nameof(StoredFile.WithdrawnAt)) => FeedKind.EvidenceWithdrawn,
        nameof(QmsPlan) when row.Kind == ChangeKind.Changed => PlanKindOf(fields),
        nameof(UnitAssignment) when row.Kind == ChangeKind.Changed => AssignmentKindOf(fields),
        _ => null,
    };

    private static FeedKind? PlanKindOf(IReadOnlyDictionary<string, FieldChange> fields) =>
        fields.GetValueOrDefault(nameof(QmsPlan.State))?.After switch
        {
            nameof(PlanState.Issued) => FeedKind.PlanIssued,
            nameof(PlanState.Closed) or nameof(PlanState.Cancelled) => FeedKind.PlanEnded,
            _ => Has(fields, nameof(QmsPlan.Edition)) ? FeedKind.PlanAmended : null,
        };

    private static FeedKind? AssignmentKindOf(IReadOnlyDictionary<string, FieldChange> fields)
    {
        var state = fields.GetValueOrDefault(nameof(UnitAssignment.State));
        if (Has(fields, nameof(UnitAssignment.ReturnReason)))
            return FeedKind.Returned;
        if (Has(fields, nameof(UnitAssignment.EventOn)))
            return FeedKind.EventRecorded;
        if (Has(fields, nameof(UnitAssignment.DifficultyAnswer)))
            return FeedKind.DifficultyAnswered;
        return state?.After switch
        {
            nameof(AssignmentState.Submitted) => FeedKind.Submitted,
            nameof(AssignmentState.Accepted) => FeedKind.Accepted,
            nameof(AssignmentState.NotApplicable) => FeedKind.NotApplicableApproved,
            nameof(AssignmentState.Paused) => FeedKind.Paused,
            not null when state.Before is nameof(AssignmentState.Paused) or nameof(AssignmentState.NotApplicable) => FeedKind.Resumed,
            not null when state.Before is nameof(AssignmentState.Submitted) => FeedKind.Withdrawn,
            _ when fields.TryGetValue(nameof(UnitAssignment.NotApplicableReason), out var reason) =>
                reason.After is null ? FeedKind.NotApplicableRejected : FeedKind.NotApplicableProposed,
            _ => fields.ContainsKey(nameof(UnitAssignment.ReportedAt)) ? FeedKind.Reported : null,
        };
    }

    private static string? WordsOf(FeedKind kind, IReadOnlyDictionary<string, FieldChange> fields) =>
        FieldOf(kind) is { } field ? fields.GetValueOrDefault(field)?.After : null;

    /// <summary>The field that holds what was written with a deed.</summary>
    private static string? FieldOf(FeedKind kind) => kind switch
    {
        FeedKind.Returned => nameof(UnitAssignment.ReturnReason),
        FeedKind.DifficultyAnswered => nameof(UnitAssignment.DifficultyAnswer),
        FeedKind.NotApplicableProposed => nameof(UnitAssignment.NotApplicableReason),
        FeedKind.Paused => nameof(UnitAssignment.PauseReason),
        FeedKind.EventRecorded => nameof(UnitAssignment.EventNote),
        FeedKind.Commented => nameof(AssignmentComment.Text),
        FeedKind.Reported or FeedKind.Submitted => nameof(UnitAssignment.Difficulty),
        _ => null,
    };

    private static bool Has(IReadOnlyDictionary<string, FieldChange> fields, string field) => fields.GetValueOrDefault(field)?.After is not null;

    private static (int Before, int After)? NumberOf(IReadOnlyDictionary<string, FieldChange> fields, string field) =>
        fields.TryGetValue(field, out var change) && int.TryParse(change.After, NumberStyles.Integer, CultureInfo.InvariantCulture, out var after)
            ? (int.TryParse(change.Before, NumberStyles.Integer, CultureInfo.InvariantCulture, out var before) ? before : 0, after)
            : null;
}
