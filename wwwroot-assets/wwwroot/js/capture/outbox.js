// Sends what waits: in order, one at a time, one tab at a time, only under its author's session, and again until the server has
// said that it has it. A refusal keeps the entry with the server's words.
import * as store from './store.js';
import { revisionOf, send } from './sending.js';

const PAUSES = [2_000, 5_000, 15_000, 30_000, 60_000];
const EACH = 30_000;

/** phase: idle, sending, away (no network, or the server does not answer), signin, denied. */
export const state = { phase: 'idle', reason: '', lastSent: null };

let account = null;
let failures = 0;
let timer = 0;
let isRunning = false;
let isWanted = false;

/** From now on the entries of this account are sent; none are while nobody is known to be here. */
export async function serve(accountId) {
  account = accountId;
  state.lastSent = accountId ? (await store.get('meta', `sent:${accountId}`))?.at ?? null : null;
  state.phase = 'idle';
  wake();
}

/** Something is new, or the network may be back: tries now. */
export function wake() {
  clearTimeout(timer);
  if (isRunning) { isWanted = true; return; }
  run();
}

addEventListener('online', () => { failures = 0; wake(); });
addEventListener('offline', () => enter('away'));
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') wake(); });
navigator.serviceWorker?.addEventListener('message', event => { if (event.data === 'sync') wake(); });

function enter(phase, reason = '') {
  if (state.phase === phase && state.reason === reason) return;
  Object.assign(state, { phase, reason });
  store.changes.dispatchEvent(new Event('changed'));
}

async function run() {
  if (!account) return;
  isRunning = true;
  try {
    // Two tabs would send twice: harmless, but in no order.
    await navigator.locks.request('iso-capture-outbox', { ifAvailable: true }, async lock => { if (lock) await sendAll(account); });
  } finally {
    isRunning = false;
    const pause = state.phase === 'away' ? PAUSES[Math.min(failures++, PAUSES.length - 1)] : EACH;
    timer = setTimeout(wake, isWanted ? 0 : pause);
    isWanted = false;
  }
}

async function sendAll(accountId) {
  const skipped = new Set();
  for (;;) {
    if (account !== accountId) return;
    const entries = await store.entriesOf(accountId);
    const next = entries.find(entry => entry.state === 'pending' && !skipped.has(entry.id) && isDue(entry, entries));
    if (!next) {
      if (state.phase !== 'signin' || !entries.some(entry => entry.state === 'pending')) enter(navigator.onLine ? 'idle' : 'away');
      return;
    }
    if (!navigator.onLine) return enter('away');
    enter('sending');
    const result = await sendOne(next);
    if (result.outcome === 'stop') return enter(result.phase, result.reason);
    if (result.outcome === 'wait') skipped.add(next.id);
    else failures = 0;
  }
}

/** A photo goes after its finding; one that is not known here was logged on another device. */
function isDue(entry, entries) {
  if (entry.kind === 'photo' || entry.kind === 'unphoto') {
    const finding = entries.find(other => other.id === entry.findingId);
    if (finding && finding.known === 0) return false;
  }
  return entry.kind !== 'unphoto' || !entries.some(other => other.id === entry.photoId && other.state === 'pending');
}

async function sendOne(found) {
  // The revision is noted before it is sent: an answer that is lost must not let a later text go under the same number. The same
  // text again goes under the same one, so that the server knows it for a repetition.
  const entry = await store.change('entries', found.id, row => {
    if (row?.state !== 'pending') return undefined;
    const isRepetition = row.sentSerial === row.serial && row.attempted > row.known;
    return { ...row, attempted: isRepetition ? row.attempted : revisionOf(row), sentSerial: row.serial };
  });
  if (!entry) return { outcome: 'gone' };
  const blob = entry.kind === 'photo' ? (await store.get('blobs', entry.id))?.blob : null;
  const result = entry.kind === 'photo' && !blob ? { outcome: 'refused', code: 'lost', reason: '' } : await send(entry, blob);
  await note(entry, result);
  return result;
}

/** Writes down what came of it, without touching what was typed meanwhile. */
async function note(sent, result) {
  const at = new Date().toISOString();
  await store.change('entries', sent.id, row => {
    if (!row) return undefined;
    const isNewest = row.serial === sent.serial && row.state === 'pending';
    if (result.outcome === 'sent')
      return { ...row, known: Math.max(row.known, result.told?.revision ?? 1), told: result.told, sentAt: at, reason: '', code: '', ...(isNewest ? { state: 'sent' } : {}) };
    if (result.outcome === 'refused' && isNewest)
      return { ...row, state: 'refused', reason: result.reason, code: result.code, told: result.told ?? row.told, known: Math.max(row.known, result.told?.revision ?? 0) };
    return result.outcome === 'wait' ? { ...row, reason: result.reason } : undefined;
  });
  if (result.outcome === 'sent') {
    // The server has the picture; the small one stays for looking at.
    if (sent.kind === 'photo') await store.change('blobs', sent.id, row => row && { ...row, blob: null });
    state.lastSent = at;
    await store.put('meta', { key: `sent:${sent.accountId}`, at });
  }
  store.tell();
}
