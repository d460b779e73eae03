using System.Diagnostics.CodeAnalysis;

namespace IsoIntranet.Platform.Commands;

public enum OutcomeKind
{
    Done,

    /// <summary>The form is wrong; <see cref="Outcome{T}.Errors"/> says where.</summary>
    Invalid,

    /// <summary>A rule forbids it; <see cref="Outcome{T}.Refusal"/> says which.</summary>
    Refused,

    Forbidden,

    NotFound,

    /// <summary>Somebody else was faster; <see cref="Outcome{T}.Conflict"/> says who changed what and when.</summary>
    Conflict,
}

/// <summary>What came of a command or query. Expected failures are outcomes; exceptions are bugs.</summary>
public sealed class Outcome<T>
{
    private Outcome(OutcomeKind kind) => Kind = kind;

    public OutcomeKind Kind { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsDone => Kind == OutcomeKind.Done;

    public T? Value { get; private init; }

    /// <summary>Field name to its messages, already in the actor's language.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; private init; } = new Dictionary<string, string[]>();

    public Refusal? Refusal { get; private init; }

    public Conflict? Conflict { get; private init; }

    public static Outcome<T> Done(T value) => new(OutcomeKind.Done) { Value = value };

    public static Outcome<T> Invalid(IReadOnlyDictionary<string, string[]> errors) => new(OutcomeKind.Invalid) { Errors = errors };

    public static Outcome<T> Invalid(string field, string message) =>
        Invalid(new Dictionary<string, string[]> { [field] = [message] });

    public static Outcome<T> Refused(Refusal refusal) => new(OutcomeKind.Refused) { Refusal = refusal };

    public static Outcome<T> Forbidden() => new(OutcomeKind.Forbidden);

    public static Outcome<T> NotFound() => new(OutcomeKind.NotFound);

    public static Outcome<T> Conflicted(Conflict conflict) => new(OutcomeKind.Conflict) { Conflict = conflict };

    /// <summary>The same failure, for a caller that would have returned something else.</summary>
    public Outcome<TOther> Failure<TOther>() => new(Kind) { Errors = Errors, Refusal = Refusal, Conflict = Conflict };

    public static implicit operator Outcome<T>(T value) => Done(value);

    public static implicit operator Outcome<T>(Refusal refusal) => Refused(refusal);
}

/// <summary>A rule that forbade something: a resource key of the room's text, and what to fill into it.</summary>
/// <param name="Code">For example <c>YearPlan.EvidenceMissing</c>; the part before the dot is the room.</param>
public sealed record Refusal(string Code, params object?[] Arguments);

/// <summary>The answer of an entity method: allowed, or refused by a named rule.</summary>
public readonly record struct Ruling(Refusal? Refusal)
{
    public static readonly Ruling Allowed;

    public bool IsAllowed => Refusal is null;

    public static Ruling Refuse(string code, params object?[] arguments) => new(new Refusal(code, arguments));
}

/// <summary>Nothing to return but that it is done.</summary>
public readonly record struct Nothing
{
    public static readonly Nothing Value;
}

/// <summary>Somebody saved the record after it was read.</summary>
/// <param name="ReadVersion">The version that the writer had before the eyes.</param>
/// <param name="CurrentVersion">The version that stands now.</param>
/// <param name="Changes">What happened in between, oldest first.</param>
public sealed record Conflict(
    string RecordType, Guid RecordId, int ReadVersion, int CurrentVersion, IReadOnlyList<ConflictingChange> Changes)
{
    public ConflictingChange? Latest => Changes.Count == 0 ? null : Changes[^1];
}

public sealed record ConflictingChange(
    string ChangedBy, DateTimeOffset ChangedAt, IReadOnlyDictionary<string, FieldChange> Fields);

/// <summary>A field's values as kept in the change log.</summary>
public sealed record FieldChange(string? Before, string? After);
