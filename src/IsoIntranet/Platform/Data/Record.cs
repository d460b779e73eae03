namespace IsoIntranet.Platform.Data;

/// <summary>Something that is kept, versioned and written to the change log.</summary>
public interface IRecord
{
    Guid Id { get; }

    /// <summary>Counts the saves of this record, from 1; the concurrency token on every provider.</summary>
    int Version { get; }

    /// <summary>The record whose history shows this one's changes: the aggregate's root, or the record itself.</summary>
    Guid RootId { get; }
}

/// <summary>A record that belongs to one unit, so that who may see it follows from the unit's place in the tree.</summary>
public interface IUnitScoped
{
    Guid UnitId { get; }
}

/// <summary>Base of the product's own records.</summary>
public abstract class Record : IRecord
{
    /// <summary>Time-ordered, so that indexes grow at their end on both providers.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public int Version { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public virtual Guid RootId => Id;
}
