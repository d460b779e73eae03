using Microsoft.EntityFrameworkCore;

namespace IsoIntranet.Platform.Data;

public enum DatabaseError
{
    Other,

    /// <summary>A unique index refused a second row.</summary>
    Duplicate,

    /// <summary>A foreign key refused: something is missing, or still in use.</summary>
    Reference,
}

/// <summary>Reads a provider's error numbers; messages differ by language and are never looked at.</summary>
public interface IDatabaseErrors
{
    DatabaseError Classify(DbUpdateException failure);
}
