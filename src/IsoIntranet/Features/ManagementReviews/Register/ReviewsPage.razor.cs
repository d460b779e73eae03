using IsoIntranet.Features.ManagementReviews.Planning;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.ManagementReviews.Register;

/// <summary>All reviews, with who still owes the year's; its filters live in the address.</summary>
public partial class ReviewsPage
{
    private DataTable<ReviewList.Row>? _table;
    private ReviewObligation.View? _duty;
    private bool _forbidden;
    private bool _mayPlan;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "year")]
    private int? Year { get; set; }

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    private bool Open { get; set; }

    private ReviewList.Filter Wanted => new(
        Enum.TryParse<ManagementReviewState>(State, out var state) && Enum.IsDefined(state) ? state : null, Year, Open: Open);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(ManagementReviewsRoom.See);
        _mayPlan = actor.MayAnywhere(ManagementReviewsRoom.Prepare);
        await ReadDutyAsync();
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(ManagementReview) or nameof(ReviewDecision);

    protected override async Task RefreshAsync()
    {
        await ReadDutyAsync();
        await (_table?.ReloadAsync() ?? Task.CompletedTask);
    }

    private async Task ReadDutyAsync() => _duty = (await Queries.AskAsync(new ReviewObligation.Query())).Value ?? _duty;

    private Task<Outcome<PageOf<ReviewList.Row>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new ReviewList.Query(request, Wanted), cancellationToken);

    private void Go(string name, ChangeEventArgs change) => Go(name, change.Value?.ToString() is { Length: > 0 } value ? value : null);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private async Task PlanAsync(Guid? agency)
    {
        if (await Dialogs.AskAsync<PlanDialog, Guid>(L["Plan"], new() { [nameof(PlanDialog.AgencyId)] = agency }, isWide: true) is { } made && made != default)
            Navigation.NavigateTo($"management-reviews/{made}");
    }
}
