// Keeps what is typed in this browser until the server has saved it: a lost connection, a refusal, a closed tab lose nothing.
const nameOf = (scope, key) => `iso.mreview.${scope}.${key}`;

export function keep(root, scope) {
  const write = field => {
    try {
      localStorage.setItem(nameOf(scope, field.dataset.keep), JSON.stringify({ text: field.value, base: Number(field.dataset.base || 0), at: Date.now() }));
    } catch { /* no room or no storage: the page still holds it */ }
  };
  const onInput = event => {
    const field = event.target.closest?.('[data-keep]');
    if (field) write(field);
  };
  // What was typed without a connection never reached the server: it is told once more when it is back.
  const onConnected = () => {
    for (const field of root.querySelectorAll('[data-keep]'))
      if (localStorage.getItem(nameOf(scope, field.dataset.keep)) !== null) field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  root.addEventListener('input', onInput);
  document.addEventListener('iso-connected', onConnected);
  return {
    all() {
      const prefix = nameOf(scope, '');
      const found = [];
      for (let i = 0; i < localStorage.length; i++) {
        const name = localStorage.key(i);
        if (!name.startsWith(prefix)) continue;
        try { found.push({ key: name.slice(prefix.length), ...JSON.parse(localStorage.getItem(name)) }); } catch { /* not ours */ }
      }
      return found;
    },
    // Only what was saved is forgotten: more may have been typed since.
    forget(key, text) {
      const kept = localStorage.getItem(nameOf(scope, key));
      if (kept !== null && (text === null || JSON.parse(kept).text === text)) localStorage.removeItem(nameOf(scope, key));
    },
    dispose() {
      root.removeEventListener('input', onInput);
      document.removeEventListener('iso-connected', onConnected);
    },
  };
}
