using FluentValidation;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>A wish about one unit, made at the version that the writer saw.</summary>
public interface IUnitCommand
{
    Guid UnitId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one unit share: its loading, its version and who may.</summary>
public abstract class UnitHandler<TCommand> : ICommandHandler<TCommand, Nothing>
    where TCommand : ICommand<TCommand, Nothing>, IUnitCommand
{
    private OrgUnit? _unit;

    /// <summary>Whether the unit's place or existence is at stake, which is decided one level above.</summary>
    protected virtual bool IsDecidedAbove => false;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _unit = await db.Set<OrgUnit>().SingleOrDefaultAsync(unit => unit.Id == command.UnitId, cancellationToken);
        if (_unit is null)
            return null;
        return (IsDecidedAbove ? UnitAccess.Below(_unit.ParentId) : new Demand(UnitsRoom.Keep, _unit.Id)).At(_unit, command.Version);
    }

    public Task<Outcome<Nothing>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        HandleAsync(command, _unit!, work, cancellationToken);

    protected abstract Task<Outcome<Nothing>> HandleAsync(TCommand command, OrgUnit unit, Work work, CancellationToken cancellationToken);
}

internal static class UnitAccess
{
    /// <summary>The right to have a say about what stands directly below a unit, or at the top.</summary>
    public static Demand Below(Guid? parentId) =>
        parentId is { } parent ? new Demand(UnitsRoom.Keep, parent) : new Demand(UnitsRoom.KeepTop);

    /// <summary>The right over what is the same for all units: held over a unit at the top.</summary>
    public static async Task<Demand> OverAllAsync(IsoContext db, Permission permission, CancellationToken cancellationToken)
    {
        var top = await db.Set<OrgUnit>().Where(unit => unit.ParentId == null)
            .OrderBy(unit => unit.State == UnitState.Active ? 0 : 1).ThenBy(unit => unit.ValidFrom).ThenBy(unit => unit.Id)
            .Select(unit => (Guid?)unit.Id).FirstOrDefaultAsync(cancellationToken);
        return new Demand(permission, top);
    }

    public static async Task<Hierarchy> HierarchyAsync(IsoContext db, CancellationToken cancellationToken) =>
        new(await db.Set<OrgUnit>().ToListAsync(cancellationToken));

    public static Outcome<Nothing> Answer(this Ruling ruling) => ruling.Refusal is { } refused ? refused : Nothing.Value;
}

/// <summary>Rules of form that several commands share.</summary>
internal static class UnitRules
{
    public static IRuleBuilderOptions<T, string> Given<T>(
        this IRuleBuilder<T, string> rule, IStringLocalizer<UnitsText> text, string missing, int length) =>
        rule.NotEmpty().WithMessage(_ => text[missing]).MaximumLength(length).WithMessage(_ => text["TooLong", length]);

    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, IStringLocalizer<UnitsText> text, int length) =>
        rule.MaximumLength(length).WithMessage(_ => text["TooLong", length]);

    public static IRuleBuilderOptions<T, Guid> Chosen<T>(this IRuleBuilder<T, Guid> rule, IStringLocalizer<UnitsText> text, string missing) =>
        rule.NotEmpty().WithMessage(_ => text[missing]);

    public static IRuleBuilderOptions<T, DateOnly> Dated<T>(this IRuleBuilder<T, DateOnly> rule, IStringLocalizer<UnitsText> text) =>
        rule.GreaterThan(new DateOnly(1900, 1, 1)).WithMessage(_ => text["DateMissing"]);
}
