using System.Globalization;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Audits.Planning;

/// <summary>Makes seats of people: names and offices, own units and competence as the server knows them today.</summary>
internal static class TeamSeats
{
    public sealed record Wish(Guid PersonId, MemberRole Role, string? Title = null);

    /// <summary>Seats the wished team, or says who does not fit.</summary>
    public static async Task<Ruling> SeatAsync(Audit audit, IReadOnlyList<Wish> wishes, Work work, CancellationToken cancellationToken)
    {
        var db = work.Db;
        var ids = wishes.Select(wish => wish.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancellationToken);
        if (people.Count != ids.Count)
            return Ruling.Refuse("Audits.PersonUnknown");
        var known = audit.Members.ToDictionary(member => member.PersonId);
        if (people.Values.FirstOrDefault(person => person.HasLeft && !known.ContainsKey(person.Id)) is { } gone)
            return Ruling.Refuse("Audits.PersonHasLeft", gone.FullName);
        var held = (await db.Set<AuditorCompetence>().Where(one => ids.Contains(one.PersonId)).ToListAsync(cancellationToken)).ToLookup(one => one.PersonId);
        var own = await OwnUnits.OfAsync(db, ids, work.Now, cancellationToken);
        foreach (var wish in wishes)
        {
            if (AuditorFitness.WhyUnfit(people[wish.PersonId].FullName, wish.Role, [.. held[wish.PersonId]], audit.StartsOn, audit.EndsOn) is { } unfit)
                return new Ruling(unfit);
        }
        return audit.Staff([.. wishes.Select(wish => new MemberSeat(
            wish.PersonId, people[wish.PersonId].FullName,
            string.IsNullOrWhiteSpace(wish.Title) ? known.GetValueOrDefault(wish.PersonId)?.Position ?? people[wish.PersonId].Position : wish.Title,
            wish.Role, [.. own[wish.PersonId].Select(one => one.UnitId)], WordsOf(AuditorFitness.BestOn(held[wish.PersonId], audit.StartsOn))))]);
    }

    /// <summary>The same team anew: somebody may have changed the unit since, or a certificate may have run out.</summary>
    public static Task<Ruling> ReseatAsync(Audit audit, Work work, CancellationToken cancellationToken) =>
        SeatAsync(audit, [.. audit.Members.OrderBy(member => member.Place).Select(member => new Wish(member.PersonId, member.Role))], work, cancellationToken);

    private static string? WordsOf(AuditorCompetence? one) => one is null ? null
        : one.Certificate + (one.Number is null ? "" : $" ({one.Number})")
            + (one.ExpiresOn is { } day ? $" – {day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}" : "");
}
