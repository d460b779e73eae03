using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using IsoIntranet.Features.OfficialDocuments.Forms;
using IsoIntranet.Features.OfficialDocuments.Letterheads;
using IsoIntranet.Features.OfficialDocuments.Register;
using IsoIntranet.Features.OfficialDocuments.Templates;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.OfficialDocuments;

internal sealed class AgencyLetterheadSchema : IEntityTypeConfiguration<AgencyLetterhead>
{
    public void Configure(EntityTypeBuilder<AgencyLetterhead> builder)
    {
        builder.ToTable("AgencyLetterheads");
        builder.Property(letterhead => letterhead.Id).ValueGeneratedNever();
        builder.Property(letterhead => letterhead.Settings).AsJson();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(letterhead => letterhead.UnitId);
        builder.HasIndex(letterhead => letterhead.UnitId).IsUnique();
    }
}

internal sealed class AgencyFormsSchema : IEntityTypeConfiguration<AgencyForms>
{
    public void Configure(EntityTypeBuilder<AgencyForms> builder)
    {
        builder.ToTable("AgencyForms");
        builder.Property(forms => forms.Id).ValueGeneratedNever();
        builder.Property(forms => forms.Settings).AsJson();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(forms => forms.UnitId);
        builder.HasIndex(forms => forms.UnitId).IsUnique();
    }
}

internal sealed class NumberSeriesSchema : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("NumberSeries");
        builder.Property(series => series.Id).ValueGeneratedNever();
        builder.Property(series => series.Returned).AsJson();
        builder.Ignore(series => series.Upcoming);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(series => series.UnitId);
        builder.HasIndex(series => new { series.UnitId, series.Kind, series.Year }).IsUnique();
    }
}

internal sealed class RegisterEntrySchema : IEntityTypeConfiguration<RegisterEntry>
{
    public void Configure(EntityTypeBuilder<RegisterEntry> builder)
    {
        builder.ToTable("RegisterEntries");
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.Property(entry => entry.Notation).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(RegisterEntry.SubjectLength);
        builder.Property(entry => entry.SearchText).HasMaxLength(1000);
        builder.Property(entry => entry.Signer).HasMaxLength(200);
        builder.Property(entry => entry.MadeBy).HasMaxLength(200);
        builder.Property(entry => entry.Source).AsJson();
        builder.Property(entry => entry.Wishes).AsJson();
        builder.Property(entry => entry.Content).AsJson();
        builder.Ignore(entry => entry.Reference);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(entry => entry.UnitId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(entry => entry.FileId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(entry => entry.ScanId);
        // The last word on doubles, whatever the series says.
        builder.HasIndex(entry => new { entry.UnitId, entry.Kind, entry.Year, entry.Number }).IsUnique();
        builder.HasIndex(entry => entry.RecordId);
    }
}

internal sealed class ReminderNoticeSchema : IEntityTypeConfiguration<ReminderNotice>
{
    public void Configure(EntityTypeBuilder<ReminderNotice> builder)
    {
        builder.ToTable("ReminderNotices");
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.Property(notice => notice.Reference).HasMaxLength(100);
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(notice => notice.UnitId);
        builder.HasOne<RegisterEntry>().WithMany().HasForeignKey(notice => notice.EntryId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(notice => notice.FileId);
        builder.HasIndex(notice => notice.PlanId);
    }
}

internal sealed class AgencyTemplateSchema : IEntityTypeConfiguration<AgencyTemplate>
{
    public void Configure(EntityTypeBuilder<AgencyTemplate> builder)
    {
        builder.ToTable("AgencyTemplates");
        builder.Property(template => template.Id).ValueGeneratedNever();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(template => template.UnitId);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(template => template.FileId);
        builder.HasIndex(template => new { template.UnitId, template.Kind }).IsUnique();
    }
}

/// <summary>Values that are kept as JSON in one column: a document is read as a whole or not at all.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameBlocks } },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static void AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => Write(value), json => Read<T>(json),
        new ValueComparer<T>((one, other) => Write(one) == Write(other), value => value == null ? 0 : Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    private static void NameBlocks(JsonTypeInfo type)
    {
        if (type.Type != typeof(DocumentBlock))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "block",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(DocumentParagraph), "paragraph"),
                new JsonDerivedType(typeof(DocumentHeading), "heading"),
                new JsonDerivedType(typeof(DocumentTable), "table"),
                new JsonDerivedType(typeof(DocumentChart), "chart"),
                new JsonDerivedType(typeof(DocumentDrawing), "drawing"),
            },
        };
    }
}
