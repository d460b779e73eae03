using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>The years of which there is a register, newest first.</summary>
public static class RegisterYears
{
    public sealed record Query : IQuery<Query, IReadOnlyList<int>>;

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<int>>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<IReadOnlyList<int>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<int>>.Done(await reading.Db.Set<Nonconformity>().Select(row => row.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken));
    }
}
