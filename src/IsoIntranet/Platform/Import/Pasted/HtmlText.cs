using System.Text;

namespace IsoIntranet.Platform.Import.Pasted;

/// <summary>The text of a cell or paragraph as it grows: white space of the source is one space, lines break where blocks do.</summary>
internal sealed class HtmlText(ImportBudget budget)
{
    private readonly StringBuilder _text = new();
    private bool _hasSpace;
    private bool _hasBreak;
    private bool _hasBold;
    private bool _hasPlain;

    public bool IsCentred { get; private set; }

    public bool IsBold => _hasBold && !_hasPlain;

    public void Append(string text, bool isBold, bool isCentred)
    {
        budget.Write(text.Length);
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _hasSpace = true;
                continue;
            }
            Settle();
            _text.Append(character);
            if (char.IsWhiteSpace(character))
                continue;
            _hasBold |= isBold;
            _hasPlain |= !isBold;
            IsCentred = isCentred;
        }
    }

    /// <summary>A line break that is written; one that follows from a block comes of <see cref="Break"/>.</summary>
    public void Line()
    {
        if (_text.Length == 0)
            return;
        budget.Write(1);
        Settle();
        _text.Append('\n');
    }

    public void Break() => _hasBreak = _text.Length > 0;

    /// <summary>The number of a list item has as many spaces behind it as its layout takes.</summary>
    public void EndLabel()
    {
        while (_text.Length > 0 && char.IsWhiteSpace(_text[^1]))
            _text.Length--;
        _hasSpace = true;
    }

    public string Take()
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        (_hasSpace, _hasBreak) = (false, false);
        return text;
    }

    public void Forget() => (_hasBold, _hasPlain, IsCentred) = (false, false, false);

    private void Settle()
    {
        if (_hasBreak && _text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
        else if (_hasSpace && _text.Length > 0 && _text[^1] != '\n')
            _text.Append(' ');
        (_hasSpace, _hasBreak) = (false, false);
    }
}
