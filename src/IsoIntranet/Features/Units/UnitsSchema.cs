using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Units;

internal sealed class OrgUnitSchema : IEntityTypeConfiguration<OrgUnit>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.ToTable("Units");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Name).HasMaxLength(300);
        builder.Property(unit => unit.ShortName).HasMaxLength(60);
        builder.Property(unit => unit.SearchText).HasMaxLength(400);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(unit => unit.ParentId);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(unit => unit.KindId);
        builder.HasOne<Person>().WithMany().HasForeignKey(unit => unit.LeaderId);
        builder.HasOne<Person>().WithMany().HasForeignKey(unit => unit.ContactId);
    }
}

internal sealed class UnitKindSchema : IEntityTypeConfiguration<UnitKind>
{
    public void Configure(EntityTypeBuilder<UnitKind> builder)
    {
        builder.ToTable("UnitKinds");
        builder.Property(kind => kind.Id).ValueGeneratedNever();
        builder.Property(kind => kind.Code).HasMaxLength(30);
        builder.Property(kind => kind.Name).HasMaxLength(200);
        builder.Property(kind => kind.EnglishName).HasMaxLength(200);
        builder.Property(kind => kind.Group).HasMaxLength(200);
        builder.HasIndex(kind => kind.Code).IsUnique();
    }
}

internal sealed class PersonSchema : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.FullName).HasMaxLength(200);
        builder.Property(person => person.Position).HasMaxLength(200);
        builder.Property(person => person.Email).HasMaxLength(256);
        builder.Property(person => person.Phone).HasMaxLength(40);
        builder.Property(person => person.SearchText).HasMaxLength(220);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(person => person.UnitId);
    }
}
