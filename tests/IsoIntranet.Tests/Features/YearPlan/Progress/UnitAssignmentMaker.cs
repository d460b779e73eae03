using System.Reflection;
using IsoIntranet.Features.YearPlan;

namespace IsoIntranet.Tests.Features.YearPlan.Progress;

/// <summary>One more assignment of a row, under a period number of the test's choice.</summary>
internal sealed class UnitAssignmentMaker(WorkItem item, Guid unitId, int period)
{
    public UnitAssignment Assignment { get; } = (UnitAssignment)Activator.CreateInstance(
        typeof(UnitAssignment), BindingFlags.Instance | BindingFlags.NonPublic, null,
        [item, unitId, new AssignmentPeriod(period, null, null, null)], null)!;
}
