using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>One list of the library with its questions in their order.</summary>
public static class ChecklistDetails
{
    public sealed record Query(Guid Id) : IQuery<Query, View>;

    /// <param name="MayKeep">Whether the viewer writes it; a list that the program brings is copied instead.</param>
    public sealed record View(
        Guid Id, int Version, string Title, string? Description, Guid? AgencyId, string? Agency, int Edition, bool IsRetired, bool IsBrought,
        DateTimeOffset ChangedAt, bool MayKeep, IReadOnlyList<Line> Lines);

    /// <param name="Clause">Number of the clause.</param>
    public sealed record Line(Guid Id, QuestionContent Content, string? Clause);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.Library;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var list = await db.Set<Checklist>().InLibraries(await db.LibrariesAsync(reading.Scope, cancellationToken))
                .Include(one => one.Questions).SingleOrDefaultAsync(one => one.Id == query.Id, cancellationToken);
            if (list is null)
                return Outcome<View>.NotFound();
            var agency = await db.Set<OrgUnit>().Where(unit => unit.Id == list.OwnerUnitId).Select(unit => unit.Name).SingleOrDefaultAsync(cancellationToken);
            var clauses = await db.NumbersAsync(list.Questions.Select(question => question.ClauseId), cancellationToken);
            return new View(
                list.Id, list.Version, list.Title, list.Description, list.OwnerUnitId, agency, list.Edition, list.IsRetired, list.Code is not null, list.ChangedAt,
                list.OwnerUnitId is { } owner && reading.Actor.May(AuditsRoom.Plan, owner),
                [.. list.Questions.OrderBy(question => question.Place).Select(question => new Line(
                    question.Id, question.AsContent, question.ClauseId is { } clause ? clauses.GetValueOrDefault(clause) : null))]);
        }
    }

    /// <summary>Numbers of clauses by their ids.</summary>
    internal static async Task<Dictionary<Guid, string>> NumbersAsync(
        this Platform.Data.IsoContext db, IEnumerable<Guid?> clauses, CancellationToken cancellationToken)
    {
        var ids = clauses.OfType<Guid>().Distinct().ToList();
        return await db.Set<Clause>().Where(clause => ids.Contains(clause.Id)).ToDictionaryAsync(clause => clause.Id, clause => clause.Number, cancellationToken);
    }
}
