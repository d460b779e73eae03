using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>The questions that sources give for a list of the library, to be looked at before they are taken in.</summary>
public static class QuestionOffer
{
    /// <param name="AgencyId">Whose library; its exclusions hold.</param>
    /// <param name="UnitId">Whose last findings are wanted.</param>
    public sealed record Query(Guid AgencyId, QuestionSources Sources, Guid? UnitId = null) : IQuery<Query, View>;

    /// <param name="Excluded">Numbers of clauses left out of it.</param>
    public sealed record View(IReadOnlyList<QuestionContent> Questions, IReadOnlyList<string> Excluded);

    public sealed class Handler(QuestionSourcing sourcing, LastFindings findings) : IQueryHandler<Query, View>
    {
        public Permission Permission => AuditsRoom.Library;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var (questions, excluded) = await sourcing.TakeAsync(reading.Db, query.Sources, reading.Scope, query.AgencyId, null, cancellationToken);
            if (query is { UnitId: { } unit, Sources.LastFindings: true })
                questions = [.. questions, .. (await findings.OfAsync(reading.Db, [unit], query.AgencyId, null, reading.Scope, cancellationToken))[unit]];
            return new View(questions, excluded);
        }
    }
}
