using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Shell.Parts;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Actions;

/// <summary>The unit, or the action's owner, tells how far it is, with evidence; and that it is done.</summary>
public static class ReportAction
{
    /// <param name="Percent">0 to 100; done makes it 100.</param>
    public sealed record Command(Guid ActionId, int Version, int Percent, string? Note, bool IsDone, IReadOnlyList<FileToKeep> Files)
        : ICommand<Command, int>, IActionCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text)
        {
            RuleFor(command => command.Percent).InclusiveBetween(0, 100).WithMessage(_ => text["PercentOutOfRange"]);
            RuleFor(command => command.Note).Bounded(text);
            RuleFor(command => command.Files).Must(files => files.Count <= FileDrop.MaximumFiles).WithMessage(_ => text["TooManyFiles", FileDrop.MaximumFiles]);
        }
    }

    public sealed class Handler(NonconformityFiles files) : OwnerHandler<Command>
    {
        protected override async Task<Ruling> ActAsync(
            Command command, Nonconformity record, CorrectiveAction action, Work work, CancellationToken cancellationToken)
        {
            var ruling = await files.PutAsync(command.Files, action.UnitId, action.Id, action.AddEvidence, work, cancellationToken);
            if (!ruling.IsAllowed)
                return ruling;
            ruling = record.ReportAction(action, command.Percent, command.Note, command.IsDone, work.Actor.Author, work.Now, work.Today);
            return command.IsDone ? await ruling.TellAsync(work, record, "NoticeActionDone", Audience.Followers, cancellationToken, action) : ruling;
        }
    }
}
