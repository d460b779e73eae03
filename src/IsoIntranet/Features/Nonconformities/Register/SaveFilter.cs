using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Register;

/// <summary>Keeps a way of looking at the register under a name of one's own; the same name is overwritten.</summary>
public static class SaveFilter
{
    /// <param name="Address">The part of the address after the question mark.</param>
    public sealed record Command(string Name, string Address) : ICommand<Command, Nothing>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Name).Given(text, "FilterNameMissing", SavedFilter.NameLength);
            RuleFor(command => command.Address).Given(text, "FilterEmpty", SavedFilter.AddressLength);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        public Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            Task.FromResult<Demand?>(new Demand(NonconformitiesRoom.See));

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (work.Actor.AccountId is not { } account)
                return Outcome<Nothing>.Forbidden();
            var name = command.Name.Trim();
            if (await work.Db.Set<SavedFilter>().SingleOrDefaultAsync(row => row.AccountId == account && row.Name == name, cancellationToken) is { } known)
                known.LeadTo(command.Address);
            else
                work.Db.Add(new SavedFilter(account, name, command.Address));
            return Nothing.Value;
        }
    }
}

/// <summary>Forgets a saved way of looking at the register; only one's own.</summary>
public static class ForgetFilter
{
    public sealed record Command(Guid FilterId) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private SavedFilter? _filter;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _filter = await db.Set<SavedFilter>().SingleOrDefaultAsync(row => row.Id == command.FilterId, cancellationToken);
            return _filter is null ? null : new Demand(NonconformitiesRoom.See);
        }

        public Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_filter!.AccountId != work.Actor.AccountId)
                return Task.FromResult(Outcome<Nothing>.NotFound());
            work.Db.Remove(_filter);
            return Task.FromResult<Outcome<Nothing>>(Nothing.Value);
        }
    }
}
