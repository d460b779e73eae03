using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>Proposes a committee and its members, for the head of the agency to decide (R4, R5).</summary>
public static class ProposeCommittee
{
    public sealed record Command(CommitteeKind Kind, string Name, Guid OwnerUnitId, string? Regulation, IReadOnlyList<MemberSeat> Seats)
        : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Name).Given(text, "NameMissing", Committee.NameLength);
            RuleFor(command => command.OwnerUnitId).Chosen(text, "UnitMissing");
            RuleFor(command => command.Regulation).AtMost(text, 300);
            RuleForEach(command => command.Seats).SetValidator(new Seats.Validator(text));
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private OrgUnit? _owner;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _owner = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken);
            return new Demand(UnitsRoom.KeepCommittees, _owner?.Id);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_owner is null)
                return Outcome<Guid>.NotFound();
            if (!_owner.IsActive)
                return new Refusal("Units.HasEnded", _owner.Name);
            var committee = new Committee(command.Kind, command.Name, command.OwnerUnitId);
            if (await Committees.Seats.WhyUnfitAsync(command.Seats, committee, work.Db, cancellationToken) is { } unfit)
                return unfit;
            if (committee.Compose(command.Name, command.Regulation, command.Seats).Refusal is { } refused)
                return refused;
            work.Db.Add(committee);
            return committee.Id;
        }
    }
}
