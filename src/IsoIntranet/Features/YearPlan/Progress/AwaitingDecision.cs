using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Lists;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.YearPlan.Progress;

/// <summary>What waits for the standing body.</summary>
public enum DecisionKind
{
    /// <summary>Báo cáo chờ xác nhận.</summary>
    Report,

    /// <summary>Đề nghị không áp dụng.</summary>
    NotApplicable,

    /// <summary>Khó khăn, vướng mắc chưa trả lời.</summary>
    Difficulty,
}

/// <summary>The standing body's inbox: what units handed in, propose and find difficult, longest waiting first.</summary>
public static class AwaitingDecision
{
    public const int PageSize = 25;

    /// <param name="Page">From 1.</param>
    /// <param name="Take">Rows to a page; an export asks for more at once.</param>
    public sealed record Query(DecisionKind Kind, string? Search = null, Guid? PlanId = null, int Page = 1, int Take = PageSize) : IQuery<Query, Answer>;

    public sealed record Answer(
        IReadOnlyList<Row> Rows, int Total, int Page, int Reports, int Proposals, int Difficulties, DateOnly Today);

    /// <param name="Since">Since when it waits.</param>
    /// <param name="By">Whose word it is.</param>
    /// <param name="Words">The note, the reason, or the difficulty.</param>
    /// <param name="IsOwn">The viewer's own, so that somebody else has to decide.</param>
    /// <param name="ReturnedBefore">What was asked for when it was last returned.</param>
    public sealed record Row(
        Guid Id, int Version, Guid PlanId, string PlanTitle, string Number, string Content, string Product, Guid UnitId, string Unit,
        int PeriodNumber, CellStatus Status, int Percent, DateOnly? Due, bool IsLate, DateTimeOffset? Since, string? By, string? Words, bool IsOwn,
        int EvidenceCount, string? ReturnedBefore);

    public sealed class Handler : IQueryHandler<Query, Answer>
    {
        public Permission Permission => YearPlanRoom.Accept;

        public async Task<Outcome<Answer>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var all = reading.RunningAssignments().Matching(query.Search);
            if (query.PlanId is { } plan)
                all = all.Where(row => row.Assignment.PlanId == plan);
            var found = Waiting(all, query.Kind);
            var total = await found.CountAsync(cancellationToken);
            var take = Math.Clamp(query.Take, 1, PageRequest.MaximumTake);
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + take - 1) / take));
            var rows = await Ordered(found, query.Kind).Skip((page - 1) * take).Take(take).Select(row => new
            {
                row.Rank,
                row.Assignment,
                row.Item.Number,
                row.Item.Text,
                row.Item.ExpectedProduct,
                PlanTitle = row.Plan.Header.Title,
                Unit = row.Unit.ShortName,
            }).ToListAsync(cancellationToken);
            return new Answer(
                [.. rows.Select(row => RowOf(query.Kind, row.Assignment, row.Rank, row.Number, row.Text, row.ExpectedProduct, row.PlanTitle, row.Unit, reading.Actor.AccountId))],
                total, page,
                await Waiting(all, DecisionKind.Report).CountAsync(cancellationToken),
                await Waiting(all, DecisionKind.NotApplicable).CountAsync(cancellationToken),
                await Waiting(all, DecisionKind.Difficulty).CountAsync(cancellationToken),
                reading.Today);
        }

        private static IQueryable<AssignmentRow> Waiting(IQueryable<AssignmentRow> rows, DecisionKind kind) => kind switch
        {
            DecisionKind.Report => rows.Where(row => row.Assignment.State == AssignmentState.Submitted),
            DecisionKind.NotApplicable => rows.Where(row =>
                row.Assignment.NotApplicableReason != null && row.Assignment.State != AssignmentState.NotApplicable),
            _ => rows.Where(row => row.Assignment.Difficulty != null && row.Assignment.DifficultyAnswer == null),
        };

        private static IOrderedQueryable<AssignmentRow> Ordered(IQueryable<AssignmentRow> rows, DecisionKind kind) => (kind switch
        {
            DecisionKind.Report => rows.OrderBy(row => row.Assignment.SubmittedOn).ThenBy(row => row.Assignment.ReportedAt),
            DecisionKind.NotApplicable => rows.OrderBy(row => row.Assignment.NotApplicableAt),
            _ => rows.OrderBy(row => row.Assignment.DifficultyAt),
        }).ThenBy(row => row.Unit.SortOrder).ThenBy(row => row.Assignment.Id);

        private static Row RowOf(
            DecisionKind kind, UnitAssignment of, int rank, string number, string text, string product, string plan, string unit, Guid? viewer)
        {
            var (since, by, words, author) = kind switch
            {
                DecisionKind.Report => (of.ReportedAt, of.ReportedBy, of.Note, of.SubmittedById),
                DecisionKind.NotApplicable => (of.NotApplicableAt, of.NotApplicableBy, of.NotApplicableReason, of.NotApplicableById),
                _ => (of.DifficultyAt, of.ReportedBy, of.Difficulty, null),
            };
            return new Row(of.Id, of.Version, of.PlanId, plan, number, text, product, of.UnitId, unit, of.PeriodNumber, StatusRank.Order[rank],
                of.Percent, of.Due, of.SubmittedOn > of.Due, since, by, words, viewer is not null && viewer == author, of.EvidenceCount, of.ReturnReason);
        }
    }
}
