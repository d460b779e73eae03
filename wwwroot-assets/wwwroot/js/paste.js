// What is pasted on the page becomes a file of the zone's file input, and so streams to the server like a chosen one:
// the HTML of a table out of Word is larger than a single message of the connection may be.
export function listen(zone) {
  const take = event => {
    const target = event.target;
    const isElsewhere = target instanceof Element && !zone.contains(target) && target.closest('input, textarea, select, [contenteditable]');
    const input = zone.querySelector('input[type=file]');
    if (event.defaultPrevented || isElsewhere || !event.clipboardData || !input || input.disabled) return;
    const html = event.clipboardData.getData('text/html');
    const text = event.clipboardData.getData('text/plain');
    const transfer = new DataTransfer();
    if (html || text) {
      transfer.items.add(new File([JSON.stringify({ html, text })], 'clipboard.json', { type: 'application/x-iso-clipboard' }));
    } else if (event.clipboardData.files.length > 0) {
      transfer.items.add(event.clipboardData.files[0]);
    } else {
      return;
    }
    event.preventDefault();
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  document.addEventListener('paste', take);
  return { stop: () => document.removeEventListener('paste', take) };
}
