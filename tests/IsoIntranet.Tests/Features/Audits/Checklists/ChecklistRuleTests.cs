using IsoIntranet.Features.Audits;
using IsoIntranet.Features.Audits.Checklists;
using IsoIntranet.Features.Audits.Checklists.Import;
using IsoIntranet.Features.Audits.Fieldwork;
using IsoIntranet.Features.Standards;
using IsoIntranet.Platform.Access;

namespace IsoIntranet.Tests.Features.Audits.Checklists;

public sealed class ChecklistRuleTests
{
    private static QuestionContent Own(string text) => new(text, QuestionOrigin.Own);

    [Fact]
    public void Writing_keeps_the_lines_that_stay_and_counts_the_edition()
    {
        var list = new Checklist(Guid.NewGuid(), "Mẫu", null);
        CheckTown.Must(list.Write("Mẫu", null, [new(null, Own("Một")), new(null, Own("Hai"))]));
        var (first, second) = (list.Questions[0].Id, list.Questions[1].Id);

        CheckTown.Must(list.Write("Mẫu", null, [new(second, Own("Hai, sửa")), new(null, Own("Ba"))]));

        var kept = list.Questions.OrderBy(question => question.Place).ToList();
        Assert.Equal((second, "Hai, sửa", 0), (kept[0].Id, kept[0].Text, kept[0].Place));
        Assert.DoesNotContain(kept, question => question.Id == first);
        Assert.Equal((2, 2), (kept.Count, list.Edition));
    }

    [Fact]
    public void A_line_handed_in_twice_becomes_two()
    {
        var list = new Checklist(Guid.NewGuid(), "Mẫu", null);
        CheckTown.Must(list.Write("Mẫu", null, [new(null, Own("Một"))]));

        CheckTown.Must(list.Write("Mẫu", null, [new(list.Questions[0].Id, Own("Một")), new(list.Questions[0].Id, Own("Một nữa"))]));

        Assert.Equal(2, list.Questions.Select(question => question.Id).Distinct().Count());
    }

    [Fact]
    public void What_the_program_brings_is_neither_written_nor_retired_and_what_is_retired_is_not_written()
    {
        var brought = Checklist.Brought("X", "Có sẵn", null, [Own("Một")]);
        Assert.Equal("Audits.ChecklistBrought", brought.Write("Khác", null, []).Refusal?.Code);
        Assert.Equal("Audits.ChecklistBrought", brought.Retire(true).Refusal?.Code);

        var own = new Checklist(Guid.NewGuid(), "Mẫu", null);
        CheckTown.Must(own.Retire(true));
        Assert.Equal("Audits.ChecklistRetired", own.Write("Mẫu", null, []).Refusal?.Code);
        CheckTown.Must(own.Retire(false));
        CheckTown.Must(own.Write("Mẫu", null, []));
    }

    [Fact]
    public void What_was_answered_is_neither_worded_otherwise_nor_taken_out()
    {
        var question = new AuditQuestion(Guid.NewGuid(), Guid.NewGuid(), 0, Own("Hỏi"));
        CheckTown.Must(question.Ask(Own("Hỏi khác")));
        CheckTown.Must(question.TakeOut());
        CheckTown.Must(question.Answer(new AnswerContent(AnswerVerdict.Conforms, " ", null, null), new DateTimeOffset(2026, 8, 12, 3, 0, 0, TimeSpan.Zero), new Author(null, "Mẫu")));

        Assert.Equal("Audits.AlreadyAnswered", question.Ask(Own("Hỏi nữa")).Refusal?.Code);
        Assert.Equal("Audits.AlreadyAnswered", question.TakeOut().Refusal?.Code);
        Assert.Null(question.Evidence);
    }

    [Fact]
    public void The_editor_moves_rows_adds_only_what_is_new_and_knows_whether_anything_changed()
    {
        var editing = new ChecklistEditing(new ChecklistDetails.View(
            Guid.NewGuid(), 1, "Mẫu", null, Guid.NewGuid(), "UBND", 1, false, false, default, true,
            [new(Guid.NewGuid(), Own("Một"), null), new(Guid.NewGuid(), Own("Hai"), null), new(Guid.NewGuid(), Own("Ba"), null)]));
        Assert.False(editing.IsChanged);

        Assert.True(editing.Move(editing.Rows[2], 0));
        Assert.Equal(["Ba", "Một", "Hai"], editing.Rows.Select(row => row.Content.Text));
        Assert.False(editing.Move(editing.Rows[0], -5));
        Assert.Equal(1, editing.Add([Own("MOT"), Own("Bốn"), Own("bốn")]));
        Assert.True(editing.IsChanged);
        editing.Saved();
        Assert.False(editing.IsChanged);
    }

    [Fact]
    public void Rows_of_a_file_find_their_clause_and_say_what_is_doubtful()
    {
        var clause = new ClauseChoices.Choice(Guid.NewGuid(), "8.5.1", "Kiểm soát", "Control", null, "8.5.1");
        ChecklistImportRow[] rows =
        [
            new() { Number = 2, Question = "Hồ sơ đúng hạn?", Clause = "8.5.1" },
            new() { Number = 3, Question = "hồ sơ đúng hạn?", Clause = "" },
            new() { Number = 4, Question = "", Clause = "8.5.1" },
            new() { Number = 5, Question = "Theo nghị định?", Clause = "NĐ 61" },
            new() { Number = 6, Question = "Đã có", Clause = "" },
        ];

        var looked = ChecklistSheet.Look(rows, [clause], new HashSet<string> { AuditQuestion.KeyOf("Đã có") });

        Assert.Equal((clause.Id, QuestionOrigin.Clause, "8.5.1"), (looked[0].Content!.ClauseId, looked[0].Content!.Origin, looked[0].Content!.Reference));
        Assert.Equal("Audits.Row_Twice", Assert.Single(looked[1].Problems).Words.Code);
        Assert.Equal("Audits.Row_QuestionMissing", Assert.Single(looked[2].Problems).Words.Code);
        Assert.Equal((null, "NĐ 61", false), (looked[3].Content!.ClauseId, looked[3].Content!.Reference, looked[3].HasErrors));
        Assert.True(looked[4].Exists);
        Assert.Equal(2, looked.Count(row => row.IsNew));
    }
}
