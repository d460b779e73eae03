using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Platform.Access;

internal sealed class AccountSchema : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder.Property(account => account.DisplayName).HasMaxLength(200);
        builder.Property(account => account.Culture).HasMaxLength(10);
        builder.HasIndex(account => account.PersonId);
    }
}

internal sealed class RoleGrantSchema : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("RoleGrants");
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.AccountId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(grant => grant.UnitId);
        builder.HasIndex(grant => new { grant.AccountId, grant.Role, grant.UnitId }).IsUnique();
    }
}
