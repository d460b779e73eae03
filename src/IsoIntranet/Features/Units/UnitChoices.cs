using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Features.Units;

/// <summary>The living units for a select, every parent before its children.</summary>
public static class UnitChoices
{
    public sealed record Query : IQuery<Query, IReadOnlyList<Choice>>;

    /// <param name="Depth">0 at the top.</param>
    /// <param name="MayKeep">Whether the viewer keeps it, and so may put something below it.</param>
    public sealed record Choice(Guid Id, int Version, Guid? ParentId, int Depth, string Name, Guid KindId, bool MayKeep)
    {
        /// <summary>Name, set in by its depth.</summary>
        public string Label => new string('\u2003', Depth) + Name;
    }

    public sealed class Handler(IQueryHandler<UnitTree.Query, UnitTree.View> tree) : IQueryHandler<Query, IReadOnlyList<Choice>>
    {
        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<IReadOnlyList<Choice>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var view = await tree.HandleAsync(new UnitTree.Query(), reading, cancellationToken);
            return view.IsDone
                ? Outcome<IReadOnlyList<Choice>>.Done([.. view.Value.Units.Where(unit => unit.State == UnitState.Active)
                    .Select(unit => new Choice(unit.Id, unit.Version, unit.ParentId, unit.Depth, unit.Name, unit.KindId, unit.MayKeep))])
                : view.Failure<IReadOnlyList<Choice>>();
        }
    }
}

/// <summary>People for a select: those in service, found by name or position.</summary>
public static class PersonChoices
{
    /// <param name="Prefer">Whose unit comes first.</param>
    public sealed record Query(string? Search = null, Guid? Prefer = null) : IQuery<Query, IReadOnlyList<Choice>>;

    public sealed record Choice(Guid Id, string FullName, string Position, Guid UnitId, string Unit)
    {
        public string Label => Position.Length == 0 ? $"{FullName} ({Unit})" : $"{FullName}, {Position} ({Unit})";
    }

    public sealed class Handler : IQueryHandler<Query, IReadOnlyList<Choice>>
    {
        private const int Most = 500;

        public Permission Permission => UnitsRoom.See;

        public async Task<Outcome<IReadOnlyList<Choice>>> HandleAsync(Query query, Reading reading, CancellationToken cancellationToken)
        {
            var wanted = Platform.Text.SearchForm.Of(query.Search);
            var choices = await (
                from person in reading.Db.Set<Person>()
                join unit in reading.Db.Set<OrgUnit>() on person.UnitId equals unit.Id
                where !person.HasLeft && person.SearchText.Contains(wanted)
                orderby person.UnitId == query.Prefer ? 0 : 1, unit.SortOrder, person.SearchText
                select new Choice(person.Id, person.FullName, person.Position, unit.Id, unit.ShortName)).Take(Most).ToListAsync(cancellationToken);
            return Outcome<IReadOnlyList<Choice>>.Done(choices);
        }
    }
}
