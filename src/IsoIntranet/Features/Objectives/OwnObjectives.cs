using FluentValidation;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>The head of a unit hands the unit's own objectives to the standing body.</summary>
public static class SubmitOwnObjectives
{
    public sealed record Command(Guid SetId, int Version) : ICommand<Command, int>, IObjectiveSetCommand;

    public sealed class Handler() : ObjectiveSetHandler<Command>(ObjectivesRoom.Keep)
    {
        protected override async Task<Ruling> ActAsync(Command command, ObjectiveSet set, Work work, CancellationToken cancellationToken)
        {
            var ruling = set.Submit();
            if (ruling.IsAllowed)
                await set.TellAsync(work, "NoticeOwnSubmitted", [Role.IsoSecretary], cancellationToken);
            return ruling;
        }
    }
}

/// <summary>The standing body confirms a unit's own objectives: they bind the unit and are measured like the common ones.</summary>
public static class ConfirmOwnObjectives
{
    public sealed record Command(Guid SetId, int Version) : ICommand<Command, int>, IObjectiveSetCommand;

    public sealed class Handler() : ObjectiveSetHandler<Command>(ObjectivesRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(Command command, ObjectiveSet set, Work work, CancellationToken cancellationToken)
        {
            var issued = await work.Db.Set<ObjectiveSet>()
                .Where(other => other.OwnerUnitId == set.OwnerUnitId && other.IsOwn && other.State == ObjectiveSetState.Issued).ToListAsync(cancellationToken);
            var ruling = set.Confirm(work.Today, issued.Where(other => other.IsReplacedBy(set)));
            if (ruling.IsAllowed)
                await set.TellAsync(work, "NoticeOwnConfirmed", [Role.UnitHead, Role.UnitContact], cancellationToken);
            return ruling;
        }
    }
}

/// <summary>The standing body hands a unit's own objectives back, with a reason.</summary>
public static class ReturnOwnObjectives
{
    public sealed record Command(Guid SetId, int Version, string? Reason) : ICommand<Command, int>, IObjectiveSetCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text) => RuleFor(command => command.Reason).NotEmpty().WithMessage(_ => text["ReasonMissing"])
            .MaximumLength(ObjectiveSet.ReasonLength).WithMessage(_ => text["TooLong", ObjectiveSet.ReasonLength]);
    }

    public sealed class Handler() : ObjectiveSetHandler<Command>(ObjectivesRoom.Issue)
    {
        protected override async Task<Ruling> ActAsync(Command command, ObjectiveSet set, Work work, CancellationToken cancellationToken)
        {
            var ruling = set.Return(command.Reason);
            if (ruling.IsAllowed)
                await set.TellAsync(work, "NoticeOwnReturned", [Role.UnitHead, Role.UnitContact], cancellationToken);
            return ruling;
        }
    }
}

internal static class OwnObjectiveNotices
{
    public static async Task TellAsync(this ObjectiveSet set, Work work, string key, Role[] roles, CancellationToken cancellationToken)
    {
        var accounts = new List<Guid>();
        foreach (var role in roles)
            accounts.AddRange(await work.Db.AccountsHoldingAsync(role, set.OwnerUnitId, cancellationToken));
        var unit = await work.Db.Set<Units.OrgUnit>().Where(one => one.Id == set.OwnerUnitId).Select(one => one.Name).SingleAsync(cancellationToken);
        work.Notify(accounts, new NoticeContent(
            $"Objectives.{key}", [unit, set.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), set.ReturnReason ?? ""], $"objectives/{set.Id}"));
    }
}
