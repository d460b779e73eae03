using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.ManagementReviews;

internal sealed class ManagementReviewSchema : IEntityTypeConfiguration<ManagementReview>
{
    public void Configure(EntityTypeBuilder<ManagementReview> builder)
    {
        builder.ToTable("ManagementReviews");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Title).HasMaxLength(ManagementReview.TitleLength);
        builder.Property(row => row.Place).HasMaxLength(ManagementReview.PlaceLength);
        foreach (var name in new[]
                 {
                     nameof(ManagementReview.ChairName), nameof(ManagementReview.ChairPost), nameof(ManagementReview.SecretaryName), nameof(ManagementReview.SecretaryPost),
                     nameof(ManagementReview.PlannedBy), nameof(ManagementReview.FrozenBy), nameof(ManagementReview.CancelledBy), nameof(ManagementReview.EffectivenessBy),
                 })
            builder.Property(name).HasMaxLength(ManagementReview.NameLength);
        builder.Property(row => row.UnfreezeReason).HasMaxLength(ManagementReview.ReasonLength);
        builder.Property(row => row.CancelReason).HasMaxLength(ManagementReview.ReasonLength);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.AgencyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.ChairId);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.SecretaryId);
        builder.HasMany(row => row.Participants).WithOne().HasForeignKey(part => part.ReviewId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Inputs).WithOne().HasForeignKey(part => part.ReviewId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Contributions).WithOne().HasForeignKey(part => part.ReviewId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Decisions).WithOne().HasForeignKey(part => part.ReviewId).OnDelete(DeleteBehavior.ClientCascade);
        // Two who plan at the same moment cannot be given the same number; the second runs again.
        builder.HasIndex(row => new { row.AgencyId, row.Year, row.Sequence }).IsUnique();
    }
}

internal sealed class ReviewParticipantSchema : IEntityTypeConfiguration<ReviewParticipant>
{
    public void Configure(EntityTypeBuilder<ReviewParticipant> builder)
    {
        builder.ToTable("ManagementReviewParticipants");
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.Property(part => part.Name).HasMaxLength(ManagementReview.NameLength);
        builder.Property(part => part.Post).HasMaxLength(ManagementReview.NameLength);
        builder.Property(part => part.ExcusedBecause).HasMaxLength(ManagementReview.ReasonLength);
        builder.HasOne<Person>().WithMany().HasForeignKey(part => part.PersonId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(part => part.UnitId);
        // Two who invite at the same moment invite nobody twice.
        builder.HasIndex(part => new { part.ReviewId, part.PersonId }).IsUnique();
    }
}

internal sealed class ReviewInputSchema : IEntityTypeConfiguration<ReviewInput>
{
    public void Configure(EntityTypeBuilder<ReviewInput> builder)
    {
        builder.ToTable("ManagementReviewInputs");
        builder.Property(input => input.Id).ValueGeneratedNever();
        builder.Property(input => input.NoneBecause).HasMaxLength(ManagementReview.ReasonLength);
        builder.Property(input => input.FrozenHash).HasMaxLength(64);
        builder.Ignore(input => input.Snapshot);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(input => input.OwnerUnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(input => input.OwnerId);
        builder.HasIndex(input => new { input.ReviewId, input.Topic }).IsUnique();
    }
}

internal sealed class InputContributionSchema : IEntityTypeConfiguration<InputContribution>
{
    public void Configure(EntityTypeBuilder<InputContribution> builder)
    {
        builder.ToTable("ManagementReviewContributions");
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.Property(part => part.Question).HasMaxLength(ManagementReview.ReasonLength);
        builder.Property(part => part.ReturnReason).HasMaxLength(ManagementReview.ReasonLength);
        builder.Property(part => part.GivenBy).HasMaxLength(ManagementReview.NameLength);
        builder.HasOne<ReviewInput>().WithMany().HasForeignKey(part => part.InputId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(part => part.UnitId);
        builder.HasIndex(part => new { part.InputId, part.UnitId }).IsUnique();
        builder.HasIndex(part => part.UnitId);
    }
}

internal sealed class ReviewDecisionSchema : IEntityTypeConfiguration<ReviewDecision>
{
    public void Configure(EntityTypeBuilder<ReviewDecision> builder)
    {
        builder.ToTable("ManagementReviewDecisions");
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder.Property(decision => decision.OwnerName).HasMaxLength(ManagementReview.NameLength);
        builder.HasOne<ReviewInput>().WithMany().HasForeignKey(decision => decision.InputId);
        builder.HasOne<Person>().WithMany().HasForeignKey(decision => decision.OwnerId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(decision => decision.OwnerUnitId);
    }
}

internal sealed class ReviewStageSchema : IEntityTypeConfiguration<ReviewStage>
{
    public void Configure(EntityTypeBuilder<ReviewStage> builder)
    {
        builder.ToTable("ManagementReviewStages");
        builder.Property(stage => stage.Id).ValueGeneratedNever();
        builder.Property(stage => stage.Drill).HasMaxLength(ReviewStage.DrillLength);
        builder.Ignore(stage => stage.View);
        builder.Property(stage => stage.Times).HasConversion(
            times => ReviewJson.Write(times),
            json => ReviewJson.Read<List<ItemTime>>(json),
            new ValueComparer<IReadOnlyList<ItemTime>>(
                (one, other) => ReferenceEquals(one, other) || one != null && other != null && one.SequenceEqual(other), times => times.Count));
        builder.HasOne<ManagementReview>().WithMany().HasForeignKey(stage => stage.ReviewId);
        builder.HasOne<ReviewInput>().WithMany().HasForeignKey(stage => stage.InputId);
        builder.HasIndex(stage => stage.ReviewId).IsUnique();
    }
}
