using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>That a unit was reminded in writing of what it is late with (R31); shown at the unit, and in its history.</summary>
public sealed class ReminderNotice : Record, IUnitScoped
{
    private ReminderNotice() { }

    /// <param name="lateItems">How many items the letter lists for the unit.</param>
    public ReminderNotice(Guid unitId, RegisterEntry letter, int lateItems, DateOnly? answerBy)
    {
        UnitId = unitId;
        EntryId = letter.Id;
        PlanId = letter.RecordId;
        Reference = letter.Reference;
        SentOn = letter.IssuedOn!.Value;
        LateItems = lateItems;
        AnswerBy = answerBy;
    }

    /// <summary>The unit that was reminded.</summary>
    public Guid UnitId { get; private set; }

    public Guid EntryId { get; private set; }

    public Guid PlanId { get; private set; }

    public string Reference { get; private set; } = "";

    public DateOnly SentOn { get; private set; }

    public int LateItems { get; private set; }

    /// <summary>Until when the unit is to answer.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The letter was taken back.</summary>
    public bool IsVoid { get; set; }

    /// <summary>The unit's own copy of the letter, which it may read.</summary>
    public Guid? FileId { get; set; }
}
