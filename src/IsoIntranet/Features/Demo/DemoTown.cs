using IsoIntranet.Features.Units;
using IsoIntranet.Features.Units.Committees;
using IsoIntranet.Platform.Access;
using Microsoft.AspNetCore.Identity;

namespace IsoIntranet.Features.Demo;

/// <summary>The made-up town: its units, their people, and an account for everybody who has something to do.</summary>
internal sealed class DemoTown
{
    private readonly Dictionary<string, OrgUnit> _units = [];
    private readonly Dictionary<string, UnitKind> _kinds;
    private readonly Dictionary<string, Account> _accounts = [];

    /// <param name="known">Kinds that the database has already; they are used under their codes.</param>
    /// <param name="hasher">Hashes the one password once: a hash each would take longer than all the rest.</param>
    public DemoTown(DemoContent.Town content, IReadOnlyList<DemoContent.LogOn> logOns, IReadOnlyCollection<UnitKind> known, IPasswordHasher<Account> hasher)
    {
        _kinds = known.ToDictionary(kind => kind.Code);
        foreach (var kind in content.Kinds.Where(kind => !_kinds.ContainsKey(kind.Code)))
            NewKinds.Add(_kinds[kind.Code] = new UnitKind(kind.Code, kind.Name, kind.EnglishName, kind.Group, 10 * (_kinds.Count + 1)) { Aliases = string.Join('\n', kind.Aliases) });
        var password = hasher.HashPassword(new Account(), DemoAccounts.Password);
        foreach (var unit in content.Units)
            Add(unit, password);
        foreach (var logOn in logOns)
            Add(logOn, password);
    }

    public List<UnitKind> NewKinds { get; } = [];

    public IReadOnlyCollection<OrgUnit> Units => _units.Values;

    public List<Person> People { get; } = [];

    public IReadOnlyCollection<Account> Accounts => _accounts.Values;

    public List<RoleGrant> Grants { get; } = [];

    /// <summary>Who leads and who contacts, to be written once units and people are there.</summary>
    public List<Action> Appointments { get; } = [];

    public OrgUnit Unit(string code) => _units[code];

    public OrgUnit UnitOf(Guid id) => _units.Values.First(unit => unit.Id == id);

    public bool IsUnit(string code) => _units.ContainsKey(code);

    public UnitKind Kind(string code) => _kinds[code];

    public string CodeOf(Guid unitId) => _units.First(unit => unit.Value.Id == unitId).Key;

    public Author Author(string userName) => new(_accounts[userName].Id, _accounts[userName].DisplayName);

    /// <summary>Whose account it is, in the directory.</summary>
    public Guid PersonId(string userName) => _accounts[userName].PersonId!.Value;

    /// <summary>A committee as composed; it is decided by <paramref name="on"/>.</summary>
    public Committee Committee(DemoContent.Board content, DateOnly on)
    {
        var committee = new Committee(content.Kind, content.Name, _units["ubnd"].Id);
        DemoPlan.Must(committee.Compose(content.Name, content.Regulation, [.. content.Members.Select(seat =>
            new MemberSeat(_accounts[seat.UserName].PersonId!.Value, seat.Role, seat.Title, seat.Task))]));
        DemoPlan.Must(committee.Decide(content.Number, on, on, null, on));
        return committee;
    }

    public static string HeadOf(string unitCode) => unitCode + ".tt";

    private void Add(DemoContent.Unit content, string password)
    {
        var kind = _kinds[content.Kind];
        var unit = new OrgUnit(content.Name, content.ShortName, kind.Id, content.Parent is null ? null : _units[content.Parent].Id, new DateOnly(2015, 5, 15))
        {
            SortOrder = 10 * (_units.Count + 1),
            Stage = content.Stage,
        };
        _units.Add(content.Code, unit);
        var leader = AddPerson(content.Leader.Name, content.Leader.Position, unit, HeadOf(content.Code));
        var contact = AddPerson(content.Contact.Name, content.Contact.Position, unit, content.Code);
        Appointments.Add(() => (unit.LeaderId, unit.ContactId) = (leader.Id, contact.Id));
        if (content.Parent is null)
            return;
        Open(HeadOf(content.Code), leader.FullName, leader, Role.UnitHead, unit, password);
        Open(content.Code, contact.FullName, contact, Role.UnitContact, unit, password);
    }

    private void Add(DemoContent.LogOn logOn, string password)
    {
        // Some of the units' own accounts are described as well.
        if (_accounts.ContainsKey(logOn.UserName))
            return;
        var unit = _units[logOn.Unit];
        var person = logOn.Position is null ? People.Find(known => known.FullName == logOn.Name) : AddPerson(logOn.Name, logOn.Position, unit, logOn.UserName);
        Open(logOn.UserName, logOn.Name, person, logOn.Role, unit, password);
    }

    private Person AddPerson(string name, string position, OrgUnit unit, string mailbox)
    {
        var person = new Person(name, position, unit.Id) { Email = $"{mailbox}@venbien.example" };
        People.Add(person);
        return person;
    }

    private void Open(string userName, string name, Person? person, Role role, OrgUnit unit, string password)
    {
        var account = new Account
        {
            UserName = userName,
            NormalizedUserName = userName.ToUpperInvariant(),
            DisplayName = name,
            PersonId = person?.Id,
            PasswordHash = password,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        _accounts.Add(userName, account);
        Grants.Add(new RoleGrant(account.Id, role, unit.Id));
    }
}
