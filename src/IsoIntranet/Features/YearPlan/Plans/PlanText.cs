using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Plans;

/// <summary>The text that the editor works on: a draft's, or the one that an amendment proposes, with whom it may name.</summary>
public static class PlanText
{
    /// <param name="AmendmentId">None for the plan's own text.</param>
    public sealed record Query(Guid PlanId, Guid? AmendmentId = null) : IQuery<Query, View>;

    /// <param name="Version">Of the plan, or of the amendment.</param>
    /// <param name="Before">The text in force that an amendment is held against; none for a draft.</param>
    public sealed record View(
        Guid PlanId, Guid? AmendmentId, int Version, int Year, bool IsEditable, PlanContent Content, PlanContent? Before, string? Reason, PartyOptions Options)
    {
        /// <summary>Rows of the higher plan that a row may carry out; none for a plan that stands for itself (R17).</summary>
        public IReadOnlyList<HigherRow> HigherRows { get; init; } = [];
    }

    public sealed record HigherRow(Guid Id, string Number, string Text);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => YearPlanRoom.KeepOwn;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            if (await db.Set<QmsPlan>().WholeAsync(query.PlanId, cancellationToken) is not { } plan)
                return Outcome<View>.NotFound();
            if (!reading.Actor.MayKeep(plan))
                return Outcome<View>.Forbidden();
            var amendment = query.AmendmentId is { } id
                ? await db.Set<PlanAmendment>().SingleOrDefaultAsync(row => row.Id == id && row.PlanId == plan.Id, cancellationToken)
                : null;
            if (query.AmendmentId is not null && amendment is null)
                return Outcome<View>.NotFound();
            var content = amendment?.Proposed ?? plan.Content();
            return new View(
                plan.Id, amendment?.Id, amendment?.Version ?? plan.Version, plan.Year,
                amendment is null ? plan.State == PlanState.Draft : amendment.State == AmendmentState.Draft,
                content, amendment?.Before, amendment?.Reason, await OptionsAsync(reading.Db, content, reading.Today, cancellationToken))
            {
                HigherRows = plan.HigherPlanId is { } higher ? await HigherRowsAsync(higher, reading, cancellationToken) : [],
            };
        }
    }

    private static async Task<IReadOnlyList<HigherRow>> HigherRowsAsync(Guid planId, Reading reading, CancellationToken cancellationToken) =>
        await reading.Db.Set<QmsPlan>().WholeAsync(planId, cancellationToken) is { } higher
            ? [.. higher.Content().Sections.SelectMany(section => section.Items.Select(item => new HigherRow(item.Id, $"{section.Numeral} {item.Number}".Trim(), item.Content)))]
            : [];

    /// <param name="content">A text whose parties are to have names, also where they are gone; none for a new one.</param>
    internal static async Task<PartyOptions> OptionsAsync(IsoContext db, PlanContent? content, DateOnly today, CancellationToken cancellationToken)
    {
        var units = await db.UnitsOnAsync(today, cancellationToken);
        var kinds = await db.Set<UnitKind>().OrderBy(kind => kind.SortOrder).ToListAsync(cancellationToken);
        var names = await PartyNames.OfAsync(db, content is null ? [] : [content], cancellationToken);
        var perKind = units.CountBy(unit => unit.KindId).ToDictionary();
        return new PartyOptions(
            [.. kinds.Where(kind => perKind.ContainsKey(kind.Id))
                    .Select(kind => new PartyOption(kind.Id, kind.Name, true, perKind[kind.Id], SearchForm.Of($"{kind.Name} {kind.Group} {kind.Aliases}"))),
                .. units.Select(unit => new PartyOption(unit.Id, unit.Name, false, 1, unit.SearchText))],
            names.All);
    }
}

/// <param name="Units">How many units it stands for today.</param>
/// <param name="SearchText">Without case and marks.</param>
public sealed record PartyOption(Guid Id, string Name, bool IsKind, int Units, string SearchText);

/// <summary>Whom a row may name today, and what those are called whom it names already, be they there or gone.</summary>
public sealed class PartyOptions(IReadOnlyList<PartyOption> options, IReadOnlyDictionary<Guid, PartyName> named)
{
    private readonly Dictionary<Guid, PartyOption> _options = options.ToDictionary(option => option.Id);

    public IReadOnlyList<PartyOption> All => options;

    public string NameOf(Guid id) => _options.GetValueOrDefault(id)?.Name ?? named.GetValueOrDefault(id)?.Name ?? "?";

    public bool IsKind(Guid id) => _options.GetValueOrDefault(id)?.IsKind ?? named.GetValueOrDefault(id)?.IsKind ?? false;

    /// <summary>How many units it stands for today; none for one that is gone.</summary>
    public int UnitsOf(Guid id) => _options.GetValueOrDefault(id)?.Units ?? 0;

    /// <summary>The few that fit what was typed best: kinds first, then names that begin so.</summary>
    public IEnumerable<PartyOption> Find(string? typed, int most)
    {
        var wanted = SearchForm.Of(typed);
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return options.Where(option => words.All(word => option.SearchText.Contains(word, StringComparison.Ordinal)))
            .OrderByDescending(option => option.IsKind)
            .ThenByDescending(option => option.SearchText.StartsWith(wanted, StringComparison.Ordinal)).Take(most);
    }
}
