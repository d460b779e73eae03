using System.Text.Json;
using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Reviews;
using IsoIntranet.Features.YearPlan.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.YearPlan;

internal sealed class QmsPlanSchema : IEntityTypeConfiguration<QmsPlan>
{
    public void Configure(EntityTypeBuilder<QmsPlan> builder)
    {
        builder.ToTable("Plans");
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.ComplexProperty(plan => plan.Header, header =>
        {
            header.Property(value => value.Number).HasMaxLength(60);
            header.Property(value => value.Place).HasMaxLength(100);
            header.Property(value => value.Title).HasMaxLength(600);
            header.Property(value => value.BudgetSource).HasMaxLength(300);
            header.Property(value => value.SignerPosition).HasMaxLength(200);
            header.Property(value => value.SignerName).HasMaxLength(200);
        });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(plan => plan.OwnerUnitId);
        builder.HasMany(plan => plan.Sections).WithOne().HasForeignKey(section => section.PlanId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(plan => plan.Milestones).WithOne().HasForeignKey(milestone => milestone.PlanId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasOne<QmsPlan>().WithMany().HasForeignKey(plan => plan.HigherPlanId);
        builder.Ignore(plan => plan.Items);
        builder.Ignore(plan => plan.ToYear);
    }
}

internal sealed class PlanSectionSchema : IEntityTypeConfiguration<PlanSection>
{
    public void Configure(EntityTypeBuilder<PlanSection> builder)
    {
        builder.ToTable("PlanSections");
        builder.Property(section => section.Id).ValueGeneratedNever();
        builder.Property(section => section.Numeral).HasMaxLength(20);
        builder.Property(section => section.Title).HasMaxLength(500);
        builder.HasMany(section => section.Items).WithOne().HasForeignKey(item => item.SectionId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class WorkItemSchema : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("WorkItems");
        builder.Property(item => item.Id).ValueGeneratedNever();
        builder.Property(item => item.Number).HasMaxLength(20);
        builder.Property(item => item.Schedule).HasConversion(
            reading => JsonSerializer.Serialize(reading, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ScheduleReading>(json, JsonSerializerOptions.Default)!);
        builder.Property(item => item.ScheduleMeaning).HasConversion(
            meaning => JsonSerializer.Serialize(meaning, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ScheduleMeaning>(json, JsonSerializerOptions.Default)!);
        builder.HasMany(item => item.Parties).WithOne().HasForeignKey(party => party.WorkItemId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(item => item.PlanId);
        builder.HasOne<WorkItem>().WithMany().HasForeignKey(item => item.HigherItemId);
    }
}

internal sealed class PlanMilestoneSchema : IEntityTypeConfiguration<PlanMilestone>
{
    public void Configure(EntityTypeBuilder<PlanMilestone> builder)
    {
        builder.ToTable("PlanMilestones");
        builder.Property(milestone => milestone.Id).ValueGeneratedNever();
        builder.Property(milestone => milestone.Target).HasPrecision(18, 2);
        builder.Property(milestone => milestone.Reached).HasPrecision(18, 2);
        builder.Property(milestone => milestone.RecordedBy).HasMaxLength(200);
    }
}

internal sealed class WorkItemPartySchema : IEntityTypeConfiguration<WorkItemParty>
{
    public void Configure(EntityTypeBuilder<WorkItemParty> builder)
    {
        builder.ToTable("WorkItemParties");
        builder.Property(party => party.Id).ValueGeneratedNever();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(party => party.UnitId);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(party => party.KindId);
    }
}

internal sealed class UnitAssignmentSchema : IEntityTypeConfiguration<UnitAssignment>
{
    public void Configure(EntityTypeBuilder<UnitAssignment> builder)
    {
        builder.ToTable("UnitAssignments");
        builder.Property(assignment => assignment.Id).ValueGeneratedNever();
        foreach (var name in new[] { nameof(UnitAssignment.ReportedBy), nameof(UnitAssignment.DecidedBy), nameof(UnitAssignment.DifficultyAnsweredBy), nameof(UnitAssignment.NotApplicableBy) })
            builder.Property(name).HasMaxLength(200);
        builder.HasOne<QmsPlan>().WithMany().HasForeignKey(assignment => assignment.PlanId);
        builder.HasOne<WorkItem>().WithMany().HasForeignKey(assignment => assignment.WorkItemId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(assignment => assignment.UnitId);
        builder.HasIndex(assignment => new { assignment.WorkItemId, assignment.UnitId, assignment.PeriodNumber }).IsUnique();
        builder.HasIndex(assignment => new { assignment.PlanId, assignment.UnitId });
    }
}

internal sealed class AssignmentCommentSchema : IEntityTypeConfiguration<AssignmentComment>
{
    public void Configure(EntityTypeBuilder<AssignmentComment> builder)
    {
        builder.ToTable("AssignmentComments");
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.AuthorName).HasMaxLength(200);
        builder.HasOne<UnitAssignment>().WithMany().HasForeignKey(comment => comment.AssignmentId);
    }
}

internal sealed class PlanAmendmentSchema : IEntityTypeConfiguration<PlanAmendment>
{
    public void Configure(EntityTypeBuilder<PlanAmendment> builder)
    {
        builder.ToTable("PlanAmendments");
        builder.Property(amendment => amendment.Id).ValueGeneratedNever();
        builder.Property(amendment => amendment.Number).HasMaxLength(60);
        AsJson(builder.Property(amendment => amendment.Before));
        AsJson(builder.Property(amendment => amendment.Proposed));
        builder.HasOne<QmsPlan>().WithMany().HasForeignKey(amendment => amendment.PlanId);
    }

    private static void AsJson(PropertyBuilder<PlanContent> property) => property.HasConversion(
        content => JsonSerializer.Serialize(content, JsonSerializerOptions.Default),
        json => JsonSerializer.Deserialize<PlanContent>(json, JsonSerializerOptions.Default)!,
        new ValueComparer<PlanContent>(
            (one, other) => JsonSerializer.Serialize(one, JsonSerializerOptions.Default) == JsonSerializer.Serialize(other, JsonSerializerOptions.Default),
            content => content.Header.GetHashCode()));
}

internal sealed class PlanReviewSchema : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> builder)
    {
        builder.ToTable("PlanReviews");
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.Property(review => review.Number).HasMaxLength(60);
        builder.ComplexProperty(review => review.Narrative);
        // Issued once and never changed after: the reference is enough to compare by.
        builder.Property(review => review.Figures).HasConversion(
            figures => JsonSerializer.Serialize(figures, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ReviewFigures>(json, JsonSerializerOptions.Default),
            new ValueComparer<ReviewFigures?>((one, other) => ReferenceEquals(one, other), figures => figures == null ? 0 : figures.AsOf.GetHashCode(), figures => figures));
        builder.HasOne<QmsPlan>().WithMany().HasForeignKey(review => review.PlanId);
    }
}

internal sealed class ReviewContributionSchema : IEntityTypeConfiguration<ReviewContribution>
{
    public void Configure(EntityTypeBuilder<ReviewContribution> builder)
    {
        builder.ToTable("ReviewContributions");
        builder.Property(contribution => contribution.Id).ValueGeneratedNever();
        builder.Property(contribution => contribution.WrittenBy).HasMaxLength(200);
        builder.HasOne<PlanReview>().WithMany().HasForeignKey(contribution => contribution.ReviewId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(contribution => contribution.UnitId);
        builder.HasIndex(contribution => new { contribution.ReviewId, contribution.UnitId }).IsUnique();
    }
}
