using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Standards;

/// <summary>Clauses to choose from: those of the current edition, and those that are chosen already, whatever edition they are of.</summary>
public static class ClauseChoices
{
    /// <param name="Chosen">Clauses that a record cites already.</param>
    public sealed record Query(IReadOnlyList<Guid>? Chosen = null) : IQuery<Query, IReadOnlyList<Choice>>;

    /// <param name="Edition">Named only where it is not the current one.</param>
    /// <param name="SearchText">Number and titles without case and marks.</param>
    public sealed record Choice(Guid Id, string Number, string Title, string EnglishTitle, string? Edition, string SearchText)
    {
        /// <summary>Number and title in the reader's language.</summary>
        public string Label => $"{Number} {(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? EnglishTitle : Title)}"
            + (Edition is null ? "" : $" ({Edition})");
    }

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Choice>>
    {
        public Permission Permission => StandardsRoom.See;

        public async Task<Outcome<IReadOnlyList<Choice>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var chosen = query.Chosen ?? [];
            var choices = await (
                from clause in reading.Db.Set<Clause>()
                join version in reading.Db.Set<StandardVersion>() on clause.StandardVersionId equals version.Id
                where version.IsCurrent || chosen.Contains(clause.Id)
                orderby version.Year descending, clause.Place
                select new Choice(clause.Id, clause.Number, clause.Title, clause.EnglishTitle, version.IsCurrent ? null : version.Number, clause.SearchText))
                .ToListAsync(cancellationToken);
            return Outcome<IReadOnlyList<Choice>>.Done(choices);
        }
    }
}
