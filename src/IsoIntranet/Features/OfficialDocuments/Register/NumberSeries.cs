using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>
/// The numbers of one agency, kind and year, from 01 without gaps (NĐ 30/2020, Phụ lục I: số của văn bản). Two writers who take
/// a number at once meet at its version, and the later one takes the next.
/// </summary>
public sealed class NumberSeries : Record, IUnitScoped
{
    private NumberSeries() { }

    public NumberSeries(Guid unitId, DocumentKind kind, int year)
    {
        UnitId = unitId;
        Kind = kind;
        Year = year;
    }

    public Guid UnitId { get; private set; }

    public DocumentKind Kind { get; private set; }

    public int Year { get; private set; }

    /// <summary>What is given out next, unless a number was given back.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>The highest number in the register; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Numbers of drafts that were given up; the next drafts get them.</summary>
    public IReadOnlyList<int> Returned { get; private set; } = [];

    /// <summary>What the next draft will get.</summary>
    public int Upcoming => Returned.Count > 0 ? Returned.Min() : Next;

    public int Take()
    {
        var number = Upcoming;
        if (Returned.Contains(number))
            Returned = [.. Returned.Where(returned => returned != number)];
        else
            Next = number + 1;
        Last = Math.Max(Last, number);
        return number;
    }

    /// <summary>A draft was given up before it was issued.</summary>
    public void GiveBack(int number)
    {
        if (number < Next && !Returned.Contains(number))
            Returned = [.. Returned.Append(number).Order()];
    }

    /// <summary>Enters a number that was given elsewhere, as that of a plan issued before it came into the program.</summary>
    public void Enter(int number)
    {
        Returned = [.. Returned.Where(returned => returned != number)];
        Next = Math.Max(Next, number + 1);
        Last = Math.Max(Last, number);
    }

    /// <summary>An agency that begins in the middle of a year goes on from its paper register.</summary>
    public Ruling ContinueAt(int next)
    {
        if (next < 1)
            return Ruling.Refuse("OfficialDocuments.NumberTooSmall");
        if (next <= Last)
            return Ruling.Refuse("OfficialDocuments.NumberTaken", Last);
        Next = next;
        return Ruling.Allowed;
    }
}
