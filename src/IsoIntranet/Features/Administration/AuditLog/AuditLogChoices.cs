using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Administration.AuditLog;

/// <summary>What the log may be filtered by.</summary>
public static class AuditLogChoices
{
    public sealed record Query : IQuery<Query, Choices>;

    public sealed record Choices(IReadOnlyList<Choice> Authors, IReadOnlyList<Choice> Units, IReadOnlyList<string> RecordTypes);

    public sealed record Choice(Guid Id, string Name);

    public sealed class Handler : IQueryHandler<Query, Choices>
    {
        public Permission Permission => ChangeLogSight.ReadRows;

        public async Task<Outcome<Choices>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var authors = await reading.Db.Users.OrderBy(account => account.DisplayName)
                .Select(account => new Choice(account.Id, account.DisplayName)).ToListAsync(cancellationToken);
            var units = await reading.Db.Set<OrgUnit>().OrderBy(unit => unit.SearchText)
                .Select(unit => new Choice(unit.Id, unit.Name)).ToListAsync(cancellationToken);
            var types = reading.Db.Model.GetEntityTypes().Select(entity => entity.ClrType)
                .Where(type => type.IsAssignableTo(typeof(IRecord))).Select(type => type.Name).Distinct().Order(StringComparer.Ordinal);
            return new Choices(authors, [.. units.Where(unit => reading.Scope.Contains(unit.Id))], [.. types]);
        }
    }
}
