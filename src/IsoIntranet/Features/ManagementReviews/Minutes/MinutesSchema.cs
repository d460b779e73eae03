using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.ManagementReviews.Minutes;

internal sealed class ReviewMinutesSchema : IEntityTypeConfiguration<ReviewMinutes>
{
    public void Configure(EntityTypeBuilder<ReviewMinutes> builder)
    {
        builder.ToTable("ManagementReviewMinutes");
        builder.Property(minutes => minutes.Id).ValueGeneratedNever();
        builder.Property(minutes => minutes.Sha256).HasMaxLength(64);
        builder.Property(minutes => minutes.ContentSha256).HasMaxLength(64);
        builder.Property(minutes => minutes.PutBy).HasMaxLength(ManagementReview.NameLength);
        builder.Property(minutes => minutes.TakenBackBecause).HasMaxLength(ManagementReview.ReasonLength);
        builder.Ignore(minutes => minutes.Given);
        builder.Ignore(minutes => minutes.Text);
        builder.HasOne<ManagementReview>().WithMany().HasForeignKey(minutes => minutes.ReviewId);
        builder.HasMany(minutes => minutes.Signatures).WithOne().HasForeignKey(signature => signature.MinutesId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(minutes => minutes.ReviewId).IsUnique();
    }
}

internal sealed class MinutesSignatureSchema : IEntityTypeConfiguration<MinutesSignature>
{
    public void Configure(EntityTypeBuilder<MinutesSignature> builder)
    {
        builder.ToTable("ManagementReviewSignatures");
        builder.Property(signature => signature.Id).ValueGeneratedNever();
        builder.Property(signature => signature.Name).HasMaxLength(ManagementReview.NameLength);
        builder.Property(signature => signature.GivenBy).HasMaxLength(ManagementReview.NameLength);
        builder.Property(signature => signature.Sha256).HasMaxLength(64);
        builder.Property(signature => signature.FileSha256).HasMaxLength(64);
        // Nobody signs the same document twice, not even from two rooms at once.
        builder.HasIndex(signature => new { signature.MinutesId, signature.Edition, signature.Role }).IsUnique();
    }
}

internal sealed class MinutesCommentSchema : IEntityTypeConfiguration<MinutesComment>
{
    public void Configure(EntityTypeBuilder<MinutesComment> builder)
    {
        builder.ToTable("ManagementReviewComments");
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.GivenBy).HasMaxLength(ManagementReview.NameLength);
        builder.Property(comment => comment.AnsweredBy).HasMaxLength(ManagementReview.NameLength);
        builder.HasOne<ManagementReview>().WithMany().HasForeignKey(comment => comment.ReviewId);
    }
}
