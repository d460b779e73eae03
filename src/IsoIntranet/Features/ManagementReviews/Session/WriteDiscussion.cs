using FluentValidation;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Session;

/// <summary>Writes down what was said on an item and what was concluded.</summary>
public static class WriteDiscussion
{
    /// <param name="Version">The input's version that the words rest on.</param>
    public sealed record Command(Guid InputId, int Version, string? Discussion, string? Conclusion) : ICommand<Command, int>, IInputCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text)
        {
            RuleFor(command => command.Discussion).MaximumLength(ManagementReview.TextLength).WithMessage(_ => text["TextTooLong", ManagementReview.TextLength]);
            RuleFor(command => command.Conclusion).MaximumLength(ManagementReview.TextLength).WithMessage(_ => text["TextTooLong", ManagementReview.TextLength]);
        }
    }

    public sealed class Handler() : InputHandler<Command>(ManagementReviewsRoom.See)
    {
        /// <summary>Chair and secretary write wherever their own unit stands.</summary>
        protected override Demand DemandOver(ManagementReview review, ReviewInput input, Demand demand) => new(ManagementReviewsRoom.See);

        protected override async Task<bool> MayAsync(ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
            review.IsLedBy(await work.Db.PersonOfAsync(work.Actor, cancellationToken));

        protected override Task<Ruling> ActAsync(Command command, ManagementReview review, ReviewInput input, Work work, CancellationToken cancellationToken) =>
            Task.FromResult(review.Minute(input, command.Discussion, command.Conclusion));
    }
}
