using System.Globalization;
using System.Reflection;
using System.Text.Json;
using IsoIntranet.Features.Audits.Fieldwork;

namespace IsoIntranet.Features.Audits.Checklists;

/// <summary>Questions that the program brings, as <c>database/seed</c> tells them, in both languages.</summary>
/// <param name="Standard">Code of the edition whose clauses they cite; the 2015 one where none.</param>
public sealed record QuestionSeed(
    string Code, string Title, string Description, IReadOnlyList<QuestionSeed.Question> Questions, string Standard = QuestionSeed.Edition2015)
{
    public const string Edition2015 = "ISO9001-2015";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Lazy<QuestionSeed> Clauses = new(() => Read("audit-questions-iso-9001-2015"));

    private static readonly Lazy<QuestionSeed> Law = new(() => Read("tt-26-2014"));

    /// <param name="Clause">Number of the clause.</param>
    /// <param name="Reference">As the law is cited; none for a question about a clause.</param>
    public sealed record Question(string Clause, string Text, string EnglishText, string? Guidance, string? EnglishGuidance, string? Reference = null)
    {
        /// <summary>In the language of whoever reads.</summary>
        public QuestionContent Content(Guid? clauseId) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
            ? Content(EnglishText, clauseId, EnglishGuidance) : Vietnamese(clauseId);

        public QuestionContent Vietnamese(Guid? clauseId) => Content(Text, clauseId, Guidance);

        private QuestionContent Content(string text, Guid? clauseId, string? guidance) =>
            new(text, Reference is null ? QuestionOrigin.Clause : QuestionOrigin.Law, clauseId, Reference is null ? clauseId : null, Reference ?? Clause, guidance);
    }

    /// <summary>Questions about all clauses of ISO 9001:2015, for administrations.</summary>
    public static QuestionSeed OfClauses => Clauses.Value;

    /// <summary>TT 26/2014/TT-BKHCN Đ36: 7 points about the standard, 6 about QĐ 19/2014/QĐ-TTg, word by word.</summary>
    public static QuestionSeed OfLaw => Law.Value;

    /// <summary>What stands in the library from the first start on.</summary>
    public static IReadOnlyList<QuestionSeed> All => [OfLaw, OfClauses];

    private static QuestionSeed Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"seed/{name}.json")!;
        return JsonSerializer.Deserialize<QuestionSeed>(stream, Json)!;
    }
}
