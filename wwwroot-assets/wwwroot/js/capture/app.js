// The page: who is here, what is shown, and the line that always says how things stand.
import * as bundles from './bundle.js';
import * as drafts from './drafts.js';
import { h, icon } from './dom.js';
import * as offline from './offline.js';
import * as outbox from './outbox.js';
import * as store from './store.js';
import { clock, speak, t } from './words.js';
import { homeView } from './view-home.js';
import { unitView } from './view-unit.js';
import { questionView } from './view-question.js';
import { findingView } from './view-finding.js';
import { outboxView } from './view-outbox.js';

const SIGN_IN = '/account/login?returnUrl=%2Faudits%2Fcapture';

/** What views read. session: unknown, known, signin, denied, away. */
const context = { account: null, data: null, bundle: null, entries: [], others: 0, session: 'unknown', go, signIn: () => { location.href = SIGN_IN; } };

const root = document.getElementById('capture');
const line = h('div', { class: 'capture-line', role: 'status' });
const notices = h('div', { class: 'capture-notices' });
const place = h('div', {});
let shown = null;

const ROUTES = [
  [/^$/, homeView], [/^outbox$/, outboxView],
  [/^audits\/([^/]+)\/units\/([^/]+)\/(questions|findings)$/, unitView],
  [/^audits\/([^/]+)\/units\/([^/]+)\/questions\/([^/]+)$/, questionView],
  [/^audits\/([^/]+)\/units\/([^/]+)\/new(?:\/([^/]+))?$/, (given, audit, unit, question) => findingView(given, null, { audit, unit, question })],
  [/^findings\/([^/]+)$/, findingView],
];

function go(address, isReplacing = false) {
  if (isReplacing) history.replaceState(null, '', `#/${address}`);
  else location.hash = `#/${address}`;
}

async function load() {
  const id = context.account?.id;
  [context.entries, context.others] = await Promise.all([id ? store.entriesOf(id) : [], store.othersWaiting(id ?? '')]);
}

