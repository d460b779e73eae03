using System.Reflection;
using IsoIntranet.Features.ManagementReviews;
using IsoIntranet.Features.ManagementReviews.Actions;
using IsoIntranet.Features.ManagementReviews.Minutes;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using IsoIntranet.Platform.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Tests.Features.ManagementReviews.Minutes;

/// <summary>Once both have signed: every command of the room, whatever it is called, with rights to everything and the versions that stand.</summary>
public sealed class ReviewLockTests : IAsyncLifetime
{
    /// <summary>What may still move: the actions, the head's word, and reviews that are planned anew.</summary>
    private static readonly string[] StillMoves =
    [
        nameof(ReportReviewAction), nameof(VerifyReviewAction), nameof(ReturnReviewAction), nameof(AskReviewExtension), nameof(GrantReviewExtension), nameof(RefuseReviewExtension),
        nameof(DropReviewAction), nameof(WithdrawReviewEvidence), nameof(CloseManagementReview), nameof(ConfirmEffectiveness), "PlanManagementReview",
    ];

    private MinutesTown _town = null!;

    public async Task InitializeAsync() => _town = await MinutesTown.BuildAsync();

    public async Task DisposeAsync() => await _town.DisposeAsync();

    [Fact]
    public async Task No_command_of_the_room_changes_anything_of_a_signed_review()
    {
        MinutesTown.Done(await _town.Commands.RunAsync(new CommentOnMinutes.Command(_town.ReviewId, "Ghi rõ thời hạn"), _town.Owner));
        var comment = (await _town.ViewAsync()).Comments.Single();
        MinutesTown.Done(await _town.Commands.RunAsync(new SettleMinutesComment.Command(comment.Id, comment.Version, true, null), _town.Secretary));
        await _town.SignedAsync();
        var before = await SnapshotAsync();
        var commands = typeof(ManagementReview).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith("IsoIntranet.Features.ManagementReviews", StringComparison.Ordinal) == true && type is { Name: "Command", DeclaringType: not null })
            .Where(type => !StillMoves.Contains(type.DeclaringType!.Name)).ToList();
        Assert.True(commands.Count > 25, $"{commands.Count} commands");

