// Before signing out: audit entries that are kept on this device and not sent are named, and never dropped. And whoever signs out
// takes the capture page along: without a network it would still open as this account's (docs/capture.md).
(() => {
  'use strict';
  const NAME = 'iso-capture';

  const open = async () => {
    // Opening makes a store where there is none; an empty one without tables would be in the capture page's way.
    if (indexedDB.databases && !(await indexedDB.databases()).some(known => known.name === NAME)) return null;
    return new Promise(done => {
      const request = indexedDB.open(NAME);
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => done(request.result);
      request.onerror = () => done(null);
    });
  };
  const answer = request => new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

  const ask = (form, count) => new Promise(done => {
    const dialog = document.createElement('dialog');
    dialog.className = 'dialog';
    dialog.setAttribute('aria-labelledby', 'sign-out-waiting');
    const part = (name, className, ...children) => {
      const element = document.createElement(name);
      element.className = className;
      element.append(...children);
      return element;
    };
    const button = (words, className, result) => {
      const element = part('button', className, words);
      element.type = 'button';
      element.addEventListener('click', () => dialog.close(result));
      return element;
    };
    const words = part('p', '', form.dataset.waiting.replace('{0}', count));
    words.id = 'sign-out-waiting';
    words.style.paddingTop = 'var(--s-5)';
    dialog.append(part('div', 'dialog-body', words),
      part('div', 'dialog-foot', button(form.dataset.stay, 'btn', ''), button(form.dataset.signOut, 'btn btn-danger', 'yes')));
    dialog.addEventListener('close', () => { dialog.remove(); done(dialog.returnValue === 'yes'); });
    document.body.append(dialog);
    dialog.showModal();
  });

  const leave = async form => {
    let db = null;
    try {
      db = await open();
      if (db) {
        const entries = await answer(db.transaction('entries').objectStore('entries').index('accountId').getAll(form.dataset.account));
        const count = entries.filter(entry => entry.state !== 'sent').length;
        if (count > 0 && !await ask(form, count)) return;
        await answer(db.transaction('meta', 'readwrite').objectStore('meta').delete('account'));
      }
    } catch {
      // A store that cannot be read keeps nobody from signing out.
    } finally {
      db?.close();
    }
    form.dataset.asked = 'yes';
    form.requestSubmit();
  };

  // Before the other listeners: they tell other tabs that the session is over.
  addEventListener('submit', event => {
    const form = event.target;
    if (form.id !== 'sign-out-form' || form.dataset.asked || !window.indexedDB) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(form);
  }, true);
})();
