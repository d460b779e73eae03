using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IsoIntranet.Features.Nonconformities.Rules;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Nonconformities;

internal sealed class NonconformitySchema : IEntityTypeConfiguration<Nonconformity>
{
    public void Configure(EntityTypeBuilder<Nonconformity> builder)
    {
        builder.ToTable("Nonconformities");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Title).HasMaxLength(Nonconformity.TitleLength);
        builder.Property(row => row.Procedure).HasMaxLength(Nonconformity.TitleLength);
        builder.Property(row => row.FormerNumber).HasMaxLength(Nonconformity.FormerNumberLength);
        builder.Property(row => row.SourceType).HasMaxLength(60);
        builder.Property(row => row.SourceAddress).HasMaxLength(300);
        foreach (var name in new[] { nameof(Nonconformity.RaisedBy), nameof(Nonconformity.CorrectedBy), nameof(Nonconformity.AnsweredBy), nameof(Nonconformity.PlanSubmittedBy), nameof(Nonconformity.PlanApprovedBy), nameof(Nonconformity.ClosedBy) })
            builder.Property(name).HasMaxLength(200);
        builder.Ignore(row => row.CurrentActions);
        builder.Ignore(row => row.CurrentAnalysis);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.AgencyId);
        builder.HasMany(row => row.Clauses).WithOne().HasForeignKey(part => part.NonconformityId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Analyses).WithOne().HasForeignKey(part => part.NonconformityId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Actions).WithOne().HasForeignKey(part => part.NonconformityId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.SimilarChecks).WithOne().HasForeignKey(check => check.NonconformityId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Results).WithOne().HasForeignKey(part => part.NonconformityId).OnDelete(DeleteBehavior.ClientCascade);
        // Two who raise at the same moment cannot be given the same number; the second runs again.
        builder.HasIndex(row => new { row.AgencyId, row.Year, row.Sequence }).IsUnique();
        builder.HasIndex(row => new { row.SourceType, row.SourceId }).IsUnique();
        builder.HasIndex(row => new { row.UnitId, row.State });
    }
}

internal sealed class NonconformityClauseSchema : IEntityTypeConfiguration<NonconformityClause>
{
    public void Configure(EntityTypeBuilder<NonconformityClause> builder)
    {
        builder.ToTable("NonconformityClauses");
        builder.Property(part => part.Id).ValueGeneratedNever();
        builder.HasOne<Clause>().WithMany().HasForeignKey(part => part.ClauseId);
        builder.HasIndex(part => new { part.UnitId, part.ClauseId });
    }
}

internal sealed class CauseAnalysisSchema : IEntityTypeConfiguration<CauseAnalysis>
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public void Configure(EntityTypeBuilder<CauseAnalysis> builder)
    {
        builder.ToTable("CauseAnalyses");
        builder.Property(analysis => analysis.Id).ValueGeneratedNever();
        builder.Property(analysis => analysis.AnalysedBy).HasMaxLength(200);
        builder.Property(analysis => analysis.Content).HasConversion(
            content => JsonSerializer.Serialize(content, Json),
            json => JsonSerializer.Deserialize<AnalysisContent>(json, Json)!,
            new ValueComparer<AnalysisContent>(
                (one, other) => JsonSerializer.Serialize(one, Json) == JsonSerializer.Serialize(other, Json),
                content => JsonSerializer.Serialize(content, Json).GetHashCode(StringComparison.Ordinal)));
        builder.HasIndex(analysis => new { analysis.NonconformityId, analysis.Round }).IsUnique();
    }
}

internal sealed class CorrectiveActionSchema : IEntityTypeConfiguration<CorrectiveAction>
{
    public void Configure(EntityTypeBuilder<CorrectiveAction> builder)
    {
        builder.ToTable("CorrectiveActions");
        builder.Property(action => action.Id).ValueGeneratedNever();
        foreach (var name in new[] { nameof(CorrectiveAction.OwnerName), nameof(CorrectiveAction.ReportedBy), nameof(CorrectiveAction.VerifiedBy), nameof(CorrectiveAction.ExtensionAskedBy), nameof(CorrectiveAction.ExtensionDecidedBy) })
            builder.Property(name).HasMaxLength(200);
        builder.Property(action => action.DoneByIds).HasMaxLength(2000).HasConversion(
            ids => string.Join(' ', ids),
            text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray(),
            new ValueComparer<IReadOnlyList<Guid>>((one, other) => one!.SequenceEqual(other!), ids => ids.Count));
        builder.HasOne<Person>().WithMany().HasForeignKey(action => action.OwnerId);
        builder.HasIndex(action => new { action.OwnerId, action.State });
    }
}

internal sealed class EffectivenessResultSchema : IEntityTypeConfiguration<EffectivenessResult>
{
    public void Configure(EntityTypeBuilder<EffectivenessResult> builder)
    {
        builder.ToTable("EffectivenessResults");
        builder.Property(result => result.Id).ValueGeneratedNever();
        builder.Property(result => result.CheckedBy).HasMaxLength(200);
    }
}

internal sealed class SimilarCheckSchema : IEntityTypeConfiguration<SimilarCheck>
{
    public void Configure(EntityTypeBuilder<SimilarCheck> builder)
    {
        builder.ToTable("SimilarChecks");
        builder.Property(check => check.Id).ValueGeneratedNever();
        builder.Property(check => check.AskedBy).HasMaxLength(200);
        builder.Property(check => check.CheckedBy).HasMaxLength(200);
        builder.Property(check => check.RaisedNumber).HasMaxLength(40);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(check => check.OtherUnitId);
        builder.HasIndex(check => new { check.NonconformityId, check.OtherUnitId }).IsUnique();
    }
}

internal sealed class AgencyRuleSchema : IEntityTypeConfiguration<AgencyRule>
{
    public void Configure(EntityTypeBuilder<AgencyRule> builder)
    {
        builder.ToTable("NonconformityRules");
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(rule => rule.UnitId);
        builder.HasIndex(rule => rule.UnitId).IsUnique();
    }
}

internal sealed class NonconformityCommentSchema : IEntityTypeConfiguration<NonconformityComment>
{
    public void Configure(EntityTypeBuilder<NonconformityComment> builder)
    {
        builder.ToTable("NonconformityComments");
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.Property(comment => comment.AuthorName).HasMaxLength(200);
        builder.HasOne<Nonconformity>().WithMany().HasForeignKey(comment => comment.NonconformityId);
    }
}

internal sealed class SavedFilterSchema : IEntityTypeConfiguration<SavedFilter>
{
    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("SavedNonconformityFilters");
        builder.Property(filter => filter.Id).ValueGeneratedNever();
        builder.Property(filter => filter.Name).HasMaxLength(SavedFilter.NameLength);
        builder.Property(filter => filter.Address).HasMaxLength(SavedFilter.AddressLength);
        builder.HasOne<Account>().WithMany().HasForeignKey(filter => filter.AccountId);
        builder.HasIndex(filter => new { filter.AccountId, filter.Name }).IsUnique();
    }
}
