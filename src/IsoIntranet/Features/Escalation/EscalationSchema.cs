using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IsoIntranet.Features.Escalation.Ladders;
using IsoIntranet.Features.Escalation.Steps;
using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Escalation;

internal sealed class EscalationLadderSchema : IEntityTypeConfiguration<EscalationLadder>
{
    public void Configure(EntityTypeBuilder<EscalationLadder> builder)
    {
        builder.ToTable("EscalationLadders");
        builder.Property(ladder => ladder.Id).ValueGeneratedNever();
        builder.Property(ladder => ladder.Kind).HasMaxLength(EscalationLadder.KindLength);
        builder.Property(ladder => ladder.Rungs).AsJsonList();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(ladder => ladder.UnitId);
        builder.HasIndex(ladder => new { ladder.UnitId, ladder.Kind }).IsUnique();
    }
}

internal sealed class EscalationStepSchema : IEntityTypeConfiguration<EscalationStep>
{
    public void Configure(EntityTypeBuilder<EscalationStep> builder)
    {
        builder.ToTable("EscalationSteps");
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Kind).HasMaxLength(EscalationLadder.KindLength);
        builder.Property(step => step.RecordType).HasMaxLength(80);
        builder.Property(step => step.Title).HasMaxLength(EscalationStep.TitleLength);
        builder.Property(step => step.Address).HasMaxLength(300);
        builder.Property(step => step.SearchText).HasMaxLength(EscalationStep.TitleLength);
        builder.Property(step => step.Recipients).AsJsonList();
        builder.Ignore(step => step.IsMissing);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(step => step.UnitId);
        // Whoever takes the same step a second time is refused by the database itself.
        builder.HasIndex(step => new { step.RecordId, step.Kind, step.Due, step.Days }).IsUnique();
        builder.HasIndex(step => step.PageId);
        builder.HasIndex(step => new { step.UnitId, step.TakenAt });
    }
}

internal static class JsonLists
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void AsJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        rows => JsonSerializer.Serialize(rows, Json),
        json => JsonSerializer.Deserialize<T[]>(json, Json)!,
        new ValueComparer<IReadOnlyList<T>>((one, other) => one!.SequenceEqual(other!), rows => rows.Count, rows => rows.ToArray()));
}
