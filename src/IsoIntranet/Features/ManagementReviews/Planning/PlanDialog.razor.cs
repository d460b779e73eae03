using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.ManagementReviews.Planning;

/// <summary>
/// Plans a review, or changes the plan of one. It starts with what is usual: the committee's head and secretary, both groups
/// invited, the meeting in two weeks, and the period from where the last review ended.
/// </summary>
public partial class PlanDialog
{
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private IReadOnlyList<PersonChoices.Choice> _people = [];
    private Invitees.View? _view;
    private Guid? _agency;
    private string _title = "";
    private DateOnly _heldOn;
    private TimeOnly _startsAt = new(8, 0);
    private string _place = "";
    private Guid? _chair;
    private Guid? _secretary;
    private DateOnly _from;
    private DateOnly _until;
    private DateOnly _due;
    private bool _committee = true;
    private bool _heads = true;
    private int _version;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    /// <summary>The agency that is offered for a new one.</summary>
    [Parameter]
    public Guid? AgencyId { get; set; }

    /// <summary>The review whose plan is changed.</summary>
    [Parameter]
    public ManagementReview? Review { get; set; }

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed =>
    [
        (nameof(ManagementReview.Title), L["ReviewTitle"], _title), (nameof(ManagementReview.HeldOn), L["HeldOn"], MeetingWording.Day(_heldOn)),
        (nameof(ManagementReview.StartsAt), L["StartsAt"], MeetingWording.Time(_startsAt)), (nameof(ManagementReview.Place), L["Place"], _place),
        (nameof(ManagementReview.From), L["From"], MeetingWording.Day(_from)), (nameof(ManagementReview.Until), L["Until"], MeetingWording.Day(_until)),
        (nameof(ManagementReview.ContributionsDue), L["ContributionsDue"], MeetingWording.Day(_due)),
    ];

    private bool IsPeriodFrozen => Review?.State == ManagementReviewState.InputsFrozen;

    private ReviewForm Form => new(_title, _heldOn, _startsAt, _place, _chair, _secretary, _from, _until, _due);

    protected override async Task OnInitializedAsync()
    {
        _people = (await Queries.AskAsync(new PersonChoices.Query())).Value ?? [];
        if (Review is { } review)
        {
            (_title, _heldOn, _startsAt, _place, _chair, _secretary) = (review.Title, review.HeldOn, review.StartsAt, review.Place, review.ChairId, review.SecretaryId);
            (_from, _until, _due, _version) = (review.From, review.Until, review.ContributionsDue, review.Version);
            return;
        }
        var actor = await Actor.GetAsync();
        _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(ManagementReviewsRoom.Prepare, unit.Id))];
        _heldOn = Clock.Today.AddDays(14);
        (_from, _until) = (new DateOnly(_heldOn.Year, 1, 1), Clock.Today);
        _due = _heldOn.AddDays(-4);
        _title = L["UsualTitle", _heldOn.Year];
        await ChooseAgencyAsync(AgencyId ?? (_units.Count > 0 ? _units[0].Id : null));
    }

    protected override void Rebase(int version) => _version = version;

    private async Task ChooseAgencyAsync(Guid? agency)
    {
        _agency = agency;
        _view = agency is { } id ? (await Queries.AskAsync(new Invitees.Query(id))).Value : null;
        if (_view is not { } view)
            return;
        (_chair, _secretary) = (view.ChairId, view.SecretaryId);
        if (view.LookedAtUntil is { } former && former < _until)
            _from = former.AddDays(1);
    }

    private async Task SaveAsync()
    {
        if (Review is { } review)
        {
            await RunAsync(new ArrangeManagementReview.Command(review.Id, _version, Form));
            return;
        }
        var groups = (_committee ? InvitedGroup.Committee : InvitedGroup.None) | (_heads ? InvitedGroup.UnitHeads : InvitedGroup.None);
        _ = _agency is { } agency ? await RunAsync(new PlanManagementReview.Command(agency, Form, groups)) : Fail("AgencyId", L["AgencyMissing"]);
    }
}
