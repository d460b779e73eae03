using FluentValidation;
using IsoIntranet.Platform.Commands;
using IsoIntranet.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace IsoIntranet.Features.Units.Committees;

/// <summary>A wish about one committee, made at the version that the writer saw.</summary>
public interface ICommitteeCommand
{
    Guid CommitteeId { get; }

    int Version { get; }
}

/// <summary>What the use cases on one committee share: the loading with its members, the version and who may.</summary>
public abstract class CommitteeHandler<TCommand, TResult> : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TCommand, TResult>, ICommitteeCommand
{
    private Committee? _committee;

    public async Task<Demand?> DemandAsync(TCommand command, IsoContext db, CancellationToken cancellationToken)
    {
        _committee = await db.Set<Committee>().Include(committee => committee.Members)
            .SingleOrDefaultAsync(committee => committee.Id == command.CommitteeId, cancellationToken);
        return _committee is null ? null : new Demand(UnitsRoom.KeepCommittees, _committee.OwnerUnitId).At(_committee, command.Version);
    }

    public Task<Outcome<TResult>> HandleAsync(TCommand command, Work work, CancellationToken cancellationToken) =>
        HandleAsync(command, _committee!, work, cancellationToken);

    protected abstract Task<Outcome<TResult>> HandleAsync(TCommand command, Committee committee, Work work, CancellationToken cancellationToken);
}

internal static class Seats
{
    public static async Task<Refusal?> WhyUnfitAsync(IReadOnlyList<MemberSeat> seats, Committee committee, IsoContext db, CancellationToken cancellationToken)
    {
        var known = committee.Members.Select(member => member.PersonId).ToHashSet();
        var added = seats.Select(seat => seat.PersonId).Where(id => !known.Contains(id)).Distinct().ToList();
        var there = await db.Set<Person>().CountAsync(person => added.Contains(person.Id) && !person.HasLeft, cancellationToken);
        return there == added.Count ? null : new Refusal("Units.PersonMissing");
    }

    internal sealed class Validator : AbstractValidator<MemberSeat>
    {
        public Validator(IStringLocalizer<UnitsText> text)
        {
            RuleFor(seat => seat.PersonId).Chosen(text, "PersonMissing");
            RuleFor(seat => seat.Title).AtMost(text, CommitteeMember.TitleLength);
            RuleFor(seat => seat.Task).AtMost(text, CommitteeMember.TaskLength);
        }
    }
}
