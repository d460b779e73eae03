// An unattended screen must never show old figures as live ones, and must find back by itself after a night or a restart.
const PATIENCE = 20_000;

export function watch(wall, culture, offsetMinutes) {
  const clock = wall.querySelector('[data-clock]');
  const date = wall.querySelector('[data-date]');
  const live = wall.querySelector('.live');
  let beaten = Date.now();
  let stale = false;

  const observer = new MutationObserver(() => { beaten = Date.now(); });
  observer.observe(wall, { attributes: true, attributeFilter: ['data-beat'] });

  const show = () => {
    // The organisation's time, whatever zone the screen's computer is in.
    const now = new Date(Date.now() + offsetMinutes * 60_000);
    clock.textContent = now.toLocaleTimeString(culture, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });
    date.textContent = now.toLocaleDateString(culture, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  };

  const check = async () => {
    show();
    const silent = Date.now() - beaten > PATIENCE;
    if (silent !== stale) {
      stale = silent;
      wall.classList.toggle('is-stale', stale);
      live.classList.toggle('is-stale', stale);
      live.textContent = stale ? live.dataset.stale : live.dataset.live;
    }
    if (!stale) return;
    try {
      const answer = await fetch('health/ready', { cache: 'no-store' });
      if (answer.ok) location.reload();
    } catch { /* still down: asked again with the next tick */ }
  };

  const timer = setInterval(check, 1000);
  show();
  return { dispose() { clearInterval(timer); observer.disconnect(); } };
}
