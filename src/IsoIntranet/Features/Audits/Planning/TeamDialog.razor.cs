using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Composes the team; who does not fit is said while composing, and refused by the server whatever is sent.</summary>
public partial class TeamDialog
{
    private readonly List<Seat> _seats = [];
    private IReadOnlyList<TeamCandidates.Candidate> _auditors = [];
    private IReadOnlyList<TeamCandidates.Decision> _decisions = [];
    private IReadOnlyList<PersonChoices.Choice> _others = [];
    private Guid? _committeeId;
    private int _version;

    private sealed class Seat(Guid personId, string name, MemberRole role)
    {
        public Guid PersonId { get; } = personId;

        public string Name { get; } = name;

        public MemberRole Role { get; set; } = role;
    }

    [Parameter, EditorRequired]
    public AuditPlanView.View View { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _version = View.Audit.Version;
        _seats.AddRange(View.Team.Select(member => new Seat(member.PersonId, member.Name, member.Role)));
        if ((await Queries.AskAsync(new TeamCandidates.Query(View.Audit.Id))).Value is { } candidates)
            (_auditors, _decisions) = (candidates.Auditors, candidates.Decisions);
        _others = (await Queries.AskAsync(new PersonChoices.Query())).Value ?? [];
    }

    protected override void Rebase(int version) => _version = version;

    private bool Has(Guid personId) => _seats.Exists(seat => seat.PersonId == personId);

    private TeamCandidates.Candidate? Candidate(Guid personId) => _auditors.FirstOrDefault(one => one.PersonId == personId);

    private Refusal? WhyNot(Seat seat) => seat.Role switch
    {
        MemberRole.Expert or MemberRole.Observer => null,
        _ when Candidate(seat.PersonId) is not { } known => new Refusal("Audits.NoCompetence", seat.Name),
        MemberRole.Lead => Candidate(seat.PersonId)!.UnfitToLead,
        _ => Candidate(seat.PersonId)!.Unfit,
    };

    private void Add(ChangeEventArgs change, MemberRole role)
    {
        if (!Guid.TryParse(change.Value?.ToString(), out var id) || Has(id))
            return;
        var known = Candidate(id);
        // The first who may lead is offered as lead.
        if (role == MemberRole.Auditor && known is { UnfitToLead: null } && !_seats.Exists(seat => seat.Role == MemberRole.Lead))
            role = MemberRole.Lead;
        _seats.Add(new Seat(id, known?.Name ?? _others.First(one => one.Id == id).FullName, role));
    }

    private static void Set(Seat seat, ChangeEventArgs change) => seat.Role = Enum.TryParse<MemberRole>(change.Value?.ToString(), out var role) ? role : seat.Role;

    /// <summary>The composition of the decision; who is not trained may only look on.</summary>
    private void TakeOver(ChangeEventArgs change)
    {
        _committeeId = Guid.TryParse(change.Value?.ToString(), out var id) ? id : null;
        if (_decisions.FirstOrDefault(one => one.Id == _committeeId) is not { } decision)
            return;
        _seats.Clear();
        foreach (var place in decision.Members)
        {
            var seat = new Seat(place.PersonId, place.Name, place.Role);
            if (WhyNot(seat) is not null && seat.Role == MemberRole.Lead)
                seat.Role = MemberRole.Auditor;
            if (WhyNot(seat) is not null)
                seat.Role = MemberRole.Observer;
            _seats.Add(seat);
        }
    }

    private Task SaveAsync() => RunAsync(new StaffTeam.Command(
        View.Audit.Id, _version, [.. _seats.Select(seat => new StaffTeam.Seat(seat.PersonId, seat.Role))], _committeeId));
}
