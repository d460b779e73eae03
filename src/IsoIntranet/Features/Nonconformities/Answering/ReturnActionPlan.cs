using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The leader hands the plan back to the unit, with a reason.</summary>
public static class ReturnActionPlan
{
    public sealed record Command(Guid Id, int Version, string Reason) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Reason).Given(text);
    }

    public sealed class Handler() : NonconformityHandler<Command>(NonconformitiesRoom.Approve)
    {
        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            record.ReturnPlan(command.Reason).TellAsync(work, record, "NoticePlanReturned", Audience.Unit, cancellationToken, more: command.Reason);
    }
}
