using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Objectives.Measuring;

internal sealed class MeasuringPlanSchema : IEntityTypeConfiguration<MeasuringPlan>
{
    public void Configure(EntityTypeBuilder<MeasuringPlan> builder)
    {
        builder.ToTable("MeasuringPlans");
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Ignore(plan => plan.Rule);
        builder.Property(plan => plan.Ways).AsJson();
        builder.HasOne<ObjectiveSet>().WithMany().HasForeignKey(plan => plan.SetId);
        builder.HasIndex(plan => plan.SetId).IsUnique();
    }
}

internal sealed class MeasurementSchema : IEntityTypeConfiguration<Measurement>
{
    public void Configure(EntityTypeBuilder<Measurement> builder)
    {
        builder.ToTable("Measurements");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.Period);
        builder.Ignore(row => row.Result);
        builder.Ignore(row => row.IsMet);
        builder.Property(row => row.Figures).AsJson();
        builder.Property(row => row.Target).AsJson();
        builder.Property(row => row.ReportedBy).HasMaxLength(200);
        builder.Property(row => row.VerifiedBy).HasMaxLength(200);
        builder.Property(row => row.Note).HasMaxLength(Measurement.NoteLength);
        builder.HasOne<ObjectiveSet>().WithMany().HasForeignKey(row => row.SetId);
        builder.HasOne<QualityObjective>().WithMany().HasForeignKey(row => row.ObjectiveId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
        // Two who report the same at the same moment: one begins anew and meets the other's version.
        builder.HasIndex(row => new { row.ObjectiveId, row.UnitId, row.Length, row.Index }).IsUnique();
    }
}

internal sealed class PeriodClosingSchema : IEntityTypeConfiguration<PeriodClosing>
{
    public void Configure(EntityTypeBuilder<PeriodClosing> builder)
    {
        builder.ToTable("ObjectivePeriodClosings");
        builder.Property(closing => closing.Id).ValueGeneratedNever();
        builder.Ignore(closing => closing.Period);
        builder.Property(closing => closing.ClosedBy).HasMaxLength(200);
        builder.HasOne<ObjectiveSet>().WithMany().HasForeignKey(closing => closing.SetId);
        builder.HasIndex(closing => new { closing.SetId, closing.Length, closing.Index }).IsUnique();
    }
}

internal static class MeasuringColumns
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        json => JsonSerializer.Deserialize<T>(json, Json)!,
        new ValueComparer<T>(
            (one, other) => JsonSerializer.Serialize(one, Json) == JsonSerializer.Serialize(other, Json),
            value => JsonSerializer.Serialize(value, Json).GetHashCode(StringComparison.Ordinal)));
}
