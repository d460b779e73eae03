using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>Adds a kind of unit, or changes how it is called and grouped (R2).</summary>
public static class SaveUnitKind
{
    /// <param name="KindId">None for a new kind.</param>
    /// <param name="Version">The version that was seen; of no meaning for a new kind.</param>
    public sealed record Command(
        Guid? KindId, int Version, string Code, string Name, string EnglishName, string Group, IReadOnlyList<string> Aliases, int SortOrder)
        : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Code).Given(text, "CodeMissing", UnitKind.CodeLength);
            RuleFor(command => command.Name).Given(text, "NameMissing", UnitKind.NameLength);
            RuleFor(command => command.EnglishName).AtMost(text, UnitKind.NameLength);
            RuleFor(command => command.Group).Given(text, "GroupMissing", UnitKind.NameLength);
            RuleForEach(command => command.Aliases).MaximumLength(UnitKind.NameLength).WithMessage(_ => text["TooLong", UnitKind.NameLength]);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private UnitKind? _kind;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            var demand = await UnitAccess.OverAllAsync(db, UnitsRoom.Keep, cancellationToken);
            if (command.KindId is not { } id)
                return demand;
            _kind = await db.Set<UnitKind>().SingleOrDefaultAsync(kind => kind.Id == id, cancellationToken);
            return _kind is null ? null : demand.At(_kind, command.Version);
        }

        public async Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (_kind is null)
            {
                var code = command.Code.Trim();
                if (await work.Db.Set<UnitKind>().AnyAsync(other => other.Code == code, cancellationToken))
                    return new Refusal("Units.CodeTaken", code);
                _kind = new UnitKind(code, command.Name, command.EnglishName, command.Group, command.SortOrder);
                work.Db.Add(_kind);
            }
            _kind.Name = command.Name.Trim();
            _kind.EnglishName = command.EnglishName.Trim();
            _kind.Group = command.Group.Trim();
            _kind.SortOrder = command.SortOrder;
            _kind.Aliases = UnitKind.LinesOf(command.Aliases);
            return _kind.Id;
        }
    }
}

/// <summary>Takes away a kind that no unit is or was of, and no plan names.</summary>
public static class RemoveUnitKind
{
    public sealed record Command(Guid KindId, int Version) : ICommand<Command, Nothing>;

    public sealed class Handler : ICommandHandler<Command, Nothing>
    {
        private UnitKind? _kind;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _kind = await db.Set<UnitKind>().SingleOrDefaultAsync(kind => kind.Id == command.KindId, cancellationToken);
            return _kind is null ? null : (await UnitAccess.OverAllAsync(db, UnitsRoom.Keep, cancellationToken)).At(_kind, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            // A plan that names the kind is refused by its foreign key; the platform words that.
            if (await work.Db.Set<OrgUnit>().AnyAsync(unit => unit.KindId == command.KindId, cancellationToken)
                || await work.Db.Set<UnitEra>().AnyAsync(era => era.KindId == command.KindId, cancellationToken))
                return new Refusal("Units.KindInUse", _kind!.Name);
            work.Db.Remove(_kind!);
            return Nothing.Value;
        }
    }
}
