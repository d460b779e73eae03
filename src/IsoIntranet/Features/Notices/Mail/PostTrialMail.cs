using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>Puts a message into the post with which an administrator tries the settings.</summary>
public static class PostTrialMail
{
    public sealed record Command(string Address) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NoticesText> text) => RuleFor(command => command.Address).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => text["AddressMissing"])
            .Must(address => address.Length <= OutgoingMail.AddressLength && System.Net.Mail.MailAddress.TryCreate(address.Trim(), out var read) && read.Address == address.Trim())
            .WithMessage(_ => text["AddressWrong"]);
    }

    public sealed class Handler(IsoSettings settings, Letters letters) : ICommandHandler<Command, Guid>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NoticesRoom.Post));

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!settings.Mail.IsOn)
                return new Refusal("Notices.MailOff");
            if (await work.Db.Users.SingleOrDefaultAsync(row => row.Id == work.Actor.AccountId, cancellationToken) is not { } account)
                return Outcome<Guid>.Forbidden();
            var to = new Addressee { AccountId = account.Id, Name = account.DisplayName, Culture = account.Culture, Address = command.Address.Trim() };
            var mail = new OutgoingMail(MailKind.Trial, $"trial:{Guid.CreateVersion7():N}", to, letters.Trial(to, work.Now), work.Now);
            work.Db.Add(mail);
            return mail.Id;
        }
    }
}
