using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Nonconformities.Answering;

/// <summary>The search for the root cause: five whys or a fishbone, drawn while it is typed.</summary>
public partial class AnalysisDialog
{
    private readonly List<string> _whys = [];
    private readonly Dictionary<CauseCategory, List<string>> _bones = Enum.GetValues<CauseCategory>().ToDictionary(category => category, _ => new List<string>());
    private CauseMethod _method;
    private CauseCategory _category;
    private string _root = "";
    private bool _similar;
    private string? _similarCases;
    private bool _risks;
    private bool _system;
    private string? _changes;
    private int _version;

    [Parameter, EditorRequired]
    public Nonconformity Record { get; set; } = default!;

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed => [("State", L["RootCause"], _root)];

    private AnalysisContent Content => new(
        _method, [.. _whys], [.. _bones.Select(bone => new FishboneBranch(bone.Key, [.. bone.Value]))], _root, _category,
        _similar, _similar ? _similarCases : null, _risks, _system, _risks || _system ? _changes : null);

    protected override void OnInitialized()
    {
        _version = Record.Version;
        // After an ineffective round the former analysis is where the new one starts.
        if ((Record.CurrentAnalysis ?? Record.Analyses.MaxBy(analysis => analysis.Round))?.Content is { } content)
        {
            (_method, _root, _category) = (content.Method, content.RootCause, content.Category);
            (_similar, _similarCases, _risks, _system, _changes) = (content.SimilarElsewhere, content.SimilarCases, content.ChangesRisks, content.ChangesSystem, content.Changes);
            _whys.AddRange(content.Whys);
            foreach (var branch in content.Branches)
                _bones[branch.Category].AddRange(branch.Causes);
        }
        while (_whys.Count < 3)
            _whys.Add("");
        foreach (var bone in _bones.Values.Where(bone => bone.Count == 0))
            bone.Add("");
    }

    protected override void Rebase(int version) => _version = version;

    private Task SaveAsync() => RunAsync(new SaveAnalysis.Command(Record.Id, _version, Content));
}
