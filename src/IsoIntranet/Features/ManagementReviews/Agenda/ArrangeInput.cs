using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.ManagementReviews.Agenda;

/// <summary>How long an item of the agenda may take, and who presents it.</summary>
public static class ArrangeInput
{
    public sealed record Command(Guid InputId, int Version, int Minutes, Guid? OwnerUnitId, Guid? OwnerId) : ICommand<Command, int>, IInputCommand;

    public sealed class Handler() : InputHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken)
        {
            if (command.OwnerUnitId is { } unit && unit != input.OwnerUnitId && !await work.Db.Set<OrgUnit>().AnyAsync(one => one.Id == unit && one.State == UnitState.Active, cancellationToken))
                return Ruling.Refuse("ManagementReviews.UnitGone");
            if (command.OwnerId is { } person && person != input.OwnerId && await work.Db.SeatOfAsync(person, cancellationToken) is null)
                return Ruling.Refuse("ManagementReviews.PersonLeft");
            return review.ArrangeInput(input, command.Minutes, command.OwnerUnitId, command.OwnerId);
        }
    }
}
