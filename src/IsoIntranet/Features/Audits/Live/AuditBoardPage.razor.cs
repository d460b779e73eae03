using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Live;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Live;

/// <summary>Bảng đánh giá trực tiếp: audits under way, and what is found in them as it is logged.</summary>
public sealed partial class AuditBoardPage
{
    private readonly Dictionary<Guid, int> _versions = [];
    private HashSet<Guid> _fresh = [];
    private LiveBoardOf.View? _view;
    private LiveFigures _figures = LiveFigures.Of([], new LiveFilter());
    private OutcomeKind? _missing;
    private (bool IsRead, Guid? Audit) _read;

    [SupplyParameterFromQuery(Name = "audit")]
    private Guid? Audit { get; set; }

    [SupplyParameterFromQuery(Name = "unit")]
    private Guid? Unit { get; set; }

    [SupplyParameterFromQuery(Name = "grade")]
    private string? Grade { get; set; }

    [SupplyParameterFromQuery(Name = "chapter")]
    private int? Chapter { get; set; }

    private LiveFilter Filter => new(Unit, Enum.TryParse<FindingGrade>(Grade, out var grade) && Enum.IsDefined(grade) ? grade : null, Chapter);

    private int Untold => _view!.Audits.Sum(audit => audit.Untold);

    protected override async Task OnParametersSetAsync()
    {
        if (_read == (true, Audit))
        {
            Reckon();
            return;
        }
        _read = (true, Audit);
        _versions.Clear();
        await RefreshAsync();
    }

    protected override bool Concerns(Signal signal) => LiveAuditStore.Concerns(signal);

    protected override async Task RefreshAsync()
    {
        var outcome = await Queries.AskAsync(new LiveBoardOf.Query(Audit));
        _missing = outcome.IsDone ? null : outcome.Kind;
        _view = outcome.Value;
        Reckon();
        var isFirst = _versions.Count == 0;
        _fresh = [];
        foreach (var finding in _view?.Audits.SelectMany(audit => audit.Findings) ?? [])
        {
            var known = _versions.TryGetValue(finding.Id, out var version);
            if (!isFirst && (!known || version != finding.Version))
                _fresh.Add(finding.Id);
            _versions[finding.Id] = finding.Version;
        }
        // An empty board is known, too.
        _versions.TryAdd(Guid.Empty, 0);
    }

    private void Reckon() => _figures = LiveFigures.Of(_view?.Audits ?? [], Filter);

    private string Toggle(LiveFilter filter) => LiveAddress.Of(LiveAddress.Board, Audit, filter);

    private IReadOnlyList<LiveBar> UnitBars() => [.. _figures.Units.Select(unit => new LiveBar(
        unit.ShortName, unit.Name, _figures.ByGrade(finding => finding.UnitId == unit.Id), Toggle(Filter with { Unit = Filter.Unit == unit.Id ? null : unit.Id }), Filter.Unit == unit.Id))];

    private IReadOnlyList<LiveBar> ChapterBars() => [.. _figures.Chapters.Select(chapter => new LiveBar(
        LiveWording.Chapter(chapter), LiveWording.Chapter(chapter), _figures.ByGrade(finding => finding.Chapter == chapter.Number),
        Toggle(Filter with { Chapter = Filter.Chapter == chapter.Number ? null : chapter.Number }), Filter.Chapter == chapter.Number))];

    private string FilterWords() => string.Join(", ", new[]
    {
        _view!.Audits.SelectMany(audit => audit.Units).FirstOrDefault(unit => unit.Id == Filter.Unit)?.ShortName,
        Filter.Grade is { } grade ? Words.Grade(grade) : null,
        Filter.Chapter is { } chapter ? L["Live_ChapterNo", chapter].Value : null,
    }.OfType<string>());
}
