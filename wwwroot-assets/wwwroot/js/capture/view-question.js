// One question as a card: a verdict with one tap, what was seen with the keyboard's or the microphone's help.
import { auditOf, questionsOf } from './bundle.js';
import * as drafts from './drafts.js';
import { h, icon } from './dom.js';
import * as offline from './offline.js';
import * as outbox from './outbox.js';
import * as store from './store.js';
import { clock, t } from './words.js';
import { entryBadge, verdictWord } from './view-unit.js';
import { area } from './view-finding.js';

const VERDICTS = ['Conforms', 'Minor', 'Major', 'Observation', 'Opportunity', 'Strength', 'NotApplicable'];
const FOUND = ['Minor', 'Major', 'Observation', 'Opportunity', 'Strength'];

export function questionView(context, auditId, unitId, questionId) {
  const audit = auditOf(context.data, auditId);
  const unit = audit?.units.find(one => one.id === unitId);
  const questions = questionsOf(context.data, context.entries, auditId, unitId);
  const place = questions.findIndex(question => question.id === questionId);
  if (place < 0) return null;
  const question = questions[place];
  const base = `audits/${auditId}/units/${unitId}`;
  const mayWrite = audit.judges && unit.isMine;
  const content = { evidence: '', documentsSeen: '', interviewee: '', ...question.content };
  let entry = question.entry ?? store.entryOf(context.account.id, 'answer', { auditId, unitId, questionId });
  const status = h('p', { class: 'capture-status', role: 'status' });

  // With a verdict it is an answer and goes as soon as the typing rests; without one it stays here.
  const keep = () => drafts.keepSoon(entry.id, async () => {
    entry = await store.change('entries', entry.id, row => ({
      ...(row ?? entry), content: { ...content }, serial: (row?.serial ?? 0) + 1, editedAt: after(question.answeredAt), keptAt: new Date().toISOString(),
      state: 'draft', reason: '', code: '',
    }));
    say();
    rest();
  });
  let resting = 0;
  const rest = () => { clearTimeout(resting); resting = setTimeout(release, 2_500); };
  const release = async () => {
    clearTimeout(resting);
    if (!content.verdict) return;
    const id = entry.id;
    const let_go = await store.change('entries', id, row => row?.state === 'draft' ? { ...row, state: 'pending' } : undefined);
    if (!let_go) return;
    entry = let_go;
    store.tell();
    offline.wantSync();
    outbox.wake();
  };
  addEventListener('hashchange', async () => { await drafts.flush(); await release(); }, { once: true });

  const say = () => status.replaceChildren(
    ...(entry.keptAt ? [entryBadge(entry.state), h('span', {}, entry.state === 'draft' ? t('KeptAt', clock(entry.keptAt)) : entry.reason || '')] : []));
  const buttons = VERDICTS.map(verdict => h('button', {
    class: `capture-verdict is-${verdict.toLowerCase()}`, type: 'button', 'aria-pressed': String(content.verdict === verdict), disabled: !mayWrite,
    onclick: () => {
      content.verdict = verdict;
      buttons.forEach((button, at) => button.setAttribute('aria-pressed', String(VERDICTS[at] === verdict)));
      found.hidden = !FOUND.includes(verdict);
      offline.persist();
      keep();
    },
  }, verdictWord(verdict)));
  const found = h('a', { class: 'btn capture-big', href: `#/${base}/new/${questionId}`, hidden: !FOUND.includes(content.verdict) || !mayWrite }, icon('plus'), t('FindingHere'));
  const field = (name, words, most, rows) => area(`answer-${name}`, words, content[name], most, rows, value => { content[name] = value; keep(); }, !mayWrite);
  say();
  return {
    title: t('QuestionOf', place + 1, questions.length), note: unit.name, back: `${base}/questions`, live: false,
    update(now) {
      const row = now.entries.find(one => one.id === entry.id);
      if (row) { entry = row; say(); }
    },
    body: h('div', { class: 'stack' },
      h('section', { class: 'card capture-question' },
        question.reference ? h('p', { class: 'eyebrow' }, question.reference) : '',
        h('p', { class: 'capture-ask-text' }, question.text),
        question.guidance ? h('details', {}, h('summary', {}, t('Guidance')), h('p', {}, question.guidance)) : '',
        question.byOther ? h('p', { class: 'small muted' }, t('ByOther', question.byOther)) : ''),
      h('div', { class: 'capture-verdicts', role: 'group', 'aria-label': t('Verdict') }, buttons),
      found,
      h('div', { class: 'form' },
        field('evidence', t('Evidence'), 4000, 3), field('documentsSeen', t('DocumentsSeen'), 1000, 2), field('interviewee', t('Interviewee'), 1000, 1)),
      status, refusal(entry)),
    actions: [
      place > 0 ? h('a', { class: 'btn capture-big', href: `#/${base}/questions/${questions[place - 1].id}` }, icon('left'), t('Previous')) : h('span', {}),
      mayWrite ? h('a', { class: 'btn capture-big', href: `#/${base}/new/${questionId}`, 'aria-label': t('PhotoFinding') }, icon('clip'), t('Photo')) : '',
      place < questions.length - 1
        ? h('a', { class: 'btn btn-primary capture-big', href: `#/${base}/questions/${questions[place + 1].id}` }, t('Next'), icon('right'))
        : h('a', { class: 'btn btn-primary capture-big', href: `#/${base}/findings` }, t('ToFindings'), icon('right')),
    ],
  };
}

/** A clock that is behind must not make today's answer older than the one it was typed upon. */
function after(answeredAt) {
  const now = Date.now();
  return new Date(Math.max(now, answeredAt ? Date.parse(answeredAt) + 1 : 0)).toISOString();
}

function refusal(entry) {
  if (entry.state !== 'refused') return '';
  return h('div', { class: 'notice is-error' }, icon('warn'), h('div', {}, h('b', {}, t('Entry_refused')), h('p', {}, entry.code === 'newer' ? t('NewerAnswer', entry.reason) : entry.reason),
    h('p', {}, h('a', { href: '#/outbox' }, t('ToOutbox')))));
}
