namespace IsoIntranet.Platform.Import.Docx;

/// <summary>The wrappers of a Word file that may stand around anything.</summary>
internal static class DocxControls
{
    /// <summary>A content control: gives what stands in it, and whether that is only the prompt of one not filled in.</summary>
    public static void Read(XmlPart part, bool isSilent, Action<string, bool> child)
    {
        var isPrompt = false;
        part.Children(name =>
        {
            if (name == "sdtPr")
                part.Children(inner => isPrompt |= inner == "showingPlcHdr" && part.IsOn);
            else if (name == "sdtContent")
                part.Children(inner => child(inner, isSilent || isPrompt));
        });
    }

    /// <summary>The same content for several versions of Word: the first is read, the others are not.</summary>
    public static void Choice(XmlPart part, Action<string> child)
    {
        var isTaken = false;
        part.Children(name =>
        {
            if (isTaken || name is not ("Choice" or "Fallback"))
                return;
            isTaken = true;
            part.Children(child);
        });
    }

    /// <summary>Counts a picture or the text of a text box; lines and frames without text are no loss.</summary>
    public static void Picture(XmlPart part, ImportBudget budget)
    {
        var (hasPicture, hasText) = (false, false);
        Look();
        if (hasText)
            budget.LeaveOut(SourceOmissionKind.TextBox);
        else if (hasPicture)
            budget.LeaveOut(SourceOmissionKind.Picture);

        void Look() => part.Children(name =>
        {
            hasPicture |= name is "pic" or "blip" or "imagedata" or "chart" or "OLEObject" or "relIds";
            if (name == "txbxContent")
                hasText |= part.Text().Trim().Length > 0;
            else
                Look();
        });
    }
}
