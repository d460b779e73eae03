using FluentValidation;
using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.YearPlan.Import;

/// <summary>Begins to take a plan in: keeps its source, so that the preview outlives a reload.</summary>
public static class StartPlanImport
{
    public sealed record Command(TakenSource Source, Guid OwnerUnitId) : ICommand<Command, Guid>;

    public sealed class Validator : AbstractValidator<Command>
    {
        public Validator(IStringLocalizer<PlanImportText> text) =>
            RuleFor(command => command.Source.Document.Name).NotEmpty().WithMessage(_ => text["NameMissing"]);
    }

    public sealed class Handler(FileStore store) : ICommandHandler<Command, Guid>
    {
        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken) =>
            await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.OwnerUnitId, cancellationToken)
                ? new Demand(YearPlanRoom.Keep, command.OwnerUnitId) : null;

        public Task<Outcome<Guid>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            var (document, file) = command.Source;
            if (!store.Keep(file.Sha256))
                return Task.FromResult<Outcome<Guid>>(new Refusal("Platform.FileGone", document.Name));
            var import = new PlanImport(command.OwnerUnitId, document, work.Actor.Author.Name, work.Today.Year);
            work.Db.Add(import);
            work.Db.Add(new StoredFile(file, document.Name, command.OwnerUnitId, import.Id, work.Actor.Author));
            return Task.FromResult<Outcome<Guid>>(import.Id);
        }
    }
}
