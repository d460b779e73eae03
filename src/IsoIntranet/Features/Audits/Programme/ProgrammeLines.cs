using FluentValidation;
using IsoIntranet.Features.Audits.Planning;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Programme;

/// <summary>What lines of a programme must hold, however they come in.</summary>
internal static class ProgrammeLines
{
    public const int Most = 6000;
    public const int TextLength = 2000;

    public static void Lines<T>(this AbstractValidator<T> validator, Func<T, IReadOnlyList<ProgrammeLine>> lines, IStringLocalizer<AuditsText> text)
    {
        validator.RuleFor(command => lines(command)).Must(all => all.Count <= Most).WithMessage(_ => text["TooManyLines", Most]).OverridePropertyName("Lines");
        validator.RuleFor(command => lines(command)).Must(all => all.All(line => !(line.Procedures?.Length > TextLength)))
            .WithMessage(_ => text["PlanTooLong", TextLength]).OverridePropertyName("Procedures");
        validator.RuleFor(command => lines(command)).Must(all => all.All(line => !(line.Note?.Length > TextLength)))
            .WithMessage(_ => text["PlanTooLong", TextLength]).OverridePropertyName("Note");
    }

    public static void Text<T>(this AbstractValidator<T> validator, System.Linq.Expressions.Expression<Func<T, string?>> field, string name, IStringLocalizer<AuditsText> text, int most = AuditProgramme.TextLength) =>
        validator.RuleFor(field).MaximumLength(most).WithMessage(_ => text["PlanTooLong", most]).OverridePropertyName(name);

    /// <summary>Units of the agency that have not ended, clauses that exist.</summary>
    public static async Task<Refusal?> WhyNotAsync(IsoContext db, AuditProgramme programme, IReadOnlyList<ProgrammeLine> lines, CancellationToken cancellationToken)
    {
        var clauses = lines.SelectMany(line => line.ClauseIds).Distinct().ToList();
        if (await db.Set<Clause>().CountAsync(clause => clauses.Contains(clause.Id), cancellationToken) != clauses.Count)
            return new Refusal("Audits.UnknownClause");
        // What stands already may stay although its unit has ended since.
        var known = programme.Entries.Select(entry => entry.UnitId).ToHashSet();
        return await AuditedUnits.WhyNotAsync(db, programme.OwnerUnitId, [.. lines.Select(line => line.UnitId).Distinct().Where(unit => !known.Contains(unit))], cancellationToken);
    }
}
