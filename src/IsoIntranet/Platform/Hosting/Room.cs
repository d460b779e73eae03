using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.ChangeLog;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Platform.Hosting;

/// <summary>A room's door: all that the house knows of it. Its commands, queries and schema are found by their types.</summary>
public abstract class Room
{
    /// <summary>Holds the room's words; a refusal coded <c>Name.Rule</c> is worded by the resource <c>Rule</c> of it.</summary>
    public abstract Type Text { get; }

    /// <summary>The first part of the codes of the room's refusals and permissions.</summary>
    public abstract string Name { get; }

    /// <summary>What the room shows in the navigation, in its order.</summary>
    public virtual IReadOnlyList<MenuEntry> Menu => [];

    /// <summary>
    /// Record types of whose changes others than the standing body are told, by the API and the live hub, and by what right.
    /// </summary>
    public virtual IReadOnlyDictionary<Type, ChangeSight> Told => new Dictionary<Type, ChangeSight>();

    /// <summary>Components that the room shows on a unit's page; they take the parameter <c>UnitId</c>. The Units room knows none of them.</summary>
    public virtual IReadOnlyList<Type> UnitCards => [];

    /// <summary>Components that the room shows in the top bar of every page; they decide themselves for whom.</summary>
    public virtual IReadOnlyList<Type> TopParts => [];

    /// <summary>Links that the room puts on the pages of other rooms' records, which know nothing of it.</summary>
    public virtual IReadOnlyList<RecordLink> RecordLinks => [];

    /// <summary>Components that the room shows on the pages of other rooms' records, which know nothing of it.</summary>
    public virtual IReadOnlyList<RecordCard> RecordCards => [];

    public virtual void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Puts the room's reference data into the database, at every start and after every migration; what is there stays as it is.</summary>
    public virtual Task SeedAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Endpoints below <c>/api/v1</c>; signing in is required there already.</summary>
    public virtual void MapApi(RouteGroupBuilder api)
    {
    }

    /// <summary>Endpoints outside <c>/api/v1</c>; signing in is required unless one says otherwise.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }
}

/// <summary>An entry of the navigation, shown to whoever holds its permission anywhere.</summary>
/// <param name="Text">Resource type and key of its words.</param>
/// <param name="Icon">Name of a symbol in <c>images/icons.svg</c>.</param>
/// <param name="Order">Place among all entries; the group is its hundreds.</param>
public sealed record MenuEntry(Type Text, string Key, string Address, string Icon, Permission Permission, int Order)
{
    /// <summary>A component that shows beside the words how much waits there; none where nothing is counted.</summary>
    public Type? Count { get; init; }
}

/// <summary>Pages of records on which other rooms may put links and cards.</summary>
public enum RecordPlace
{
    /// <summary>A plan's page; the id is the plan's.</summary>
    Plan,

    /// <summary>A plan's late items, on the overview; the id is the plan's.</summary>
    LateItems,

    /// <summary>A unit's page; the id is the unit's.</summary>
    Unit,

    /// <summary>The page of a plan's review; the id is the review's.</summary>
    Review,

    /// <summary>A committee's page; the id is the committee's.</summary>
    Committee,

    /// <summary>A nonconformity's page; the id is the nonconformity's.</summary>
    Nonconformity,

    /// <summary>The page of a unit's part in a plan; the id is the assignment's.</summary>
    Assignment,
}

/// <summary>A link on a record's page, shown to whoever holds its permission over the record's unit.</summary>
/// <param name="Text">Resource type and key of its words.</param>
/// <param name="Address">From the record's id, relative to the site.</param>
public sealed record RecordLink(RecordPlace Place, Type Text, string Key, Func<Guid, string> Address, string Icon, Permission Permission);

/// <summary>A card on a record's page, shown to whoever holds its permission anywhere; what it shows is its own to read with the viewer's rights.</summary>
/// <param name="Component">Takes the parameter <c>Id</c>, the record's.</param>
public sealed record RecordCard(RecordPlace Place, Type Component, Permission Permission);
