using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IsoIntranet.Features.YearPlan.Schedules;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.YearPlan.Corrections;

/// <summary>
/// What an official said that some words mean, kept for the agency: it is offered wherever the same words are written again,
/// and never taken by itself.
/// </summary>
public sealed class ScheduleCorrection : Record
{
    private ScheduleCorrection() { }

    public ScheduleCorrection(ScheduleMeaning meaning, string author)
    {
        PhraseKey = KeyOf(meaning.Words);
        Words = meaning.Words.Trim();
        SearchText = SearchForm.Of(Words);
        Correct(meaning, author);
    }

    /// <summary>The words in their common form, as a hash: they may be longer than an index holds.</summary>
    public string PhraseKey { get; private set; } = "";

    public string Words { get; private set; } = "";

    public string SearchText { get; private set; } = "";

    public ScheduleMeaning Meaning { get; private set; } = default!;

    public string AuthorName { get; private set; } = "";

    public void Correct(ScheduleMeaning meaning, string author) => (Meaning, AuthorName) = (meaning, author);

    public static string KeyOf(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SchedulePhrase.Of(words))));
}

internal sealed class ScheduleCorrectionSchema : IEntityTypeConfiguration<ScheduleCorrection>
{
    public void Configure(EntityTypeBuilder<ScheduleCorrection> builder)
    {
        builder.ToTable("ScheduleCorrections");
        builder.Property(correction => correction.Id).ValueGeneratedNever();
        builder.Property(correction => correction.PhraseKey).HasMaxLength(64);
        builder.Property(correction => correction.AuthorName).HasMaxLength(200);
        builder.Property(correction => correction.Meaning).HasConversion(
            meaning => JsonSerializer.Serialize(meaning, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ScheduleMeaning>(json, JsonSerializerOptions.Default)!);
        builder.HasIndex(correction => correction.PhraseKey).IsUnique();
    }
}
