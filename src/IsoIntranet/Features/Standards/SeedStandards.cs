using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Standards;

/// <summary>
/// Takes in the editions of the standard that the program brings and the database lacks; run at every start. What is there
/// already is left as it is, and the first edition ever is the current one.
/// </summary>
public static class SeedStandards
{
    /// <summary>Gives back how many editions were new.</summary>
    public sealed record Command : ICommand<Command, int>;

    public sealed class Handler : ICommandHandler<Command, int>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(StandardsRoom.Seed));

        public async Task<Outcome<int>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var known = await work.Db.Set<StandardVersion>().Select(version => version.Code).ToListAsync(cancellationToken);
            var missing = StandardSeed.All().Where(seed => !known.Contains(seed.Code)).Select(seed => seed.ToRecords()).ToList();
            foreach (var (version, clauses) in missing)
            {
                work.Db.Add(version);
                work.Db.AddRange(clauses);
            }
            if (known.Count == 0 && missing.Count > 0)
                missing[^1].Version.Adopt(null);
            return missing.Count;
        }
    }
}
