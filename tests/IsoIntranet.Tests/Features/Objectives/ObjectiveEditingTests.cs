using IsoIntranet.Features.Objectives;

namespace IsoIntranet.Tests.Features.Objectives;

public sealed class ObjectiveEditingTests
{
    [Fact]
    public void Objectives_are_added_moved_and_deleted_and_their_numbers_follow()
    {
        var editing = new ObjectiveEditing(ObjectiveSetContent.Blank);
        editing.AddObjective();
        editing.AddObjective();
        var (first, second) = (editing.Content.Objectives[0].Id, editing.Content.Objectives[1].Id);

        editing.MoveObjective(second, -1);
        editing.MoveObjective(second, -1);
        Assert.Equal([(second, "1"), (first, "2")], editing.Content.Objectives.Select(objective => (objective.Id, objective.Number)));
        editing.DeleteObjective(second);
        Assert.Equal([(first, "1")], editing.Content.Objectives.Select(objective => (objective.Id, objective.Number)));
        editing.Undo();
        Assert.Equal(2, editing.Content.Objectives.Count);
    }

    [Fact]
    public void Typing_on_in_one_field_is_one_step_to_undo()
    {
        var editing = new ObjectiveEditing(ObjectiveSetContent.Blank);
        editing.AddObjective();
        var id = editing.Content.Objectives[0].Id;
        editing.Objective(id, "Content", row => row with { Content = "Đ" });
        editing.Objective(id, "Content", row => row with { Content = "Đúng" });
        editing.Objective(id, "Method", row => row with { Method = "Đếm" });

        editing.Undo();
        Assert.Equal(("Đúng", ""), (editing.Content.Objectives[0].Content, editing.Content.Objectives[0].Method));
        editing.Undo();
        Assert.Equal("", editing.Content.Objectives[0].Content);
        Assert.True(editing.IsChanged);
        editing.IsSavedAs(editing.Content);
        Assert.False(editing.IsChanged);
    }

    [Fact]
    public void A_unit_gets_one_target_and_begins_with_the_words_above()
    {
        var editing = new ObjectiveEditing(ObjectiveSetContent.Blank);
        editing.AddObjective();
        var id = editing.Content.Objectives[0].Id;
        var (unit, kind) = (new PartyChoice(Guid.NewGuid(), "Phòng A", "A", false), new PartyChoice(Guid.NewGuid(), "Xã", "Xã", true));

        editing.AddTargets(id, [unit]);
        editing.Target(id, editing.Content.Objectives[0].Targets[0].Id, "TargetWords", row => row with { TargetWords = "99%" });
        editing.AddTargets(id, [unit, kind]);

        var targets = editing.Content.Objectives[0].Targets;
        Assert.Equal([(unit.Id, (Guid?)null, "99%"), (null, kind.Id, "99%")], targets.Select(target => (target.UnitId, target.KindId, target.TargetWords)));
        editing.AddAction(id);
        editing.AddAction(id);
        editing.DeleteAction(id, editing.Content.Objectives[0].Actions[0].Id);
        Assert.Equal(["1"], editing.Content.Objectives[0].Actions.Select(action => action.Number));
    }
}
