using IsoIntranet.Platform.Data;
using IsoIntranet.Platform.Text;

namespace IsoIntranet.Platform.Notices;

/// <summary>What a notice says, in no language: it is worded for each reader.</summary>
/// <param name="Code">Room and key, for example <c>Audits.NoticePlanApproved</c>; worded by the room's text like a refusal.</param>
/// <param name="Arguments">Filled into the words: names, numbers and titles as they are to be read.</param>
/// <param name="Address">Where it leads, within the program and without a leading slash.</param>
public sealed record NoticeContent(string Code, IReadOnlyList<string> Arguments, string Address);

/// <summary>
/// A message to one account (thông báo), made in the transaction of the change that it tells of. Not a business record: the
/// change log keeps that it was made and for whom, neither its words nor when it was read.
/// </summary>
[Passing]
public sealed class Notice : Record
{
    public const int CodeLength = 100;
    public const int AddressLength = 300;

    /// <summary>The most characters of one argument; a title of three hundred is told in full.</summary>
    public const int ArgumentLength = 320;

    public const int SearchLength = 1000;

    private Notice() { }

    /// <exception cref="ArgumentException">The code names no room and key, or the address leads out of the program.</exception>
    public Notice(Guid recipientId, NoticeContent content)
    {
        if (content.Code.Split('.') is not [{ Length: > 0 }, { Length: > 0 }] || content.Code.Length > CodeLength)
            throw new ArgumentException($"'{content.Code}' is no room and key.", nameof(content));
        var address = content.Address.TrimStart('/');
        if (address.Contains(':', StringComparison.Ordinal) || address.Contains('\\', StringComparison.Ordinal) || address.Length > AddressLength)
            throw new ArgumentException($"'{content.Address}' is no address within the program.", nameof(content));
        RecipientId = recipientId;
        Code = content.Code;
        Address = address;
        Arguments = [.. content.Arguments.Select(argument => argument.Length <= ArgumentLength ? argument : argument[..(ArgumentLength - 1)] + "…")];
        SearchText = SearchForm.Of(string.Join(' ', Arguments));
        SearchText = SearchText.Length <= SearchLength ? SearchText : SearchText[..SearchLength];
    }

    /// <summary>The account.</summary>
    public Guid RecipientId { get; private set; }

    [NotLogged]
    public string Code { get; private set; } = "";

    [NotLogged]
    public string[] Arguments { get; private set; } = [];

    [NotLogged]
    public string Address { get; private set; } = "";

    /// <summary>The arguments as they are searched; the words around them differ by language.</summary>
    [NotLogged]
    public string SearchText { get; private set; } = "";

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Whether it was decided that it goes by e-mail at once, or that it does not.</summary>
    public bool IsMailDecided { get; private set; }

    /// <summary>In whose history it stands: the live signal's way to the recipient's pages.</summary>
    public override Guid RootId => RecipientId;

    /// <summary>The room that made it.</summary>
    public string Room => Code[..Code.IndexOf('.', StringComparison.Ordinal)];

    public NoticeContent Content => new(Code, Arguments, Address);

    /// <summary>Reading twice is reading once: the first time counts.</summary>
    public void MarkRead(DateTimeOffset at) => ReadAt ??= at;

    public void DecideMail() => IsMailDecided = true;
}
