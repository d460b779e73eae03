using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Audits.Fieldwork;

/// <summary>A point to look at.</summary>
/// <param name="OriginId">The clause, procedure or earlier finding that it comes from.</param>
/// <param name="Reference">As it is cited: “8.5.1”, “QT-08”, “Đ36.1.a TT 26/2014/TT-BKHCN”.</param>
/// <param name="Guidance">What to ask for and to look at.</param>
public sealed record QuestionContent(
    string Text, QuestionOrigin Origin, Guid? ClauseId = null, Guid? OriginId = null, string? Reference = null, string? Guidance = null);

/// <summary>What an auditor answers.</summary>
public sealed record AnswerContent(
    AnswerVerdict Verdict, string? Evidence, string? DocumentsSeen, string? Interviewee);

/// <summary>A point of the checklist put to one unit of one audit, with its answer (BM-03-03, phiếu hỏi và ghi chép).</summary>
public sealed class AuditQuestion : Record, IUnitScoped
{
    public const int TextLength = 2000;
    public const int ReferenceLength = 200;
    public const int GuidanceLength = 4000;

    private AuditQuestion() { }

    public AuditQuestion(Guid auditId, Guid unitId, int place, QuestionContent content)
    {
        AuditId = auditId;
        UnitId = unitId;
        Place = place;
        Tell(content);
    }

    public Guid AuditId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Place { get; private set; }

    public string Text { get; private set; } = "";

    public string? Guidance { get; private set; }

    public QuestionOrigin Origin { get; private set; }

    public Guid? OriginId { get; private set; }

    public Guid? ClauseId { get; private set; }

    public string? Reference { get; private set; }

    public AnswerVerdict? Verdict { get; private set; }

    public string? Evidence { get; private set; }

    public string? DocumentsSeen { get; private set; }

    /// <summary>Position of whoever was spoken to; not the name.</summary>
    public string? Interviewee { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public string? AnsweredBy { get; private set; }

    /// <summary>By the device's clock.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    public override Guid RootId => AuditId;

    public bool IsAnswered => Verdict is not null;

    /// <summary>Whether a question is this one already, however it is typed.</summary>
    public static string KeyOf(string text) => SearchForm.Of(text);

    /// <summary>What was answered stays in the audit.</summary>
    public Ruling TakeOut() => IsAnswered ? Ruling.Refuse("Audits.AlreadyAnswered") : Ruling.Allowed;

    /// <summary>Words it for this unit; what was answered is not asked differently afterwards.</summary>
    public Ruling Ask(QuestionContent content)
    {
        if (IsAnswered)
            return Ruling.Refuse("Audits.AlreadyAnswered");
        Tell(content);
        return Ruling.Allowed;
    }

    public void StandAt(int place) => Place = place;

    /// <summary>
    /// Answers. Of two devices the later typed answer stands, whichever arrives first; the former one stays in the history.
    /// </summary>
    /// <param name="at">When it was typed, by the device's clock.</param>
    public Ruling Answer(AnswerContent content, DateTimeOffset at, Author by)
    {
        if (AnsweredAt is { } before && at <= before)
            return Ruling.Allowed;
        Verdict = content.Verdict;
        (Evidence, DocumentsSeen, Interviewee) = (Blank(content.Evidence), Blank(content.DocumentsSeen), Blank(content.Interviewee));
        (AnsweredById, AnsweredBy, AnsweredAt) = (by.AccountId, by.Name, at);
        return Ruling.Allowed;
    }

    private void Tell(QuestionContent content)
    {
        (Text, Origin, ClauseId, OriginId) = (content.Text.Trim(), content.Origin, content.ClauseId, content.OriginId);
        (Reference, Guidance) = (Blank(content.Reference), Blank(content.Guidance));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
