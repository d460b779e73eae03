using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>Kiện toàn: opens a proposal that begins with the members in office, for a new decision (R4).</summary>
public static class RenewCommittee
{
    public sealed record Command(Guid CommitteeId, int Version) : ICommand<Command, Guid>, ICommitteeCommand;

    public sealed class Handler : CommitteeHandler<Command, Guid>
    {
        protected override async Task<Outcome<Guid>> HandleAsync(Command command, Committee committee, Work work, CancellationToken cancellationToken)
        {
            if (committee.Renew() is not { } successor)
                return new Refusal("Units.CommitteeNotDecided");
            if (await work.Db.Set<Committee>().AnyAsync(other => other.PredecessorId == committee.Id, cancellationToken))
                return new Refusal("Units.AlreadyRenewing");
            work.Db.Add(successor);
            return successor.Id;
        }
    }
}

/// <summary>Drops a proposal that nobody decided on.</summary>
public static class DropCommittee
{
    public sealed record Command(Guid CommitteeId, int Version) : ICommand<Command, Nothing>, ICommitteeCommand;

    public sealed class Handler : CommitteeHandler<Command, Nothing>
    {
        protected override Task<Outcome<Nothing>> HandleAsync(Command command, Committee committee, Work work, CancellationToken cancellationToken)
        {
            var ruling = committee.MayBeDropped();
            if (ruling.IsAllowed)
                work.Db.Remove(committee);
            return Task.FromResult(ruling.Answer());
        }
    }
}
