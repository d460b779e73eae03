using IsoIntranet.Features.OfficialDocuments.Papers;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.OfficialDocuments.Letterheads;

/// <summary>How an agency's documents begin and end, with a look at what comes out of it.</summary>
public sealed partial class LetterheadsPage
{
    private LetterheadOf.View? _view;
    private AgencyHead? _usual;
    private OutcomeKind _failure;
    private IReadOnlyDictionary<string, string[]> _errors = new Dictionary<string, string[]>();
    private string? _message;
    private bool _saved;
    private string? _superior;
    private string? _agency;
    private string? _place;
    private string? _archive;
    private Guid? _standing;
    private List<SignerInput> _signers = [];
    private Dictionary<DocumentKind, string?> _notations = [];
    private Dictionary<DocumentKind, string?> _recipients = [];

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? UnitId { get; set; }

    private LetterheadSettings Typed => new()
    {
        Superior = Given(_superior),
        Agency = Given(_agency),
        Place = Given(_place),
        ArchiveNote = Given(_archive),
        StandingUnitId = _standing,
        Signers = [.. _signers.Select(signer => new LetterheadSigner(signer.Authority ?? "", signer.Position ?? "", signer.Name ?? "", signer.IsDefault))],
        Notations = _notations.Where(pair => Given(pair.Value) is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Trim()),
        Recipients = _recipients.Where(pair => Given(pair.Value) is not null).ToDictionary(pair => pair.Key, pair => pair.Value!.Trim()),
    };

    /// <summary>A plan's head and signature as they would print.</summary>
    private OfficialDocument Preview
    {
        get
        {
            var head = _view!.With(Typed);
            return new OfficialDocument
            {
                Kind = DocumentKind.Plan,
                Letterhead = head.Letterhead,
                Notation = head.Notations[DocumentKind.Plan],
                Date = Clock.Today,
                Year = Clock.Today.Year,
                Subject = "",
                Signature = head.Signers[0],
                Recipients = head.RecipientsOf(DocumentKind.Plan, [OfficialWords.Blank]),
            };
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_view is null || (UnitId is { } unit && unit != _view.Unit.UnitId))
            await RefreshAsync();
    }

    /// <summary>What somebody else sets meanwhile is told as a conflict; it does not wipe out what is being typed.</summary>
    protected override bool Concerns(Signal signal) => false;

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new LetterheadOf.Query(UnitId));
        (_failure, _view) = (outcome.Kind, outcome.Value);
        if (_view is not { } view)
            return;
        var settings = view.Settings;
        _usual = view.With(new LetterheadSettings());
        (_superior, _agency, _place, _archive, _standing) = (settings.Superior, settings.Agency, settings.Place, settings.ArchiveNote, settings.StandingUnitId);
        _signers = [.. settings.Signers.Select(signer => new SignerInput { Authority = signer.Authority, Position = signer.Position, Name = signer.Name, IsDefault = signer.IsDefault })];
        _notations = Enum.GetValues<DocumentKind>().ToDictionary(kind => kind, kind => settings.Notations.GetValueOrDefault(kind));
        _recipients = Enum.GetValues<DocumentKind>().ToDictionary(kind => kind, kind => settings.Recipients.GetValueOrDefault(kind));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Type(ref string? field, string? value) => (field, _saved, _message) = (value, false, null);

    private void Notate(DocumentKind kind, string? value) => _notations[kind] = value;

    private void Prefer(SignerInput preferred)
    {
        foreach (var signer in _signers)
            signer.IsDefault = signer == preferred;
    }

    private async Task SaveAsync()
    {
        var outcome = await Commands.RunAsync(new SaveLetterhead.Command(_view!.Unit.UnitId, _view.Version, Typed));
        (_errors, _saved) = (outcome.Errors, outcome.IsDone);
        _message = outcome.IsDone ? L["Saved"].Value : Refusals.Of(outcome);
        if (outcome.IsDone)
            await RefreshAsync();
    }

    /// <summary>A signer while being typed.</summary>
    private sealed class SignerInput
    {
        public string? Authority { get; set; }

        public string? Position { get; set; }

        public string? Name { get; set; }

        public bool IsDefault { get; set; }
    }
}
