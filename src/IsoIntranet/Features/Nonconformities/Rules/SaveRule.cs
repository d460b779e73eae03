using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Nonconformities.Rules;

/// <summary>Says which plans of an agency take the leader's approval; what was submitted before stays as it is.</summary>
public static class SaveRule
{
    /// <param name="Version">0 where nothing was set yet.</param>
    public sealed record Command(Guid AgencyId, int Version, ApprovalRule Approval) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private AgencyRule? _rule;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (!await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId && unit.ParentId == null, cancellationToken))
                return null;
            _rule = await db.Set<AgencyRule>().SingleOrDefaultAsync(rule => rule.UnitId == command.AgencyId, cancellationToken);
            var demand = new Demand(NonconformitiesRoom.SetRule, command.AgencyId);
            return _rule is null ? demand : demand.At(_rule, command.Version);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_rule is null)
                work.Db.Add(new AgencyRule(command.AgencyId, command.Approval));
            else
                _rule.Set(command.Approval);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}