async function show(isQuiet = false) {
  await drafts.flush();
  await load();
  const address = location.hash.replace(/^#\/?/, '');
  const [, view, given] = ROUTES.map(([pattern, make]) => [pattern, make, pattern.exec(address)]).find(([, , match]) => match) ?? [null, homeView, ['']];
  shown = context.account ? view(context, ...given.slice(1)) : strangerView();
  // A link of another account, or to what was thrown away, leads home.
  if (!shown) return go('', false);
  const [at, link] = [scrollY, document.activeElement?.getAttribute('href')];
  draw();
  // Drawn anew under the reader's eyes, it stays where it was; arrived at, it begins with its heading.
  scrollTo(0, isQuiet ? at : 0);
  const place = isQuiet ? link && root.querySelector(`[href="${CSS.escape(link)}"]`) : root.querySelector('h1');
  place?.focus({ preventScroll: true });
}

function draw() {
  document.title = `${shown.title} · ISO Intranet`;
  place.replaceChildren(
    h('main', { class: 'capture-main', id: 'main' }, shown.body),
    shown.actions?.length ? h('div', { class: 'capture-actions' }, shown.actions) : '');
  root.replaceChildren(
    h('header', { class: 'capture-top' },
      shown.back !== undefined
        ? h('a', { class: 'btn btn-quiet capture-back', href: shown.back === null ? '/' : `#/${shown.back}`, 'aria-label': t(shown.back === null ? 'Leave' : 'Back') }, icon(shown.back === null ? 'home' : 'left'))
        : '',
      h('div', { class: 'capture-title' }, h('h1', { tabindex: -1 }, shown.title), shown.note ? h('p', {}, shown.note) : '')),
    line, notices, place);
  drawLine();
}

/** Lists are drawn anew when something changed; forms only tell, for a field that is being typed in must not be replaced. */
async function changed() {
  await load();
  if (!shown) return;
  drawLine();
  if (shown.live) await show(true);
  else shown.update?.(context);
  renew();
}

function drawLine() {
  const waiting = context.entries.filter(entry => entry.state === 'pending').length;
  const refused = context.entries.filter(entry => entry.state === 'refused').length;
  const begun = context.entries.filter(entry => entry.kind === 'finding' && entry.state === 'draft').length;
  const away = !navigator.onLine || outbox.state.phase === 'away';
  const parts = [
    h('span', { class: `capture-net${away ? ' is-away' : ''}` }, t(away ? 'Offline' : outbox.state.phase === 'sending' ? 'Sending' : 'Online')),
    waiting > 0 ? h('span', {}, t('Waiting', waiting)) : h('span', {}, t('NothingWaits')),
    // A finding that was begun and not saved is sent by nobody: it must not be forgotten.
    begun > 0 ? h('span', {}, t('DraftsCount', begun)) : '',
    refused > 0 ? h('b', { class: 'capture-refused' }, t('RefusedCount', refused)) : '',
    outbox.state.lastSent ? h('span', { class: 'capture-last' }, t('LastSent', clock(outbox.state.lastSent).slice(0, 5))) : '',
  ];
  replace(line, [h('a', { href: '#/outbox' }, parts)]);
  replace(notices, [
    drafts.problemNow() && h('div', { class: 'notice is-error', role: 'alert' }, icon('warn'), h('div', {}, t(drafts.problemNow() === 'QuotaExceededError' ? 'NoRoom' : 'NotKept'))),
    (context.session === 'signin' || outbox.state.phase === 'signin') && context.account && h('div', { class: 'notice is-warn' }, icon('lock'),
      h('div', {}, t('SignInAgain', context.account.name), ' ', h('a', { href: SIGN_IN }, t('SignIn')))),
    (context.session === 'denied' || outbox.state.phase === 'denied') && h('div', { class: 'notice is-warn' }, icon('lock'), h('div', {}, t('Denied'))),
    offline.state.isNewer && h('div', { class: 'notice is-info' }, icon('info'), h('div', {}, t('NewerVersion'))),
  ].filter(Boolean));
}

/** Leaves alone what says the same already: a screen reader would read it again. */
function replace(element, children) {
  const next = h('div', {}, children);
  if (next.innerHTML !== element.innerHTML) element.replaceChildren(...next.childNodes);
}

function strangerView() {
  return {
    title: t('AppName'), back: null,
    body: h('section', { class: 'card capture-stranger' },
      h('p', {}, t(context.session === 'away' ? 'StrangerOffline' : context.session === 'denied' ? 'Denied' : 'Stranger')),
      context.others > 0 ? h('p', { class: 'muted' }, t('OthersWait', context.others)) : '',
      h('p', {}, h('a', { class: 'btn btn-primary capture-big', href: SIGN_IN }, t('SignIn')))),
  };
}

/** A new version takes over only when nothing waits and nothing is being typed; otherwise at the next start. */
function renew() {
  const isBusy = drafts.isUnsaved() || context.entries.some(entry => entry.state === 'pending') || (shown && !shown.live);
  if (offline.state.isNewer && !isBusy) offline.takeNewer();
  if (shown) drawLine();
}

async function meet(bundle) {
  const isOther = context.account?.id !== bundle.accountId;
  Object.assign(context, { account: bundle.data.account, bundle, data: bundle.data });
  await store.put('meta', { key: 'account', id: bundle.accountId, name: bundle.data.account.name, culture: bundle.data.culture });
  await store.put('bundles', bundle);
  speak(bundle.data.culture);
  if (isOther) await outbox.serve(bundle.accountId);
  await load();
  await bundles.tidy(context.entries);
}

let refreshedAt = 0;
let refreshing = null;
function refresh() {
  return refreshing ??= (async () => {
    refreshedAt = Date.now();
    const before = context.account?.id;
    const known = await bundles.refresh(context.bundle);
    context.session = known.phase === 'new' || known.phase === 'same' ? 'known' : known.phase;
    if (known.phase === 'new') await meet(known.bundle);
    if (known.phase === 'signin' && !context.account && context.others === 0) return context.signIn();
    if (context.session === 'known') { outbox.wake(); offline.wantSync(); }
    if (before !== context.account?.id || !shown) { if (before && location.hash.length > 2) go(''); return show(); }
    return changed();
  })().finally(() => { refreshing = null; });
}

let lastPhase = '';
let settled = 0;
store.changes.addEventListener('changed', () => {
  changed();
  // What was sent has a number and a state now; another author's session means that somebody else is here.
  const { phase } = outbox.state;
  clearTimeout(settled);
  if (phase !== lastPhase && (phase === 'signin' || lastPhase === 'sending' && phase === 'idle')) settled = setTimeout(refresh, 500);
  lastPhase = phase;
});
drafts.events.addEventListener('kept', drawLine);
offline.events.addEventListener('changed', () => { renew(); if (shown?.live) changed(); });
addEventListener('hashchange', async () => { await show(); renew(); });
addEventListener('online', refresh);
addEventListener('offline', () => shown && drawLine());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && Date.now() - refreshedAt > 60_000) refresh(); });

const last = await store.get('meta', 'account');
if (last) {
  context.account = { id: last.id, name: last.name };
  context.bundle = await store.get('bundles', last.id) ?? null;
  context.data = context.bundle?.data ?? null;
  speak(last.culture);
  // An answer that was being typed when the page died was complete with its verdict; a finding waits to be finished.
  for (const entry of await store.entriesOf(last.id))
    if (entry.kind === 'answer' && entry.state === 'draft') await store.change('entries', entry.id, row => ({ ...row, state: 'pending' }));
  // Somebody else may have signed in since: with a network that is asked first, so that nothing of the last one is shown. A bad
  // network is not waited for.
  const asked = refresh();
  if (navigator.onLine) await Promise.race([asked, new Promise(done => setTimeout(done, 2_500))]);
  if (!shown) await show();
  if (context.account?.id === last.id) outbox.serve(last.id);
  await asked;
} else {
  await load();
  await refresh();
}
if (!shown) await show();
await offline.start();
