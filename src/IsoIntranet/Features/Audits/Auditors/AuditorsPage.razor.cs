using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Shell.Parts;
using Microsoft.AspNetCore.Components;
using Radzen;

namespace IsoIntranet.Features.Audits.Auditors;

/// <summary>The pool of auditors with their competence; filters live in the address.</summary>
public partial class AuditorsPage
{
    private DataTable<AuditorList.Item>? _table;
    private IReadOnlyList<UnitChoices.Choice> _units = [];
    private bool _forbidden;
    private bool _mayKeep;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private DialogService Dialogs { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "standing")]
    private string? Standing { get; set; }

    [SupplyParameterFromQuery(Name = "lead")]
    private bool MayLead { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    private AuditorList.Filter Wanted =>
        new(Enum.TryParse<CompetenceStanding>(Standing, out var standing) && Enum.IsDefined(standing) ? standing : null, MayLead, UnitId);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actor.GetAsync();
        (_forbidden, _mayKeep) = (!actor.MayAnywhere(AuditsRoom.See), actor.MayAnywhere(AuditsRoom.Own));
        if (!_forbidden)
            _units = [.. ((await Queries.AskAsync(new UnitChoices.Query())).Value ?? []).Where(unit => actor.May(AuditsRoom.See, unit.Id))];
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(AuditorCompetence) or nameof(Audit) or nameof(RoleGrant) or nameof(Person);

    protected override Task RefreshAsync() => _table?.ReloadAsync() ?? Task.CompletedTask;

    private Task<Outcome<PageOf<AuditorList.Item>>> LoadAsync(PageRequest request, CancellationToken cancellationToken) =>
        Queries.AskAsync(new AuditorList.Query(request, Wanted), cancellationToken);

    private void Go(string name, object? value) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { [name] = value, ["page"] = null }), replace: true);

    private async Task AddAsync()
    {
        await Dialogs.AskAsync<CertificateDialog, Guid>(L["AddCertificate"]);
        await RefreshAsync();
    }

    internal static string ClassOf(CompetenceStanding standing) => standing switch
    {
        CompetenceStanding.Valid => "st-done",
        CompetenceStanding.Expiring => "st-due-soon",
        CompetenceStanding.Expired => "st-late",
        _ => "st-none",
    };

    private static string StandingKey(AuditorList.Item row) => "Standing_" + row.Standing;

    private static string OwnOf(AuditorList.Item row) => string.Join(", ", row.Own.Select(own => own.Name));
}
