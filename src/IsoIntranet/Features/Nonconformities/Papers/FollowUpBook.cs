using IsoIntranet.Features.Nonconformities.Register;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Papers;

/// <summary>The follow-up book of what the register's filter leaves, in the order of its numbers.</summary>
public static class FollowUpBook
{
    /// <param name="Search">As in the register's search box.</param>
    public sealed record Query(NonconformityList.Filter Filter, string? Search = null) : IQuery<Query, View>;

    /// <param name="FileName">With its extension.</param>
    public sealed record View(ControlledForm Form, string FileName);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        /// <summary>More is no book that somebody reads or signs.</summary>
        private const int Most = 2000;

        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var wanted = NonconformityList.Handler.Matching(reading, query.Filter);
            if (Platform.Text.SearchForm.Of(query.Search) is { Length: > 0 } words)
                wanted = wanted.Where(row => row.SearchText.Contains(words));
            var rows = await wanted.OrderBy(row => row.Year).ThenBy(row => row.Sequence).Take(Most + 1)
                .Include(row => row.Clauses).Include(row => row.Analyses).Include(row => row.Actions).Include(row => row.Results)
                .AsSplitQuery().ToListAsync(cancellationToken);
            if (rows.Count > Most)
                return new Refusal("Nonconformities.BookTooLong", Most);
            var units = await db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
            var cited = rows.SelectMany(row => row.Clauses).Select(part => part.ClauseId).Distinct().ToList();
            var numbers = await db.Set<Clause>().Where(clause => cited.Contains(clause.Id)).ToDictionaryAsync(clause => clause.Id, clause => clause.Number, cancellationToken);
            var agency = query.Filter.UnitId ?? (rows.Count > 0 ? rows[0].AgencyId : await db.Set<OrgUnit>().Where(unit => unit.ParentId == null)
                .OrderBy(unit => unit.SortOrder).Select(unit => unit.Id).FirstOrDefaultAsync(cancellationToken));
            var head = await db.FormHeadAsync(agency, FormKey.CorrectiveActionBook, cancellationToken);
            var title = Title(query, units);
            return new View(
                BookPaper.Build(head, title, [.. rows.Select(row => Of(row, units, numbers))], reading.Today),
                $"{head.Code}-{query.Filter.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "so-theo-doi"}.docx");
        }

        private static BookPaper.Line Of(Nonconformity row, Dictionary<Guid, string> units, Dictionary<Guid, string> numbers) => new(
            row.Number, row.FormerNumber, row.RaisedOn, units[row.UnitId], row.Source, row.Title,
            [.. row.Clauses.Select(part => numbers[part.ClauseId]).Order(StringComparer.Ordinal)], row.Grade,
            row.Analyses.MaxBy(analysis => analysis.Round)?.Content.RootCause,
            [.. row.CurrentActions.OrderBy(action => action.Place).Select(action => new BookPaper.LineAction(action.Content, action.OwnerName, action.Due, action.DoneOn))],
            row.Results.MaxBy(result => result.Round) is { } result ? $"{(result.IsEffective ? "Có hiệu lực" : "Chưa hiệu lực")}: {result.Evidence}" : null,
            row.ClosedOn, row.State);

        /// <summary>What of the register it is, in words.</summary>
        private static string? Title(Query query, Dictionary<Guid, string> units)
        {
            var filter = query.Filter;
            string?[] parts =
            [
                filter.Year is { } year ? $"Năm {year}" : null,
                filter.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
                filter.State is { } state ? PaperWords.State(state) : null,
                filter.Grade is { } grade ? $"mức độ {PaperWords.Grade(grade)}" : null,
                filter.Source is { } source ? PaperWords.Source(source) : null,
                filter.Cause is { } cause ? PaperWords.Cause(cause) : null,
                filter.Clause is { } clause ? $"điều khoản {clause}" : null,
                filter.Overdue ? "quá hạn" : null,
                string.IsNullOrWhiteSpace(query.Search) ? null : $"“{query.Search.Trim()}”",
            ];
            return parts.Any(part => part is not null) ? string.Join("; ", parts.Where(part => part is not null)) : null;
        }
    }
}
