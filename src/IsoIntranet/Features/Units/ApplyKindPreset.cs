using FluentValidation;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units;

/// <summary>
/// Takes over the kinds of a preset and, if wanted, sets up the divisions that such a body has. What is there already stays
/// as it was edited, so applying twice does nothing the second time.
/// </summary>
public static class ApplyKindPreset
{
    /// <param name="DivisionsUnder">The unit below which to set up the divisions; none to leave that.</param>
    public sealed record Command(string Preset, Guid? DivisionsUnder, DateOnly DivisionsFrom) : ICommand<Command, Result>;

    /// <summary>How many kinds and divisions were new.</summary>
    public sealed record Result(int Kinds, int Divisions);

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(command => command.Preset).Must(code => KindPreset.All.Any(preset => preset.Code == code)).WithMessage(_ => text["PresetMissing"]);
            RuleFor(command => command.DivisionsFrom).Dated(text).When(command => command.DivisionsUnder is not null);
        }
    }

    public sealed class Handler : ICommandHandler<Command, Result>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await UnitAccess.OverAllAsync(db, UnitsRoom.Keep, cancellationToken);

        public async Task<Outcome<Result>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var preset = KindPreset.All.First(known => known.Code == command.Preset);
            var kinds = await work.Db.Set<UnitKind>().ToDictionaryAsync(kind => kind.Code, cancellationToken);
            var order = kinds.Count == 0 ? 0 : kinds.Values.Max(kind => kind.SortOrder);
            var before = kinds.Count;
            foreach (var wanted in preset.Kinds.Where(wanted => !kinds.ContainsKey(wanted.Code)))
            {
                kinds[wanted.Code] = new UnitKind(wanted.Code, wanted.Name, wanted.EnglishName, wanted.Group, ++order)
                {
                    Aliases = UnitKind.LinesOf(wanted.Aliases),
                };
                work.Db.Add(kinds[wanted.Code]);
            }
            var divisions = 0;
            if (command.DivisionsUnder is { } parentId)
            {
                var hierarchy = await UnitAccess.HierarchyAsync(work.Db, cancellationToken);
                if (hierarchy.Find(parentId) is not { } parent)
                    return new Refusal("Units.ParentMissing");
                if (!work.Actor.May(UnitsRoom.Keep, parentId))
                    return Outcome<Result>.Forbidden();
                if (parent.MayTakeIn(command.DivisionsFrom).Refusal is { } no)
                    return no;
                foreach (var (index, wanted) in preset.Divisions.Index().Where(wanted => !hierarchy.IsNameTaken(wanted.Item.Name, parentId)))
                {
                    work.Db.Add(new OrgUnit(wanted.Name, wanted.ShortName, kinds[wanted.Kind].Id, parentId, command.DivisionsFrom) { SortOrder = index + 1 });
                    divisions++;
                }
            }
            return new Result(kinds.Count - before, divisions);
        }
    }
}
