using IsoIntranet.Features.Audits.Rounds;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>One line of the agenda. Who is not independent of the unit, or busy at that hour, cannot be chosen, and it says why.</summary>
public partial class SlotDialog
{
    private readonly HashSet<Guid> _members = [];
    private IReadOnlyList<Guid> _clauses = [];
    private DateOnly _day;
    private TimeOnly _from;
    private TimeOnly _until;
    private Guid? _unitId;
    private string _topic = "";
    private bool _isDropping;
    private int _version;

    [Parameter, EditorRequired]
    public AuditPlanView.View View { get; set; } = default!;

    /// <summary>The line to change; none for a new one.</summary>
    [Parameter]
    public AuditPlanView.Line? Line { get; set; }

    private IEnumerable<AgendaSlot> Others => View.Agenda.Where(line => line.Id != Line?.Id).Select(line => line.Slot);

    private string? UnitClash => _unitId is { } unit && Others.FirstOrDefault(other => other.UnitId == unit && Meets(other)) is { } met
        ? L["UnitClash", View.NameOf(unit), AuditWording.Day(_day), $"{_from:HH\\:mm}", $"{met.From:HH\\:mm}"].Value : null;

    protected override void OnInitialized()
    {
        _version = View.Audit.Version;
        if (Line is { } line)
        {
            (_day, _from, _until, _unitId, _topic, _clauses) = (line.Slot.Day, line.Slot.From, line.Slot.Until, line.Slot.UnitId, line.Slot.Topic, line.Slot.ClauseIds);
            _members.UnionWith(line.Slot.MemberIds);
            return;
        }
        var last = View.Agenda.Count == 0 ? null : View.Agenda[^1].Slot;
        (_day, _from) = (last?.Day ?? View.Audit.StartsOn, last is null || last.Until > new TimeOnly(16, 0) ? new TimeOnly(7, 30) : last.Until);
        _until = _from.AddHours(1);
        Choose(View.Units.FirstOrDefault(unit => !unit.HasHour)?.Id);
    }

    protected override void Rebase(int version) => _version = version;

    private void ChooseUnit(ChangeEventArgs change) => Choose(Guid.TryParse(change.Value?.ToString(), out var id) ? id : null);

    /// <summary>The topic and the programme's clauses are offered, as long as nothing else was written.</summary>
    private void Choose(Guid? unitId)
    {
        _unitId = unitId;
        if (unitId is null)
            return;
        if (_topic.Length == 0)
            _topic = L["AuditOfUnit"];
        if (_clauses.Count == 0)
            _clauses = View.Units.First(unit => unit.Id == unitId).Wanted;
    }

    private void Toggle(Guid memberId)
    {
        if (!_members.Remove(memberId))
            _members.Add(memberId);
    }

    private bool Meets(AgendaSlot other) => other.Day == _day && other.From < _until && _from < other.Until;

    private IndependenceException? ExceptionOf(AuditPlanView.Member member) => member.Own.FirstOrDefault(tie => tie.UnitId == _unitId)?.Exception;

    private string? WhyNot(AuditPlanView.Member member)
    {
        if (member.Judges && member.Own.FirstOrDefault(tie => tie.UnitId == _unitId) is { Exception: null } own)
            return own.Why is { } why ? L["Tie_" + why].Value : L["OwnTag", View.NameOf(own.UnitId)].Value;
        return Others.FirstOrDefault(other => Meets(other) && other.MemberIds.Contains(member.Id)) is { } busy
            ? L["BusyAt", $"{busy.From:HH\\:mm}", $"{busy.Until:HH\\:mm}", busy.UnitId is { } unit ? View.NameOf(unit) : busy.Topic].Value : null;
    }

    private Task SaveAsync() => RunAsync(new ScheduleAgenda.Command(
        View.Audit.Id, _version, [.. Others, new AgendaSlot(_day, _from, _until, _unitId, _topic, _clauses, [.. _members])]));

    private Task DropAsync() => RunAsync(new ScheduleAgenda.Command(View.Audit.Id, _version, [.. Others]));
}
