using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>Proposes a committee, or changes a proposed composition.</summary>
public partial class CommitteeDialog
{
    private readonly List<DraftSeat> _seats = [];
    private IReadOnlyList<UnitChoices.Choice> _choices = [];
    private IReadOnlyList<PersonChoices.Choice> _people = [];
    private CommitteeKind _kind;
    private Guid? _ownerId;
    private string _name = "";
    private string? _regulation;
    private int _version;

    /// <summary>The proposal to change; none for a new one.</summary>
    [Parameter]
    public CommitteeView.View? Committee { get; set; }

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed =>
        [("Name", L["CommitteeName"], _name), ("Regulation", L["Regulation"], _regulation)];

    protected override async Task OnInitializedAsync()
    {
        if (Committee is { } committee)
        {
            (_kind, _ownerId, _name, _regulation, _version) = (committee.Kind, committee.UnitId, committee.Name, committee.Regulation, committee.Version);
            _seats.AddRange(committee.Members.Select(member => new DraftSeat
            {
                PersonId = member.PersonId,
                Role = member.Role,
                Title = member.Title,
                Task = member.Task,
                Kept = new UnitView.PersonRef(member.PersonId, member.FullName, member.Title, null, null, member.HasLeft),
            }));
        }
        else
        {
            _choices = (await Queries.AskAsync(new UnitChoices.Query())).Value ?? [];
            _ownerId = _choices.Select(choice => (Guid?)choice.Id).FirstOrDefault();
            _seats.Add(new DraftSeat { Role = CommitteeRole.Head });
            _seats.Add(new DraftSeat { Role = CommitteeRole.Secretary });
        }
        _people = (await Queries.AskAsync(new PersonChoices.Query(Prefer: _ownerId))).Value ?? [];
    }

    protected override void Rebase(int version) => _version = version;

    /// <summary>The office held now is what the decision will word, unless somebody writes otherwise.</summary>
    private void Seat(DraftSeat seat, Guid? personId)
    {
        var known = _people.FirstOrDefault(person => person.Id == seat.PersonId)?.Position ?? "";
        if (seat.Title == known)
            seat.Title = _people.FirstOrDefault(person => person.Id == personId)?.Position ?? "";
        seat.PersonId = personId;
    }

    private void Raise(int index) => (_seats[index - 1], _seats[index]) = (_seats[index], _seats[index - 1]);

    private async Task SaveAsync()
    {
        List<MemberSeat> seats = [.. _seats.Select(seat => new MemberSeat(seat.PersonId ?? Guid.Empty, seat.Role, seat.Title ?? "", seat.Task))];
        _ = Committee is { } committee
            ? await RunAsync(new ComposeCommittee.Command(committee.Id, _version, _name, _regulation, seats))
            : await RunAsync(new ProposeCommittee.Command(_kind, _name, _ownerId ?? Guid.Empty, _regulation, seats));
    }

    /// <summary>A line of the composition while it is typed.</summary>
    private sealed class DraftSeat
    {
        public Guid? PersonId { get; set; }

        public CommitteeRole Role { get; set; } = CommitteeRole.Member;

        public string? Title { get; set; } = "";

        public string? Task { get; set; }

        public UnitView.PersonRef? Kept { get; init; }
    }
}
