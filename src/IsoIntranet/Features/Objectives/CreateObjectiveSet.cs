using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Objectives;

/// <summary>Begins a year's objectives: blank, from those of another year, or from an imported text.</summary>
public static class CreateObjectiveSet
{
    /// <param name="CopyOf">The set whose text is taken over; none otherwise.</param>
    /// <param name="Content">A text that is there already, for example imported; none otherwise.</param>
    /// <param name="IsOwn">Objectives that the unit sets itself below the common ones.</param>
    /// <param name="Origin">Where that text comes from; none of a text that was written here.</param>
    public sealed record Command(Guid OwnerUnitId, int Year, Guid? CopyOf = null, ObjectiveSetContent? Content = null, Origin? Origin = null, bool IsOwn = false) : ICommand<Command, Guid>;

    /// <param name="File">Lies in the store; none of a pasted text.</param>
    /// <param name="DecisionNumber">Of the decision, as the source states it; proposed when the draft is issued.</param>
    public sealed record Origin(StoredContent? File, string Name, string? DecisionNumber = null, DateOnly? DecidedOn = null);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<ObjectivesText> text)
        {
            RuleFor(command => command.Year).InclusiveBetween(2000, 2100).WithMessage(_ => text["YearRange"]);
            RuleFor(command => command.Origin!.DecisionNumber).MaximumLength(ObjectiveSet.DecisionLength)
                .WithMessage(_ => text["TooLong", ObjectiveSet.DecisionLength]).When(command => command.Origin is not null);
            RuleFor(command => command.Content!).SetValidator(new ObjectiveRules(text)).When(command => command.Content is not null);
        }
    }

    public sealed class Handler(FileStore store) : ICommandHandler<Command, Guid>
    {
        private OrgUnit? _owner;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _owner = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken);
            var demand = _owner is null ? null : new Demand(ObjectivesRoom.Keep, _owner.Id);
            return command.IsOwn ? demand?.Or(ObjectivesRoom.KeepOwn) : demand;
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (!_owner!.IsActive)
                return new Refusal("Objectives.UnitHasEnded", _owner.Name);
            var set = new ObjectiveSet(command.OwnerUnitId, command.Year, command.IsOwn);
            if (command.CopyOf is { } source)
            {
                if (await work.Db.Set<ObjectiveSet>().AsNoTracking().VisibleTo(work.Actor).WholeAsync(source, cancellationToken) is not { } former)
                    return Outcome<Guid>.NotFound();
                if (former.OwnerUnitId == set.OwnerUnitId && former.IsOwn == set.IsOwn && former.State is ObjectiveSetState.Issued or ObjectiveSetState.Superseded)
                    set = former.Renew(command.Year);
                else
                    set.Revise(former.Content().Copied());
            }
            else if (command.Content is { } content)
            {
                if (!await ObjectiveRules.KnowsAsync(work.Db, content, cancellationToken))
                    return new Refusal("Objectives.PartyGone");
                set.Revise(content);
            }
            if (command.Origin is { } origin && Attach(origin, set, work).Refusal is { } refused)
                return refused;
            work.Db.Add(set);
            return set.Id;
        }

        private Ruling Attach(Origin origin, ObjectiveSet set, Work work)
        {
            if (origin.File is { } file)
            {
                if (!store.Keep(file.Sha256))
                    return Ruling.Refuse("Platform.FileGone", origin.Name);
                work.Db.Add(new StoredFile(file, origin.Name, set.OwnerUnitId, set.Id, work.Actor.Author));
            }
            return set.Foretell(origin.DecisionNumber, origin.DecidedOn);
        }
    }
}
