using System.Globalization;
using IsoIntranet.Features.Nonconformities;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Tracking;

namespace IsoIntranet.Tests.Features.Nonconformities;

/// <summary>Whatever is tried in whatever order: a round that is over stays as it was, and the counts are those of the present round.</summary>
public sealed class NonconformityRoundTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Former_rounds_keep_their_causes_actions_and_results(int seed)
    {
        var chance = new Random(seed);
        var record = Misfit.New();
        var day = Misfit.Today;
        var kept = new Dictionary<int, string>();
        var (rounds, refused) = (1, 0);
        for (var step = 0; step < 600; step++)
        {
            day = day.AddDays(chance.Next(3));
            var before = (record.State, record.Round);

            var ruling = Try(record, chance, day);

            if (!ruling.IsAllowed)
            {
                refused++;
                Assert.Equal(before, (record.State, record.Round));
            }
            if (record.Round > before.Round)
            {
                Assert.Equal((NonconformityState.Ineffective, before.Round + 1), (before.State, record.Round));
                kept[before.Round] = Told(record, before.Round);
                rounds = record.Round;
            }
            foreach (var (round, told) in kept)
                Assert.Equal(told, Told(record, round));
            var current = record.CurrentActions.ToList();
            Assert.Equal(current.Count, record.ActionCount);
            Assert.Equal(current.Count(action => action.State == TrackedActionState.Verified), record.VerifiedCount);
            Assert.Equal(current.Count(action => action.State is TrackedActionState.Done or TrackedActionState.Verified), record.DoneCount);
            Assert.InRange(record.Analyses.Count(analysis => analysis.Round == record.Round), 0, 1);
        }
        Assert.True(refused > 0 && rounds >= 1);
    }

    [Fact]
    public void The_chance_leads_through_several_rounds_and_to_the_closing()
    {
        var ends = Enumerable.Range(1, 40).Select(RunOf).ToList();

        Assert.Contains(ends, end => end.Round > 1);
        Assert.Contains(ends, end => end.State == NonconformityState.Closed);
    }

    private static Nonconformity RunOf(int seed)
    {
        var (chance, record, day) = (new Random(seed), Misfit.New(), Misfit.Today);
        for (var step = 0; step < 600; step++)
            Try(record, chance, day = day.AddDays(chance.Next(3)));
        return record;
    }

    private static string Told(Nonconformity record, int round) => string.Join('|',
        record.Analyses.Where(analysis => analysis.Round == round).Select(analysis => $"{analysis.Content.RootCause} {analysis.AnalysedBy} {analysis.AnalysedOn}")
            .Concat(record.Actions.Where(action => action.Round == round).Select(action => $"{action.Content} {action.State} {action.Percent} {action.Note} {action.Due} {action.VerifiedBy} {action.Extension}"))
            .Concat(record.Results.Where(result => result.Round == round).Select(result => $"{result.IsEffective} {result.Evidence} {result.CheckedOn}")));

    private static Ruling Try(Nonconformity record, Random chance, DateOnly day)
    {
        var action = record.Actions.Count == 0 ? null : record.Actions[chance.Next(record.Actions.Count)];
        var words = chance.Next(10_000).ToString(CultureInfo.InvariantCulture);
        var due = new ActionContent("Việc " + words, Misfit.Owner, "Người thực hiện mẫu", day.AddDays(20), null);
        return chance.Next(20) switch
        {
            0 => record.Accept(Misfit.Unit),
            1 => record.Analyse(Misfit.Analysis with { RootCause = "Gốc " + words }, Misfit.Unit, day),
            2 or 3 => record.PlanAction(due, day),
            4 => record.SubmitPlan(Misfit.Head, chance.Next(3) > 0),
            5 => record.ApprovePlan(Misfit.Leader, day),
            6 => chance.Next(4) == 0 ? record.ReturnPlan("Vì " + words) : record.ApprovePlan(Misfit.Leader, day),
            7 or 8 or 9 when action is not null => record.ReportAction(action, 100, "Xong " + words, true, Misfit.Unit, Misfit.Now, day),
            10 when action is not null => record.ReportAction(action, 30, "Đang " + words, false, Misfit.Unit, Misfit.Now, day),
            11 or 12 when action is not null => record.VerifyAction(action, words, Misfit.Verifier, null, day),
            13 when action is not null && chance.Next(4) == 0 => record.ReturnAction(action, words, Misfit.Verifier),
            14 when action is not null => record.AskExtension(action, action.Due.AddDays(5), words, Misfit.Unit),
            15 when action is not null => record.GrantExtension(action, Misfit.Leader),
            16 when action is not null => chance.Next(2) == 0 ? record.ChangeAction(action, due, day) : record.DropAction(action),
            17 => record.WaitForEffect(chance.Next(5)),
            18 => record.JudgeEffect(chance.Next(3) == 0, "Đã xem " + words, Misfit.Verifier, null, day),
            _ => chance.Next(6) == 0 ? record.Close(Misfit.Leader, day) : record.Correct(words, day, Misfit.Unit, day),
        };
    }
}
