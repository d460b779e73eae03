using System.Collections;
using System.Reflection;
using IsoIntranet.Platform.Access;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Lists;
using IsoIntranet.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsoIntranet.Tests.Architecture;

/// <summary>Every use case can be run, and every query of the product translates on SQL Server.</summary>
public sealed class UseCaseTests
{
    private static readonly Type[] Product = [.. typeof(IsoContext).Assembly.GetTypes().Where(type => type is { IsAbstract: false, ContainsGenericParameters: false })];

    [Theory]
    [InlineData(typeof(ICommand<,>), typeof(ICommandHandler<,>))]
    [InlineData(typeof(IQuery<,>), typeof(IQueryHandler<,>))]
    public void Every_wish_has_exactly_one_handler(Type wish, Type handler)
    {
        var handled = Faces(handler).Select(face => face.Face.GetGenericArguments()[0]).ToLookup(type => type);

        Sources.AssertNone(Faces(wish).Where(type => handled[type.Type].Count() != 1).Select(type => type.Type.FullName));
    }

    [Fact]
    public void Every_wish_names_itself() =>
        Sources.AssertNone(Faces(typeof(ICommand<,>)).Concat(Faces(typeof(IQuery<,>))).Where(wish => wish.Face.GetGenericArguments()[0] != wish.Type).Select(wish => wish.Type.FullName));

    [Fact]
    public void The_model_can_be_made_on_SQL_Server()
    {
        using var db = SqlServerModel.Open();

        Assert.Contains("CREATE TABLE [ChangeLog]", db.Database.GenerateCreateScript(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_query_translates_on_SQL_Server()
    {
        await using var house = await TestHouse.BuildAsync();
        var unit = Guid.NewGuid();
        var actor = TestHouse.ActorWith(Role.IsoSecretary, unit);
        var wrong = new List<string>();
        var commands = new List<string>();
        foreach (var (query, face) in Faces(typeof(IQuery<,>)))
        {
            using var scope = house.Services.CreateScope();
            await using var db = SqlServerModel.OpenDry(commands).SeeOnly(UnitScope.Of([unit]));
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            var handlerFace = typeof(IQueryHandler<,>).MakeGenericType(face.GetGenericArguments());
            var reading = new Reading(() => db, actor, UnitScope.Of([unit]), house.Time.GetUtcNow(), new DateOnly(2026, 8, 12));
            await TranslateAsync(query, wrong, () => (Task)handlerFace.GetMethod("HandleAsync")!
                .Invoke(scope.ServiceProvider.GetRequiredService(handlerFace), [Examples.Of(query), reading, CancellationToken.None])!);
        }

        Sources.AssertNone(wrong);
        Assert.True(commands.Count > 10, $"Only {commands.Count} commands were seen.");
    }

    [Fact]
    public async Task What_commands_load_translates_on_SQL_Server()
    {
        await using var house = await TestHouse.BuildAsync();
        var wrong = new List<string>();
        var commands = new List<string>();
        foreach (var (command, face) in Faces(typeof(ICommand<,>)))
        {
            using var scope = house.Services.CreateScope();
            await using var db = SqlServerModel.OpenDry(commands);
            var handlerFace = typeof(ICommandHandler<,>).MakeGenericType(face.GetGenericArguments());
            await TranslateAsync(command, wrong, () => (Task)handlerFace.GetMethod("DemandAsync")!
                .Invoke(scope.ServiceProvider.GetRequiredService(handlerFace), [Examples.Of(command), db, CancellationToken.None])!);
        }

        Sources.AssertNone(wrong);
        Assert.True(commands.Count > 10, $"Only {commands.Count} commands were seen.");
    }

    [Fact]
    public void Every_wish_of_every_list_translates_on_SQL_Server()
    {
        using var db = SqlServerModel.Open();
        var lists = typeof(IsoContext).Assembly.GetTypes().SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.DeclaringType!.ContainsGenericParameters && field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(ListColumns<>)
                && db.Model.FindEntityType(field.FieldType.GetGenericArguments()[0]) is not null).ToList();
        Assert.NotEmpty(lists);
        foreach (var list in lists)
            typeof(UseCaseTests).GetMethod(nameof(TranslateList), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(list.FieldType.GetGenericArguments()).Invoke(null, [list.GetValue(null), db]);
    }

    private static void TranslateList<TRow>(ListColumns<TRow> columns, IsoContext db) where TRow : class
    {
        foreach (var sort in columns.Names.Append(null))
            Assert.Contains("ORDER BY", columns.Apply(db.Set<TRow>(), new PageRequest { Sort = sort, Search = "đông hải" }).Skip(20).Take(20).ToQueryString(), StringComparison.Ordinal);
    }

    /// <summary>With no rows in the database a handler may well fail; only that EF Core could not translate counts.</summary>
    private static async Task TranslateAsync(Type wish, List<string> wrong, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception failure)
        {
            var cause = failure is TargetInvocationException { InnerException: { } inner } ? inner : failure;
            if (cause.Message.Contains("could not be translated", StringComparison.Ordinal) || cause is NotSupportedException)
                wrong.Add($"{wish.FullName}: {cause.Message}");
        }
    }

    private static IEnumerable<(Type Type, Type Face)> Faces(Type open) => from type in Product
                                                                           from face in type.GetInterfaces()
                                                                           where face.IsGenericType && face.GetGenericTypeDefinition() == open
                                                                           select (type, face);
}

/// <summary>Some value of any type that a command or query is made of.</summary>
internal static class Examples
{
    public static object? Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } bare)
            return Of(bare);
        if (type == typeof(string))
            return "đông hải";
        if (type == typeof(Guid))
            return Guid.NewGuid();
        if (type == typeof(PageRequest))
            return new PageRequest { Search = "đông hải" };
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 8, 12);
        if (type.IsValueType)
            return type.IsEnum ? Enum.GetValues(type).GetValue(0) : Activator.CreateInstance(type);
        if (type.IsArray)
            return Array.CreateInstance(type.GetElementType()!, 0);
        if (typeof(IEnumerable).IsAssignableFrom(type) || type.IsInterface || type.IsAbstract)
            return type.IsGenericType && type.IsAssignableFrom(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))
                ? Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0])) : null;
        if (type.Namespace?.StartsWith("IsoIntranet", StringComparison.Ordinal) != true)
            return null;
        var constructor = type.GetConstructors().Where(candidate => candidate.GetParameters().All(parameter => parameter.ParameterType != type))
            .OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault();
        return constructor?.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
    }
}
