using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Objectives;

internal sealed class ObjectiveSetSchema : IEntityTypeConfiguration<ObjectiveSet>
{
    public void Configure(EntityTypeBuilder<ObjectiveSet> builder)
    {
        builder.ToTable("ObjectiveSets");
        builder.Property(set => set.Id).ValueGeneratedNever();
        builder.Property(set => set.DecisionNumber).HasMaxLength(ObjectiveSet.DecisionLength);
        builder.ComplexProperty(set => set.Header);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(set => set.OwnerUnitId);
        builder.HasOne<ObjectiveSet>().WithMany().HasForeignKey(set => set.PredecessorId);
        builder.HasMany(set => set.Objectives).WithOne().HasForeignKey(objective => objective.SetId).OnDelete(DeleteBehavior.ClientCascade);
        builder.Property(set => set.ReturnReason).HasMaxLength(ObjectiveSet.ReasonLength);
        builder.HasIndex(set => new { set.OwnerUnitId, set.IsOwn, set.InForceYear }).IsUnique();
    }
}

internal sealed class QualityObjectiveSchema : IEntityTypeConfiguration<QualityObjective>
{
    public void Configure(EntityTypeBuilder<QualityObjective> builder)
    {
        builder.ToTable("QualityObjectives");
        builder.Property(objective => objective.Id).ValueGeneratedNever();
        builder.Property(objective => objective.Number).HasMaxLength(20);
        builder.ComplexProperty(objective => objective.Target, StatedTargetSchema.Configure);
        builder.HasMany(objective => objective.Targets).WithOne().HasForeignKey(target => target.ObjectiveId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(objective => objective.Actions).WithOne().HasForeignKey(action => action.ObjectiveId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class ObjectiveTargetSchema : IEntityTypeConfiguration<ObjectiveTarget>
{
    public void Configure(EntityTypeBuilder<ObjectiveTarget> builder)
    {
        builder.ToTable("ObjectiveTargets");
        builder.Property(target => target.Id).ValueGeneratedNever();
        builder.Property(target => target.PartyWords).HasMaxLength(ObjectiveRules.WordsLength);
        builder.ComplexProperty(target => target.Target, StatedTargetSchema.Configure);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(target => target.UnitId);
        builder.HasOne<UnitKind>().WithMany().HasForeignKey(target => target.KindId);
    }
}

internal sealed class ObjectiveActionSchema : IEntityTypeConfiguration<ObjectiveAction>
{
    public void Configure(EntityTypeBuilder<ObjectiveAction> builder)
    {
        builder.ToTable("ObjectiveActions");
        builder.Property(action => action.Id).ValueGeneratedNever();
        builder.Property(action => action.Number).HasMaxLength(20);
    }
}

internal static class StatedTargetSchema
{
    public static void Configure(ComplexPropertyBuilder<StatedTarget> target)
    {
        target.Property(value => value.TargetWords).HasMaxLength(StatedTarget.WordsLength);
        target.Ignore(value => value.IsBlank);
        target.Ignore(value => value.Meaning);
        target.Ignore(value => value.Correction);
    }
}
