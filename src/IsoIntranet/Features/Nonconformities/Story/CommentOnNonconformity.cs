using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>A remark in the conversation about a nonconformity; also after its closing.</summary>
public static class CommentOnNonconformity
{
    public sealed record Command(Guid Id, string Text) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) => RuleFor(command => command.Text).Given(text, "CommentMissing", 2000);
    }

    public sealed class Handler : ICommandHandler<Command, Guid>
    {
        private Nonconformity? _record;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            _record = await db.Set<Nonconformity>().SingleOrDefaultAsync(row => row.Id == command.Id, cancellationToken);
            return _record is null ? null : new Demand(NonconformitiesRoom.Raise, _record.UnitId);
        }

        public Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var comment = new NonconformityComment(_record!, command.Text, work.Actor.Author);
            work.Db.Add(comment);
            return Task.FromResult<Outcome<Guid>>(comment.Id);
        }
    }
}
