using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Procedures;

/// <summary>One entry of the register with its history.</summary>
public static class ProcedureView
{
    private const int HistoryLength = 50;

    /// <summary>What only serves searching and comparing says nothing to a reader.</summary>
    private static readonly string[] Derived = [nameof(AdminProcedure.CodeKey), nameof(AdminProcedure.NameKey), nameof(AdminProcedure.SearchText)];

    public sealed record Query(Guid ProcedureId) : IQuery<Query, View>;

    public sealed record View(
        Guid Id, int Version, ProcedureFacts Facts, string Unit, ProcedureState State, string? StateReason, DateOnly? StateSince,
        IReadOnlyList<HistoryRow> History, bool MayKeep);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ProceduresRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            if (await reading.Db.Set<AdminProcedure>().SingleOrDefaultAsync(one => one.Id == query.ProcedureId, cancellationToken) is not { } procedure)
                return Outcome<View>.NotFound();
            var history = await ChangeHistory.OfAsync(reading.Db, procedure.Id, HistoryLength, cancellationToken);
            var units = await reading.Db.Set<OrgUnit>().ToDictionaryAsync(unit => unit.Id.ToString(), unit => unit.Name, cancellationToken);
            return new View(
                procedure.Id, procedure.Version, procedure.Facts, units[procedure.UnitId.ToString()], procedure.State, procedure.StateReason, procedure.StateSince,
                [.. history.Select(row => row with
                {
                    Fields = row.Fields.Where(field => !Derived.Contains(field.Key)).ToDictionary(
                        field => field.Key, field => new FieldChange(NameOf(field.Value.Before), NameOf(field.Value.After))),
                })],
                reading.Actor.May(ProceduresRoom.Keep, procedure.UnitId));

            string? NameOf(string? value) => value is not null && units.TryGetValue(value, out var name) ? name : value;
        }
    }
}

/// <summary>The procedures in one unit's charge, for its page.</summary>
public static class UnitProcedures
{
    /// <summary>More than this are for the register itself.</summary>
    public const int Most = 10;

    public sealed record Query(Guid UnitId) : IQuery<Query, View>;

    /// <param name="InForce">How many there are in all.</param>
    public sealed record View(int InForce, int Outdated, IReadOnlyList<Line> Lines);

    public sealed record Line(Guid Id, string? Code, string Name, string? Field, string? TimeLimitWords, decimal? TimeLimitDays, ProcedureState State);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => ProceduresRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var inForce = reading.Db.Set<AdminProcedure>().Where(procedure => procedure.UnitId == query.UnitId && procedure.State != ProcedureState.Repealed);
            var lines = await inForce
                .OrderBy(procedure => procedure.State == ProcedureState.Outdated ? 0 : 1).ThenBy(procedure => procedure.Field).ThenBy(procedure => procedure.NameKey).ThenBy(procedure => procedure.Id)
                .Take(Most)
                .Select(procedure => new Line(procedure.Id, procedure.Code, procedure.Name, procedure.Field, procedure.TimeLimitWords, procedure.TimeLimitDays, procedure.State))
                .ToListAsync(cancellationToken);
            return new View(
                await inForce.CountAsync(cancellationToken),
                await inForce.CountAsync(procedure => procedure.State == ProcedureState.Outdated, cancellationToken), lines);
        }
    }
}
