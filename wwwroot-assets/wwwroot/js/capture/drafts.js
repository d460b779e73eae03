// What is typed is kept the moment it is typed: a quarter of a second after the last key, and at once when the field, the page or
// the screen is left. What could not be kept stays on the screen, and leaving the page warns.
const DELAY = 200;
const waiting = new Map();   // entry id → what writes it
let timer = 0;
let running = Promise.resolve();
let writing = 0;
let problem = null;

export const events = new EventTarget();

/** Why the last keeping failed, in the browser's name for it, or null. */
export const problemNow = () => problem;

export const isUnsaved = () => waiting.size > 0 || writing > 0 || problem !== null;

/** Writes soon; a later wish for the same entry takes the place of an earlier one. */
export function keepSoon(id, write) {
  waiting.set(id, write);
  clearTimeout(timer);
  timer = setTimeout(flush, DELAY);
}

/** Writes now, in the order of the wishes; resolves when all is on the disk or has failed. */
export function flush() {
  clearTimeout(timer);
  const wishes = [...waiting];
  waiting.clear();
  writing += wishes.length;
  running = running.then(async () => {
    for (const [id, write] of wishes) {
      try {
        await write();
        problem = null;
      } catch (failure) {
        problem = failure?.name ?? 'Error';
        // Tried again with the next key, or with the next flush.
        if (!waiting.has(id)) waiting.set(id, write);
      } finally {
        writing--;
      }
    }
    if (wishes.length > 0) events.dispatchEvent(new Event('kept'));
  });
  return running;
}

addEventListener('focusout', () => { if (waiting.size > 0) flush(); });
addEventListener('pagehide', () => { if (waiting.size > 0) flush(); });
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && waiting.size > 0) flush(); });
addEventListener('beforeunload', event => { if (isUnsaved()) event.preventDefault(); });
