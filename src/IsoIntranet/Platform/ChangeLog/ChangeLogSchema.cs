using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Platform.ChangeLog;

internal sealed class ChangeLogEntrySchema : IEntityTypeConfiguration<ChangeLogEntry>
{
    public void Configure(EntityTypeBuilder<ChangeLogEntry> builder)
    {
        builder.ToTable("ChangeLog");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.RecordType).HasMaxLength(80);
        builder.Property(row => row.AuthorName).HasMaxLength(200);
        builder.Property(row => row.Command).HasMaxLength(120);
        builder.Property(row => row.ContentHash).HasMaxLength(32).IsFixedLength();
        builder.Property(row => row.Seal).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(row => row.Position).IsUnique().HasFilter("\"Position\" IS NOT NULL");
        // At rest the sealer asks only this index, which then is empty.
        builder.HasIndex(row => row.At).HasDatabaseName("IX_ChangeLog_Unsealed").HasFilter("\"Position\" IS NULL");
        builder.HasIndex(row => new { row.RootId, row.At });
        builder.HasIndex(row => new { row.RecordId, row.RecordVersion });
    }
}

internal sealed class ChangeLogHeadSchema : IEntityTypeConfiguration<ChangeLogHead>
{
    public void Configure(EntityTypeBuilder<ChangeLogHead> builder)
    {
        builder.ToTable("ChangeLogHead");
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.Property(head => head.Seal).HasMaxLength(32);
        builder.Property(head => head.Version).IsConcurrencyToken();
        builder.HasData(new ChangeLogHead { Position = 0, Seal = [], Version = 1 });
    }
}
