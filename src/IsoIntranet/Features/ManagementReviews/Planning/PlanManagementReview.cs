using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>What a plan's form holds.</summary>
/// <param name="ChairId">A person in service.</param>
/// <param name="SecretaryId">Another person in service.</param>
public sealed record ReviewForm(
    string Title, DateOnly HeldOn, TimeOnly StartsAt, string Place, Guid? ChairId, Guid? SecretaryId, DateOnly From, DateOnly Until, DateOnly ContributionsDue);

/// <summary>Whole groups of people that are invited with one click.</summary>
[Flags]
public enum InvitedGroup
{
    None = 0,

    /// <summary>The steering committee in office.</summary>
    Committee = 1,

    /// <summary>The leaders of the agency's units.</summary>
    UnitHeads = 2,
}

/// <summary>Plans an agency's next review, with the agenda that the standard asks for.</summary>
public static class PlanManagementReview
{
    public sealed record Command(Guid AgencyId, ReviewForm Form, InvitedGroup Invited) : ICommand<Command, Guid>, IBeginsAnew;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ManagementReviewsText> text) => RuleFor(command => command.Form).SetValidator(new ReviewFormRules(text)).OverridePropertyName("");
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.AgencyId, cancellationToken)
                ? new Demand(ManagementReviewsRoom.Prepare, command.AgencyId) : null;

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (await work.Db.PlanOfAsync(command.Form, cancellationToken) is not { } plan)
                return new Refusal("ManagementReviews.PersonLeft");
            if (plan.HeldOn < work.Today)
                return new Refusal("ManagementReviews.HeldInPast");
            if (plan.WhyWrong() is { } wrong)
                return wrong;
            var year = plan.HeldOn.Year;
            var last = await work.Db.Set<ManagementReview>().Where(row => row.AgencyId == command.AgencyId && row.Year == year).MaxAsync(row => (int?)row.Sequence, cancellationToken) ?? 0;
            var review = new ManagementReview(plan, new ReviewNumber(command.AgencyId, year, last + 1), work.Actor.Author);
            foreach (var seat in await work.Db.GroupAsync(command.AgencyId, command.Invited, cancellationToken))
                review.Invite(seat, ParticipantRole.Member);
            work.Db.Add(review);
            return review.Id;
        }
    }
}

/// <summary>What a plan's form has to hold, whoever sends it.</summary>
public sealed class ReviewFormRules : AbstractValidator<ReviewForm>
{
    public ReviewFormRules(IStringLocalizer<ManagementReviewsText> text)
    {
        RuleFor(form => form.Title).Given(text, "TitleMissing", ManagementReview.TitleLength);
        RuleFor(form => form.Place).Given(text, "PlaceMissing", ManagementReview.PlaceLength);
        RuleFor(form => form.ChairId).NotNull().WithMessage(_ => text["ChairMissing"]);
        RuleFor(form => form.SecretaryId).NotNull().WithMessage(_ => text["SecretaryMissing"]);
    }
}

/// <summary>Reads what a plan names.</summary>
public static class ReviewPlanning
{
    /// <summary>The plan with the names of its people; none where somebody is not in service.</summary>
    public static async Task<ReviewPlan?> PlanOfAsync(this IsoContext db, ReviewForm form, CancellationToken cancellationToken) =>
        await db.SeatOfAsync(form.ChairId!.Value, cancellationToken) is { } chair && await db.SeatOfAsync(form.SecretaryId!.Value, cancellationToken) is { } secretary
            ? new ReviewPlan(form.Title, form.HeldOn, form.StartsAt, form.Place, chair, secretary, form.From, form.Until, form.ContributionsDue)
            : null;

    /// <summary>The people of whole groups, each once.</summary>
    public static async Task<IReadOnlyList<Seat>> GroupAsync(this IsoContext db, Guid agencyId, InvitedGroup groups, CancellationToken cancellationToken)
    {
        var people = new List<Guid>();
        if (groups.HasFlag(InvitedGroup.Committee))
            people.AddRange(await Invitees.CommitteeAsync(db, agencyId, cancellationToken));
        if (groups.HasFlag(InvitedGroup.UnitHeads))
            people.AddRange(await Invitees.UnitHeadsAsync(db, agencyId, cancellationToken));
        return await db.SeatsOfAsync([.. people.Distinct()], cancellationToken);
    }
}
