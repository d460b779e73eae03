using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using IsoIntranet.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Templates;

/// <summary>Takes an agency's own template in, if it has every field that its kind needs; otherwise names those that it lacks.</summary>
public static class ReplaceTemplate
{
    /// <param name="Version">0 where the built-in template was in use.</param>
    /// <param name="Content">Lies in the store already; none goes back to the built-in template.</param>
    public sealed record Command(Guid UnitId, DocumentKind Kind, int Version, StoredContent? Content, string FileName) : ICommand<Command, Nothing>;

    public sealed class Handler(FileStore store) : ICommandHandler<Command, Nothing>
    {
        private AgencyTemplate? _template;

        public async Task<Demand?> DemandAsync(Command command, IsoContext db, CancellationToken cancellationToken)
        {
            if (!await db.Set<OrgUnit>().AnyAsync(unit => unit.Id == command.UnitId, cancellationToken))
                return null;
            _template = await db.Set<AgencyTemplate>().SingleOrDefaultAsync(row => row.UnitId == command.UnitId && row.Kind == command.Kind, cancellationToken);
            var demand = new Demand(OfficialDocumentsRoom.KeepLetterhead, command.UnitId);
            return _template is null ? demand : demand.At(_template, command.Version);
        }

        public async Task<Outcome<Nothing>> HandleAsync(Command command, Work work, CancellationToken cancellationToken)
        {
            if (command.Content is not { } content)
            {
                if (_template is not null)
                    work.Db.Remove(_template);
                return Nothing.Value;
            }
            if (!store.Keep(content.Sha256))
                return new Refusal("Platform.FileGone", command.FileName);
            if (content.MediaType != OfficeArchive.Word)
                return new Refusal("OfficialDocuments.TemplateIsNoWord");
            await using (var file = store.Open(content.Sha256))
            {
                if (DocumentTemplate.Check(file, command.Kind).Refusal is { } lacking)
                    return lacking;
            }
            var stored = new StoredFile(content, command.FileName, command.UnitId, _template?.Id ?? command.UnitId, work.Actor.Author);
            work.Db.Add(stored);
            if (_template is null)
                work.Db.Add(new AgencyTemplate(command.UnitId, command.Kind, stored.Id));
            else
                _template.FileId = stored.Id;
            return Nothing.Value;
        }
    }
}
