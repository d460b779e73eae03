using IsoIntranet.Features.Units;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IsoIntranet.Features.Objectives.Measuring.Import;

/// <summary>What a heading of the one-stop software means, in its normalised words.</summary>
public sealed record MappedColumn(string Words, OneStopColumn Column);

/// <summary>Which unit the software's name means, in its normalised words.</summary>
public sealed record MappedUnit(string Words, Guid UnitId);

/// <summary>How an agency's lists of the one-stop software were understood last, in all layouts that came; offered the next time.</summary>
public sealed class OneStopMapping : Record
{
    /// <summary>More would be no list of an administration.</summary>
    public const int Most = 1000;

    private OneStopMapping() { }

    public OneStopMapping(Guid ownerUnitId) => OwnerUnitId = ownerUnitId;

    public Guid OwnerUnitId { get; private set; }

    public IReadOnlyList<MappedColumn> Columns { get; private set; } = [];

    public IReadOnlyList<MappedUnit> Units { get; private set; } = [];

    public DateOnly UsedOn { get; private set; }

    public IReadOnlyDictionary<string, OneStopColumn> ColumnsByWords => Columns.ToDictionary(one => one.Words, one => one.Column);

    public IReadOnlyDictionary<string, Guid> UnitsByWords => Units.ToDictionary(one => one.Words, one => one.UnitId);

    /// <summary>What is said anew holds; what was said of other layouts stays.</summary>
    public void Learn(IReadOnlyDictionary<string, OneStopColumn> columns, IReadOnlyDictionary<string, Guid> units, DateOnly today)
    {
        Columns = [.. Columns.Where(one => !columns.ContainsKey(one.Words)), .. columns.Select(one => new MappedColumn(one.Key, one.Value))];
        Units = [.. Units.Where(one => !units.ContainsKey(one.Words)), .. units.Select(one => new MappedUnit(one.Key, one.Value))];
        (Columns, Units, UsedOn) = ([.. Columns.TakeLast(Most)], [.. Units.TakeLast(Most)], today);
    }
}

internal sealed class OneStopMappingSchema : IEntityTypeConfiguration<OneStopMapping>
{
    public void Configure(EntityTypeBuilder<OneStopMapping> builder)
    {
        builder.ToTable("OneStopMappings");
        builder.Property(mapping => mapping.Id).ValueGeneratedNever();
        builder.Ignore(mapping => mapping.ColumnsByWords);
        builder.Ignore(mapping => mapping.UnitsByWords);
        builder.Property(mapping => mapping.Columns).AsJson();
        builder.Property(mapping => mapping.Units).AsJson();
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(mapping => mapping.OwnerUnitId);
        builder.HasIndex(mapping => mapping.OwnerUnitId).IsUnique();
    }
}
