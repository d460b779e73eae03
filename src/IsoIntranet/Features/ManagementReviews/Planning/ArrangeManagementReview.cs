using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>Changes the plan of a review before the meeting.</summary>
public static class ArrangeManagementReview
{
    public sealed record Command(Guid Id, int Version, ReviewForm Form) : ICommand<Command, Nothing>, IReviewCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Form).SetValidator(new ReviewFormRules(text)).OverridePropertyName("");
    }

    public sealed class Handler() : ReviewHandler<Command>(ManagementReviewsRoom.Prepare)
    {
        protected override async Task<Ruling> ActAsync(Command command, ManagementReview review, Work work, CancellationToken cancellationToken)
        {
            if (await work.Db.PlanOfAsync(command.Form, cancellationToken) is not { } plan)
                return Ruling.Refuse("ManagementReviews.PersonLeft");
            return review.Arrange(plan);
        }
    }
}
