// The photos of a finding: taken with the browser's own control, made smaller, kept before anything else happens.
import { photosOf } from './bundle.js';
import { h, icon } from './dom.js';
import * as offline from './offline.js';
import * as outbox from './outbox.js';
import { scale, whereNow } from './photos.js';
import * as store from './store.js';
import { moment, t } from './words.js';
import { entryBadge } from './view-unit.js';

/**
 * @param finding gives the finding's entry as it is now.
 * @param root writes the finding if it is not in the store yet, for a photo hangs on it.
 */
export function photoField(context, finding, root, isClosed) {
  const thumbs = h('ul', { class: 'capture-thumbs' });
  const problem = h('p', { class: 'error', role: 'alert', hidden: true });
  const withPlace = h('input', { type: 'checkbox', id: 'photo-place' });
  const addresses = new Set();
  let drawn = '';

  const fail = words => { problem.textContent = words; problem.hidden = false; };
  const add = async files => {
    problem.hidden = true;
    offline.persist();
    for (const file of files) {
      const known = photosOf(await store.entriesOf(context.account.id), finding().id).length;
      if (known >= (context.data?.mostPhotos ?? 20)) return fail(t('TooMany', context.data?.mostPhotos ?? 20));
      let photo;
      try { photo = await scale(file); } catch { fail(t('PhotoUnreadable', file.name)); continue; }
      try {
        await root();
        const where = withPlace.checked ? photo.place ?? await whereNow() : null;
        if (withPlace.checked && !where) fail(t('NoPlace'));
        const { id, auditId, unitId } = finding();
        await store.putPhoto(
          { ...store.entryOf(context.account.id, 'photo', { findingId: id, auditId, unitId, takenAt: photo.takenAt, size: photo.blob.size, ...(where ?? {}) }), state: 'pending' },
          photo.blob, photo.thumb);
      } catch (failure) {
        return fail(t(failure?.name === 'QuotaExceededError' ? 'NoRoomPhoto' : 'NotKept'));
      }
      store.tell();
    }
    outbox.wake();
  };
  const drop = async photo => {
    const fresh = await store.get('entries', photo.id);
    // What never left is thrown away; what the server has, or may have, is taken back there.
    if (fresh && fresh.attempted === 0) await store.removeEntries([photo.id]);
    else await store.put('entries', { ...store.entryOf(context.account.id, 'unphoto', { findingId: photo.findingId, auditId: photo.auditId, unitId: photo.unitId, photoId: photo.id }), state: 'pending' });
    store.tell();
    outbox.wake();
  };
  const update = async entries => {
    const photos = photosOf(entries, finding().id);
    const now = photos.map(photo => `${photo.id} ${photo.state}`).join();
    if (now === drawn) return;
    drawn = now;
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses.clear();
    const pictures = await Promise.all(photos.map(photo => store.get('blobs', photo.id)));
    thumbs.replaceChildren(...photos.map((photo, place) => {
      const address = pictures[place]?.thumb ? URL.createObjectURL(pictures[place].thumb) : null;
      if (address) addresses.add(address);
      return h('li', {},
        address ? h('img', { src: address, alt: t('PhotoOf', place + 1, moment(photo.takenAt)), width: 96, height: 96 }) : h('span', { class: 'capture-nothumb' }, icon('clip')),
        entryBadge(photo.state), photo.reason ? h('small', {}, photo.reason) : '', photo.latitude === undefined ? '' : h('small', {}, t('WithPlace')),
        isClosed ? '' : h('button', { class: 'btn btn-quiet btn-icon', type: 'button', 'aria-label': t('DropPhoto', place + 1), onclick: () => drop(photo) }, icon('close')));
    }));
  };
  update(context.entries);
  const told = finding().told?.photoCount ?? 0;
  return {
    update,
    element: h('section', { class: 'capture-photos', 'aria-label': t('Photos') },
      h('h2', {}, t('Photos')), thumbs,
      told > photosOf(context.entries, finding().id).length ? h('p', { class: 'small muted' }, t('PhotosElsewhere', told)) : '',
      problem,
      isClosed ? '' : h('div', { class: 'capture-photo-row' },
        h('label', { class: 'btn capture-big capture-file' }, icon('plus'), t('TakePhoto'),
          h('input', { type: 'file', accept: 'image/*', capture: 'environment', id: 'photo-camera', class: 'sr-only', onchange: event => { const files = [...event.target.files]; event.target.value = ''; add(files); } })),
        h('label', { class: 'btn capture-big capture-file' }, icon('clip'), t('ChoosePhoto'),
          h('input', { type: 'file', accept: 'image/*', multiple: true, id: 'photo-files', class: 'sr-only', onchange: event => { const files = [...event.target.files]; event.target.value = ''; add(files); } }))),
      isClosed ? '' : h('label', { class: 'check capture-check' }, withPlace, t('KeepPlace'))),
  };
}
