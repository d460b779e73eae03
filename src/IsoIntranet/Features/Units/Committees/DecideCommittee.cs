using FluentValidation;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>Records the decision that sets a committee up, or takes the place of the former one (kiện toàn, R4).</summary>
public static class DecideCommittee
{
    public sealed record Command(Guid CommitteeId, int Version, string Number, DateOnly DecidedOn, DateOnly EffectiveFrom)
        : ICommand<Command, Nothing>, ICommitteeCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Number).Given(text, "DecisionNumberMissing", OrgUnit.DecisionLength);
            RuleFor(command => command.DecidedOn).Dated(text);
            RuleFor(command => command.EffectiveFrom).Dated(text);
        }
    }

    public sealed class Handler : CommitteeHandler<Command, Nothing>
    {
        protected override async Task<Outcome<Nothing>> HandleAsync(Command command, Committee committee, Work work, CancellationToken cancellationToken)
        {
            var former = committee.PredecessorId is { } id
                ? await work.Db.Set<Committee>().SingleAsync(predecessor => predecessor.Id == id, cancellationToken)
                : null;
            return committee.Decide(command.Number, command.DecidedOn, command.EffectiveFrom, former, work.Today).Answer();
        }
    }
}
