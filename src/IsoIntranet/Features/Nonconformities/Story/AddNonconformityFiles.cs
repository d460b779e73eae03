using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Shell.Parts;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Nonconformities.Story;

/// <summary>Puts further evidence to a nonconformity, as long as it is open.</summary>
public static class AddNonconformityFiles
{
    public sealed record Command(Guid Id, int Version, IReadOnlyList<FileToKeep> Files) : ICommand<Command, Nothing>, INonconformityCommand;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<NonconformitiesText> text) =>
            RuleFor(command => command.Files).Must(files => files.Count is > 0 and <= FileDrop.MaximumFiles)
                .WithMessage(_ => text["TooManyFiles", FileDrop.MaximumFiles]);
    }

    public sealed class Handler(NonconformityFiles files) : NonconformityHandler<Command>(NonconformitiesRoom.Answer)
    {
        protected override Demand DemandOver(Demand demand) => demand.Or(NonconformitiesRoom.Follow);

        protected override Task<Ruling> ActAsync(Command command, Nonconformity record, Work work, CancellationToken cancellationToken) =>
            files.PutAsync(command.Files, record.UnitId, record.Id,
                _ => record.IsOpen ? Ruling.Allowed : Ruling.Refuse("Nonconformities.NotInState"), work, cancellationToken);
    }
}
