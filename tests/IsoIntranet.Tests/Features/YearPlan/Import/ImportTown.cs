using IsoIntranet.Features.Units;
using IsoIntranet.Features.YearPlan.Import;

namespace IsoIntranet.Tests.Features.YearPlan.Import;

/// <summary>A district with the divisions, communes and schools that plans of its kind name.</summary>
internal sealed class ImportTown
{
    private static readonly DateOnly Since = new(2015, 1, 1);

    private readonly List<OrgUnit> _units = [];

    public ImportTown(string owner = "UBND huyện Gia Lâm")
    {
        Agency = new UnitKind("UBND", "Huyện, thị xã, thành phố", "District", "Cấp huyện", 1);
        Office = new UnitKind("VPUB", "Văn phòng", "Office", "Cơ quan chuyên môn", 2) { Aliases = "Văn phòng HĐND-UBND" };
        Division = new UnitKind("PHONG", "Phòng chuyên môn", "Division", "Cơ quan chuyên môn", 3) { Aliases = "Các phòng\nCác phòng chuyên môn\nCác cơ quan chuyên môn" };
        Commune = new UnitKind("XA", "Xã", "Commune", "Xã, phường", 4) { Aliases = "UBND xã\nUBND các xã\nUBND xã, phường" };
        Township = new UnitKind("THITRAN", "Thị trấn", "Township", "Xã, phường", 5) { Aliases = "UBND thị trấn" };
        Nursery = new UnitKind("MN", "Trường mầm non", "Nursery", "Trường học", 6);
        Primary = new UnitKind("TH", "Trường tiểu học", "Primary", "Trường học", 7);
        Secondary = new UnitKind("THCS", "Trường trung học cơ sở", "Secondary", "Trường học", 8);
        Owner = Add(owner, "UBND", Agency, null);
        Add("Văn phòng HĐND và UBND", "Văn phòng", Office);
        foreach (var name in new[] { "Nội vụ", "Kinh tế", "Tư pháp", "Tài chính - Kế hoạch", "Giáo dục và Đào tạo", "Quản lý đô thị", "Lao động - Thương binh và Xã hội", "Văn hóa và Thông tin" })
            Add($"Phòng {name}", $"P. {name}", Division);
        Add("Trung tâm Phục vụ hành chính công", "TT PVHCC", Office);
        foreach (var name in new[] { "Đa Tốn", "Yên Thường", "Bát Tràng" })
            Add($"UBND xã {name}", $"X. {name}", Commune);
        Add("UBND thị trấn Trâu Quỳ", "TT. Trâu Quỳ", Township);
        Add("Trường Mầm non Hoa Mai", "MN Hoa Mai", Nursery);
        Add("Trường Tiểu học Cao Bá Quát", "TH Cao Bá Quát", Primary);
        Add("Trường THCS Đa Tốn", "THCS Đa Tốn", Secondary);
    }

    public UnitKind Agency { get; }

    public UnitKind Office { get; }

    public UnitKind Division { get; }

    public UnitKind Commune { get; }

    public UnitKind Township { get; }

    public UnitKind Nursery { get; }

    public UnitKind Primary { get; }

    public UnitKind Secondary { get; }

    public OrgUnit Owner { get; }

    public IReadOnlyList<UnitKind> Kinds => [Agency, Office, Division, Commune, Township, Nursery, Primary, Secondary];

    public IReadOnlyList<OrgUnit> Units => _units;

    public OrgUnit Unit(string name) => _units.Single(unit => unit.Name == name);

    public PartyDirectory Directory(IReadOnlyDictionary<string, IReadOnlyList<PartyRef>>? remembered = null) =>
        new(Owner.Id, _units, Kinds, remembered ?? new Dictionary<string, IReadOnlyList<PartyRef>>());

    private OrgUnit Add(string name, string shortName, UnitKind kind) => Add(name, shortName, kind, Owner);

    private OrgUnit Add(string name, string shortName, UnitKind kind, OrgUnit? parent)
    {
        var unit = new OrgUnit(name, shortName, kind.Id, parent?.Id, Since);
        _units.Add(unit);
        return unit;
    }
}
