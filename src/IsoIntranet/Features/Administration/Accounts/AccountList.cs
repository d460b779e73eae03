using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.Accounts;

/// <summary>The accounts, with their roles.</summary>
public static class AccountList
{
    private static readonly ListColumns<Row> Columns = new ListColumns<Row>(row => row.Id)
        .Add("name", row => row.DisplayName, row => row.SearchText)
        .Add("user", row => row.UserName)
        .Add("unit", row => row.Unit)
        .SearchIn(row => row.SearchText, row => row.DisplayName, row => row.UserName)
        .SortedBy("name");

    /// <param name="AccountId">Only this one, for its own panel.</param>
    /// <param name="Role">Only accounts that hold this role somewhere.</param>
    public sealed record Query(PageRequest Page, bool WithClosed = false, Role? Role = null, Guid? AccountId = null) : IQuery<Query, PageOf<Item>>;

    /// <param name="IsLocked">Whether wrong passwords keep it from signing in for the time being.</param>
    public sealed record Item(
        Guid Id, int Version, string DisplayName, string UserName, Guid? PersonId, string? Position, string? Unit,
        bool IsClosed, bool IsLocked, bool MustChangePassword, IReadOnlyList<Held> Grants);

    public sealed record Held(Guid Id, Role Role, Guid UnitId, string Unit);

    public sealed class Row
    {
        public Guid Id { get; init; }

        public int Version { get; init; }

        public string DisplayName { get; init; } = "";

        public string UserName { get; init; } = "";

        public Guid? PersonId { get; init; }

        public string? Position { get; init; }

        public string? Unit { get; init; }

        public bool IsClosed { get; init; }

        public DateTimeOffset? LockoutEnd { get; init; }

        public bool MustChangePassword { get; init; }

        public string SearchText { get; init; } = "";
    }

    public sealed class Handler : IQueryHandler<Query, PageOf<Item>>
    {
        public Permission Permission => AdministrationRoom.Accounts;

        public async Task<Outcome<PageOf<Item>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var db = reading.Db;
            var (all, units) = (reading.Scope.IsEverything, reading.Scope.IsEverything ? [] : reading.Scope.Units.ToArray());
            var rows =
                from account in db.Users
                join person in db.Set<Person>() on account.PersonId equals person.Id into people
                from person in people.DefaultIfEmpty()
                join unit in db.Set<OrgUnit>() on person.UnitId equals unit.Id into homes
                from unit in homes.DefaultIfEmpty()
                where (query.WithClosed || !account.IsClosed || query.AccountId != null)
                    && (query.AccountId == null || account.Id == query.AccountId)
                    && (query.Role == null || db.RoleGrants.Any(grant => grant.AccountId == account.Id && grant.Role == query.Role))
                    && (all || units.Contains(person.UnitId) || db.RoleGrants.Any(grant => grant.AccountId == account.Id && units.Contains(grant.UnitId)))
                select new Row
                {
                    Id = account.Id,
                    Version = account.Version,
                    DisplayName = account.DisplayName,
                    UserName = account.UserName!,
                    PersonId = account.PersonId,
                    Position = person == null ? null : person.Position,
                    Unit = unit == null ? null : unit.Name,
                    IsClosed = account.IsClosed,
                    LockoutEnd = account.LockoutEnd,
                    MustChangePassword = account.MustChangePassword,
                    SearchText = (person == null ? account.UserName! : person.SearchText + " " + account.UserName!),
                };
            var page = await Columns.PageAsync(rows, query.Page, row => row, cancellationToken);
            var ids = page.Items.Select(row => row.Id).ToList();
            var grants = (await (
                from grant in db.RoleGrants
                join unit in db.Set<OrgUnit>() on grant.UnitId equals unit.Id
                where ids.Contains(grant.AccountId)
                select new { grant.AccountId, Held = new Held(grant.Id, grant.Role, unit.Id, unit.Name) }).ToListAsync(cancellationToken))
                .ToLookup(grant => grant.AccountId, grant => grant.Held);
            return new PageOf<Item>(
                [.. page.Items.Select(row => new Item(
                    row.Id, row.Version, row.DisplayName, row.UserName, row.PersonId, row.Position, row.Unit, row.IsClosed,
                    row.LockoutEnd > reading.Now, row.MustChangePassword,
                    [.. grants[row.Id].OrderBy(held => held.Role).ThenBy(held => held.Unit, StringComparer.CurrentCulture)]))],
                page.Total);
        }
    }
}
