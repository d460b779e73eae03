using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Procedures;

internal sealed class AdminProcedureSchema : IEntityTypeConfiguration<AdminProcedure>
{
    public void Configure(EntityTypeBuilder<AdminProcedure> builder)
    {
        builder.ToTable("Procedures");
        builder.Property(procedure => procedure.Id).ValueGeneratedNever();
        builder.Property(procedure => procedure.Code).HasMaxLength(AdminProcedure.CodeLength);
        builder.Property(procedure => procedure.CodeKey).HasMaxLength(AdminProcedure.CodeLength);
        builder.Property(procedure => procedure.Name).HasMaxLength(AdminProcedure.NameLength);
        builder.Property(procedure => procedure.NameKey).HasMaxLength(AdminProcedure.NameLength);
        builder.Property(procedure => procedure.Field).HasMaxLength(AdminProcedure.FieldLength);
        builder.Property(procedure => procedure.PerformerWords).HasMaxLength(AdminProcedure.WordsLength);
        builder.Property(procedure => procedure.TimeLimitWords).HasMaxLength(AdminProcedure.WordsLength);
        builder.Property(procedure => procedure.DecisionNumber).HasMaxLength(AdminProcedure.DecisionLength);
        builder.Property(procedure => procedure.Remark).HasMaxLength(AdminProcedure.RemarkLength);
        builder.Property(procedure => procedure.StateReason).HasMaxLength(AdminProcedure.RemarkLength);
        builder.Property(procedure => procedure.SearchText).HasMaxLength(AdminProcedure.CodeLength + AdminProcedure.NameLength + AdminProcedure.FieldLength + 2);
        builder.Ignore(procedure => procedure.Facts);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(procedure => procedure.UnitId);
        // Where two add the same code at once, the second is refused by the database.
        builder.HasIndex(procedure => procedure.CodeKey).IsUnique();
        builder.HasIndex(procedure => procedure.Field);
    }
}
