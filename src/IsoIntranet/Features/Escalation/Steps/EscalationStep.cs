using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Deadlines;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Escalation.Steps;

/// <summary>Whom a step told, by the name at that time.</summary>
public sealed record StepRecipient(Guid AccountId, string Name);

/// <summary>
/// A step that was taken: who was told of what, and when. Written with the notices in one transaction, never changed. A new
/// due day is a new story: its steps are taken anew.
/// </summary>
public sealed class EscalationStep : Record, IUnitScoped
{
    public const int TitleLength = 400;

    private EscalationStep() { }

    /// <param name="told">In which capacity the recipients were told: the rung's, or the next one's where nobody held that; none where nobody could be found at all.</param>
    public EscalationStep(KnownDeadline known, Rung rung, DateOnly fellOn, RungRecipient? told, IReadOnlyList<StepRecipient> recipients, DateTimeOffset now, DateOnly today)
    {
        var deadline = known.Deadline;
        (Kind, RecordType, RecordId, UnitId, Due, Address) = (known.Kind, deadline.RecordType, deadline.RecordId, deadline.UnitId, deadline.Due, deadline.Address);
        Title = deadline.Title.Length <= TitleLength ? deadline.Title : deadline.Title[..(TitleLength - 1)] + "…";
        SearchText = SearchForm.Of(Title);
        PageId = PageOf(deadline);
        (Days, To, FellOn, Told, Recipients, TakenAt, TakenOn) = (rung.Days, rung.To, fellOn, told, recipients, now, today);
        IsMissed = told != rung.To;
    }

    public string Kind { get; private set; } = "";

    public string RecordType { get; private set; } = "";

    public Guid RecordId { get; private set; }

    /// <summary>The record on whose page it is shown: the one that the address names.</summary>
    public Guid PageId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Title { get; private set; } = "";

    public string Address { get; private set; } = "";

    public DateOnly Due { get; private set; }

    /// <summary>Of the rung: days after the due day, before it where negative.</summary>
    public int Days { get; private set; }

    public RungRecipient To { get; private set; }

    public RungRecipient? Told { get; private set; }

    public IReadOnlyList<StepRecipient> Recipients { get; private set; } = [];

    /// <summary>Whether nobody of the rung's own could be found; the next ones were told instead, or nobody at all.</summary>
    public bool IsMissed { get; private set; }

    /// <summary>The day on which it was to be taken; earlier than <see cref="TakenOn"/> after a standstill.</summary>
    public DateOnly FellOn { get; private set; }

    public DateOnly TakenOn { get; private set; }

    public DateTimeOffset TakenAt { get; private set; }

    public string SearchText { get; private set; } = "";

    /// <summary>Whether nobody at all was told.</summary>
    public bool IsMissing => Told is null;

    private static Guid PageOf(Deadline deadline) => deadline.Address.Split('/', '#', '?')
        .Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null).FirstOrDefault(id => id is not null) ?? deadline.RecordId;
}
