using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>A wish about one entry of a register, made at the version that the writer saw.</summary>
public interface IEntryCommand
{
    Guid EntryId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one entry share. Their result is the entry's new version.</summary>
public abstract class EntryHandler<TCommand> : ICommandHandler<TCommand, int>
    where TCommand : ICommand<TCommand, int>, IEntryCommand
{
    private RegisterEntry? _entry;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _entry = await db.Set<RegisterEntry>().SingleOrDefaultAsync(entry => entry.Id == command.EntryId, cancellationToken);
        return _entry is null ? null : new Demand(OfficialDocumentsRoom.Make, _entry.UnitId).At(_entry, command.Version);
    }

    public async Task<Outcome<int>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken)
    {
        var ruling = await ActAsync(command, _entry!, work, cancellationToken);
        return ruling.Refusal is { } refused ? refused : _entry!.Version + 1;
    }

    protected abstract Task<Ruling> ActAsync(TCommand command, RegisterEntry entry, Work work, CancellationToken cancellationToken);
}

internal static class SeriesLoading
{
    /// <summary>The series of an agency, kind and year; begun where there is none.</summary>
    public static async Task<NumberSeries> SeriesAsync(this IsoContext db, Guid unitId, DocumentKind kind, int year, CancellationToken cancellationToken)
    {
        var series = await db.Set<NumberSeries>().SingleOrDefaultAsync(row => row.UnitId == unitId && row.Kind == kind && row.Year == year, cancellationToken);
        if (series is null)
            db.Add(series = new NumberSeries(unitId, kind, year));
        return series;
    }
}
