using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Notices.Preferences;

/// <summary>Keeps how the actor's own notices come by e-mail.</summary>
public static class SaveNoticePreferences
{
    /// <param name="DigestHour">0 to 23, by the organisation's clocks.</param>
    /// <param name="Deliveries">Room to delivery.</param>
    public sealed record Command(bool IsDigestOn, int DigestHour, IReadOnlyDictionary<string, NoticeDelivery> Deliveries) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NoticesText> text, NoticeKinds kinds)
        {
            RuleFor(command => command.DigestHour).InclusiveBetween(0, 23).WithMessage(_ => text["HourWrong"]);
            RuleFor(command => command.Deliveries).Must(deliveries => deliveries is not null && deliveries.Keys.All(kinds.All.Contains) && deliveries.Values.All(Enum.IsDefined))
                .WithMessage(_ => text["KindWrong"]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Own));

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (work.Actor.AccountId is not { } account)
                return Outcome<Nothing>.Forbidden();
            var wish = await work.Db.Set<NoticePreferences>().SingleOrDefaultAsync(row => row.AccountId == account, cancellationToken);
            if (wish is null)
                work.Db.Add(wish = new NoticePreferences(account));
            wish.Wish(command.IsDigestOn, command.DigestHour, command.Deliveries);
            return Nothing.Value;
        }
    }
}
