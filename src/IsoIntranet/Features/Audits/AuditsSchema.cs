using System.Text.Encodings.Web;
using System.Text.Json;
using IsoIntranet.Features.Audits.Auditors;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Audits.Findings;
using IsoIntranet.Features.Audits.Programme;
using IsoIntranet.Features.Audits.Rounds;
using IsoIntranet.Features.Standards;
using IsoIntranet.Features.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Audits;

internal sealed class AuditProgrammeSchema : IEntityTypeConfiguration<AuditProgramme>
{
    public void Configure(EntityTypeBuilder<AuditProgramme> builder)
    {
        builder.ToTable("AuditProgrammes");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ApprovedBy).HasMaxLength(200);
        builder.Ignore(row => row.IsInForce);
        builder.Property(row => row.DecisionNumber).HasMaxLength(200);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OwnerUnitId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(row => row.StandardVersionId);
        builder.HasMany(row => row.Entries).WithOne().HasForeignKey(entry => entry.ProgrammeId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasIndex(row => new { row.OwnerUnitId, row.Year }).IsUnique();
    }
}

internal sealed class ProgrammeEntrySchema : IEntityTypeConfiguration<ProgrammeEntry>
{
    public void Configure(EntityTypeBuilder<ProgrammeEntry> builder)
    {
        builder.ToTable("AuditProgrammeEntries");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.ClauseIds).AsIds();
        builder.Ignore(row => row.Cell);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
        builder.HasOne<Audit>().WithMany().HasForeignKey(row => row.AuditId);
        builder.HasIndex(row => new { row.ProgrammeId, row.UnitId, row.Month }).IsUnique();
    }
}

internal sealed class AuditSchema : IEntityTypeConfiguration<Audit>
{
    public void Configure(EntityTypeBuilder<Audit> builder)
    {
        builder.ToTable("Audits");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(40);
        builder.Property(row => row.Title).HasMaxLength(Audit.TitleLength);
        foreach (var name in new[] { nameof(Audit.DecisionNumber), nameof(Audit.NotifiedBy), nameof(Audit.ReportIssuedBy), nameof(Audit.ClosedBy) })
            builder.Property(name).HasMaxLength(200);
        builder.Ignore(row => row.Lead);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OwnerUnitId);
        builder.HasOne<StandardVersion>().WithMany().HasForeignKey(row => row.StandardVersionId);
        builder.HasOne<AuditProgramme>().WithMany().HasForeignKey(row => row.ProgrammeId);
        builder.HasMany(row => row.Units).WithOne().HasForeignKey(part => part.AuditId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Members).WithOne().HasForeignKey(part => part.AuditId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Agenda).WithOne().HasForeignKey(part => part.AuditId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany(row => row.Meetings).WithOne().HasForeignKey(part => part.AuditId).OnDelete(DeleteBehavior.ClientCascade);
        // Two who plan at the same moment cannot be given the same number; the second runs again.
        builder.HasIndex(row => new { row.OwnerUnitId, row.Year, row.Sequence }).IsUnique();
    }
}

internal sealed class AuditUnitSchema : IEntityTypeConfiguration<AuditUnit>
{
    public void Configure(EntityTypeBuilder<AuditUnit> builder)
    {
        builder.ToTable("AuditUnits");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
        builder.HasIndex(row => new { row.AuditId, row.UnitId }).IsUnique();
    }
}

internal sealed class AuditMemberSchema : IEntityTypeConfiguration<AuditMember>
{
    public void Configure(EntityTypeBuilder<AuditMember> builder)
    {
        builder.ToTable("AuditMembers");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(Person.NameLength);
        builder.Property(row => row.Position).HasMaxLength(300);
        builder.Property(row => row.OwnUnitIds).AsIds();
        builder.Property(row => row.Exceptions).AsJson();
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
        builder.HasIndex(row => new { row.AuditId, row.PersonId }).IsUnique();
    }
}

internal sealed class AgendaItemSchema : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> builder)
    {
        builder.ToTable("AuditAgendaItems");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Topic).HasMaxLength(AgendaItem.TopicLength);
        builder.Property(row => row.ClauseIds).AsIds();
        builder.Property(row => row.MemberIds).AsIds();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
    }
}

internal sealed class AuditMeetingSchema : IEntityTypeConfiguration<AuditMeeting>
{
    public void Configure(EntityTypeBuilder<AuditMeeting> builder)
    {
        builder.ToTable("AuditMeetings");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Place).HasMaxLength(300);
        builder.Property(row => row.Attendance).AsJson();
        builder.HasIndex(row => new { row.AuditId, row.Kind }).IsUnique();
    }
}

internal sealed class AuditLedgerSchema : IEntityTypeConfiguration<AuditLedger>
{
    public void Configure(EntityTypeBuilder<AuditLedger> builder)
    {
        builder.ToTable("AuditLedgers");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Audit>().WithMany().HasForeignKey(row => row.AuditId);
        builder.HasIndex(row => row.AuditId).IsUnique();
    }
}

