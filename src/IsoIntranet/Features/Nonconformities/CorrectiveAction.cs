using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Tracking;

namespace IsoIntranet.Features.Nonconformities;

/// <summary>What is to be done, by whom and by when.</summary>
/// <param name="OwnerId">Somebody of the directory; none only for what was done long ago by somebody whom it does not know.</param>
/// <param name="OwnerName">As it was at that time.</param>
/// <param name="Resources">People, money, means; none where it takes none.</param>
public sealed record ActionContent(string Content, Guid? OwnerId, string OwnerName, DateOnly Due, string? Resources)
{
    public Refusal? WhyIncomplete() => string.IsNullOrWhiteSpace(Content) ? new Refusal("Nonconformities.ActionMissing") : null;
}

/// <summary>Hành động khắc phục: one step against a root cause, changed through its <see cref="Nonconformity"/>.</summary>
public sealed class CorrectiveAction : TrackedAction, IUnitScoped
{
    private CorrectiveAction() { }

    internal CorrectiveAction(Guid nonconformityId, Guid unitId, int round, int place, ActionContent content)
    {
        NonconformityId = nonconformityId;
        UnitId = unitId;
        Round = round;
        Place = place;
        Tell(content);
    }

    public Guid NonconformityId { get; private set; }

    public Guid UnitId { get; private set; }

    public int Round { get; private set; }

    public int Place { get; private set; }

    public string Content { get; private set; } = "";

    public string? Resources { get; private set; }

    public override Guid RootId => NonconformityId;

    protected override string Room => "Nonconformities";

    internal Ruling Tell(ActionContent content)
    {
        Content = content.Content.Trim();
        Give(content.OwnerId, content.OwnerName, content.Due);
        Resources = Blank(content.Resources);
        return Ruling.Allowed;
    }
}
