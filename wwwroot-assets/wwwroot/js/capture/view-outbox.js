// The outbox: what waits, what was refused and why, what was sent. Nothing leaves it but by its author's hand.
import { auditOf } from './bundle.js';
import { ask, h, icon } from './dom.js';
import * as outbox from './outbox.js';
import * as store from './store.js';
import { moment, t } from './words.js';
import { entryBadge, verdictWord } from './view-unit.js';

const again = async entry => {
  await store.change('entries', entry.id, row => row && { ...row, state: 'pending', serial: row.serial + 1, reason: '', code: '',
    // Mine is to stand: of two answers the later one does.
    ...(row.kind === 'answer' && row.code === 'newer' ? { editedAt: new Date(Math.max(Date.now(), Date.parse(row.told?.answeredAt ?? 0) + 1)).toISOString() } : {}) });
  store.tell();
  outbox.wake();
};

const drop = async (entry, entries, words) => {
  if (!await ask(words, t('Discard'), t('Keep'))) return;
  const parts = entry.kind === 'finding' && entry.known === 0 ? entries.filter(one => one.findingId === entry.id) : [];
  await store.removeEntries([entry.id, ...parts.map(part => part.id)]);
  store.tell();
};

export function outboxView(context) {
  const { entries } = context;
  const byState = (...states) => entries.filter(entry => states.includes(entry.state));
  const [refused, waiting, drafts] = [byState('refused'), byState('pending'), byState('draft').filter(entry => entry.content || entry.kind === 'photo')];
  const sent = byState('sent').sort((one, other) => Date.parse(other.sentAt ?? 0) - Date.parse(one.sentAt ?? 0)).slice(0, 50);
  return {
    title: t('Outbox'), note: context.account.name, back: '', live: true,
    body: h('div', { class: 'stack' },
      state(waiting.length),
      context.others > 0 ? h('div', { class: 'notice' }, icon('lock'), h('div', {}, t('OthersWait', context.others))) : '',
      group('Refused', refused, entry => card(context, entry)),
      group('Pending', waiting, entry => card(context, entry)),
      group('Drafts', drafts, entry => card(context, entry)),
      group('Sent', sent, entry => card(context, entry)),
      entries.length === 0 ? h('div', { class: 'empty' }, icon('import'), h('h2', {}, t('OutboxEmpty')), h('p', {}, t('OutboxEmptyNote'))) : '',
      refused.length + waiting.length + drafts.length > 0
        ? h('section', { class: 'card' }, h('h2', {}, t('LastResort')), h('p', { class: 'small muted' }, t('LastResortNote')),
          h('p', {}, h('button', { class: 'btn capture-big', type: 'button', onclick: () => save(context, [...refused, ...waiting, ...drafts]) }, icon('export'), t('SaveFile')))) : ''),
    actions: waiting.length > 0 ? [h('button', { class: 'btn btn-primary capture-big', type: 'button', onclick: outbox.wake }, icon('right'), t('SendNow'))] : [],
  };
}

function state(count) {
  const words = { away: 'StateAway', signin: 'StateSignIn', denied: 'Denied', sending: 'Sending', idle: count > 0 ? 'StateSoon' : 'StateAllSent' }[navigator.onLine ? outbox.state.phase : 'away'];
  return h('p', { class: 'capture-state' }, t(words), outbox.state.reason ? ` ${outbox.state.reason}` : '', outbox.state.lastSent ? ` ${t('LastSent', moment(outbox.state.lastSent))}` : '');
}

const group = (name, list, make) => list.length === 0 ? '' : h('section', { class: 'section' },
  h('div', { class: 'section-head' }, h('h2', {}, t(`Group_${name}`, list.length))), h('ul', { class: 'capture-list' }, list.map(make)));

function titleOf(context, entry) {
  const question = id => auditOf(context.data, entry.auditId)?.questions.find(one => one.id === id)?.text ?? t('Question');
  switch (entry.kind) {
    case 'finding': return entry.content?.statement || t('NoWordsYet');
    case 'answer': return `${entry.content?.verdict ? verdictWord(entry.content.verdict) : t('NotAnswered')}: ${question(entry.questionId)}`;
    case 'photo': return t('PhotoAt', moment(entry.takenAt));
    default: return t('PhotoBack');
  }
}

function card(context, entry) {
  const audit = auditOf(context.data, entry.auditId);
  const unit = audit?.units.find(one => one.id === entry.unitId);
  const open = entry.kind === 'answer' ? `audits/${entry.auditId}/units/${entry.unitId}/questions/${entry.questionId}` : `findings/${entry.kind === 'finding' ? entry.id : entry.findingId}`;
  const isNewer = entry.code === 'newer';
  return h('li', { class: 'capture-entry', 'data-state': entry.state, 'data-kind': entry.kind },
    h('div', { class: 'capture-entry-head' }, h('span', { class: 'tag' }, t(`Kind_entry_${entry.kind}`)), entryBadge(entry.state),
      h('small', {}, moment(entry.state === 'sent' ? entry.sentAt : entry.editedAt))),
    h('a', { class: 'capture-two', href: `#/${open}` }, titleOf(context, entry)),
    h('small', { class: 'muted' }, [audit?.number, unit?.name].filter(Boolean).join(' · ')),
    entry.state === 'refused' || entry.reason
      ? h('p', { class: 'capture-reason' }, isNewer ? t(entry.kind === 'answer' ? 'NewerAnswer' : 'NewerFinding', entry.reason) : entry.reason || t('NoReason')) : '',
    isNewer && entry.told ? h('blockquote', { class: 'feed-quote' }, h('b', {}, t('StandsThere')), ' ',
      [verdictWord(entry.told.content.grade ?? entry.told.content.verdict), entry.told.content.statement, entry.told.content.evidence].filter(Boolean).join(' · ')) : '',
    entry.state === 'refused' ? h('div', { class: 'row capture-entry-acts' },
      h('button', { class: 'btn capture-big', type: 'button', onclick: () => again(entry) }, t(isNewer ? 'SendMine' : 'Retry')),
      entry.kind === 'photo' || entry.kind === 'unphoto' ? '' : h('a', { class: 'btn capture-big', href: `#/${open}` }, icon('edit'), t('Edit')),
      h('button', { class: 'btn btn-quiet capture-big', type: 'button', onclick: () => drop(entry, context.entries, t(isNewer ? 'AskTakeTheirs' : 'AskDiscard')) }, t(isNewer ? 'TakeTheirs' : 'Discard'))) : '');
}

/** Everything that is not sent, pictures included, as one file: for whoever must bring it to the program in another way. */
async function save(context, list) {
  const read = blob => new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
  const rows = await Promise.all(list.map(async entry => {
    const picture = entry.kind === 'photo' ? (await store.get('blobs', entry.id))?.blob : null;
    return picture ? { ...entry, picture: await read(picture) } : entry;
  }));
  const file = new Blob([JSON.stringify({ program: 'ISO Intranet', kind: 'audit capture', savedAt: new Date().toISOString(), account: context.account, entries: rows }, null, 1)], { type: 'application/json' });
  const address = URL.createObjectURL(file);
  h('a', { href: address, download: `ghi-nhan-danh-gia-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, '-')}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
