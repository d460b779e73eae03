using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Platform.Files;

internal sealed class StoredFileSchema : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("Files");
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(file => file.MediaType).HasMaxLength(100);
        builder.Property(file => file.Name).HasMaxLength(200);
        builder.Property(file => file.AddedBy).HasMaxLength(200);
        builder.Property(file => file.WithdrawnBy).HasMaxLength(200);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(file => file.UnitId);
        builder.HasIndex(file => file.Sha256);
        builder.HasIndex(file => file.AttachedTo);
    }
}
