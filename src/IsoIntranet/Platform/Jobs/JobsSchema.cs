using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Platform.Jobs;

internal sealed class JobStateSchema : IEntityTypeConfiguration<JobState>
{
    public void Configure(EntityTypeBuilder<JobState> builder)
    {
        builder.ToTable("JobStates");
        builder.HasKey(state => state.Name);
        builder.Property(state => state.Name).HasMaxLength(JobState.NameLength);
        builder.Property(state => state.Version).IsConcurrencyToken();
    }
}

internal sealed class JobRunSchema : IEntityTypeConfiguration<JobRun>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Name).HasMaxLength(JobState.NameLength);
        builder.Property(run => run.Node).HasMaxLength(JobRun.NodeLength);
        builder.Property(run => run.ReportCode).HasMaxLength(JobState.NameLength);
        builder.Property(run => run.Error).HasMaxLength(JobRun.ErrorLength);
        builder.Property(run => run.RequestedBy).HasMaxLength(200);
        builder.Property(run => run.ReportArguments).HasConversion(
            words => JsonSerializer.Serialize(words, Json),
            json => JsonSerializer.Deserialize<string[]>(json, Json)!,
            new ValueComparer<IReadOnlyList<string>>((one, other) => one!.SequenceEqual(other!), words => words.Count));
        builder.HasIndex(run => new { run.Name, run.StartedAt });
    }
}

internal sealed class JobPlanSchema : IEntityTypeConfiguration<JobPlan>
{
    public void Configure(EntityTypeBuilder<JobPlan> builder)
    {
        builder.ToTable("JobPlans");
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Name).HasMaxLength(JobState.NameLength);
        builder.Property(plan => plan.RequestedBy).HasMaxLength(200);
        builder.HasIndex(plan => plan.Name).IsUnique();
    }
}
