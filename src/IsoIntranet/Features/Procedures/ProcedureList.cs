using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Procedures;

/// <summary>The register of procedures, by field and name (R46).</summary>
public static class ProcedureList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("code", row => row.Code)
        .Add("name", row => row.Name, row => row.NameKey)
        .Add("field", row => row.Field, row => row.Field + " " + row.NameKey)
        .Add("unit", row => row.Unit)
        .Add("limit", row => row.TimeLimitDays)
        .Add("decided", row => row.DecidedOn)
        .Add("state", row => row.State, row => row.State == ProcedureState.Outdated ? 0 : row.State == ProcedureState.Published ? 1 : 2)
        .SearchIn(row => row.SearchText, row => row.Name, row => row.Code)
        .SortedBy("field");

    /// <summary>Which states are wished for.</summary>
    public enum Which
    {
        /// <summary>Published and outdated: what units work by today.</summary>
        InForce,
        Published,
        Outdated,
        Repealed,
        All,
    }

    /// <param name="Field">The very field, where given.</param>
    /// <param name="UnitId">Only procedures in this unit's charge, where given.</param>
    public sealed record Query(PageRequest Page, Which Which = Which.InForce, ProcedureKind? Kind = null, string? Field = null, Guid? UnitId = null)
        : IQuery<Query, PageOf<Row>>;

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public string? Code { get; init; }

        public string Name { get; init; } = "";

        public ProcedureKind Kind { get; init; }

        public string? Field { get; init; }

        public AuthorityLevel? Level { get; init; }

        public Guid UnitId { get; init; }

        public string Unit { get; init; } = "";

        public string? PerformerWords { get; init; }

        public decimal? TimeLimitDays { get; init; }

        public string? TimeLimitWords { get; init; }

        public string? DecisionNumber { get; init; }

        public DateOnly? DecidedOn { get; init; }

        public DeliveryForm? Delivery { get; init; }

        public ProcedureState State { get; init; }

        public DateOnly? StateSince { get; init; }

        public string? StateReason { get; init; }

        public string? Remark { get; init; }

        internal string NameKey { get; init; } = "";

        internal string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Row>>
    {
        public Permission Permission => ProceduresRoom.See;

        public async Task<Outcome<PageOf<Row>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var rows =
                from procedure in reading.Db.Set<AdminProcedure>()
                join unit in reading.Db.Set<OrgUnit>() on procedure.UnitId equals unit.Id
                where (query.Kind == null || procedure.Kind == query.Kind)
                    && (query.Field == null || procedure.Field == query.Field)
                    && (query.UnitId == null || procedure.UnitId == query.UnitId)
                select new Row
                {
                    Id = procedure.Id,
                    Version = procedure.Version,
                    Code = procedure.Code,
                    Name = procedure.Name,
                    Kind = procedure.Kind,
                    Field = procedure.Field,
                    Level = procedure.Level,
                    UnitId = unit.Id,
                    Unit = unit.Name,
                    PerformerWords = procedure.PerformerWords,
                    TimeLimitDays = procedure.TimeLimitDays,
                    TimeLimitWords = procedure.TimeLimitWords,
                    DecisionNumber = procedure.DecisionNumber,
                    DecidedOn = procedure.DecidedOn,
                    Delivery = procedure.Delivery,
                    State = procedure.State,
                    StateSince = procedure.StateSince,
                    StateReason = procedure.StateReason,
                    Remark = procedure.Remark,
                    NameKey = procedure.NameKey,
                    SearchText = procedure.SearchText + " " + unit.SearchText,
                };
            rows = query.Which switch
            {
                Which.InForce => rows.Where(row => row.State != ProcedureState.Repealed),
                Which.Published => rows.Where(row => row.State == ProcedureState.Published),
                Which.Outdated => rows.Where(row => row.State == ProcedureState.Outdated),
                Which.Repealed => rows.Where(row => row.State == ProcedureState.Repealed),
                _ => rows,
            };
            return await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
        }
    }
}

/// <summary>The fields that the register knows, and where the viewer may keep it.</summary>
public static class ProcedureChoices
{
    public sealed record Query : IQuery<Query, View>;

    /// <param name="Kept">Units whose entries the viewer keeps.</param>
    public sealed record View(IReadOnlyList<string> Fields, IReadOnlyList<UnitChoices.Choice> Units, IReadOnlySet<Guid> Kept);

    public sealed class Handler(IQueryHandler<UnitChoices.Query, IReadOnlyList<UnitChoices.Choice>> units) : IQueryHandler<Query, View>
    {
        public Permission Permission => ProceduresRoom.See;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var fields = await reading.Db.Set<AdminProcedure>().Where(procedure => procedure.Field != null)
                .Select(procedure => procedure.Field!).Distinct().ToListAsync(cancellationToken);
            var choices = (await units.HandleAsync(new UnitChoices.Query(), reading, cancellationToken)).Value ?? [];
            return new View(
                [.. fields.Order(StringComparer.CurrentCulture)], choices,
                choices.Where(unit => reading.Actor.May(ProceduresRoom.Keep, unit.Id)).Select(unit => unit.Id).ToHashSet());
        }
    }
}
