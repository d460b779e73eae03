using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Tracking;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.ManagementReviews.Actions;

/// <summary>The actions of all reviews that the viewer sees; the filters live in the address.</summary>
public partial class ReviewActionsPage
{
    private DataTable<ReviewActionList.Item>? _table;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private bool _forbidden;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "state")]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "kind")]
    private string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    [SupplyParameterFromQuery(Name = "review")]
    private Guid? ReviewId { get; set; }

    [SupplyParameterFromQuery(Name = "mine")]
    private bool Mine { get; set; }

    [SupplyParameterFromQuery(Name = "open")]
    private bool Open { get; set; }

    [SupplyParameterFromQuery(Name = "overdue")]
    private bool Overdue { get; set; }

    [SupplyParameterFromQuery(Name = "dropped")]
    private bool Dropped { get; set; }

    private ReviewActionList.Filter Wanted => new(ReviewId, Parsed<TrackedActionState>(State), Parsed<DecisionKind>(Kind), UnitId, Mine, Open, Overdue, Dropped);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        _forbidden = !actor.MayAnywhere(ManagementReviewsRoom.See);
        if (!_forbidden)
            _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(ManagementReviewsRoom.See, unit.Id))];
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(ReviewAction);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<ReviewActionList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new ReviewActionList.Query(request, Wanted), cancellationToken);

    private void Go(string name, ChangeEventArgs change) => Go(name, change.Value?.ToString() is { Length: > 0 } value ? value : null);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private static string NumberOf(ReviewActionList.Item row) => $"{row.Number}-{row.Place:D2}";

    private static T? Parsed<T>(string? value) where T : struct, Enum =>
        Enum.TryParse<T>(value, out var parsed) && Enum.IsDefined(parsed) ? parsed : null;
}
