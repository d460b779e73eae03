// What a session's screens do by themselves: keys and clicker, clocks that tick without the server, a screen that stays awake.
const seconds = value => {
  const whole = Math.max(0, Math.floor(value));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = n => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
};

// The computer's clock may be wrong by minutes: what counts is how far it is from the server's.
const serverNow = (() => {
  const offsets = new WeakMap();
  return element => {
    const told = element.dataset.now;
    const known = offsets.get(element);
    if (known?.told === told) return Date.now() + known.by;
    const by = Number(told) - Date.now();
    offsets.set(element, { told, by });
    return Date.now() + by;
  };
})();

function tick(root) {
  for (const clock of root.querySelectorAll('[data-spent]')) {
    const running = clock.dataset.since ? Math.max(0, (serverNow(clock) - Number(clock.dataset.since)) / 1000) : 0;
    const spent = Number(clock.dataset.spent) + running;
    const allotted = Number(clock.dataset.allotted || 0);
    clock.querySelector('[data-clock]').textContent = seconds(spent);
    clock.classList.toggle('is-over', allotted > 0 && spent > allotted);
    clock.classList.toggle('is-near', allotted > 0 && spent <= allotted && spent > allotted * .85);
    clock.style.setProperty('--part', allotted > 0 ? Math.min(1, spent / allotted) : 0);
    const over = clock.querySelector('[data-over]');
    if (over) over.textContent = allotted > 0 && spent > allotted ? `+${seconds(spent - allotted)}` : '';
  }
}

// A clicker sends PageUp and PageDown, some a point or F5 for the blank screen.
const ACTS = {
  ArrowRight: 'next', ArrowDown: 'deeper', PageDown: 'next', ' ': 'next', Enter: 'next',
  ArrowLeft: 'back', ArrowUp: 'shallower', PageUp: 'back', Backspace: 'back',
  Home: 'first', End: 'last', b: 'blank', B: 'blank', '.': 'blank', v: 'view', V: 'view', p: 'pause', P: 'pause',
  '?': 'help', Escape: 'out', f: 'full', F: 'full', t: 'theme', T: 'theme',
};
const DIGIT_PATIENCE = 900;

export function watch(root, page, hasKeys) {
  let digits = '';
  let digitTimer = 0;
  const act = (name, number = 0) => page.invokeMethodAsync('ActAsync', name, number).catch(() => { /* the circuit is away: shell.js says so */ });
  const sendNumber = () => {
    clearTimeout(digitTimer);
    const number = Number(digits);
    digits = '';
    root.removeAttribute('data-number');
    act('number', number);
  };
  const onKey = event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest('input, textarea, select, [contenteditable], .dialog')) return;
    const onControl = event.target.closest('a, button, summary');
    if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
    if (/^\d$/.test(event.key)) {
      event.preventDefault();
      digits = (digits + event.key).slice(-2);
      root.dataset.number = digits;
      clearTimeout(digitTimer);
      digitTimer = setTimeout(sendNumber, DIGIT_PATIENCE);
      return;
    }
    if (event.key === 'Enter' && digits !== '') { event.preventDefault(); sendNumber(); return; }
    const name = ACTS[event.key];
    if (!name) return;
    event.preventDefault();
    if (name === 'full') return full();
    if (name === 'theme') return theme();
    act(name);
  };
  const full = () => document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.().catch(() => { });
  const theme = () => { root.dataset.theme = getComputedStyle(root).colorScheme === 'dark' ? 'light' : 'dark'; };
  const onClick = event => {
    if (event.target.closest('[data-full]')) full();
    if (event.target.closest('[data-theme-of-stage]')) theme();
  };

  // A wall without a keyboard must not fall asleep in the middle of a talk; only a safe origin may ask for it.
  let lock = null;
  const stayAwake = async () => {
    try { if (document.visibilityState === 'visible') lock = await navigator.wakeLock?.request('screen'); } catch { /* not allowed here */ }
  };

  // The pointer disturbs on a projector, and comes back with the first move.
  let idle = 0;
  const onMove = () => {
    root.classList.remove('is-idle');
    clearTimeout(idle);
    idle = setTimeout(() => root.classList.add('is-idle'), 3000);
  };

  if (hasKeys) {
    document.addEventListener('keydown', onKey);
    document.addEventListener('visibilitychange', stayAwake);
    document.addEventListener('pointermove', onMove, { passive: true });
    stayAwake();
    onMove();
  }
  root.addEventListener('click', onClick);
  const timer = setInterval(() => tick(root), 500);
  const observer = new MutationObserver(() => tick(root));
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['data-spent', 'data-since', 'data-allotted'] });
  tick(root);
  return {
    dispose() {
      clearInterval(timer);
      observer.disconnect();
      clearTimeout(digitTimer);
      clearTimeout(idle);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('visibilitychange', stayAwake);
      document.removeEventListener('pointermove', onMove);
      root.removeEventListener('click', onClick);
      lock?.release().catch(() => { });
    },
  };
}
