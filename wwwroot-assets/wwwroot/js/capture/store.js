// The browser's own store. Everything that was typed lies here before it is sent, and until its author says otherwise.
//   meta     { key, … }      whose page this is ("account"), language, what was sent last
//   bundles  { accountId, … } what the server gave that account to take along
//   entries  { id, accountId, kind, state, … } findings, answers, photos and photos taken back; see entryOf
//   blobs    { id, blob, thumb } the pictures of photo entries, apart, so that a list does not load them
const NAME = 'iso-capture';
let opened = null;

/** Tells views of this tab and of others that something changed. */
export const changes = new EventTarget();
const tabs = new BroadcastChannel(NAME);
tabs.addEventListener('message', () => changes.dispatchEvent(new Event('changed')));
export function tell() {
  changes.dispatchEvent(new Event('changed'));
  tabs.postMessage('changed');
}

function open() {
  return opened ??= new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('meta', { keyPath: 'key' });
      db.createObjectStore('bundles', { keyPath: 'accountId' });
      db.createObjectStore('entries', { keyPath: 'id' }).createIndex('accountId', 'accountId');
      db.createObjectStore('blobs', { keyPath: 'id' });
    };
    request.onsuccess = () => {
      // A browser under pressure may close it; the next use opens it again.
      request.result.onclose = () => { opened = null; };
      done(request.result);
    };
    request.onerror = () => { opened = null; failed(request.error); };
  });
}

/** Runs one transaction; resolves when it is on the disk, not when it was asked for. */
async function within(stores, mode, act) {
  const db = await open();
  return new Promise((done, failed) => {
    const transaction = db.transaction(stores, mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
    let result;
    transaction.oncomplete = () => done(result);
    transaction.onabort = () => failed(transaction.error ?? new DOMException('aborted', 'AbortError'));
    act(transaction, value => { result = value; });
  });
}

export const get = (store, key) => within([store], 'readonly', (transaction, give) => {
  transaction.objectStore(store).get(key).onsuccess = event => give(event.target.result);
});

export const put = (store, value) => within([store], 'readwrite', transaction => { transaction.objectStore(store).put(value); });

export const remove = (store, key) => within([store], 'readwrite', transaction => { transaction.objectStore(store).delete(key); });

/** Reads, changes and writes one row in one transaction, so that typing and sending never undo one another. */
export const change = (store, key, act) => within([store], 'readwrite', (transaction, give) => {
  const rows = transaction.objectStore(store);
  rows.get(key).onsuccess = event => {
    const next = act(event.target.result);
    if (next === undefined) return;
    rows.put(next);
    give(next);
  };
});

/** One account's entries in the order in which they were begun. */
export const entriesOf = accountId => within(['entries'], 'readonly', (transaction, give) => {
  transaction.objectStore('entries').index('accountId').getAll(accountId).onsuccess = event =>
    give(event.target.result.sort((one, other) => one.order - other.order));
});

/** How many entries of others wait here; nothing else is told of them. */
export const othersWaiting = accountId => within(['entries'], 'readonly', (transaction, give) => {
  transaction.objectStore('entries').getAll().onsuccess = event =>
    give(event.target.result.filter(entry => entry.accountId !== accountId && entry.state !== 'sent').length);
});

/** A photo's row and its picture come about together or not at all. */
export const putPhoto = (entry, blob, thumb) => within(['entries', 'blobs'], 'readwrite', transaction => {
  transaction.objectStore('entries').put(entry);
  transaction.objectStore('blobs').put({ id: entry.id, blob, thumb });
});

export const removeEntries = ids => within(['entries', 'blobs'], 'readwrite', transaction => {
  for (const id of ids) {
    transaction.objectStore('entries').delete(id);
    transaction.objectStore('blobs').delete(id);
  }
});

let lastOrder = 0;

/**
 * A new entry of an account.
 *   state       draft (being typed), pending, sent, refused (with reason)
 *   serial      counts edits here, so that an answer to an older sending is not taken for the newest text
 *   known       revision that the server has confirmed; attempted: highest that was ever sent
 */
export const entryOf = (accountId, kind, facts) => ({
  id: crypto.randomUUID(), accountId, kind, state: 'draft', serial: 0, known: 0, attempted: 0,
  order: (lastOrder = Math.max(Date.now(), lastOrder + 1)), createdAt: new Date().toISOString(), editedAt: new Date().toISOString(), ...facts,
});
