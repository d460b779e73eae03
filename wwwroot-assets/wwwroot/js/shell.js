// What must work without a circuit: menu, theme, the way back after a lost connection. Everything else is the server's.
(() => {
  'use strict';
  const year = 'max-age=31536000; path=/; samesite=lax';
  const root = document.documentElement;
  const find = selector => document.querySelector(selector);
  const remember = (name, value) => { document.cookie = `${name}=${value}; ${year}`; };

  // Menu and theme
  const isDark = () => root.dataset.theme === 'dark'
    || (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  const setTheme = theme => { root.dataset.theme = theme; remember('iso.theme', theme); };
  const toggleNav = () => {
    const shell = find('#shell');
    if (innerWidth > 1100) remember('iso.rail', shell.classList.toggle('is-rail') ? '1' : '0');
    else shell.classList.toggle('is-nav-open');
  };
  const closeNav = () => find('#shell')?.classList.remove('is-nav-open');

  document.addEventListener('click', event => {
    if (event.target.closest('[data-print]')) print();
    const on = selector => event.target.closest?.(selector);
    if (on('[data-nav-toggle]')) toggleNav();
    else if (on('[data-nav-close]') || (on('.shell-nav a'))) closeNav();
    if (on('[data-theme-toggle]')) setTheme(isDark() ? 'light' : 'dark');
    if (on('[data-connection-retry]')) wake?.();
    if (on('[data-connection-reload]')) location.reload();
    if (on('[data-copy]')) copy(on('[data-copy]'));
    for (const menu of document.querySelectorAll('details[data-menu][open]'))
      if (!menu.contains(event.target) || on('.menu a, .menu button, .notice-panel a')) menu.open = false;
  });
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    closeNav();
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });

  // Copies the value of a field; without https a browser has no clipboard to write to, but knows the old command.
  async function copy(button) {
    const field = document.querySelector(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
    button.textContent = button.dataset.copied;
  }

  // Connection
  let lost = null; // when the connection was lost, or null
  let wake = null; // ends the pause before the next attempt
  let isTyping = false;
  document.addEventListener('input', event => {
    if (event.target.closest('form, .form') && event.target.type !== 'search') isTyping = event.target;
  });
  const pause = ms => new Promise(done => { wake = done; setTimeout(done, ms); });
  const time = () => new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, timeZone: document.body.dataset.timeZone });

  const show = state => {
    const notice = find('#connection-notice');
    notice.hidden = state === null;
    for (const part of notice.querySelectorAll('[data-connection]')) part.hidden = part.dataset.connection !== state;
    notice.querySelector('[data-connection-retry]').hidden = state !== 'trying';
    notice.querySelector('[data-connection-reload]').hidden = state === 'trying' || state === null;
  };
  // Figures must not look live from the first moment on; the words come a moment later, as most losses are over by then.
  const mark = isLost => {
    for (const page of document.querySelectorAll('.shell')) page.classList.toggle('is-stale-page', isLost);
    for (const page of document.querySelectorAll('.wall, .mreview-stage')) page.classList.toggle('is-stale', isLost);
    for (const pill of document.querySelectorAll('[data-live]')) {
      pill.classList.toggle('is-stale', isLost);
      pill.querySelector('[data-live-on]').hidden = isLost;
      const off = pill.querySelector('[data-live-off]');
      off.hidden = !isLost;
      if (isLost) off.querySelector('[data-live-lost]').textContent = lost;
    }
  };
  const serverIs = async () => {
    try {
      const answer = await fetch('account/session', { cache: 'no-store', redirect: 'manual' });
      return answer.status === 401 || answer.status === 403 ? 'strange' : answer.ok ? 'there' : 'away';
    } catch { return 'away'; }
  };
  const reload = () => {
    // What is kept in this browser comes back by itself.
    if (isTyping && isTyping.isConnected && isTyping.value && !isTyping.dataset.keep) return show('typed');
    show('restarted');
    location.reload();
  };

  // True: the same circuit goes on. False: the server is there, but does not know this page any more.
  const resume = async () => {
    if (await Blazor.reconnect()) return true;
    return Blazor.resumeCircuit ? await Blazor.resumeCircuit() : false;
  };
  const comeBack = async () => {
    for (let attempt = 0; lost !== null; attempt++) {
      await pause(attempt === 0 ? 200 : Math.min(5000, 500 * attempt));
      try {
        if (await resume()) return connected();
        if (await serverIs() !== 'away') return reload();
      } catch {
        // Signed out meanwhile: the sign-in page is the truth.
        if (await serverIs() === 'strange') return reload();
      }
    }
  };
  const connected = () => { lost = null; mark(false); show(null); document.dispatchEvent(new Event('iso-connected')); };
  const disconnected = () => {
    if (lost !== null) return;
    lost = time();
    mark(true);
    setTimeout(() => { if (lost !== null) show('trying'); }, 1500);
    comeBack();
  };

  // An error in the circuit itself: the server has ended it, and only a new page helps.
  const fatal = find('#blazor-error-ui');
  new MutationObserver(() => {
    if (fatal.style.display !== 'block') return;
    fatal.style.display = 'none';
    lost ??= time();
    mark(true);
    show('stopped');
    if (find('.wall, .mreview-stage')) setTimeout(() => location.reload(), 15000);
  }).observe(fatal, { attributes: true, attributeFilter: ['style'] });

  new MutationObserver(() => {
    for (const part of document.querySelectorAll('[data-reload-after]:not([data-reloading])')) {
      part.dataset.reloading = '';
      setTimeout(() => location.reload(), 1000 * Number(part.dataset.reloadAfter));
    }
  }).observe(document.body, { childList: true, subtree: true });

  // Session: whoever works keeps it; whoever went away is signed out here as on the server.
  const sessionMinutes = Number(document.body.dataset.sessionMinutes);
  let touchedAt = Date.now();
  let keptAt = Date.now();
  const touch = () => {
    touchedAt = Date.now();
    if (touchedAt - keptAt < 60000 * Math.min(5, sessionMinutes / 4)) return;
    keptAt = touchedAt;
    fetch('account/session', { cache: 'no-store', redirect: 'manual' }).catch(() => { });
  };
  // Signed out in one tab, the others show what is true now.
  const tabs = new BroadcastChannel('iso.session');
  tabs.addEventListener('message', () => setTimeout(() => location.reload(), 1000));
  document.addEventListener('submit', event => { if (event.target.id === 'sign-out-form') tabs.postMessage('signed out'); });

  if (document.body.dataset.session === 'people') {
    for (const act of ['pointerdown', 'keydown']) document.addEventListener(act, touch, { passive: true });
    setInterval(() => { if (Date.now() - touchedAt > 60000 * sessionMinutes + 5000) location.reload(); }, 30000);
  }

  Blazor.start({ circuit: { reconnectionHandler: { onConnectionDown: disconnected, onConnectionUp: connected } } });
})();
