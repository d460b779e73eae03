using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Data;

/// <summary>
/// The one database context. It lives for one operation, sees nothing that is unit-scoped until it is told what its
/// viewer may see, and writes the change log in the very transaction of the change.
/// </summary>
public sealed class IsoContext(DbContextOptions<IsoContext> options, ChangeLogKey changeLogKey, TimeProvider clock)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Name of the query filter that holds unit-scoped records to the viewer's units.</summary>
    public const string UnitScopeFilter = "UnitScope";

    private bool SeesAllUnits { get; set; }

    private Guid[] VisibleUnits { get; set; } = [];

    /// <summary>Who the changes of this context are attributed to.</summary>
    public Author Author { get; set; } = Author.System;

    /// <summary>Name of the command that writes through this context; kept with every log row.</summary>
    public string? CommandName { get; set; }

    public DbSet<ChangeLogEntry> ChangeLog => Set<ChangeLogEntry>();

    public DbSet<ChangeLogHead> ChangeLogHeads => Set<ChangeLogHead>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    /// <summary>Opens unit-scoped records to reading, to the extent of a scope.</summary>
    public IsoContext SeeOnly(UnitScope scope)
    {
        SeesAllUnits = scope.IsEverything;
        VisibleUnits = scope.IsEverything ? [] : [.. scope.Units];
        return this;
    }

    /// <summary>Whether records of a unit are seen; for what is told of a unit where there is no record yet.</summary>
    public bool Sees(Guid unitId) => SeesAllUnits || VisibleUnits.Contains(unitId);

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WriteChangeLog();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WriteChangeLog();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>().HavePrecision(6);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(IsoContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // SQL Server refuses several cascade paths to one table, so nothing cascades by itself.
            foreach (var key in entity.GetForeignKeys().Where(key => !key.IsOwnership && key.DeleteBehavior == DeleteBehavior.Cascade))
                key.DeleteBehavior = DeleteBehavior.Restrict;
            if (entity.IsOwned() || !typeof(IRecord).IsAssignableFrom(entity.ClrType))
                continue;
            builder.Entity(entity.ClrType).Property(nameof(IRecord.Version)).IsConcurrencyToken();
            builder.Entity(entity.ClrType).Ignore(nameof(IRecord.RootId));
            if (typeof(IUnitScoped).IsAssignableFrom(entity.ClrType) && entity.BaseType is null)
                typeof(IsoContext).GetMethod(nameof(ScopeToUnits), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                    .MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
        }
    }

    private void ScopeToUnits<T>(ModelBuilder builder) where T : class, IUnitScoped =>
        builder.Entity<T>().HasQueryFilter(UnitScopeFilter,
            record => SeesAllUnits || VisibleUnits.Contains(record.UnitId));

    private void WriteChangeLog()
    {
        ChangeTracker.DetectChanges();
        var rows = ChangeRecorder.Record(this, UtcConverter.ToMicroseconds(clock.GetUtcNow()), changeLogKey);
        ChangeLog.AddRange(rows);
    }
}
