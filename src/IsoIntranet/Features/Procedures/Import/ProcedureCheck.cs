using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Import.Lists;

namespace IsoIntranet.Features.Procedures.Import;

/// <summary>What rows are held against.</summary>
/// <param name="Kind">Of procedures whose code does not tell it.</param>
/// <param name="Default">The unit of rows that name none that is known.</param>
/// <param name="MayKeep">Whether the importer keeps the register of a unit.</param>
public sealed record ProcedureWorld(
    IReadOnlyCollection<OrgUnit> Units, IReadOnlyCollection<AdminProcedure> Register, ProcedureKind Kind, Guid? Default, Func<Guid, bool> MayKeep)
{
    public UnitNames Names { get; } = new(Units);

    public ILookup<string, AdminProcedure> ByCode { get; } = Register.Where(procedure => procedure.CodeKey is not null).ToLookup(procedure => procedure.CodeKey!);

    public ILookup<string, AdminProcedure> ByName { get; } = Register.ToLookup(procedure => procedure.NameKey);
}

/// <summary>Looks at every row: what it will become, what it changes, what is doubtful, what is wrong. Knows no database.</summary>
public static class ProcedureCheck
{
    public static IReadOnlyList<ProcedureRow> Look(IReadOnlyList<ProcedureRow> rows, ProcedureWorld world)
    {
        var looked = new List<ProcedureRow>();
        var seen = new Dictionary<string, int>();
        foreach (var row in rows.OrderBy(row => row.Number))
        {
            var look = LookAt(row, world);
            if (look is { Include: true, Facts: { } facts } && !seen.TryAdd(IdentityOf(facts, look.ExistingId), look.Number))
                look = look with { Facts = null, Problems = [.. look.Problems, Error("Twice", seen[IdentityOf(facts, look.ExistingId)])] };
            looked.Add(look);
        }
        return looked;
    }

    private static ProcedureRow LookAt(ProcedureRow row, ProcedureWorld world)
    {
        var problems = new List<ImportProblem>();
        if (row.Name.Length == 0)
            problems.Add(Error("NameMissing"));
        foreach (var (text, most) in new[]
            {
                (row.Name, AdminProcedure.NameLength), (row.Code, AdminProcedure.CodeLength), (row.Field, AdminProcedure.FieldLength), (row.UnitText, AdminProcedure.WordsLength),
                (row.TimeLimit, AdminProcedure.WordsLength), (row.Decision, AdminProcedure.DecisionLength), (row.Remark, AdminProcedure.RemarkLength),
            }.Where(one => one.Item1.Length > one.Item2))
            problems.Add(Error("TooLong", text[..40] + "…", most));
        var existing = ExistingOf(row, world);
        if (existing is { State: ProcedureState.Repealed })
            problems.Add(Error("Repealed", existing.Name));
        var (unit, performer) = UnitOf(row, existing, world, problems);
        if (unit is not null && !world.MayKeep(unit.Value) || existing is not null && !world.MayKeep(existing.UnitId))
            problems.Add(Error("Forbidden", world.Units.FirstOrDefault(one => one.Id == (existing?.UnitId ?? unit))?.Name));
        if (row.LevelText.Length > 0 && ProcedureSheet.LevelOf(row.LevelText) is null)
            problems.Add(Doubt("LevelUnknown", row.LevelText));
        if (row.DeliveryText.Length > 0 && ProcedureSheet.DeliveryOf(row.DeliveryText) is null)
            problems.Add(Doubt("DeliveryUnknown", row.DeliveryText));
        if (row.TimeLimit.Length > 0 && TimeLimit.WorkingDays(row.TimeLimit) is null)
            problems.Add(Doubt("TimeLimitWords", row.TimeLimit));
        var wrong = unit is null || problems.Exists(problem => problem.IsError);
        var facts = wrong ? null : FactsOf(row, unit!.Value, performer, existing, world);
        var changes = facts is null || existing is null ? [] : ProcedureChanges.Between(existing.Facts, facts);
        problems.AddRange(changes);
        if (existing is not null && facts is not null && changes.Count == 0)
            problems.Add(Doubt("Same"));
        return row with
        {
            UnitId = unit,
            Facts = facts,
            ExistingId = existing?.Id,
            ExistingVersion = existing?.Version ?? 0,
            Exists = existing is not null && facts is not null && changes.Count == 0,
            Changes = changes.Count > 0,
            Problems = problems,
        };
    }

