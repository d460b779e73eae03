using IsoIntranet.Platform.Clock;
using Microsoft.AspNetCore.Components;

namespace IsoIntranet.Features.Audits.Rounds;

/// <summary>Writes down that a meeting was held, or corrects what was written down.</summary>
public partial class MeetingDialog
{
    private readonly List<Row> _rows = [];
    private AuditMeeting? _held;
    private int _version;
    private DateOnly _day;
    private TimeOnly _time;
    private string _place = "";
    private string? _notes;
    private string? _guestName;
    private string? _guestPosition;
    private string? _guestUnit;

    [Inject]
    private OrganisationClock Clock { get; set; } = default!;

    [Parameter, EditorRequired]
    public Audit Record { get; set; } = default!;

    [Parameter, EditorRequired]
    public MeetingKind Kind { get; set; }

    private string? RollError => Errors.GetValueOrDefault("Attendance") is { } messages ? string.Join(' ', messages) : null;

    public override IEnumerable<(string Field, string Label, string? Yours)> Typed => [("Place", L["Place"], _place), ("Notes", L["MeetingNotes"], _notes)];

    protected override async Task OnInitializedAsync()
    {
        _held = Record.Meetings.FirstOrDefault(meeting => meeting.Kind == Kind);
        _version = _held?.Version ?? Record.Version;
        var local = Clock.Local(_held?.HeldAt ?? Clock.Now);
        (_day, _time) = (DateOnly.FromDateTime(local.DateTime), new TimeOnly(local.Hour, local.Minute));
        // Where the opening was held the closing mostly is, too.
        _place = (_held ?? Record.Meetings.FirstOrDefault())?.Place ?? "";
        _notes = _held?.Notes;
        var offers = (await Queries.AskAsync(new MeetingRoll.Query(Record.Id))).Value ?? [];
        _rows.AddRange(offers.Select(offer => new Row
        {
            PersonId = offer.PersonId,
            Name = offer.Name,
            Position = offer.Position,
            Unit = offer.Group ?? L["TeamGroup"],
            IsExpected = offer.IsExpected,
        }));
        foreach (var one in _held?.Attendance ?? [])
        {
            if (one.PersonId is { } person && _rows.Find(row => row.PersonId == person) is { } known)
                (known.IsPresent, known.IsExpected) = (one.IsPresent, true);
            else
                _rows.Add(new Row { PersonId = one.PersonId, Name = one.Name, Position = one.Position, Unit = one.Unit, IsPresent = one.IsPresent, IsExpected = true });
        }
    }

    protected override void Rebase(int version) => _version = version;

    private static void MarkAll(IEnumerable<Row> rows)
    {
        foreach (var row in rows)
            row.IsPresent = true;
    }

    private void AddGuest()
    {
        _rows.Add(new Row { Name = _guestName!.Trim(), Position = _guestPosition?.Trim() ?? "", Unit = _guestUnit?.Trim() ?? "", IsPresent = true, IsExpected = true });
        (_guestName, _guestPosition, _guestUnit) = (null, null, null);
    }

    private Task SaveAsync()
    {
        // Of the many people of a unit those are written down who came, and those who were expected.
        var facts = new MeetingFacts(
            Clock.StartOf(_day).Add(_time.ToTimeSpan()), _place, _notes,
            [.. _rows.Where(row => row.IsPresent || row.IsExpected).Select(row => new Attendant(row.PersonId, row.Name, row.Position, row.Unit, row.IsPresent))]);
        return _held is not null ? RunAsync(new CorrectMeeting.Command(Record.Id, _version, Kind, facts))
            : Kind == MeetingKind.Opening ? RunAsync(new OpenAudit.Command(Record.Id, _version, facts))
            : RunAsync(new EndFieldwork.Command(Record.Id, _version, facts));
    }

    private sealed class Row
    {
        public Guid? PersonId { get; init; }

        public string Name { get; init; } = "";

        public string Position { get; init; } = "";

        public string Unit { get; init; } = "";

        public bool IsPresent { get; set; }

        public bool IsExpected { get; set; }
    }
}
