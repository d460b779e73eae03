using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Standards;

/// <summary>An agency holds a clause not to apply to it, and says why (ISO 9001:2015 clause 4.3).</summary>
public static class ExcludeClause
{
    public sealed record Command(Guid AgencyId, Guid ClauseId, string Reason) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<StandardsText> text) =>
            RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
                .MaximumLength(ClauseExclusion.ReasonLength).WithMessage(_ => text["TooLong", ClauseExclusion.ReasonLength]);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId, cancellationToken)
                ? new Demand(StandardsRoom.Keep, command.AgencyId) : null;

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await work.Db.Set<Clause>().SingleOrDefaultAsync(row => row.Id == command.ClauseId, cancellationToken) is not { } clause)
                return Outcome<Guid>.NotFound();
            if (await work.Db.Set<ClauseExclusion>().AnyAsync(row => row.AgencyId == command.AgencyId && row.ClauseId == clause.Id, cancellationToken))
                return new Refusal("Standards.AlreadyExcluded", clause.Number);
            if (ClauseExclusion.Decide(command.AgencyId, clause, command.Reason, out var exclusion).Refusal is { } refused)
                return refused;
            work.Db.Add(exclusion!);
            return exclusion!.Id;
        }
    }
}
