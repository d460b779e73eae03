// Takes a table from the clipboard: its HTML, where merged cells and bold are, and its plain text beside it.
export function attachPaste(area, page) {
  const onPaste = event => {
    const data = event.clipboardData;
    const html = data?.getData('text/html') ?? '';
    const text = data?.getData('text/plain') ?? '';
    if (!html && !text) return;
    event.preventDefault();
    const bytes = new TextEncoder().encode(JSON.stringify({ html, text }));
    page.invokeMethodAsync('PasteAsync', DotNet.createJSStreamReference(bytes));
  };
  area.addEventListener('paste', onPaste);
  return { dispose: () => area.removeEventListener('paste', onPaste) };
}

// Brings a row into sight, also one that is not drawn yet because it is far away.
export function show(paneId, rowId, fraction) {
  const pane = document.getElementById(paneId);
  if (!pane) return;
  const into = row => {
    const top = row.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    if (top < 0 || top > pane.clientHeight - row.offsetHeight) pane.scrollTop += top - pane.clientHeight / 3;
  };
  const row = document.getElementById(rowId);
  if (row) { into(row); return; }
  pane.scrollTop = Math.max(0, fraction * pane.scrollHeight - pane.clientHeight / 3);
  setTimeout(() => { const drawn = document.getElementById(rowId); if (drawn) into(drawn); }, 150);
}
