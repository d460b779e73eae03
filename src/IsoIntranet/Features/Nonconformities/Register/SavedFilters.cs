using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>The viewer's own saved ways of looking at the register.</summary>
public static class SavedFilters
{
    public sealed record Query : IQuery<Query, IReadOnlyList<Saved>>;

    /// <param name="Address">The part of the address after the question mark.</param>
    public sealed record Saved(Guid Id, string Name, string Address);

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Saved>>
    {
        public Permission Permission => NonconformitiesRoom.See;

        public async Task<Outcome<IReadOnlyList<Saved>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken) =>
            Outcome<IReadOnlyList<Saved>>.Done(await reading.Db.Set<SavedFilter>().Where(filter => filter.AccountId == reading.Actor.AccountId)
                .OrderBy(filter => filter.Name).Select(filter => new Saved(filter.Id, filter.Name, filter.Address)).ToListAsync(cancellationToken));
    }
}
