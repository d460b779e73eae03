using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.YearPlan;

/// <summary>A remark in the conversation about an assignment.</summary>
public sealed class AssignmentComment : Record, IUnitScoped
{
    private AssignmentComment() { }

    public AssignmentComment(UnitAssignment assignment, string text, Author by)
    {
        AssignmentId = assignment.Id;
        UnitId = assignment.UnitId;
        Text = text.Trim();
        AuthorId = by.AccountId;
        AuthorName = by.Name;
    }

    public Guid AssignmentId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid? AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public override Guid RootId => AssignmentId;
}
