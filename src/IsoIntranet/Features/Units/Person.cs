using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units;

/// <summary>
/// Somebody who works for a unit. Only what the work needs is kept: name, position, where to reach them
/// (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15); identity papers never.
/// </summary>
public sealed class Person : Record
{
    public const int NameLength = 200;
    public const int EmailLength = 256;
    public const int PhoneLength = 40;

    private Person() { }

    public Person(string fullName, string position, Guid unitId)
    {
        UnitId = unitId;
        Describe(fullName, position, null, null);
    }

    public string FullName { get; private set; } = "";

    /// <summary>Chức vụ.</summary>
    public string Position { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Whoever left the service stays readable in history, and is offered nowhere.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Name and position without case and marks, for searching.</summary>
    public string SearchText { get; private set; } = "";

    public void Describe(string fullName, string position, string? email, string? phone)
    {
        FullName = fullName.Trim();
        Position = position.Trim();
        Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim();
        Phone = string.IsNullOrWhiteSpace(phone) ? null : phone.Trim();
        SearchText = SearchForm.Of($"{FullName} {Position}");
    }

    /// <summary>Chuyển công tác sang đơn vị khác.</summary>
    public Ruling MoveTo(OrgUnit unit)
    {
        if (HasLeft)
            return Ruling.Refuse("Units.PersonHasLeft", FullName);
        if (!unit.IsActive)
            return Ruling.Refuse("Units.HasEnded", unit.Name);
        if (unit.Id == UnitId)
            return Ruling.Refuse("Units.PersonAlreadyThere", FullName, unit.Name);
        UnitId = unit.Id;
        return Ruling.Allowed;
    }

    /// <summary>Nghỉ hưu, thôi việc.</summary>
    public Ruling Leave()
    {
        if (HasLeft)
            return Ruling.Refuse("Units.PersonHasLeft", FullName);
        HasLeft = true;
        return Ruling.Allowed;
    }

    public Ruling Return(OrgUnit unit)
    {
        if (!HasLeft)
            return Ruling.Refuse("Units.PersonIsHere", FullName);
        if (!unit.IsActive)
            return Ruling.Refuse("Units.HasEnded", unit.Name);
        HasLeft = false;
        UnitId = unit.Id;
        return Ruling.Allowed;
    }
}
