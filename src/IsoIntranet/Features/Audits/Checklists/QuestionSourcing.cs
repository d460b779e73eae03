using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Procedures;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Makes questions of lists, clauses and procedures, in the language of whoever asks for them.</summary>
public sealed class QuestionSourcing(IStringLocalizer<AuditsText> text)
{
    /// <summary>What is asked about every procedure, and the clause that it is about.</summary>
    private static readonly (string Key, string Clause)[] AboutProcedures =
        [("Receive", "8.2.3"), ("Sequence", "8.5.1"), ("Time", "8.5.1"), ("Result", "8.6"), ("Records", "7.5.3")];

    /// <param name="library">Whose lists may be taken.</param>
    /// <param name="agencyId">Whose exclusions hold.</param>
    /// <param name="versionId">The edition whose clauses are cited; the current one where none.</param>
    /// <returns>The questions, and the numbers of clauses that the agency left out.</returns>
    public async Task<(IReadOnlyList<QuestionContent> Questions, IReadOnlyList<string> Excluded)> TakeAsync(
        IsoContext db, QuestionSources sources, UnitScope library, Guid? agencyId, Guid? versionId, CancellationToken cancellationToken)
    {
        var clauses = await db.Set<Clause>().Where(clause => versionId == null
                ? db.Set<StandardVersion>().Any(version => version.Id == clause.StandardVersionId && version.IsCurrent) : clause.StandardVersionId == versionId)
            .OrderBy(clause => clause.Place).ToListAsync(cancellationToken);
        var byNumber = clauses.ToDictionary(clause => clause.Number, clause => clause.Id);
        var left = await ExcludedAsync(db, agencyId, clauses, cancellationToken);
        var questions = new List<QuestionContent>();
        questions.AddRange(await OfListsAsync(db, sources.Lists, library, left.ToHashSet(), clauses, cancellationToken));
        var chosen = clauses.Where(clause => sources.Clauses.Contains(clause.Id)).ToList();
        questions.AddRange(
            from question in QuestionSeed.OfClauses.Questions
            where chosen.Exists(clause => IsWithin(question.Clause, clause.Number) || IsWithin(clause.Number, question.Clause)) && !left.Contains(question.Clause)
            select question.Content(byNumber.TryGetValue(question.Clause, out var id) ? id : null));
        questions.AddRange(await OfProceduresAsync(db, sources.Procedures, byNumber, cancellationToken));
        return ([.. questions.DistinctBy(question => AuditQuestion.KeyOf(question.Text))], left);
    }

    private static bool IsWithin(string number, string above) => number == above || number.StartsWith(above + ".", StringComparison.Ordinal);

    /// <summary>Numbers of what an agency, or one above it, holds not to apply; what stands below such a clause included.</summary>
    private static async Task<IReadOnlyList<string>> ExcludedAsync(IsoContext db, Guid? agencyId, List<Clause> clauses, CancellationToken cancellationToken)
    {
        if (agencyId is not { } agency)
            return [];
        var holders = await db.LibrariesAsync(UnitScope.Of([agency]), cancellationToken) ?? [];
        var ids = await db.Set<ClauseExclusion>().Where(exclusion => holders.Contains(exclusion.AgencyId)).Select(exclusion => exclusion.ClauseId).ToListAsync(cancellationToken);
        var numbers = clauses.Where(clause => ids.Contains(clause.Id)).Select(clause => clause.Number).ToList();
        return [.. clauses.Where(clause => numbers.Exists(number => IsWithin(clause.Number, number))).Select(clause => clause.Number)];
    }

    private static async Task<IReadOnlyList<QuestionContent>> OfListsAsync(
        IsoContext db, IReadOnlyList<Guid> ids, UnitScope library, HashSet<string> left, List<Clause> clauses, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var lists = await db.Set<Checklist>().InLibraries(await db.LibrariesAsync(library, cancellationToken)).AsNoTracking()
            .Include(list => list.Questions).Where(list => ids.Contains(list.Id) && !list.IsRetired).ToListAsync(cancellationToken);
        var without = clauses.Where(clause => left.Contains(clause.Number)).Select(clause => clause.Id).ToHashSet();
        return [.. ids.Distinct().SelectMany(id => lists.Where(list => list.Id == id))
            .SelectMany(list => list.Questions.OrderBy(question => question.Place))
            // The law asks what it asks, whatever an agency leaves out of the standard.
            .Where(question => question.Origin != QuestionOrigin.Clause || question.ClauseId is not { } clause || !without.Contains(clause))
            .Select(question => question.AsContent)];
    }

    private async Task<IReadOnlyList<QuestionContent>> OfProceduresAsync(
        IsoContext db, IReadOnlyList<Guid> ids, Dictionary<string, Guid> clauses, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var procedures = await db.Set<AdminProcedure>().Where(procedure => ids.Contains(procedure.Id)).OrderBy(procedure => procedure.Code).ToListAsync(cancellationToken);
        return [.. from procedure in procedures
                   let name = Shortened(procedure.Code is { } code ? $"{code} {procedure.Name}" : procedure.Name, 600)
                   from ask in AboutProcedures
                   let time = procedure.TimeLimitWords is { } words && ask.Key == "Time" ? "TimeOf" : ask.Key
                   select new QuestionContent(
                       text["Ask_" + time, name, procedure.TimeLimitWords ?? ""], QuestionOrigin.Procedure, clauses.TryGetValue(ask.Clause, out var clause) ? clause : null,
                       procedure.Id, Shortened(procedure.Code ?? procedure.Name, AuditQuestion.ReferenceLength),
                       procedure.State == ProcedureState.Outdated && ask.Key == "Sequence"
                           ? text["AskHint_Outdated", procedure.StateReason ?? ""] : text["AskHint_" + ask.Key])];
    }

    internal static string Shortened(string words, int most) => words.Length <= most ? words : words[..(most - 1)] + "…";
}
