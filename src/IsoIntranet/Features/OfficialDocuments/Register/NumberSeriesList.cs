using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Documents;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.OfficialDocuments.Register;

/// <summary>Which number comes next in each register of an agency in a year.</summary>
public static class NumberSeriesList
{
    public sealed record Query(Guid UnitId, int? Year = null) : IQuery<Query, View>;

    public sealed record View(int Year, IReadOnlyList<Row> Rows);

    public sealed record Row(DocumentKind Kind, int Upcoming, int Last);

    public sealed class Handler : IQueryHandler<Query, View>
    {
        public Permission Permission => OfficialDocumentsRoom.KeepLetterhead;

        public async Task<Outcome<View>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var year = query.Year ?? reading.Today.Year;
            var known = await reading.Db.Set<NumberSeries>().Where(series => series.UnitId == query.UnitId && series.Year == year)
                .ToDictionaryAsync(series => series.Kind, cancellationToken);
            return new View(year, [.. Enum.GetValues<DocumentKind>().Select(kind => known.GetValueOrDefault(kind) is { } series
                ? new Row(kind, series.Upcoming, series.Last) : new Row(kind, 1, 0))]);
        }
    }
}