        foreach (var type in commands)
        {
            foreach (var actor in new[] { _town.Chair, _town.Secretary, _town.Owner })
            {
                var command = await MakeAsync(type);
                var told = await RunAsync(type, command, actor);
                Assert.True(before == await SnapshotAsync(), $"{type.DeclaringType!.Name} by {actor.Name} changed the review: {told}");
            }
        }
    }

    [Fact]
    public async Task The_actions_and_the_heads_word_move_without_touching_what_was_signed()
    {
        await _town.SignedAsync();
        var before = await ContentAsync();
        var action = await _town.ActionAsync();
        MinutesTown.Done(await _town.Commands.RunAsync(new ReportReviewAction.Command(action.Id, action.Version, 100, "Đã lắp máy", true, []), _town.Owner));
        var view = await _town.ViewAsync();
        MinutesTown.Done(await _town.Commands.RunAsync(new ConfirmEffectiveness.Command(_town.ReviewId, view.Review.Version, EffectivenessVerdict.Effective, "Đạt yêu cầu"), _town.Chair));

        Assert.Equal(before, await ContentAsync());
        var check = (await _town.House.Queries.AskAsync(new VerifyMinutes.Query(_town.ReviewId), _town.Owner)).Value!;
        Assert.True(check.IsSound);
        Assert.Contains(check.Checks, one => one.Subject == VerifyMinutes.Subject.Document);
    }

    private async Task<string> ContentAsync()
    {
        await using var db = _town.House.Open();
        var review = (await db.Set<ManagementReview>().WholeAsync(_town.ReviewId, CancellationToken.None))!;
        var minutes = await db.Set<ReviewMinutes>().SingleAsync(row => row.ReviewId == _town.ReviewId);
        return MinutesContent.Of(review, minutes.Text).ToJson();
    }

    /// <summary>Every row of the review that is no action, with every column.</summary>
    private async Task<string> SnapshotAsync()
    {
        await using var db = _town.House.Open();
        var rows = new List<string>();
        await AddAsync<ManagementReview>();
        await AddAsync<ReviewParticipant>();
        await AddAsync<ReviewInput>();
        await AddAsync<InputContribution>();
        await AddAsync<ReviewDecision>();
        await AddAsync<ReviewMinutes>();
        await AddAsync<MinutesComment>();
        await AddAsync<MinutesSignature>();
        await AddAsync<ReviewAction>();
        await AddAsync<ReviewStage>();
        return string.Join('\n', rows);

        async Task AddAsync<T>() where T : class
        {
            var entity = db.Model.FindEntityType(typeof(T))!;
            foreach (var row in await db.Set<T>().ToListAsync())
                rows.Add(typeof(T).Name + " " + string.Join("|", entity.GetProperties().Select(property => $"{property.Name}={Told(db.Entry(row).Property(property.Name).CurrentValue)}")));
            rows.Sort(StringComparer.Ordinal);
        }
    }

    private static string? Told(object? value) => value is null or string or ValueType ? value?.ToString() : ReviewJson.Write(value);

    private async Task<object> MakeAsync(Type type)
    {
        await using var db = _town.House.Open();
        var review = (await db.Set<ManagementReview>().AsNoTracking().WholeAsync(_town.ReviewId, CancellationToken.None))!;
        var minutes = await db.Set<ReviewMinutes>().AsNoTracking().SingleAsync(row => row.ReviewId == review.Id);
        var comment = await db.Set<MinutesComment>().AsNoTracking().SingleAsync(row => row.ReviewId == review.Id);
        var constructor = type.GetConstructors().MaxBy(one => one.GetParameters().Length)!;
        var isOfMinutes = typeof(IMinutesCommand).IsAssignableFrom(type);
        var parameters = constructor.GetParameters();
        var names = parameters.Select(parameter => parameter.Name!).ToHashSet();
        var decision = review.Decisions[0];
        // SaveDecision and DropDecision name the review and the decision's own id.
        var isOfDecision = names.Contains("ReviewId") && names.Contains("Id");
        IRecord about = names.Contains("InputId") && !isOfDecision ? review.Inputs[0] : names.Contains("ParticipantId") ? review.Participants[^1] : names.Contains("ContributionId") ? review.Contributions[0]
            : names.Contains("CommentId") ? comment : isOfDecision ? decision : isOfMinutes ? minutes : review;
        var content = new StoredContent(minutes.Sha256!, 10, "application/pdf");
        return constructor.Invoke([.. parameters.Select(parameter => (object?)((parameter.Name, parameter.ParameterType) switch
        {
            ("Version", _) => about.Version,
            ("Id", _) => isOfDecision ? decision.Id : review.Id,
            ("ReviewId", _) => review.Id,
            ("InputId", _) => isOfDecision ? null : review.Inputs[0].Id,
            ("ParticipantId", _) => review.Participants[^1].Id,
            ("ContributionId", _) => review.Contributions[0].Id,
            ("CommentId", _) => comment.Id,
            ("Sha256", _) => minutes.Sha256,
            ("Name", _) => review.ChairName,
            ("Minutes", _) => 15,
            ("InputIds", _) => (Guid[])[review.Inputs[0].Id],
            ("UnitIds", _) => (Guid[])[_town.Town.South.Id],
            (_, var kind) when kind == typeof(string) => "Nội dung khác",
            (_, var kind) when kind == typeof(DateOnly) || kind == typeof(DateOnly?) => new DateOnly(2026, 8, 30),
            (_, var kind) when kind == typeof(FileToKeep) => new FileToKeep(content, "khac.pdf"),
            (_, var kind) when kind == typeof(IReadOnlyList<FileToKeep>) => (FileToKeep[])[new FileToKeep(content, "khac.pdf")],
            (_, var kind) when kind == typeof(IReadOnlyList<SignatureRole>) => Enum.GetValues<SignatureRole>(),
            (_, var kind) when Nullable.GetUnderlyingType(kind) is not null => null,
            (_, var kind) when kind.IsValueType => Activator.CreateInstance(kind),
            (_, var kind) => System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(kind),
        }))]);
    }

    private async Task<string> RunAsync(Type type, object command, Actor actor)
    {
        var result = type.GetInterfaces().Single(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<,>)).GetGenericArguments()[1];
        var run = typeof(CommandRunner).GetMethods(BindingFlags.Public | BindingFlags.Instance).Single(method => method.Name == nameof(CommandRunner.RunAsync)).MakeGenericMethod(type, result);
        try
        {
            var task = (Task)run.Invoke(_town.Commands, [command, actor, CancellationToken.None])!;
            await task;
            var outcome = task.GetType().GetProperty("Result")!.GetValue(task)!;
            return $"{outcome.GetType().GetProperty("Kind")!.GetValue(outcome)}";
        }
        catch (NullReferenceException)
        {
            // A value object that the test cannot make by itself; nothing was saved.
            return "Invalid";
        }
    }
}
