using System.Globalization;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Clock;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Export;
using IsoIntranet.Platform.Import;
using IsoIntranet.Platform.Import.Lists;
using IsoIntranet.Platform.Live;
using IsoIntranet.Platform.Text;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Units.Import;

/// <summary>Reads a list of units, lets its editor put right what is doubtful, and takes it in. Until then nothing is kept anywhere.</summary>
public partial class ImportPage
{
    private IReadOnlyList<UnitChoices.Choice> _choices = [];
    private IReadOnlyList<UnitKindList.Row> _kinds = [];
    private ListFinding? _finding;
    private IReadOnlyList<ImportRow> _rows = [];
    private ImportUnits.Result? _done;
    private Guid? _below;
    private DateOnly _validFrom;
    private string? _sourceName;
    private string? _message;
    private bool _forbidden;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Inject]
    private RefusalText Refusals { get; set; } = default!;

    [Inject]
    private CurrentActor Actor { get; set; } = default!;

    [Inject]
    private XlsxWriter Writer { get; set; } = default!;

    [Inject]
    private ExportStore Exports { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _forbidden = !(await Actor.GetAsync()).MayAnywhere(UnitsRoom.Keep);
        _validFrom = Clock.Today;
        await RefreshAsync();
        _below = _choices.FirstOrDefault(choice => choice.MayKeep)?.Id;
    }

    protected override bool Concerns(Signal signal) => signal.RecordType is nameof(OrgUnit) or nameof(UnitKind);

    protected override async Task RefreshAsync()
    {
        _choices = (await Queries.AskAsync(new UnitChoices.Query())).Value ?? [];
        _kinds = (await Queries.AskAsync(new UnitKindList.Query())).Value?.Kinds ?? [];
        await LookAgainAsync(_rows);
    }

    private async Task ReadAsync(PickedSource source)
    {
        var outcome = await Queries.AskAsync(new ImportPreview.Query(source.Document, _below));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        if (!outcome.IsDone)
            return;
        _sourceName = source.Document.Name is { Length: > 0 } name ? name : L["ImportPasted"];
        (_finding, _rows) = (outcome.Value.Sheet.Finding(column => L["Column_" + column]), outcome.Value.Rows);
    }

    private Task ChangeAsync(ImportRow changed) =>
        LookAgainAsync([.. _rows.Select(row => row.Number == changed.Number ? changed : row)]);

    private async Task ChangeBelowAsync(Guid? below)
    {
        var before = _below;
        _below = below;
        // Rows that name no unit above follow the new choice, unless their editor put them elsewhere.
        await LookAgainAsync([.. _rows.Select(row => row.ParentText.Length == 0 && row.Parent == new ImportParent(before, null) ? row with { Parent = null } : row)]);
    }

    private async Task LookAgainAsync(IReadOnlyList<ImportRow> rows)
    {
        if (rows.Count > 0)
            _rows = (await Queries.AskAsync(new ImportLookAgain.Query(rows, _below))).Value ?? rows;
    }

    private async Task ConfirmAsync()
    {
        var outcome = await Commands.RunAsync(new ImportUnits.Command(_rows, _below, _validFrom));
        _message = outcome.IsDone ? null : Refusals.Of(outcome);
        _done = outcome.Value;
        if (!outcome.IsDone)
            await LookAgainAsync(_rows);
    }

    private void Reset() => (_rows, _finding, _sourceName, _message) = ([], null, null, null);

    private async Task TemplateAsync()
    {
        if ((await Actor.GetAsync()).AccountId is not { } account)
            return;
        XlsxColumn[] columns =
        [
            .. new[] { "Name", "ShortName", "Kind", "Parent", "Leader", "LeaderPosition", "Contact", "ContactPosition", "ContactEmail", "ContactPhone" }
                .Select(column => new XlsxColumn(L["Heading_" + column], Width: column is "Name" or "Parent" ? 36 : 20)),
        ];
        var address = await Exports.OfferAsync(account, "mau-don-vi.xlsx", XlsxWriter.ContentType, file =>
            Writer.WriteAsync(file, new XlsxSheet(L["TemplateTitle"], L["TemplateNote"], columns), AsyncEnumerable.Empty<object?[]>()));
        Navigation.NavigateTo(address, forceLoad: true);
    }

    private static string Key(ImportParent? parent) => parent switch
    {
        null => "",
        { UnitId: { } unit } => $"u{unit}",
        { Row: { } row } => $"r{row}",
        _ => "top",
    };

    private static ImportParent? ParentOf(string? key) => key switch
    {
        "top" => ImportParent.Top,
        ['u', .. var id] when Guid.TryParse(id, out var unit) => new ImportParent(unit, null),
        ['r', .. var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var row) => new ImportParent(null, row),
        _ => null,
    };

    private static string People(ImportRow row) =>
        string.Join("; ", new[] { row.Leader, row.Contact }.Where(person => !person.IsNobody).Select(person => person.Name).Distinct());
}
