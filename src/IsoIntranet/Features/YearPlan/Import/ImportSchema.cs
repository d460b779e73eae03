using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.YearPlan.Import;

internal sealed class PlanImportSchema : IEntityTypeConfiguration<PlanImport>
{
    public void Configure(EntityTypeBuilder<PlanImport> builder)
    {
        builder.ToTable("PlanImports");
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.Name).HasMaxLength(200);
        builder.Property(import => import.StartedBy).HasMaxLength(200);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(import => import.UnitId);
        builder.HasOne<QmsPlan>().WithMany().HasForeignKey(import => import.PlanId);
    }
}

internal sealed class PartyAliasSchema : IEntityTypeConfiguration<PartyAlias>
{
    public void Configure(EntityTypeBuilder<PartyAlias> builder)
    {
        builder.ToTable("PartyAliases");
        builder.Property(alias => alias.Id).ValueGeneratedNever();
        builder.Property(alias => alias.Form).HasMaxLength(PartyAlias.FormLength);
        builder.Property(alias => alias.Words).HasMaxLength(PartyAlias.FormLength);
        builder.Ignore(alias => alias.Party);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(alias => alias.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(alias => alias.PartyUnitId);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(alias => alias.PartyKindId);
        builder.HasIndex(alias => new { alias.UnitId, alias.Form });
    }
}
