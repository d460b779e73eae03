using System.Globalization;
using IsoIntranet.Features.Units;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Procedures;

/// <summary>Enters a procedure in the register, or changes what it says.</summary>
public partial class ProcedureDialog
{
    private ProcedureChoices.View? _choices;
    private string _name = "";
    private ProcedureKind _kind;
    private string? _code;
    private string? _field;
    private string _level = "";
    private Guid? _unitId;
    private string? _performer;
    private string? _limitWords;
    private decimal? _limitDays;
    private string? _decision;
    private DateOnly? _decidedOn;
    private string _delivery = "";
    private string? _remark;
    private int _version;

    /// <summary>The entry to change; none to add one.</summary>
    [Parameter]
    public ProcedureView.View? Existing { get; set; }

    /// <summary>The unit that a new entry is offered for.</summary>
    [Parameter]
    public Guid? UnitId { get; set; }

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed =>
    [
        ("Name", L["Name"], _name), ("Code", L["Code"], _code), ("Field", L["Field"], _field), ("PerformerWords", L["Performer"], _performer),
        ("TimeLimitWords", L["TimeLimit"], _limitWords), ("TimeLimitDays", L["TimeLimitDays"], _limitDays?.ToString(CultureInfo.InvariantCulture)),
        ("DecisionNumber", L["Decision"], _decision), ("DecidedOn", L["DecidedOn"], _decidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("Remark", L["Remark"], _remark),
    ];

    /// <summary>The units that the writer keeps, and the entry's own.</summary>
    private IEnumerable<UnitChoices.Choice> Units =>
        (_choices?.Units ?? []).Where(unit => _choices!.Kept.Contains(unit.Id) || unit.Id == Existing?.Facts.UnitId);

    protected override async Task OnInitializedAsync()
    {
        _unitId = UnitId;
        if (Existing is { } existing)
        {
            var facts = existing.Facts;
            (_name, _kind, _code, _field, _unitId, _performer) = (facts.Name, facts.Kind, facts.Code, facts.Field, facts.UnitId, facts.PerformerWords);
            (_limitWords, _limitDays, _decision, _decidedOn, _remark) = (facts.TimeLimitWords, facts.TimeLimitDays, facts.DecisionNumber, facts.DecidedOn, facts.Remark);
            (_level, _delivery, _version) = (facts.Level?.ToString() ?? "", facts.Delivery?.ToString() ?? "", existing.Version);
        }
        _choices = (await Queries.AskAsync(new ProcedureChoices.Query())).Value;
    }

    protected override void Rebase(int version) => _version = version;

    /// <summary>What the words state is offered as the figure; a figure that somebody set otherwise stays.</summary>
    private void ReadLimit(ChangeEventArgs change)
    {
        var follows = _limitDays is null || _limitDays == TimeLimit.WorkingDays(_limitWords);
        _limitWords = change.Value as string;
        if (follows)
            _limitDays = TimeLimit.WorkingDays(_limitWords);
    }

    private async Task SaveAsync()
    {
        var facts = new ProcedureFacts(_name, _kind, _unitId ?? Guid.Empty)
        {
            Code = _code,
            Field = _field,
            Level = Enum.TryParse<AuthorityLevel>(_level, out var level) ? level : null,
            PerformerWords = _performer,
            TimeLimitDays = _limitDays,
            TimeLimitWords = _limitWords,
            DecisionNumber = _decision,
            DecidedOn = _decidedOn,
            Delivery = Enum.TryParse<DeliveryForm>(_delivery, out var delivery) ? delivery : null,
            Remark = _remark,
        };
        _ = Existing is { } existing
            ? await RunAsync(new EditProcedure.Command(existing.Id, _version, facts))
            : await RunAsync(new AddProcedure.Command(facts));
    }
}
