using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Standards;

internal sealed class StandardVersionSchema : IEntityTypeConfiguration<StandardVersion>
{
    public void Configure(EntityTypeBuilder<StandardVersion> builder)
    {
        builder.ToTable("StandardVersions");
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Code).HasMaxLength(40);
        builder.Property(version => version.Number).HasMaxLength(100);
        builder.Property(version => version.Title).HasMaxLength(300);
        builder.Property(version => version.EnglishTitle).HasMaxLength(300);
        builder.HasIndex(version => version.Code).IsUnique();
    }
}

internal sealed class ClauseSchema : IEntityTypeConfiguration<Clause>
{
    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        builder.ToTable("Clauses");
        builder.Property(clause => clause.Id).ValueGeneratedNever();
        builder.Property(clause => clause.Number).HasMaxLength(20);
        builder.Property(clause => clause.Title).HasMaxLength(300);
        builder.Property(clause => clause.EnglishTitle).HasMaxLength(300);
        builder.Property(clause => clause.SearchText).HasMaxLength(700);
        builder.Ignore(clause => clause.Depth);
        builder.Ignore(clause => clause.MayBeExcluded);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(clause => clause.StandardVersionId);
        builder.HasOne<Clause>().WithMany().HasForeignKey(clause => clause.ParentId);
        builder.HasIndex(clause => new { clause.StandardVersionId, clause.Number }).IsUnique();
    }
}

internal sealed class ClauseExclusionSchema : IEntityTypeConfiguration<ClauseExclusion>
{
    public void Configure(EntityTypeBuilder<ClauseExclusion> builder)
    {
        builder.ToTable("ClauseExclusions");
        builder.Property(exclusion => exclusion.Id).ValueGeneratedNever();
        builder.Property(exclusion => exclusion.Reason).HasMaxLength(ClauseExclusion.ReasonLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(exclusion => exclusion.AgencyId);
        builder.HasOne<Clause>().WithMany().HasForeignKey(exclusion => exclusion.ClauseId);
        builder.HasIndex(exclusion => new { exclusion.AgencyId, exclusion.ClauseId }).IsUnique();
    }
}
