using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>Puts people on the list of the meeting: whole groups, somebody of the directory, or a guest from outside.</summary>
public static class InviteParticipants
{
    /// <param name="GuestName">Name of a guest who is in no directory.</param>
    public sealed record Command(Guid Id, int Version, InvitedGroup Groups, Guid? PersonId = null, string? GuestName = null, string? GuestPost = null)
        : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.GuestName).Bounded(text, ManagementReview.NameLength);
            RuleFor(command => command.GuestPost).Bounded(text, ManagementReview.NameLength);
            RuleFor(command => command.PersonId).Must((command, person) => person is not null || command.Groups != InvitedGroup.None || !string.IsNullOrWhiteSpace(command.GuestName))
                .WithMessage(_ => text["NobodyChosen"]);
        }
    }

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            // Of a group those are invited who are not yet; somebody who is named is told to be there already.
            foreach (var seat in await work.Db.GroupAsync(review.AgencyId, command.Groups, cancellationToken))
            {
                if (review.Invite(seat, ParticipantRole.Member) is { IsAllowed: false, Refusal.Code: not "ManagementReviews.InvitedAlready" } refused)
                    return refused;
            }
            if (command.PersonId is { } person)
            {
                var ruling = await work.Db.SeatOfAsync(person, cancellationToken) is { } seat
                    ? review.Invite(seat, ParticipantRole.Member) : Ruling.Refuse("ManagementReviews.PersonLeft");
                if (!ruling.IsAllowed)
                    return ruling;
            }
            return string.IsNullOrWhiteSpace(command.GuestName) ? Ruling.Allowed
                : review.Invite(new Seat(null, command.GuestName.Trim(), command.GuestPost?.Trim() ?? ""), ParticipantRole.Guest);
        }
    }
}
