using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Units.Committees;

internal sealed class CommitteeSchema : IEntityTypeConfiguration<Committee>
{
    public void Configure(EntityTypeBuilder<Committee> builder)
    {
        builder.ToTable("Committees");
        builder.Property(committee => committee.Id).ValueGeneratedNever();
        builder.Property(committee => committee.Name).HasMaxLength(Committee.NameLength);
        builder.Property(committee => committee.SearchText).HasMaxLength(Committee.NameLength);
        builder.Property(committee => committee.DecisionNumber).HasMaxLength(OrgUnit.DecisionLength);
        builder.Property(committee => committee.Regulation).HasMaxLength(300);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(committee => committee.OwnerUnitId);
        // Two renewals of one committee would leave two committees in its place.
        builder.HasOne<Committee>().WithOne().HasForeignKey<Committee>(committee => committee.PredecessorId);
        builder.HasMany(committee => committee.Members).WithOne().HasForeignKey(member => member.CommitteeId)
            .OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class CommitteeMemberSchema : IEntityTypeConfiguration<CommitteeMember>
{
    public void Configure(EntityTypeBuilder<CommitteeMember> builder)
    {
        builder.ToTable("CommitteeMembers");
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.Title).HasMaxLength(CommitteeMember.TitleLength);
        builder.Property(member => member.Task).HasMaxLength(CommitteeMember.TaskLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId);
        builder.HasIndex(member => new { member.CommitteeId, member.PersonId }).IsUnique();
        builder.Ignore(member => member.AsSeat);
    }
}
