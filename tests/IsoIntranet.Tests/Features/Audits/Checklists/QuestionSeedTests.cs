using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Standards;

namespace IsoIntranet.Tests.Features.Audits.Checklists;

public sealed class QuestionSeedTests
{
    private static readonly IReadOnlyList<string> Clauses =
        [.. StandardSeed.All().Single(seed => seed.Code == QuestionSeed.Edition2015).Clauses.Select(clause => clause.Number)];

    [Fact]
    public void Every_clause_has_questions_of_its_own_or_below_it_and_no_question_cites_another()
    {
        var asked = QuestionSeed.OfClauses.Questions.Select(question => question.Clause).Distinct().ToList();

        Assert.Empty(asked.Except(Clauses));
        Assert.All(Clauses, clause => Assert.Contains(asked, number =>
            number == clause || number.StartsWith(clause + ".", StringComparison.Ordinal) || clause.StartsWith(number + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_question_has_words_in_both_languages_and_says_what_to_look_at()
    {
        Assert.All(QuestionSeed.All.SelectMany(seed => seed.Questions), question =>
        {
            Assert.All(new[] { question.Text, question.EnglishText, question.Guidance, question.EnglishGuidance }, words => Assert.False(string.IsNullOrWhiteSpace(words)));
            Assert.NotEqual(question.Text, question.EnglishText);
        });
        Assert.Equal(QuestionSeed.OfClauses.Questions.Count, QuestionSeed.OfClauses.Questions.Select(question => question.Text).Distinct().Count());
    }

    [Fact]
    public void The_law_has_seven_points_about_the_standard_and_six_about_the_decision_in_their_order()
    {
        var points = QuestionSeed.OfLaw.Questions.Select(question => question.Reference).ToList();

        Assert.Equal(["a", "b", "c", "d", "đ", "e", "g"], points.Where(point => point!.StartsWith("Đ36.1.", StringComparison.Ordinal)).Select(Letter));
        Assert.Equal(["a", "b", "c", "d", "đ", "e"], points.Where(point => point!.StartsWith("Đ36.2.", StringComparison.Ordinal)).Select(Letter));
        Assert.All(points, point => Assert.EndsWith(" TT 26/2014/TT-BKHCN", point, StringComparison.Ordinal));
        Assert.All(QuestionSeed.OfLaw.Questions, question => Assert.Contains(question.Clause, Clauses));
        Assert.Equal(QuestionOrigin.Law, QuestionSeed.OfLaw.Questions[0].Vietnamese(null).Origin);
    }

    private static string Letter(string? reference) => reference!.Split(' ')[0].Split('.')[2];
}
