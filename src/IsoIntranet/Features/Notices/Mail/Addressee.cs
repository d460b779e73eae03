using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;

namespace IsoIntranet.Features.Notices.Mail;

/// <summary>An open account that mail can reach.</summary>
public sealed class Addressee
{
    public Guid AccountId { get; init; }

    public Guid? PersonId { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Language, <c>vi</c> or <c>en</c>.</summary>
    public string Culture { get; init; } = "vi";

    public string Address { get; init; } = "";
}

public static class AddressBook
{
    /// <summary>By the account's own address, else by its person's; whoever left the service is written to no more.</summary>
    public static IQueryable<Addressee> Addressees(this IsoContext db) =>
        from account in db.Users
        where !account.IsClosed
        join person in db.Set<Person>() on account.PersonId equals (Guid?)person.Id into people
        from person in people.DefaultIfEmpty()
        where person == null || !person.HasLeft
        let address = account.Email != null && account.Email != "" ? account.Email : person.Email
        where address != null && address != ""
        select new Addressee { AccountId = account.Id, PersonId = account.PersonId, Name = account.DisplayName, Culture = account.Culture, Address = address };
}
