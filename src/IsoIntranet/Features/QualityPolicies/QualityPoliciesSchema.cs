using System.Text.Encodings.Web;
using System.Text.Json;
using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.QualityPolicies;

internal sealed class QualityPolicySchema : IEntityTypeConfiguration<QualityPolicy>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<QualityPolicy> builder)
    {
        builder.ToTable("QualityPolicies");
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.Ignore(policy => policy.Content);
        builder.Property(policy => policy.DecisionNumber).HasMaxLength(QualityPolicy.DecisionLength);
        builder.Property(policy => policy.Lines).HasConversion(
            value => JsonSerializer.Serialize(value, Json),
            json => JsonSerializer.Deserialize<IReadOnlyList<PolicyLine>>(json, Json)!,
            new ValueComparer<IReadOnlyList<PolicyLine>>(
                (one, other) => one!.SequenceEqual(other!),
                value => value.Aggregate(0, (hash, line) => HashCode.Combine(hash, line))));
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(policy => policy.OwnerUnitId);
        builder.HasIndex(policy => policy.InForceFor).IsUnique();
        builder.HasIndex(policy => new { policy.OwnerUnitId, policy.Edition });
    }
}

internal sealed class PolicyReadingSchema : IEntityTypeConfiguration<PolicyReading>
{
    public void Configure(EntityTypeBuilder<PolicyReading> builder)
    {
        builder.ToTable("PolicyReadings");
        builder.Property(reading => reading.Id).ValueGeneratedNever();
        builder.Property(reading => reading.PersonName).HasMaxLength(200);
        builder.Property(reading => reading.NotedBy).HasMaxLength(200);
        builder.HasOne<QualityPolicy>().WithMany().HasForeignKey(reading => reading.PolicyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(reading => reading.PersonId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(reading => reading.UnitId);
        builder.HasIndex(reading => new { reading.PolicyId, reading.PersonId }).IsUnique();
    }
}
