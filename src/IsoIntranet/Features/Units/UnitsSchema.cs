using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Units;

internal sealed class OrgUnitSchema : IEntityTypeConfiguration<OrgUnit>
{
    public void Configure(EntityTypeBuilder<OrgUnit> builder)
    {
        builder.ToTable("Units");
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Name).HasMaxLength(OrgUnit.NameLength);
        builder.Property(unit => unit.ShortName).HasMaxLength(OrgUnit.ShortNameLength);
        builder.Property(unit => unit.Decision).HasMaxLength(OrgUnit.DecisionLength);
        builder.Property(unit => unit.SearchText).HasMaxLength(400);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(unit => unit.ParentId);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(unit => unit.KindId);
        // No foreign keys to people: a person stands in a unit and a unit names its people, and neither provider can insert
        // such a circle in one save. People are never deleted, so the ids hold.
        builder.HasIndex(unit => unit.LeaderId);
        builder.HasIndex(unit => unit.ContactId);
        builder.HasMany(unit => unit.Eras).WithOne().HasForeignKey(era => era.UnitId);
    }
}

internal sealed class UnitEraSchema : IEntityTypeConfiguration<UnitEra>
{
    public void Configure(EntityTypeBuilder<UnitEra> builder)
    {
        builder.ToTable("UnitEras");
        builder.Property(era => era.Id).ValueGeneratedNever();
        builder.Property(era => era.Name).HasMaxLength(OrgUnit.NameLength);
        builder.Property(era => era.ShortName).HasMaxLength(OrgUnit.ShortNameLength);
        builder.Property(era => era.Decision).HasMaxLength(OrgUnit.DecisionLength);
        builder.Ignore(era => era.Form);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(era => era.KindId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(era => era.ParentId);
    }
}

internal sealed class UnitSuccessionSchema : IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<UnitSuccession> builder)
    {
        builder.ToTable("UnitSuccessions");
        builder.Property(succession => succession.Id).ValueGeneratedNever();
        builder.Property(succession => succession.Decision).HasMaxLength(OrgUnit.DecisionLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(succession => succession.FromUnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(succession => succession.ToUnitId);
        builder.HasIndex(succession => new { succession.FromUnitId, succession.ToUnitId }).IsUnique();
    }
}

internal sealed class UnitKindSchema : IEntityTypeConfiguration<UnitKind>
{
    public void Configure(EntityTypeBuilder<UnitKind> builder)
    {
        builder.ToTable("UnitKinds");
        builder.Property(kind => kind.Id).ValueGeneratedNever();
        builder.Property(kind => kind.Code).HasMaxLength(UnitKind.CodeLength);
        builder.Property(kind => kind.Name).HasMaxLength(200);
        builder.Property(kind => kind.EnglishName).HasMaxLength(200);
        builder.Property(kind => kind.Group).HasMaxLength(200);
        builder.Ignore(kind => kind.AliasList);
        builder.HasIndex(kind => kind.Code).IsUnique();
    }
}

internal sealed class PersonSchema : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.FullName).HasMaxLength(Person.NameLength);
        builder.Property(person => person.Position).HasMaxLength(Person.NameLength);
        builder.Property(person => person.Email).HasMaxLength(Person.EmailLength);
        builder.Property(person => person.Phone).HasMaxLength(Person.PhoneLength);
        builder.Property(person => person.SearchText).HasMaxLength(2 * Person.NameLength + 20);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(person => person.UnitId);
    }
}
