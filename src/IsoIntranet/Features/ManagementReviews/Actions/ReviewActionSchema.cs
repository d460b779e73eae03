using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.ManagementReviews.Actions;

internal sealed class ReviewActionSchema : IEntityTypeConfiguration<ReviewAction>
{
    public void Configure(EntityTypeBuilder<ReviewAction> builder)
    {
        builder.ToTable("ManagementReviewActions");
        builder.Property(action => action.Id).ValueGeneratedNever();
        foreach (var name in new[]
                 {
                     nameof(ReviewAction.OwnerName), nameof(ReviewAction.ReportedBy), nameof(ReviewAction.VerifiedBy), nameof(ReviewAction.ExtensionAskedBy),
                     nameof(ReviewAction.ExtensionDecidedBy), nameof(ReviewAction.DroppedBy),
                 })
            builder.Property(name).HasMaxLength(ManagementReview.NameLength);
        builder.Property(action => action.DoneByIds).HasMaxLength(2000).HasConversion(
            ids => string.Join(' ', ids),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray(),
            new ValueComparer<IReadOnlyList<Guid>>((one, other) => one!.SequenceEqual(other!), ids => ids.Count));
        builder.HasOne<ManagementReview>().WithMany().HasForeignKey(action => action.ReviewId);
        builder.HasOne<ReviewDecision>().WithMany().HasForeignKey(action => action.DecisionId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(action => action.UnitId);
        builder.HasOne<Person>().WithMany().HasForeignKey(action => action.OwnerId);
        builder.HasIndex(action => new { action.ReviewId, action.Place }).IsUnique();
        builder.HasIndex(action => new { action.OwnerId, action.State });
        builder.HasIndex(action => new { action.UnitId, action.State });
    }
}
