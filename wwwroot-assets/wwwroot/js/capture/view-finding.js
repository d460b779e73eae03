// A finding: grade, words, clause, photos. From the unit's page three taps: new, grade, done; the words are spoken or typed.
import { auditOf, clauseOf, findingsOf } from './bundle.js';
import * as drafts from './drafts.js';
import { ask, h, icon } from './dom.js';
import * as offline from './offline.js';
import * as outbox from './outbox.js';
import * as store from './store.js';
import { clock, languageNow, plain, t } from './words.js';
import { entryBadge, verdictWord } from './view-unit.js';
import { photoField } from './view-photos.js';

const GRADES = ['Minor', 'Major', 'Observation', 'Opportunity', 'Strength'];

/** A text field. lang is Vietnamese, so that the keyboard's dictation listens for it. */
export function area(id, words, value, most, rows, typed, isClosed) {
  const input = h('textarea', { class: 'input', id, rows, maxlength: most, lang: 'vi', autocapitalize: 'sentences', disabled: isClosed, oninput: () => { grow(input); typed(input.value); } });
  input.value = value ?? '';
  requestAnimationFrame(() => grow(input));
  return h('div', { class: 'field' }, h('label', { for: id }, words), input);
}

/** As high as what is in it: on a phone nobody scrolls within a field. */
function grow(input) {
  input.style.height = 'auto';
  input.style.height = `${input.scrollHeight + 2}px`;
}

export function findingView(context, findingId, fresh) {
  const found = fresh ? fromQuestion(context, fresh) : known(context, findingId);
  if (!found) return null;
  let { entry } = found;
  const audit = auditOf(context.data, entry.auditId);
  const unit = audit?.units.find(one => one.id === entry.unitId);
  const content = { grade: null, statement: '', evidence: '', documentsSeen: '', interviewee: '', clauseId: null, ...entry.content };
  const isClosed = Boolean(found.stage && found.stage !== 'Draft');
  const base = `audits/${entry.auditId}/units/${entry.unitId}/findings`;
  let isStored = Boolean(found.isStored);
  const status = h('p', { class: 'capture-status', role: 'status' });
  const missing = h('p', { class: 'error', role: 'alert', hidden: true });

  /** Makes the entry real, with what is typed so far. */
  const write = async state => {
    entry = await store.change('entries', entry.id, row => ({
      ...(row ?? entry), content: { ...content }, serial: (row?.serial ?? 0) + 1, editedAt: new Date().toISOString(), keptAt: new Date().toISOString(),
      state, reason: '', code: '', known: Math.max(row?.known ?? 0, entry.known),
    }));
    if (!isStored) {
      isStored = true;
      // From now on a reload, or a tablet that was switched off, comes back to it.
      context.go(`findings/${entry.id}`, true);
    }
    say();
  };
  const keep = () => { missing.hidden = true; offline.persist(); drafts.keepSoon(entry.id, () => write('draft')); };
  const say = () => status.replaceChildren(...(isStored ? [entryBadge(entry.state, found.stage), h('span', {}, entry.keptAt ? t('KeptAt', clock(entry.keptAt)) : '')] : []));

  const done = async () => {
    if (!content.grade || !content.statement.trim()) {
      missing.textContent = t(content.grade ? 'StatementNeeded' : 'GradeNeeded');
      missing.hidden = false;
      (content.grade ? statement : choice).after(missing);
      document.getElementById(content.grade ? 'finding-statement' : `grade-${GRADES[0]}`)?.focus();
      return;
    }
    drafts.keepSoon(entry.id, () => write('pending'));
    await drafts.flush();
    if (drafts.problemNow()) return;
    store.tell();
    offline.wantSync();
    outbox.wake();
    context.go(base);
  };
  const discard = async () => {
    if (!await ask(t(entry.known > 0 ? 'AskUndo' : 'AskDiscard'), t(entry.known > 0 ? 'Undo' : 'Discard'), t('Keep'))) return;
    await drafts.flush();
    const parts = (await store.entriesOf(context.account.id)).filter(row => row.findingId === entry.id && row.state !== 'sent');
    // What the server has stays there; here the wording goes back to it.
    await store.removeEntries(entry.known > 0 ? [entry.id] : [entry.id, ...parts.map(row => row.id)]);
    store.tell();
    context.go(base);
  };

  const grades = GRADES.map(grade => h('button', {
    class: `capture-verdict is-${grade.toLowerCase()}`, id: `grade-${grade}`, type: 'button', 'aria-pressed': String(content.grade === grade), disabled: isClosed,
    onclick: () => {
      content.grade = grade;
      grades.forEach((button, place) => button.setAttribute('aria-pressed', String(GRADES[place] === grade)));
      keep();
    },
  }, verdictWord(grade)));
  const field = (name, words, most, rows) => area(`finding-${name}`, words, content[name], most, rows, value => { content[name] = value; keep(); }, isClosed);
  const choice = h('div', { class: 'capture-verdicts is-grades', role: 'group', 'aria-label': t('Grade') }, grades);
  const statement = field('statement', t('Statement'), 4000, 4);
  const photos = photoField(context, () => entry, () => isStored ? null : write('draft'), isClosed);
  say();
  const number = found.number ?? entry.told?.number;
  return {
    title: number ? t('FindingNumber', number) : t(isStored ? 'Finding' : 'NewFinding'), note: unit?.name ?? audit?.title ?? '', back: base, live: false,
    update(now) {
      const row = now.entries.find(one => one.id === entry.id);
      if (row && row.serial >= entry.serial) { entry = row; say(); }
      photos.update(now.entries);
    },
    body: h('div', { class: 'stack' },
      isClosed ? h('div', { class: 'notice is-info' }, icon('lock'), h('div', {}, t('PresentedAlready'))) : '',
      refusal(entry),
      choice,
      h('div', { class: 'form' },
        statement,
        clauseField(context, audit, content, keep, isClosed),
        field('evidence', t('Evidence'), 4000, 3), field('documentsSeen', t('DocumentsSeen'), 1000, 2), field('interviewee', t('Interviewee'), 1000, 1)),
      photos.element, status),
    actions: isClosed ? [] : [
      h('button', { class: 'btn btn-quiet capture-big', type: 'button', onclick: discard }, t(entry.known > 0 ? 'Undo' : 'Discard')),
      h('button', { class: 'btn btn-primary capture-big', type: 'button', onclick: done }, t('Save')),
    ],
  };
}

