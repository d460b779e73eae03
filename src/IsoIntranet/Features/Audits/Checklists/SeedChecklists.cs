using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>
/// Takes in the lists that the program brings and the library lacks; run at every start. In Vietnamese, in which the law is
/// cited. What is there already is left as it is.
/// </summary>
public static class SeedChecklists
{
    /// <summary>Gives back how many lists were new.</summary>
    public sealed record Command : ICommand<Command, int>;

    public sealed class Handler : ICommandHandler<Command, int>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(AuditsRoom.Seed));

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var known = await work.Db.Set<Checklist>().Where(list => list.Code != null).Select(list => list.Code!).ToListAsync(cancellationToken);
            var missing = QuestionSeed.All.Where(seed => !known.Contains(seed.Code)).ToList();
            var editions = missing.Select(seed => seed.Standard).Distinct().ToList();
            var clauses = await (
                from clause in work.Db.Set<Clause>()
                join version in work.Db.Set<StandardVersion>() on clause.StandardVersionId equals version.Id
                where editions.Contains(version.Code)
                select new { version.Code, clause.Number, clause.Id }).ToDictionaryAsync(clause => (clause.Code, clause.Number), clause => clause.Id, cancellationToken);
            foreach (var seed in missing)
            {
                work.Db.Add(Checklist.Brought(seed.Code, seed.Title, seed.Description,
                    [.. seed.Questions.Select(question => question.Vietnamese(clauses.TryGetValue((seed.Standard, question.Clause), out var id) ? id : null))]));
            }
            return missing.Count;
        }
    }
}
