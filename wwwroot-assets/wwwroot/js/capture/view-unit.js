// One unit: its questions, and what was found there.
import { auditOf, clauseOf, findingsOf, questionsOf } from './bundle.js';
import { h, icon } from './dom.js';
import { t } from './words.js';

/** Sign, as the board and the reports show grades (AuditWording). */
const SIGNS = { Major: 'st-late', Minor: 'st-due-soon', Observation: 'st-awaiting-event', Opportunity: 'st-submitted', Strength: 'st-done', Conforms: 'st-done', NotApplicable: 'st-not-applicable' };

export const verdictWord = verdict => t(verdict === 'Conforms' || verdict === 'NotApplicable' ? `Verdict_${verdict}` : `GradeShort_${verdict}`);
export const verdictBadge = verdict => h('span', { class: `badge ${SIGNS[verdict] ?? 'st-none'}` }, verdict ? verdictWord(verdict) : t('NotAnswered'));

/** Where an entry stands on its way: kept here, waiting, refused, or with the server. */
export function entryBadge(state, stage) {
  const [sign, word] = { draft: ['st-not-due', t('Entry_draft')], pending: ['st-submitted', t('Entry_pending')], refused: ['st-returned', t('Entry_refused')] }[state]
    ?? ['st-done', stage && stage !== 'Draft' ? t(`Finding_${stage}`) : t('Entry_sent')];
  return h('span', { class: `badge is-plain ${sign}` }, word);
}

export function unitView(context, auditId, unitId, tab) {
  const audit = auditOf(context.data, auditId);
  const unit = audit?.units.find(one => one.id === unitId);
  if (!unit) return null;
  const questions = questionsOf(context.data, context.entries, auditId, unitId);
  const findings = findingsOf(context.data, context.entries, auditId, unitId);
  const base = `audits/${auditId}/units/${unitId}`;
  const link = (name, words) => h('a', { class: 'tab', href: `#/${base}/${name}`, 'aria-current': name === tab ? 'page' : null }, words);
  const mayWrite = audit.judges && unit.isMine;
  return {
    title: unit.name, note: audit.title, back: '', live: true,
    body: h('div', {},
      h('nav', { class: 'tabs capture-tabs', 'aria-label': unit.name },
        link('questions', t('QuestionsTab', questions.filter(question => question.content.verdict).length, questions.length)),
        link('findings', t('FindingsTab', findings.length))),
      mayWrite ? '' : h('div', { class: 'notice is-warn' }, icon('lock'), h('div', {}, t(audit.judges ? 'NotIndependentNote' : 'Watches'))),
      tab === 'questions' ? questionList(base, questions) : findingList(context, findings)),
    actions: mayWrite ? [h('a', { class: 'btn btn-primary capture-big', href: `#/${base}/new` }, icon('plus'), t('NewFinding'))] : [],
  };
}

function questionList(base, questions) {
  if (questions.length === 0) return h('div', { class: 'empty' }, icon('work'), h('h2', {}, t('NoQuestions')), h('p', {}, t('NoQuestionsNote')));
  return h('ol', { class: 'capture-list' }, questions.map((question, place) => h('li', {},
    h('a', { class: 'capture-row', href: `#/${base}/questions/${question.id}` },
      h('span', { class: 'capture-number' }, String(place + 1)),
      h('span', { class: 'capture-row-body' }, h('span', { class: 'capture-two' }, question.text),
        h('small', {}, [question.reference, question.byOther && t('ByOther', question.byOther)].filter(Boolean).join(' · '))),
      h('span', { class: 'capture-row-side' }, verdictBadge(question.content.verdict),
        question.entry && question.entry.state !== 'sent' ? entryBadge(question.entry.state) : '')))));
}

function findingList(context, findings) {
  if (findings.length === 0) return h('div', { class: 'empty' }, icon('search'), h('h2', {}, t('NoFindings')), h('p', {}, t('NoFindingsNote')));
  return h('ol', { class: 'capture-list' }, findings.map(finding => h('li', {},
    h('a', { class: 'capture-row', href: `#/findings/${finding.id}` },
      h('span', { class: 'capture-row-body' }, h('span', { class: 'capture-two' }, finding.content.statement || t('NoWordsYet')),
        h('small', {}, [
          finding.number && t('FindingNumber', finding.number), clauseOf(context.data, finding.content.clauseId)?.number,
          finding.photos > 0 && t('PhotosCount', finding.photos)].filter(Boolean).join(' · '))),
      h('span', { class: 'capture-row-side' }, finding.content.grade ? verdictBadge(finding.content.grade) : '', entryBadge(finding.state, finding.stage))))));
}
