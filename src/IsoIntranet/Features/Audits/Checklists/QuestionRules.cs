using FluentValidation;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>What a question has to be, wherever it is written down.</summary>
public static class QuestionRules
{
    public sealed class Validator : AbstractValidator<QuestionContent>
    {
        public Validator(IStringLocalizer<AuditsText> text)
        {
            RuleFor(question => question.Text).NotEmpty().WithMessage(_ => text["QuestionMissing"])
                .MaximumLength(AuditQuestion.TextLength).WithMessage(_ => text["QuestionTooLong", AuditQuestion.TextLength]);
            RuleFor(question => question.Reference).MaximumLength(AuditQuestion.ReferenceLength).WithMessage(_ => text["QuestionTooLong", AuditQuestion.ReferenceLength]);
            RuleFor(question => question.Guidance).MaximumLength(AuditQuestion.GuidanceLength).WithMessage(_ => text["QuestionTooLong", AuditQuestion.GuidanceLength]);
            RuleFor(question => question.Origin).IsInEnum();
        }
    }

    /// <summary>Whether all clauses that are cited exist.</summary>
    public static async Task<Ruling> CitesAsync(this IsoContext db, IEnumerable<QuestionContent> questions, CancellationToken cancellationToken)
    {
        var cited = questions.Select(question => question.ClauseId).OfType<Guid>().Distinct().ToList();
        return cited.Count == 0 || await db.Set<Clause>().CountAsync(clause => cited.Contains(clause.Id), cancellationToken) == cited.Count
            ? Ruling.Allowed : Ruling.Refuse("Audits.UnknownClause");
    }
}