    /// <summary>By its code; without one on either side by its name, where that means one entry.</summary>
    private static AdminProcedure? ExistingOf(ProcedureRow row, ProcedureWorld world)
    {
        var key = AdminProcedure.KeyOf(row.Code);
        if (key is not null && world.ByCode[key].FirstOrDefault() is { } known)
            return known;
        var alike = world.ByName[Platform.Text.SearchForm.Of(row.Name)].Where(procedure => key is null || procedure.CodeKey is null).ToList();
        return alike is [var only] ? only : alike.Find(procedure => procedure.UnitId == row.UnitId);
    }

    private static (Guid? Unit, string? Performer) UnitOf(ProcedureRow row, AdminProcedure? existing, ProcedureWorld world, List<ImportProblem> problems)
    {
        if (row.UnitId is { } chosen && world.Units.Any(unit => unit.Id == chosen && (unit.IsActive || chosen == existing?.UnitId)))
            return (chosen, row.UnitText.Length > 0 && world.Names.Find(row.UnitText).Unit?.Id != chosen ? row.UnitText : existing?.PerformerWords);
        if (row.UnitText.Length > 0 && world.Names.Find(row.UnitText) is { Unit: { } found } find)
        {
            if (!find.IsSure)
                problems.Add(Doubt("UnitGuessed", row.UnitText, found.Name));
            return (found.Id, existing?.UnitId == found.Id ? existing.PerformerWords : null);
        }
        var words = row.UnitText.Length > 0 ? row.UnitText : existing?.PerformerWords;
        if (existing is not null)
            return (existing.UnitId, words);
        if (world.Units.FirstOrDefault(unit => unit.Id == world.Default && unit.IsActive) is { } fallback)
        {
            if (row.UnitText.Length > 0)
                problems.Add(Doubt("UnitByDefault", row.UnitText, fallback.Name));
            return (fallback.Id, words);
        }
        problems.Add(row.UnitText.Length > 0 ? Error("UnitUnknown", row.UnitText) : Error("UnitMissing"));
        return (null, null);
    }

    /// <summary>What the list says; where it says nothing, what the register says already.</summary>
    private static ProcedureFacts FactsOf(ProcedureRow row, Guid unit, string? performer, AdminProcedure? existing, ProcedureWorld world)
    {
        var known = existing?.Facts;
        return new ProcedureFacts(row.Name.Trim(), known?.Kind ?? KindOf(row, world), unit)
        {
            Code = Said(row.Code) ?? known?.Code,
            Field = Said(row.Field) ?? known?.Field,
            Level = ProcedureSheet.LevelOf(row.LevelText) ?? known?.Level,
            PerformerWords = performer,
            TimeLimitWords = Said(row.TimeLimit) ?? known?.TimeLimitWords,
            TimeLimitDays = Said(row.TimeLimit) is { } limit && limit != known?.TimeLimitWords ? TimeLimit.WorkingDays(limit) : known?.TimeLimitDays,
            DecisionNumber = Said(row.Decision) ?? known?.DecisionNumber,
            DecidedOn = row.DecidedOn ?? known?.DecidedOn,
            Delivery = ProcedureSheet.DeliveryOf(row.DeliveryText) ?? known?.Delivery,
            Remark = Said(row.Remark) ?? known?.Remark,
        };
    }

    /// <summary>Codes of the national database begin with figures and a dot.</summary>
    private static ProcedureKind KindOf(ProcedureRow row, ProcedureWorld world) =>
        AdminProcedure.KeyOf(row.Code) is { } key && key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && key[..dot].All(char.IsAsciiDigit)
            ? ProcedureKind.Administrative : world.Kind;

    private static string IdentityOf(ProcedureFacts facts, Guid? existing) =>
        existing?.ToString() ?? AdminProcedure.KeyOf(facts.Code) ?? $"{Platform.Text.SearchForm.Of(facts.Name)}|{facts.UnitId}|{facts.Level}";

    private static string? Said(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ImportProblem Error(string key, params object?[] arguments) => new(true, new Refusal("Procedures.Row_" + key, arguments));

    private static ImportProblem Doubt(string key, params object?[] arguments) => new(false, new Refusal("Procedures.Row_" + key, arguments));
}
