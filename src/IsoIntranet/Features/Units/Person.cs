using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Features.Units;

/// <summary>
/// Somebody who works for a unit. Only what the work needs is kept: name, position, where to reach them
/// (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15); identity papers never.
/// </summary>
public sealed class Person : Record
{
    private Person() { }

    public Person(string fullName, string position, Guid unitId)
    {
        FullName = fullName.Trim();
        Position = position.Trim();
        UnitId = unitId;
        SearchText = SearchForm.Of(FullName);
    }

    public string FullName { get; private set; } = "";

    /// <summary>Chức vụ.</summary>
    public string Position { get; set; } = "";

    public Guid UnitId { get; private set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>Whoever left the service stays readable in history, and is offered nowhere.</summary>
    public bool HasLeft { get; set; }

    public string SearchText { get; private set; } = "";
}
