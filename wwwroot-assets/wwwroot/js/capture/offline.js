// The service worker from the page's side: whether it holds everything, and when a new version may take over.
export const state = { isReady: false, isNewer: false, isPossible: 'serviceWorker' in navigator };
export const events = new EventTarget();

let registration = null;
let isTaking = false;
const tell = () => events.dispatchEvent(new Event('changed'));

export async function start() {
  if (!state.isPossible) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => { if (isTaking) location.reload(); });
  try {
    registration = await navigator.serviceWorker.register('/audits/capture/service-worker.js', { scope: '/audits/capture', updateViaCache: 'none' });
    await navigator.serviceWorker.ready;
    state.isReady = true;
    const look = () => { state.isNewer = Boolean(registration.waiting); tell(); };
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
    look();
  } catch {
    // Without https, or where an office's rules forbid it, the page works, but not when opened without a network.
    state.isPossible = registration !== null;
    tell();
  }
}

/** Changes to the version that waits; called only when nothing is pending and nothing is being typed. */
export function takeNewer() {
  if (!registration?.waiting) return;
  isTaking = true;
  registration.waiting.postMessage('take over');
}

/** Asks the browser to wake the page's sending when the network is back, where it can (Background Sync). */
export const wantSync = () => registration?.sync?.register('iso-capture').catch(() => { });

/** Asks the browser not to throw the store away when the disk is short. */
export const persist = () => navigator.storage?.persist?.().catch(() => { });