internal sealed class AuditQuestionSchema : IEntityTypeConfiguration<AuditQuestion>
{
    public void Configure(EntityTypeBuilder<AuditQuestion> builder)
    {
        builder.ToTable("AuditQuestions");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Text).HasMaxLength(AuditQuestion.TextLength);
        builder.Property(row => row.Reference).HasMaxLength(AuditQuestion.ReferenceLength);
        builder.Property(row => row.AnsweredBy).HasMaxLength(200);
        builder.HasOne<Audit>().WithMany().HasForeignKey(row => row.AuditId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
        builder.HasOne<Clause>().WithMany().HasForeignKey(row => row.ClauseId);
        builder.HasIndex(row => new { row.AuditId, row.UnitId, row.Place });
    }
}

internal sealed class AuditFindingSchema : IEntityTypeConfiguration<AuditFinding>
{
    public void Configure(EntityTypeBuilder<AuditFinding> builder)
    {
        builder.ToTable("AuditFindings");
        builder.Property(row => row.Id).ValueGeneratedNever();
        foreach (var name in new[] { nameof(AuditFinding.LoggedBy), nameof(AuditFinding.AnsweredBy), nameof(AuditFinding.DecidedBy) })
            builder.Property(name).HasMaxLength(200);
        builder.HasOne<Audit>().WithMany().HasForeignKey(row => row.AuditId);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.UnitId);
        builder.HasOne<Clause>().WithMany().HasForeignKey(row => row.ClauseId);
        builder.HasIndex(row => new { row.AuditId, row.Sequence }).IsUnique();
        builder.HasIndex(row => new { row.UnitId, row.State });
    }
}

internal sealed class FindingPhotoSchema : IEntityTypeConfiguration<FindingPhoto>
{
    public void Configure(EntityTypeBuilder<FindingPhoto> builder)
    {
        builder.ToTable("AuditFindingPhotos");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<AuditFinding>().WithMany().HasForeignKey(row => row.FindingId);
        builder.HasIndex(row => row.AuditId);
    }
}

internal sealed class FindingAddendumSchema : IEntityTypeConfiguration<FindingAddendum>
{
    public void Configure(EntityTypeBuilder<FindingAddendum> builder)
    {
        builder.ToTable("AuditFindingAddenda");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.WrittenBy).HasMaxLength(200);
        builder.HasOne<AuditFinding>().WithMany().HasForeignKey(row => row.FindingId);
    }
}

internal sealed class ChecklistSchema : IEntityTypeConfiguration<Checklist>
{
    public void Configure(EntityTypeBuilder<Checklist> builder)
    {
        builder.ToTable("AuditChecklists");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Title).HasMaxLength(Checklist.TitleLength);
        builder.Property(row => row.Code).HasMaxLength(60);
        // Two nodes that start at the same moment bring a list once.
        builder.HasIndex(row => row.Code).IsUnique();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OwnerUnitId);
        builder.HasMany(row => row.Questions).WithOne().HasForeignKey(question => question.ChecklistId).OnDelete(DeleteBehavior.ClientCascade);
    }
}

internal sealed class ChecklistQuestionSchema : IEntityTypeConfiguration<ChecklistQuestion>
{
    public void Configure(EntityTypeBuilder<ChecklistQuestion> builder)
    {
        builder.ToTable("AuditChecklistQuestions");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Text).HasMaxLength(AuditQuestion.TextLength);
        builder.Property(row => row.Reference).HasMaxLength(AuditQuestion.ReferenceLength);
        builder.HasOne<Clause>().WithMany().HasForeignKey(row => row.ClauseId);
    }
}

internal sealed class AuditorCompetenceSchema : IEntityTypeConfiguration<AuditorCompetence>
{
    public void Configure(EntityTypeBuilder<AuditorCompetence> builder)
    {
        builder.ToTable("AuditorCompetences");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Certificate).HasMaxLength(AuditorCompetence.CertificateLength);
        builder.Property(row => row.Issuer).HasMaxLength(300);
        builder.Property(row => row.Number).HasMaxLength(100);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId);
    }
}

internal static class AuditColumns
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void AsIds(this PropertyBuilder<IReadOnlyList<Guid>> property) => property.HasConversion(
        ids => string.Join(' ', ids),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse).ToArray(),
        new ValueComparer<IReadOnlyList<Guid>>((one, other) => one!.SequenceEqual(other!), ids => ids.Count));

    public static void AsJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        items => JsonSerializer.Serialize(items, Json),
        json => JsonSerializer.Deserialize<T[]>(json, Json)!,
        new ValueComparer<IReadOnlyList<T>>((one, other) => one!.SequenceEqual(other!), items => items.Count));
}
