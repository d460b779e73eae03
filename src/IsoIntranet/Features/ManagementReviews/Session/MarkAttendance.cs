using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Where somebody on the list is.</summary>
public enum Attendance
{
    Present,

    Absent,

    /// <summary>Absent, with a reason.</summary>
    Excused,
}

/// <summary>The secretary ticks those who have no device at hand, and excuses who could not come.</summary>
public static class MarkAttendance
{
    /// <param name="Reason">Of somebody excused.</param>
    public sealed record Command(Guid ReviewId, Guid ParticipantId, int Version, Attendance Attendance, string? Reason) : ICommand<Command, Nothing>, ISessionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Attendance).IsInEnum();
            RuleFor(command => command.Reason).MaximumLength(ManagementReview.ReasonLength).WithMessage(_ => text["TextTooLong", ManagementReview.ReasonLength])
                .NotEmpty().When(command => command.Attendance == Attendance.Excused).WithMessage(_ => text["ReasonMissing"]);
        }
    }

    public sealed class Handler : SessionHandler<Command>
    {
        protected override Demand DemandOver(Command command, ManagementReview review, Demand demand) =>
            review.Participants.FirstOrDefault(one => one.Id == command.ParticipantId) is { } participant ? demand.At(participant, command.Version) : demand;

        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Participants.FirstOrDefault(one => one.Id == command.ParticipantId) is not { } participant
                ? Ruling.Refuse("ManagementReviews.NotOfThisReview")
                : command.Attendance switch
                {
                    Attendance.Present => review.Arrive(participant, work.Now),
                    Attendance.Excused => review.Excuse(participant, command.Reason),
                    _ => review.Miss(participant),
                });
    }
}
