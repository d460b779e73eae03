// My audits, each with its units: two taps to a finding.
import { findingsOf, questionsOf } from './bundle.js';
import { h, icon } from './dom.js';
import * as offline from './offline.js';
import { dayOf, t } from './words.js';

export function homeView(context) {
  const audits = context.data?.audits ?? [];
  return {
    title: t('AppName'), note: context.account.name, back: null, live: true,
    body: h('div', { class: 'stack' },
      readiness(context),
      audits.length === 0
        ? h('div', { class: 'empty' }, icon('audit'), h('h2', {}, t('NoAudits')), h('p', {}, t(context.data ? 'NoAuditsNote' : 'NothingCarried')))
        : audits.map(audit => card(context, audit))),
  };
}

function readiness(context) {
  if (!offline.state.isPossible) return h('div', { class: 'notice is-warn' }, icon('warn'), h('div', {}, t('NeedsHttps')));
  return offline.state.isReady && context.data
    ? h('p', { class: 'capture-ready' }, h('i', { class: 'sign st-done', 'aria-hidden': 'true' }), t('Ready'))
    : '';
}

function card(context, audit) {
  const isOpen = audit.state !== 'Notified';
  return h('section', { class: 'card capture-audit' },
    h('div', { class: 'card-head' }, h('h2', {}, audit.title), h('span', { class: `badge ${isOpen ? 'st-in-progress' : 'st-submitted'}` }, t(`State_${audit.state}`))),
    h('p', { class: 'small muted' }, `${audit.number} · ${dayOf(audit.startsOn)}–${dayOf(audit.endsOn)} · ${t(`Role_${audit.role}`)}`),
    isOpen ? '' : h('p', { class: 'small muted' }, t('NotOpened')),
    audit.judges ? '' : h('p', { class: 'small muted' }, t('Watches')),
    h('ul', { class: 'capture-list' }, audit.units.map(unit => row(context, audit, unit))));
}

function row(context, audit, unit) {
  const questions = questionsOf(context.data, context.entries, audit.id, unit.id);
  const answered = questions.filter(question => question.content.verdict).length;
  const findings = findingsOf(context.data, context.entries, audit.id, unit.id).length;
  const hour = audit.agenda.find(item => item.unitId === unit.id && item.isMine) ?? audit.agenda.find(item => item.unitId === unit.id);
  const facts = [
    hour && `${dayOf(hour.day).slice(0, 5)} ${hour.from.slice(0, 5)}–${hour.until.slice(0, 5)}`,
    questions.length > 0 && t('Answered', answered, questions.length),
    findings > 0 && t('FindingsCount', findings),
    unit.isMine || !audit.judges ? '' : t('NotIndependentUnit'),
  ].filter(Boolean);
  return h('li', {}, h('a', { class: 'capture-row', href: `#/audits/${audit.id}/units/${unit.id}/${questions.length > 0 ? 'questions' : 'findings'}` },
    h('span', { class: 'capture-row-body' }, h('b', {}, unit.name), h('small', {}, facts.join(' · '))),
    questions.length > 0 ? h('span', { class: 'progress', 'aria-hidden': 'true', style: `--value:${Math.round(100 * answered / questions.length)}%` }, h('i', {})) : '',
    icon('right')));
}
