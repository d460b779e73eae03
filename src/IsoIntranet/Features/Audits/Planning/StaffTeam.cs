using FluentValidation;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>
/// Sets the team: people of the directory with their roles. Own units and competence are looked up on the server; the decision
/// is taken over from a committee where it was composed there.
/// </summary>
public static class StaffTeam
{
    public const int MostMembers = 60;

    /// <param name="CommitteeId">The decided audit team whose decision sets this one up, if any.</param>
    public sealed record Command(Guid AuditId, int Version, IReadOnlyList<Seat> Seats, Guid? CommitteeId = null) : ICommand<Command, Nothing>, IAuditPlanCommand;

    public sealed record Seat(Guid PersonId, MemberRole Role);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(command => command.Seats).Must(seats => seats.Count <= MostMembers).WithMessage(_ => text["TooManyMembers", MostMembers]);
            RuleForEach(command => command.Seats).Must(seat => Enum.IsDefined(seat.Role)).WithMessage(_ => text["Choose"]);
        }
    }

    public sealed class Handler() : AuditPlanHandler<Command>(AuditsRoom.Plan)
    {
        protected override async Task<Ruling> ActAsync(Command command, Audit audit, Work work, CancellationToken cancellationToken)
        {
            IReadOnlyDictionary<Guid, string> titles = new Dictionary<Guid, string>();
            if (command.CommitteeId is { } id)
            {
                if (await work.Db.Set<Committee>().Include(one => one.Members).SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
                    is not { Kind: CommitteeKind.AuditTeam, State: CommitteeState.Decided } committee)
                    return Ruling.Refuse("Audits.NoSuchDecision");
                titles = committee.Members.ToDictionary(member => member.PersonId, member => member.Title);
                if (audit.DecideTeam(committee.DecisionNumber, committee.DecidedOn) is { IsAllowed: false } refused)
                    return refused;
            }
            return await TeamSeats.SeatAsync(
                audit, [.. command.Seats.Select(seat => new TeamSeats.Wish(seat.PersonId, seat.Role, titles.GetValueOrDefault(seat.PersonId)))], work, cancellationToken);
        }
    }
}