function known(context, findingId) {
  const entry = context.entries.find(one => one.id === findingId && one.kind === 'finding');
  const told = (context.data?.audits ?? []).flatMap(audit => findingsOf(context.data, context.entries, audit.id).map(row => ({ ...row, auditId: audit.id })))
    .find(row => row.id === findingId);
  if (!entry && !told) return null;
  // Logged on another device of the same auditor: its text is the server's, and an edit of it is sent from here.
  const isServers = !entry || entry.state === 'sent' && told?.told;
  return {
    isStored: Boolean(entry), stage: told?.told?.state, number: told?.number,
    entry: isServers
      ? { ...(entry ?? { ...store.entryOf(context.account.id, 'finding', { auditId: told.auditId, unitId: told.unitId }), id: findingId, order: told.order, createdAt: told.told.loggedAt }),
        state: 'sent', known: told.told.revision, questionId: told.content.questionId, content: told.content }
      : entry,
  };
}

function fromQuestion(context, { audit, unit, question }) {
  const asked = auditOf(context.data, audit)?.questions.find(one => one.id === question);
  const answer = context.entries.find(one => one.kind === 'answer' && one.questionId === question)?.content ?? asked?.answer;
  if (!auditOf(context.data, audit)?.units.some(one => one.id === unit)) return null;
  return {
    entry: store.entryOf(context.account.id, 'finding', {
      auditId: audit, unitId: unit, questionId: question ?? null,
      content: {
        grade: GRADES.includes(answer?.verdict) ? answer.verdict : null, statement: '', evidence: answer?.evidence ?? '',
        documentsSeen: answer?.documentsSeen ?? '', interviewee: answer?.interviewee ?? '', clauseId: asked?.clauseId ?? null,
      },
    }),
  };
}

/** Clauses by number or words, with or without marks, all from what was carried along. */
function clauseField(context, audit, content, keep, isClosed) {
  const clauses = (context.data?.clauses ?? []).filter(clause => !audit || clause.standardVersionId === audit.standardVersionId);
  const label = clause => `${clause.number} ${languageNow() === 'en' ? clause.englishTitle : clause.title}`;
  const list = h('ul', { class: 'capture-choices', id: 'clause-choices', hidden: true });
  const chosen = clauseOf(context.data, content.clauseId);
  const input = h('input', {
    class: 'input', id: 'finding-clause', type: 'search', autocomplete: 'off', enterkeyhint: 'search', placeholder: t('ClauseHint'), disabled: isClosed, lang: 'vi',
    value: chosen ? label(chosen) : '', 'aria-describedby': 'clause-choices',
    oninput: () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      if (words.length === 0 && content.clauseId) { content.clauseId = null; keep(); }
      const hits = words.length === 0 ? [] : clauses.filter(clause => words.every(word => clause.searchText.includes(word) || plain(clause.number).startsWith(word))).slice(0, 8);
      list.replaceChildren(...hits.map(clause => h('li', {}, h('button', { type: 'button', onclick: () => {
        content.clauseId = clause.id;
        input.value = label(clause);
        list.hidden = true;
        keep();
      } }, h('b', {}, clause.number), ' ', languageNow() === 'en' ? clause.englishTitle : clause.title))));
      list.hidden = hits.length === 0;
    },
    onblur: () => setTimeout(() => {
      list.hidden = true;
      const stays = clauseOf(context.data, content.clauseId);
      if (input.isConnected) input.value = stays ? label(stays) : '';
    }, 200),
  });
  return h('div', { class: 'field capture-clause' }, h('label', { for: 'finding-clause' }, t('Clause')), input, list);
}

function refusal(entry) {
  if (entry.state !== 'refused') return '';
  return h('div', { class: 'notice is-error', role: 'alert' }, icon('warn'), h('div', {}, h('b', {}, t('Entry_refused')),
    h('p', {}, entry.code === 'newer' ? t('NewerFinding') : entry.reason), h('p', {}, h('a', { href: '#/outbox' }, t('ToOutbox')))));
}
